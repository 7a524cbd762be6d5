import { TextInput } from 'nhsuk-react-components';
import type { EqualityQuestion } from '../../../../reference/equality-questions.ts';
import type { ScoreScale } from '../../../../reference/score-scales.ts';
import { constituencies } from '../../../../reference/source-kinds.ts';
import { ButtonRow } from '../../../design/form/ButtonRow.tsx';
import { Checkbox } from '../../../design/form/Checkbox.tsx';
import { DateField } from '../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../design/form/Form.tsx';
import type { Errors, Option } from '../../../design/form/field.ts';
import { useLabelled } from '../../../design/form/group.tsx';
import { Radios } from '../../../design/form/Radios.tsx';
import { Select } from '../../../design/form/Select.tsx';
import { Submit } from '../../../design/form/Submit.tsx';
import { TextArea } from '../../../design/form/TextArea.tsx';
import { TextField } from '../../../design/form/TextField.tsx';
import { EmptyState } from '../../../design/state/EmptyState.tsx';
import { Details } from '../../../design/text/Details.tsx';
import { Inset } from '../../../design/text/Inset.tsx';
import { commentHref, logHref, newSourceHref } from '../addresses.ts';
import { QUOTE_CONSENT } from '../log.ts';
import { channels, commentKinds } from '../words.ts';
import { LogEquality, LogMore, type MetTyped } from './parts/LogMore.tsx';

/** What the form shows: as typed, or as it begins. */
export interface LogTyped extends MetTyped {
  words: readonly string[];
  kind: readonly string[];
  sourceId: string;
  receivedOn: string | { day: string; month: string; year: string };
  place: string;
  constituency: string;
  level: string;
  areaId: string;
  channel: string;
  consent: string;
  wantsReply: string;
  name: string;
  email: string;
  telephone: string;
  /** Equality answers by the name of their field. */
  equality: Readonly<Record<string, string>>;
}

export interface LogFeedbackProps {
  slug: string;
  typed: LogTyped;
  errors: Errors;
  sources: readonly Option[];
  levels: readonly Option[];
  areas: readonly Option[];
  places: readonly string[];
  projects: readonly string[];
  scales: readonly ScoreScale[];
  questions: readonly EqualityQuestion[];
  /** Kinds of file that the browser offers as evidence. */
  accept: string;
  /** What came filled in from elsewhere is in sight. */
  open: { about: boolean; more: boolean };
  mayKeepSources: boolean;
  /** What was logged just now. */
  logged?: { reference: string | null; commentId: string; waiting: boolean };
}

