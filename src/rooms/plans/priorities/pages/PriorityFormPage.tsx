import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Checkboxes } from '../../../../design/form/Checkboxes.tsx';
import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { VersionClash, type VersionClashProps } from '../../../../design/record/VersionClash.tsx';

export interface PriorityFormPageProps {
  heading: string;
  action: string;
  cancelHref: string;
  removeHref?: string;
  version?: number;
  values: {
    title: string;
    year: string;
    agreedWith: string;
    agreedOn: string | TypedDate;
    note: string;
    lines: readonly string[];
  };
  errors: Errors;
  lines: readonly { id: string; code: string; what: string }[];
  clash?: VersionClashProps;
}

/** The form of a priority, new or being changed. */
export function PriorityFormPage(props: PriorityFormPageProps) {
  const { heading, action, cancelHref, removeHref, version, values, errors, lines, clash } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      {clash ? <VersionClash {...clash} /> : null}
      <h1>{heading}</h1>
      <Form action={action} version={version}>
        <TextField name="title" label="What comes first" value={values.title} error={errors.title} />
        <TextField
          name="year"
          label="Year"
          hint="Such as 2013/14"
          width={10}
          value={values.year}
          error={errors.year}
        />
        <TextField
          name="agreedWith"
          label="Agreed with"
          hint="The body as it is named, such as Merton LINk or Healthwatch"
          value={values.agreedWith}
          error={errors.agreedWith}
        />
        <DateField
          name="agreedOn"
          label="Agreed on"
          hint="Leave it empty until it is agreed."
          value={values.agreedOn}
          error={errors.agreedOn}
          optional
        />
        <TextArea name="note" label="Note" rows={3} value={values.note} error={errors.note} optional />
        {lines.length > 0 ? (
          <Checkboxes
            name="lines[]"
            id="lines"
            label="Lines of the plan that carry it"
            small
            optional
            values={values.lines}
            error={errors.lines}
            options={lines.map(({ id, code, what }) => ({ value: id, label: `${code} ${what}` }))}
          />
        ) : null}
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit>Save</Submit>
        </ButtonRow>
      </Form>
      {removeHref ? (
        <p>
          <a href={removeHref}>Take this priority away</a>
        </p>
      ) : null}
    </>
  );
}
