import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { VersionClash, type VersionClashProps } from '../../../../design/record/VersionClash.tsx';

export interface ReviewFormPageProps {
  heading: string;
  action: string;
  cancelHref: string;
  version?: number;
  values: {
    reviewer: string;
    subject: string;
    planId: string;
    receivedOn: string | TypedDate;
    summary: string;
  };
  errors: Errors;
  plans: readonly { id: string; title: string }[];
  clash?: VersionClashProps;
}

/** Records a review from outside, or changes the record. */
export function ReviewFormPage(props: ReviewFormPageProps) {
  const { heading, action, cancelHref, version, values, errors, plans, clash } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      {clash ? <VersionClash {...clash} /> : null}
      <h1 className="nhsuk-heading-l">{heading}</h1>
      <Form action={action} version={version}>
        <TextField
          name="reviewer"
          label="Who made the review"
          value={values.reviewer}
          error={errors.reviewer}
        />
        <TextField name="subject" label="What was reviewed" value={values.subject} error={errors.subject} />
        <Select
          name="planId"
          label="Plan"
          value={values.planId}
          none="No plan"
          options={plans.map(({ id, title }) => ({ value: id, label: title }))}
          error={errors.planId}
        />
        <DateField
          name="receivedOn"
          label="Received on"
          value={values.receivedOn}
          error={errors.receivedOn}
        />
        <TextArea
          name="summary"
          label="What it says"
          optional
          value={values.summary}
          rows={4}
          maxLength={5000}
          error={errors.summary}
        />
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit>Save the review</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
