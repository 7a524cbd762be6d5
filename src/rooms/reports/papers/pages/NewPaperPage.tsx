import { purposes } from '../../../../../reference/paper-cover.ts';
import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Radios } from '../../../../design/form/Radios.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { longDate } from '../../../../design/text/words.ts';
import { newMeetingHref, newPaperHref, papersHref } from '../../addresses.ts';

export interface NewPaperPageProps {
  slug: string;
  values: {
    title: string;
    meetingId: string;
    agendaNumber: string;
    attachmentNumber: string;
    purpose: string;
    planId: string;
    snapshotId: string;
    asAt: string | TypedDate;
  };
  errors: Errors;
  meetings: readonly { id: string; heldOn: string; bodyName: string }[];
  plans: readonly { id: string; title: string }[];
  /** Of the plan that was chosen before, where one was. */
  snapshots: readonly { id: string; title: string }[];
}

/** Begins a paper: for which meeting, about which plan. */
export function NewPaperPage({ slug, values, errors, meetings, plans, snapshots }: NewPaperPageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">Make a paper</h1>
      {meetings.length === 0 ? (
        <EmptyState
          says="A paper is made for a meeting, and none is recorded yet."
          step={{ href: newMeetingHref(slug), text: 'Add a meeting' }}
        />
      ) : (
        <Form action={newPaperHref(slug)}>
          <TextField name="title" label="Title of the paper" value={values.title} error={errors.title} />
          <Select
            name="meetingId"
            label="Meeting"
            value={values.meetingId}
            none="Choose one"
            options={meetings.map(({ id, heldOn, bodyName }) => ({
              value: id,
              label: `${bodyName}, ${longDate(heldOn)}`,
            }))}
            error={errors.meetingId}
          />
          <TextField
            name="agendaNumber"
            label="Agenda item"
            optional
            hint="For example 7.5"
            width={5}
            value={values.agendaNumber}
            error={errors.agendaNumber}
          />
          <TextField
            name="attachmentNumber"
            label="Attachment"
            optional
            hint="For example 11"
            width={5}
            value={values.attachmentNumber}
            error={errors.attachmentNumber}
          />
          <Radios
            name="purpose"
            label="What is the meeting asked to do?"
            value={values.purpose}
            options={purposes.map(({ key, name }) => ({ value: key, label: name }))}
            error={errors.purpose}
          />
          <Select
            name="planId"
            label="Plan"
            hint="The paper shows how it stands, line by line."
            value={values.planId}
            none="No plan, the cover only"
            options={plans.map(({ id, title }) => ({ value: id, label: title }))}
            error={errors.planId}
          />
          {snapshots.length > 0 ? (
            <Select
              name="snapshotId"
              label="State of the plan"
              value={values.snapshotId}
              none="Take a snapshot now"
              options={snapshots.map(({ id, title }) => ({ value: id, label: title }))}
              error={errors.snapshotId}
            />
          ) : null}
          <DateField
            name="asAt"
            label="The plan as at"
            hint="The end of this day. Only where a snapshot is taken now."
            value={values.asAt}
            error={errors.asAt}
          />
          <ButtonRow cancel={{ href: papersHref(slug), text: 'Cancel' }}>
            <Submit>Begin the paper</Submit>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}
