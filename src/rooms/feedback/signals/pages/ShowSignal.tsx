import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Details } from '../../../../design/text/Details.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';
import { Prose } from '../../../../design/text/Prose.tsx';
import { findingHref } from '../../addresses.ts';
import { chartHref, signalHref } from '../addresses.ts';
import {
  monthsWords,
  type ShownSignal,
  signalKindWords,
  signalMeaning,
  signalStates,
  signalTitle,
  signalTone,
} from '../signal.ts';
import { SeriesChart, type SeriesChartProps } from './parts/SeriesChart.tsx';

export interface ShowSignalProps extends SeriesChartProps {
  slug: string;
  signal: ShownSignal;
  /** The comments that it is about. */
  behindHref: string;
  /** The form of a finding, filled in; nothing where this person may not write one, or there is one. */
  findingFormHref?: string;
  mayWork: boolean;
  note: string;
  errors: Errors;
  history: readonly HistoryEntry[];
}

/** A signal: what it shows, what that means, the comments behind it, and what was made of it. */
export function ShowSignal(props: ShowSignalProps) {
  const { slug, signal, behindHref, findingFormHref, mayWork, note, errors, history } = props;
  const state = signalStates.find(({ key }) => key === signal.state)?.name ?? signal.state;
  return (
    <>
      <ErrorSummary errors={errors} />
      <RecordHead
        kind="Signal"
        title={signalTitle(signal)}
        state={{ tone: signalTone[signal.state], text: state }}
        facts={[
          { term: 'What it shows', value: signalKindWords[signal.kind] },
          { term: 'When', value: <a href={behindHref}>{monthsWords(signal)}</a> },
          { term: 'Found on', value: <Day date={signal.foundOn} /> },
        ]}
        actions={
          findingFormHref ? (
            <LinkButton href={findingFormHref} small>
              Make it a finding
            </LinkButton>
          ) : undefined
        }
      />
      <p>{signal.why}</p>
      <p>
        {signalMeaning[signal.kind]} <a href={behindHref}>Read the comments behind it</a>
      </p>
      {signal.findingId && signal.findingTitle ? (
        <p>
          It became the finding <a href={findingHref(slug, signal.findingId)}>{signal.findingTitle}</a>.
        </p>
      ) : null}
      {signal.state === 'passed' ? (
        <p>The series has been back where it was, so the signal has passed.</p>
      ) : null}
      <SeriesChart {...props} />
      <p>
        <a href={chartHref(slug, signal.themeId, signal.placeId)}>The chart of this series on its own</a>
      </p>
      {signal.note ? (
        <Inset>
          <p>
            {signal.settledByName ?? 'Somebody who has left'}
            {signal.settledOn ? (
              <>
                {' '}
                on <Day date={signal.settledOn} />
              </>
            ) : null}
            :
          </p>
          <Prose text={signal.note} />
        </Inset>
      ) : null}
      {mayWork ? (
        <Form action={signalHref(slug, signal.id, 'acknowledge')} version={signal.version}>
          <TextArea
            name="note"
            label={signal.state === 'new' ? 'Acknowledge it with a note' : 'Change the note'}
            hint="What you make of it, or what you do about it."
            value={note}
            rows={3}
            error={errors.note}
          />
          <Submit kind="secondary" small>
            {signal.state === 'new' ? 'Acknowledge' : 'Save the note'}
          </Submit>
        </Form>
      ) : null}
      <Details summary="How it was found">
        <p>{signal.method}</p>
      </Details>
      <h2>History</h2>
      <HistoryList entries={history} />
    </>
  );
}