export function LogFeedback(props: LogFeedbackProps) {
  const { slug, typed, errors, sources, logged } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      {logged ? <Logged slug={slug} logged={logged} /> : null}
      <h1>{logged ? 'Log another' : 'Log feedback'}</h1>
      {sources.length === 0 ? (
        <EmptyState
          says="There is no source to log under yet. Whoever looks after feedback adds the first one."
          step={props.mayKeepSources ? { href: newSourceHref(slug), text: 'Add a source' } : undefined}
        />
      ) : (
        <Form action={logHref(slug)} multipart>
          <Words typed={typed} errors={errors} />
          <Select
            name="sourceId"
            label="Where it comes from"
            none="Choose a source"
            options={sources}
            value={typed.sourceId}
            error={errors.sourceId}
          />
          <DateField
            name="receivedOn"
            label="When it was said"
            value={typed.receivedOn}
            error={errors.receivedOn}
          />
          <About {...props} />
          <LogMore
            typed={typed}
            errors={errors}
            projects={props.projects}
            scales={props.scales}
            accept={props.accept}
            open={
              props.open.more ||
              ['metWith', 'metWhere', 'project', 'score', 'evidence'].some((name) => errors[name])
            }
          />
          <LogEquality questions={props.questions} typed={typed.equality} errors={errors} />
          <Checkbox name="consent" label={QUOTE_CONSENT} checked={typed.consent === 'yes'} />
          <Reply typed={typed} errors={errors} />
          <ButtonRow>
            <Submit>Log it</Submit>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

function Logged({ slug, logged }: { slug: string; logged: NonNullable<LogFeedbackProps['logged']> }) {
  return (
    <Inset>
      <p role="status">
        <strong>Logged{logged.reference ? ` as ${logged.reference}` : ''}.</strong>{' '}
        <a href={commentHref(slug, logged.commentId)}>See what was logged</a>
      </p>
      {logged.waiting ? (
        <p>It may name a person. Until somebody has checked it, everybody else reads a mask in that place.</p>
      ) : null}
    </Inset>
  );
}

function Words({ typed, errors }: { typed: LogTyped; errors: Errors }) {
  const kinds = commentKinds.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <>
      {typed.words.map((words, index) => (
        <div key={index}>
          <TextArea
            name="words[]"
            id={index === 0 ? 'words' : `words-${index + 1}`}
            label={index === 0 ? 'What was said' : `Comment ${index + 1}`}
            hint={
              index === 0
                ? 'In their words where you can. Do not write names, numbers or addresses here.'
                : undefined
            }
            rows={index === 0 ? 5 : 3}
            value={words}
            error={index === 0 ? errors.words : undefined}
          />
          <Select
            name="kind[]"
            id={index === 0 ? 'kind' : `kind-${index + 1}`}
            label={index === 0 ? 'What kind of comment' : `Kind of comment ${index + 1}`}
            optional
            none="Not sure"
            options={kinds}
            value={typed.kind[index] ?? ''}
          />
        </div>
      ))}
      <ButtonRow>
        <Submit kind="secondary" small name="more" value="yes">
          Add another comment
        </Submit>
      </ButtonRow>
    </>
  );
}

function About({ typed, errors, levels, areas, places, open }: LogFeedbackProps) {
  const wrong = ['place', 'constituency', 'level', 'areaId', 'channel'].some((name) => errors[name]);
  return (
    <Details summary="Whom and what it concerns" open={wrong || open.about}>
      <PlaceField value={typed.place} places={places} error={errors.place} />
      <Radios
        name="constituency"
        label="Whose voice it is"
        small
        options={constituencies.map(({ key, name }) => ({ value: key, label: name }))}
        value={typed.constituency}
        error={errors.constituency}
      />
      {levels.length > 0 ? (
        <Select
          name="level"
          label="Level"
          none="No level"
          options={levels}
          value={typed.level}
          error={errors.level}
        />
      ) : null}
      {areas.length > 0 ? (
        <Select
          name="areaId"
          label="Area"
          none="No area"
          options={areas}
          value={typed.areaId}
          error={errors.areaId}
        />
      ) : null}
      <Select
        name="channel"
        label="How it reached you"
        none="Not said"
        options={channels.map(({ key, name }) => ({ value: key, label: name }))}
        value={typed.channel}
        error={errors.channel}
      />
    </Details>
  );
}

/** A place by its path; those known are offered while typing. */
function PlaceField({ value, places, error }: { value: string; places: readonly string[]; error?: string }) {
  const field = useLabelled({
    name: 'place',
    label: 'Service or place',
    optional: true,
    hint: 'From the broad to the narrow: Hospital care > Outpatient clinic',
    error,
  });
  return (
    <>
      <TextInput {...field} type="text" defaultValue={value} list="known-places" autoComplete="off" />
      <datalist id="known-places">
        {places.map((path) => (
          <option key={path} value={path} />
        ))}
      </datalist>
    </>
  );
}

function Reply({ typed, errors }: { typed: LogTyped; errors: Errors }) {
  return (
    <Radios
      name="wantsReply"
      label="Would they like to hear what became of it?"
      small
      value={typed.wantsReply}
      options={[
        { value: 'no', label: 'No, or they did not say' },
        {
          value: 'yes',
          label: 'Yes',
          more: (
            <>
              <TextField name="name" label="Name" optional value={typed.name} error={errors.name} />
              <TextField
                name="email"
                label="E-mail address"
                type="email"
                spellCheck={false}
                value={typed.email}
                error={errors.email}
              />
              <TextField
                name="telephone"
                label="Telephone"
                type="tel"
                optional
                width={20}
                value={typed.telephone}
                error={errors.telephone}
              />
            </>
          ),
        },
      ]}
    />
  );
}
