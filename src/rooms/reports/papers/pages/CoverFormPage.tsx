import { type CoverKey, coverBoxes, purposes } from '../../../../../reference/paper-cover.ts';
import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Radios } from '../../../../design/form/Radios.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { VersionClash, type VersionClashProps } from '../../../../design/record/VersionClash.tsx';
import { longDate } from '../../../../design/text/words.ts';
import { paperHref } from '../../addresses.ts';

export interface CoverFormPageProps {
  slug: string;
  id: string;
  version: number;
  values: Readonly<
    Record<'title' | 'meetingId' | 'agendaNumber' | 'attachmentNumber' | 'purpose' | CoverKey, string>
  >;
  errors: Errors;
  meetings: readonly { id: string; heldOn: string; bodyName: string }[];
  clash?: VersionClashProps;
}

/** The cover sheet of a draft, box by box. */
export function CoverFormPage({ slug, id, version, values, errors, meetings, clash }: CoverFormPageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      {clash ? <VersionClash {...clash} /> : null}
      <h1 className="nhsuk-heading-l">Cover sheet</h1>
      <p>A box that you leave blank is printed as an empty box.</p>
      <Form action={paperHref(slug, id, 'edit')} version={version}>
        <Select
          name="meetingId"
          label="Meeting"
          value={values.meetingId}
          none="Choose one"
          options={meetings.map((meeting) => ({
            value: meeting.id,
            label: `${meeting.bodyName}, ${longDate(meeting.heldOn)}`,
          }))}
          error={errors.meetingId}
        />
        <TextField
          name="agendaNumber"
          label="Agenda item"
          width={5}
          value={values.agendaNumber}
          error={errors.agendaNumber}
        />
        <TextField
          name="attachmentNumber"
          label="Attachment"
          width={5}
          value={values.attachmentNumber}
          error={errors.attachmentNumber}
        />
        <Radios
          name="purpose"
          label="Purpose"
          value={values.purpose}
          options={purposes.map(({ key, name }) => ({ value: key, label: name }))}
          error={errors.purpose}
        />
        <TextField name="title" label="Title of the paper" value={values.title} error={errors.title} />
        {coverBoxes.map(({ key, label, hint, covers, long }) =>
          long ? (
            <TextArea
              key={key}
              name={key}
              label={label}
              hint={[hint, covers].filter(Boolean).join('. ') || undefined}
              value={values[key]}
              rows={3}
              error={errors[key]}
            />
          ) : (
            <TextField
              key={key}
              name={key}
              label={label}
              hint={[hint, covers].filter(Boolean).join('. ') || undefined}
              value={values[key]}
              error={errors[key]}
            />
          ),
        )}
        <ButtonRow cancel={{ href: paperHref(slug, id), text: 'Cancel' }}>
          <Submit>Save the cover</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
