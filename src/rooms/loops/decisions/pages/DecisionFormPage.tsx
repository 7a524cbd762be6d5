import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Checkbox } from '../../../../design/form/Checkbox.tsx';
import { Checkboxes } from '../../../../design/form/Checkboxes.tsx';
import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Radios } from '../../../../design/form/Radios.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { VersionClash, type VersionClashProps } from '../../../../design/record/VersionClash.tsx';
import { outcomes, type Titled } from '../decision.ts';

export interface DecisionFormPageProps {
  heading: string;
  action: string;
  cancelHref: string;
  version?: number;
  values: {
    title: string;
    text: string;
    takenBy: string;
    decidedOn: string | TypedDate;
    outcome: string;
    because: string;
    major: boolean;
    findings: readonly string[];
  };
  errors: Errors;
  findings: readonly Titled[];
  clash?: VersionClashProps;
}

/** Records a decision, or changes what was recorded. */
export function DecisionFormPage(props: DecisionFormPageProps) {
  const { heading, action, cancelHref, version, values, errors, findings, clash } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      {clash ? <VersionClash {...clash} /> : null}
      <h1 className="nhsuk-heading-l">{heading}</h1>
      <Form action={action} version={version}>
        {findings.length > 0 ? (
          <Checkboxes
            name="findings[]"
            id="findings"
            label="The findings it answers"
            small
            values={values.findings}
            options={findings.map((finding) => ({ value: finding.id, label: finding.title }))}
            error={errors.findings}
          />
        ) : null}
        <TextField name="title" label="The decision, in one line" value={values.title} error={errors.title} />
        <TextArea
          name="text"
          label="What was decided"
          value={values.text}
          rows={5}
          maxLength={5000}
          error={errors.text}
        />
        <TextField
          name="takenBy"
          label="Who decided"
          hint="A board, a group or a person"
          value={values.takenBy}
          width={30}
          error={errors.takenBy}
        />
        <DateField
          name="decidedOn"
          label="When it was decided"
          value={values.decidedOn}
          error={errors.decidedOn}
        />
        <Radios
          name="outcome"
          label="Was the answer to what people asked for yes?"
          value={values.outcome}
          options={outcomes.map(({ key, name }) => ({ value: key, label: name }))}
          error={errors.outcome}
        />
        <TextArea
          name="because"
          label="The reason, where the answer is no or in part"
          value={values.because}
          rows={3}
          error={errors.because}
        />
        <Checkbox
          name="major"
          label="This is a major decision"
          hint="It changes a service, or how much is spent on one. Reports show how people were involved in it."
          checked={values.major}
        />
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit>Save the decision</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
