import { Form } from '../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';
import { Prose } from '../../../../design/text/Prose.tsx';
import { Quote } from '../../../../design/text/Quote.tsx';
import { type Bead, ThreadStrip } from '../../../../design/thread/ThreadStrip.tsx';
import { recordHref } from '../../../loops/door.ts';
import { bodyHref } from '../../../reports/door.ts';
import { answerHref, escalationHref } from '../addresses.ts';
import {
  type DecidedOn,
  type Escalation,
  type Level,
  levelName,
  type Step,
  stepState,
} from '../escalation.ts';
import { GoingUp } from './parts/GoingUp.tsx';

export interface ShowEscalationProps {
  slug: string;
  today: string;
  levels: readonly Level[];
  escalation: Escalation;
  /** All steps of what it is about, the first first. */
  steps: readonly Step[];
  decisions: readonly DecidedOn[];
  beads: readonly Bead[];
  voice: string;
  history: readonly HistoryEntry[];
  may: { passUp: boolean; answer: boolean; again: boolean; markRead: boolean };
}

/** One step up through the levels: what goes up, why, and what came back. */
export function ShowEscalation(props: ShowEscalationProps) {
  const { slug, today, levels, escalation, steps, decisions, beads, voice, history, may } = props;
  const from = levelName(levels, escalation.fromLevel);
  const to = levelName(levels, escalation.toLevel);
  const here = (act: string) => escalationHref(slug, escalation.id, act);
  return (
    <>
      <RecordHead
        kind="Going up"
        title={`${from} to ${to}`}
        state={stepState(escalation, today)}
        facts={[
          { term: 'Taken up on', value: <Day date={escalation.raisedOn} /> },
          ...(escalation.raiserName ? [{ term: 'by', value: escalation.raiserName }] : []),
          ...(escalation.bodyId && escalation.bodyName
            ? [
                {
                  term: 'Looked at by',
                  value: <a href={bodyHref(slug, escalation.bodyId)}>{escalation.bodyName}</a>,
                },
              ]
            : []),
          ...(voice ? [{ term: 'Whose voice', value: voice }] : []),
        ]}
        actions={
          <>
            {may.answer ? (
              <LinkButton href={here('answer')} small>
                Answer it
              </LinkButton>
            ) : null}
            {may.passUp ? (
              <LinkButton href={here('up')} kind="secondary" small>
                Pass it further up
              </LinkButton>
            ) : null}
            {may.answer ? (
              <LinkButton href={here('return')} kind="secondary" small>
                Send it back
              </LinkButton>
            ) : null}
            {may.again ? (
              <LinkButton href={here('up')} small>
                Take it up again
              </LinkButton>
            ) : null}
          </>
        }
      />
      <ThreadStrip beads={beads} />
      <Quote
        dir="auto"
        from={
          <a href={recordHref(slug, escalation.about, escalation.aboutId)}>
            Open the {escalation.about === 'comment' ? 'comment' : 'finding'}
          </a>
        }
      >
        <p className="said">{escalation.words}</p>
      </Quote>
      <h2>Why it goes up</h2>
      <Prose text={escalation.because} />
      {may.answer
        ? decisions.map((decision) => (
            <Inset key={decision.id}>
              <p>
                {decision.takenBy} decided on <Day date={decision.decidedOn} />:{' '}
                <a href={recordHref(slug, 'decision', decision.id)}>{decision.title}</a>
              </p>
              <p>
                <a href={answerHref(slug, escalation.id, decision.id)}>Give this decision as the answer</a>
              </p>
            </Inset>
          ))
        : null}
      {may.markRead ? (
        <Form action={here('read')}>
          <Submit kind="secondary" small>
            I have read what came back
          </Submit>
        </Form>
      ) : null}
      <GoingUp
        slug={slug}
        today={today}
        levels={levels}
        steps={steps}
        decisions={may.answer ? [] : decisions}
      />
      <h2>History</h2>
      <HistoryList entries={history} />
    </>
  );
}
