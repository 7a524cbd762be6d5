import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Checkboxes } from '../../../../design/form/Checkboxes.tsx';
import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors, Option } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { VersionClash, type VersionClashProps } from '../../../../design/record/VersionClash.tsx';

export interface ActionFormPageProps {
  heading: string;
  action: string;
  cancelHref: string;
  version?: number;
  values: {
    title: string;
    text: string;
    ownerId: string;
    dueOn: string | TypedDate;
    decisions: readonly string[];
  };
  errors: Errors;
  owners: readonly Option[];
  decisions: readonly { id: string; title: string }[];
  clash?: VersionClashProps;
}

/** Gives a colleague something to do, or changes it. */
export function ActionFormPage(props: ActionFormPageProps) {
  const { heading, action, cancelHref, version, values, errors, owners, decisions, clash } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      {clash ? <VersionClash {...clash} /> : null}
      <h1 className="nhsuk-heading-l">{heading}</h1>
      <Form action={action} version={version}>
        <TextField
          name="title"
          label="What is to be done, in one line"
          value={values.title}
          error={errors.title}
        />
        <TextArea
          name="text"
          label="More about it"
          optional
          value={values.text}
          rows={3}
          maxLength={3000}
          error={errors.text}
        />
        <Select
          name="ownerId"
          label="Who does it"
          hint="They are told by e-mail."
          value={values.ownerId}
          none="Choose a colleague"
          options={owners}
          error={errors.ownerId}
        />
        <DateField name="dueOn" label="By when" value={values.dueOn} error={errors.dueOn} />
        {decisions.length > 0 ? (
          <Checkboxes
            name="decisions[]"
            id="decisions"
            label="The decisions it comes from"
            small
            values={values.decisions}
            options={decisions.map((decision) => ({ value: decision.id, label: decision.title }))}
            error={errors.decisions}
          />
        ) : null}
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit>Save the action</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
