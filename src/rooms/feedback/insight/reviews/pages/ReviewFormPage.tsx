import { ButtonRow } from '../../../../../design/form/ButtonRow.tsx';
import { DateField, type TypedDate } from '../../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Errors, Option } from '../../../../../design/form/field.ts';
import { Select } from '../../../../../design/form/Select.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { VersionClash, type VersionClashProps } from '../../../../../design/record/VersionClash.tsx';

export interface ReviewFormPageProps {
  heading: string;
  action: string;
  cancelHref: string;
  version?: number;
  values: { title: string; heldOn: string | TypedDate; bodyId: string; meetingId: string; note: string };
  bodies: readonly Option[];
  meetings: readonly Option[];
  errors: Errors;
  clash?: VersionClashProps;
}

/** Records a sitting of the group, or changes one that is open. */
export function ReviewFormPage(props: ReviewFormPageProps) {
  const { heading, action, cancelHref, version, values, bodies, meetings, errors, clash } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      {clash ? <VersionClash {...clash} /> : null}
      <h1 className="nhsuk-heading-l">{heading}</h1>
      <Form action={action} version={version}>
        <TextField name="title" label="Title" value={values.title} error={errors.title} />
        <DateField name="heldOn" label="Held on" value={values.heldOn} error={errors.heldOn} />
        <Select
          name="bodyId"
          label="Body"
          optional
          none="None"
          value={values.bodyId}
          options={bodies}
          error={errors.bodyId}
        />
        <Select
          name="meetingId"
          label="Meeting"
          optional
          none="None"
          value={values.meetingId}
          options={meetings}
          error={errors.meetingId}
        />
        <TextArea
          name="note"
          label="Note"
          optional
          hint="Who was there, and anything else worth keeping"
          rows={4}
          maxLength={5000}
          value={values.note}
          error={errors.note}
        />
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit>Save the review</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
