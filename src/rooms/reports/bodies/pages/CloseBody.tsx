import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { bodyHref } from '../../addresses.ts';

export interface CloseBodyProps {
  slug: string;
  id: string;
  name: string;
  version: number;
  closedOn: string | TypedDate;
  errors: Errors;
}

/** Asks for the last day of a body. */
export function CloseBody({ slug, id, name, version, closedOn, errors }: CloseBodyProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">Close {name}</h1>
      <p>Its meetings and papers stay. No meeting can be added after its last day. It can be opened again.</p>
      <Form action={bodyHref(slug, id, 'close')} version={version}>
        <DateField name="closedOn" label="Its last day" value={closedOn} error={errors.closedOn} />
        <ButtonRow cancel={{ href: bodyHref(slug, id), text: 'Cancel' }}>
          <Submit kind="warning">Close the body</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
