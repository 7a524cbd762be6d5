import { deliveryStates } from '../../../../../analysis/calendar/timescale.ts';
import { ButtonRow } from '../../../../../design/form/ButtonRow.tsx';
import { DateField, type TypedDate } from '../../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../../design/form/ErrorSummary.tsx';
import { FieldGroup } from '../../../../../design/form/FieldGroup.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Errors } from '../../../../../design/form/field.ts';
import { Radios } from '../../../../../design/form/Radios.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { Details } from '../../../../../design/text/Details.tsx';
import { Moment } from '../../../../../design/text/Moment.tsx';
import { WarningCallout } from '../../../../../design/text/WarningCallout.tsx';
import { lineHref } from '../../../addresses.ts';
import type { MilestoneFacts } from '../../line-facts.ts';
import { understood } from '../../pages/parts/Milestones.tsx';
import { confidenceNames, deliveryStateNames } from '../../status.ts';
import { signField, stateField } from '../update.ts';

/** An update that came in while another was typed, field by field beside it. */
export interface OtherUpdate {
  who: string;
  when: Date;
  fields: readonly { name: string; label: string; saved: string; typed: string }[];
}

export interface UpdateLineProps {
  slug: string;
  id: string;
  code: string;
  what: string;
  /** Where the line stands, in a sentence. */
  stands: string;
  usesRag: boolean;
  basedOn: string;
  milestones: readonly MilestoneFacts[];
  values: {
    rag: string;
    deliveryState: string;
    done: string;
    next: string;
    issue: string;
    reason: string;
    updatePrinted: string;
    evidence: string;
    asAt: string | TypedDate;
    /** By the names of the milestones' fields. */
    milestones: Readonly<Record<string, string>>;
  };
  errors: Errors;
  other?: OtherUpdate;
}

const states = deliveryStates.map((value) => ({ value, label: deliveryStateNames[value] }));
const ratings = (['green', 'amber', 'red', 'none'] as const).map((value) => ({
  value,
  label: confidenceNames[value],
}));

/** Says how a line stands: short enough for a corridor, and what is seldom needed folded away. */
export function UpdateLine(props: UpdateLineProps) {
  const { slug, id, code, what, stands, usesRag, basedOn, milestones, values, errors, other } = props;
  const seldom = ['updatePrinted', 'evidence', 'asAt'].some((name) => name in errors);
  const typedSeldom = values.updatePrinted !== '' || values.evidence !== '';
  const rating = (
    <Radios
      name="rag"
      label="How sure are you that it will be delivered?"
      value={values.rag}
      options={ratings}
      error={errors.rag}
    />
  );
  return (
    <>
      <ErrorSummary errors={errors} />
      {other ? <BothUpdates {...other} href={lineHref(slug, id)} /> : null}
      <h1 className="nhsuk-heading-l">
        <span className="record-head__kind">{code}</span> {what}
      </h1>
      <p>{stands}</p>
      <Form action={lineHref(slug, id, 'update')} hidden={{ basedOn }}>
        {usesRag ? rating : null}
        <Radios
          name="deliveryState"
          label="How far has it come?"
          value={values.deliveryState}
          options={states}
          error={errors.deliveryState}
        />
        <TextArea name="done" label="Done" optional value={values.done} rows={3} error={errors.done} />
        <TextArea name="next" label="Next" optional value={values.next} rows={3} error={errors.next} />
        <TextArea
          name="issue"
          label="In the way"
          optional
          value={values.issue}
          rows={3}
          error={errors.issue}
        />
        <TextArea
          name="reason"
          label="Reason"
          hint="Needed when it moves to Amber or Red. The board reads it."
          optional
          value={values.reason}
          rows={2}
          error={errors.reason}
        />
        {usesRag ? null : (
          <Details summary="How sure are you?" open={values.rag !== 'none' || 'rag' in errors}>
            {rating}
          </Details>
        )}
        {milestones.length > 0 ? (
          <FieldGroup legend="Milestones">
            {milestones.map((one) => (
              <MilestoneState key={one.id} one={one} values={values.milestones} errors={errors} />
            ))}
          </FieldGroup>
        ) : null}
        <Details summary="Evidence, the day, and the words to print" open={seldom || typedSeldom}>
          <TextArea
            name="evidence"
            label="Evidence"
            hint="Addresses on the web, one a line."
            optional
            value={values.evidence}
            rows={2}
            spellCheck={false}
            error={errors.evidence}
          />
          <DateField
            name="asAt"
            label="As at"
            hint="The day for which this holds. It may lie in the past."
            value={values.asAt}
            error={errors.asAt}
          />
          <TextArea
            name="updatePrinted"
            label="As the plan is to print it"
            hint="Where this is empty, the plan prints done, next and in the way one after the other."
            optional
            value={values.updatePrinted}
            rows={3}
            error={errors.updatePrinted}
          />
        </Details>
        <ButtonRow cancel={{ href: lineHref(slug, id), text: 'Cancel' }}>
          <Submit>{other ? 'Send mine too' : 'Send the update'}</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}

interface MilestoneStateProps {
  one: MilestoneFacts;
  values: Readonly<Record<string, string>>;
  errors: Errors;
}

function MilestoneState({ one, values, errors }: MilestoneStateProps) {
  const [state, sign] = [stateField(one.id), signField(one.id)];
  const says = one.text || one.printed || 'The whole line';
  const by = understood(one);
  return (
    <>
      <Select
        name={state}
        label={says}
        hint={by || undefined}
        value={values[state]}
        none="Not said"
        options={states}
        error={errors[state]}
      />
      {one.signOffBy ? (
        <TextField
          name={sign}
          label={`Signed off by (${one.signOffBy})`}
          hint="Who signed it off, and where. Needed to complete it."
          value={values[sign]}
          error={errors[sign]}
        />
      ) : null}
    </>
  );
}

function BothUpdates({ who, when, fields, href }: OtherUpdate & { href: string }) {
  return (
    <WarningCallout heading="Another update came in while you were typing">
      <p>
        {who} sent it on <Moment at={when} />. Nothing you typed is lost: it is still in the form below. If
        you send yours too, both are kept, and yours says where the line stands from its day on. You can also{' '}
        <a href={href}>leave theirs as the last word</a>.
      </p>
      <table className="clash">
        <caption className="nhsuk-u-visually-hidden">Their update beside yours</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Sent by {who}</th>
            <th scope="col">Typed by you</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, label, saved, typed }) => (
            <tr key={name} className={saved === typed ? undefined : 'clash__differs'}>
              <th scope="row">
                {label}
                {saved === typed ? null : <span className="clash__mark"> differs</span>}
              </th>
              <td data-head={`Sent by ${who}`}>{saved === '' ? '(empty)' : saved}</td>
              <td data-head="Typed by you">{typed === '' ? '(empty)' : typed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WarningCallout>
  );
}
