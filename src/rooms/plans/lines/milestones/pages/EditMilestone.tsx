import { ButtonRow } from '../../../../../design/form/ButtonRow.tsx';
import { DateField, type TypedDate } from '../../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Errors } from '../../../../../design/form/field.ts';
import { Select } from '../../../../../design/form/Select.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { Inset } from '../../../../../design/text/Inset.tsx';
import { precisions, recurrences } from '../milestone.ts';

export type MilestoneAct = 'new' | 'move' | 'reading';

export interface EditMilestoneProps {
  act: MilestoneAct;
  action: string;
  cancelHref: string;
  code: string;
  /** The printed words of the milestone at hand; '' for a new one. */
  printed: string;
  seen: string;
  values: {
    text: string;
    printed: string;
    start: string | TypedDate;
    due: string | TypedDate;
    precision: string;
    recurrence: string;
    condition: string;
    signOffBy: string;
    because: string;
  };
  errors: Errors;
  /** Somebody changed it while this was typed: how it stands now. */
  changedTo?: string;
}

const headings: Readonly<Record<MilestoneAct, string>> = {
  new: 'Add a milestone',
  move: 'Move the date',
  reading: 'Put the reading right',
};

/** A milestone: new, moved to another date, or read better than before. */
export function EditMilestone(props: EditMilestoneProps) {
  const { act, action, cancelHref, code, printed, seen, values, errors, changedTo } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">
        <span className="record-head__kind">{code}</span> {headings[act]}
      </h1>
      {changedTo === undefined ? null : (
        <Inset>
          <p>
            Somebody changed it while you were typing. It now says: {changedTo}. What you typed is still
            below; send it to replace theirs.
          </p>
        </Inset>
      )}
      {printed ? (
        <p>
          The plan prints: <q>{printed}</q>. These words are kept for ever
          {act === 'move'
            ? ', and so is what was planned until today.'
            : '; only what is understood from them changes.'}
        </p>
      ) : null}
      <Form action={action} hidden={{ seen }}>
        <TextField
          name="text"
          label="What is to be done"
          hint="Leave empty where it is the whole line."
          optional
          value={values.text}
          error={errors.text}
        />
        {act === 'reading' ? null : (
          <TextField
            name="printed"
            label={act === 'move' ? 'The new words to print' : 'The words to print'}
            hint="For example October 2012."
            optional
            value={values.printed}
            error={errors.printed}
          />
        )}
        <Select
          name="precision"
          label="How exactly is the date meant?"
          value={values.precision}
          options={precisions.map(({ key, name }) => ({ value: key, label: name }))}
          error={errors.precision}
        />
        <DateField name="start" label="First day" optional value={values.start} error={errors.start} />
        <DateField
          name="due"
          label="Last day"
          hint="It is late from the day after. For a month, its last day."
          optional
          value={values.due}
          error={errors.due}
        />
        <Select
          name="recurrence"
          label="Does it come again?"
          value={values.recurrence}
          none="No"
          options={recurrences.map(({ key, name }) => ({ value: key, label: name }))}
          error={errors.recurrence}
        />
        <TextField
          name="condition"
          label="On what condition"
          hint="For example when required, or subject to funding."
          optional
          value={values.condition}
          error={errors.condition}
        />
        <TextField
          name="signOffBy"
          label="Who has to sign it off"
          hint="A body, for example the Board. It is complete when they have."
          optional
          value={values.signOffBy}
          error={errors.signOffBy}
        />
        {act === 'reading' ? null : (
          <TextArea
            name="because"
            label={act === 'move' ? 'Why it moves' : 'Why it is added'}
            optional={act === 'new'}
            value={values.because}
            rows={3}
            error={errors.because}
          />
        )}
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit>
            {act === 'move' ? 'Move it' : act === 'new' ? 'Add the milestone' : 'Save the reading'}
          </Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
