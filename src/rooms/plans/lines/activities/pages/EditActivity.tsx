import { ButtonRow } from '../../../../../design/form/ButtonRow.tsx';
import { DateField, type TypedDate } from '../../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Errors } from '../../../../../design/form/field.ts';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';

export interface EditActivityProps {
  code: string;
  heading: string;
  action: string;
  cancelHref: string;
  /** Where it is taken away; nothing for a new one. */
  removeAction?: string;
  /** What it was called when this page was opened. */
  seen?: string;
  values: {
    doneOn: string | TypedDate;
    what: string;
    attended: string;
    responses: string;
    cost: string;
    outcome: string;
  };
  errors: Errors;
}

/** Something that was done for a line: who came, how many answered, what it cost, what came of it. */
export function EditActivity(props: EditActivityProps) {
  const { code, heading, action, cancelHref, removeAction, seen, values, errors } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">
        <span className="record-head__kind">{code}</span> {heading}
      </h1>
      <Form action={action}>
        <TextField name="what" label="What was done, in one line" value={values.what} error={errors.what} />
        <DateField name="doneOn" label="When" value={values.doneOn} error={errors.doneOn} />
        <TextField
          name="attended"
          label="How many people came"
          optional
          width={5}
          inputMode="numeric"
          value={values.attended}
          error={errors.attended}
        />
        <TextField
          name="responses"
          label="How many responses there were"
          optional
          width={5}
          inputMode="numeric"
          value={values.responses}
          error={errors.responses}
        />
        <TextField
          name="cost"
          label="What it cost"
          optional
          prefix="£"
          width={10}
          inputMode="decimal"
          value={values.cost}
          error={errors.cost}
        />
        <TextArea
          name="outcome"
          label="What came of it"
          hint="Whether it met the need, and whether it was worth its cost."
          optional
          value={values.outcome}
          rows={3}
          error={errors.outcome}
        />
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit>Save the activity</Submit>
        </ButtonRow>
      </Form>
      {removeAction ? (
        <Form action={removeAction} hidden={{ seen }}>
          <Submit kind="secondary" small>
            Take this activity away
          </Submit>
        </Form>
      ) : null}
    </>
  );
}
