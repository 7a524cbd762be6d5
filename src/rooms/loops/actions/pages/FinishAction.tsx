import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { actionHref } from '../../addresses.ts';

export interface FinishActionProps {
  slug: string;
  id: string;
  title: string;
  version: number;
  values: { doneOn: string | TypedDate; doneNote: string };
  errors: Errors;
}

/** Asks when an action was done, and what was done. */
export function FinishAction({ slug, id, title, version, values, errors }: FinishActionProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">Done: {title}</h1>
      <Form action={actionHref(slug, id, 'done')} version={version}>
        <TextArea
          name="doneNote"
          label="What was done"
          hint="A sentence or two. “You said, we did” is written from it."
          value={values.doneNote}
          rows={3}
          error={errors.doneNote}
        />
        <DateField name="doneOn" label="When it was done" value={values.doneOn} error={errors.doneOn} />
        <ButtonRow cancel={{ href: actionHref(slug, id), text: 'Cancel' }}>
          <Submit>Record it as done</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
