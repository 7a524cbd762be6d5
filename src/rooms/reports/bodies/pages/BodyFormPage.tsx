import { bodyKinds } from '../../../../../reference/bodies.ts';
import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Checkbox } from '../../../../design/form/Checkbox.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { VersionClash, type VersionClashProps } from '../../../../design/record/VersionClash.tsx';

export interface BodyFormPageProps {
  heading: string;
  action: string;
  cancelHref: string;
  version?: number;
  values: { name: string; kind: string; aliases: string; meetsInPublic: boolean };
  errors: Errors;
  clash?: VersionClashProps;
}

/** Adds a body, or changes one. */
export function BodyFormPage(props: BodyFormPageProps) {
  const { heading, action, cancelHref, version, values, errors, clash } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      {clash ? <VersionClash {...clash} /> : null}
      <h1 className="nhsuk-heading-l">{heading}</h1>
      <Form action={action} version={version}>
        <TextField
          name="name"
          label="Name"
          hint="As it stands at the head of its papers"
          value={values.name}
          error={errors.name}
        />
        <Select
          name="kind"
          label="Kind"
          value={values.kind}
          none="Choose one"
          options={bodyKinds.map(({ key, name }) => ({ value: key, label: name }))}
          error={errors.kind}
        />
        <TextArea
          name="aliases"
          label="Other names"
          optional
          hint="One on each line: short forms and earlier names. A name you change is kept here."
          value={values.aliases}
          rows={3}
          error={errors.aliases}
        />
        <Checkbox
          name="meetsInPublic"
          label="It meets in public"
          hint="New meetings begin so, and each can be changed."
          checked={values.meetsInPublic}
        />
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit>Save the body</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
