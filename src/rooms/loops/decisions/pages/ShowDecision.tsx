import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Prose } from '../../../../design/text/Prose.tsx';
import { type Bead, ThreadStrip } from '../../../../design/thread/ThreadStrip.tsx';
import { BelongsToLines, type LineTied } from '../../../plans/door.ts';
import { decisionHref, newActionHref, newLoopHref, recordHref, threadHref } from '../../addresses.ts';
import { type Decision, outcomeName, outcomeTone, type Titled } from '../decision.ts';

export interface ShowDecisionProps {
  slug: string;
  decision: Decision;
  beads: readonly Bead[];
  lines: readonly LineTied[];
  findings: readonly Titled[];
  followUps: readonly {
    kind: 'action' | 'loop';
    id: string;
    title: string;
    on: string | null;
    state: string;
  }[];
  history: readonly HistoryEntry[];
  mayWork: boolean;
}

/** A decision, what it answers, and what followed from it. */
export function ShowDecision(props: ShowDecisionProps) {
  const { slug, decision, beads, findings, followUps, history, mayWork } = props;
  const actions = followUps.filter(({ kind }) => kind === 'action');
  const loops = followUps.filter(({ kind }) => kind === 'loop');
  return (
    <>
      <RecordHead
        kind={decision.major ? 'Major decision' : 'Decision'}
        title={decision.title}
        state={{ tone: outcomeTone[decision.outcome], text: outcomeName(decision.outcome) }}
        facts={[
          { term: 'Taken by', value: decision.takenBy },
          { term: 'Decided on', value: <Day date={decision.decidedOn} /> },
          ...(decision.recorderName ? [{ term: 'Recorded by', value: decision.recorderName }] : []),
        ]}
        actions={
          mayWork ? (
            <>
              <LinkButton href={newActionHref(slug, decision.id)} small>
                Give an action
              </LinkButton>
              <LinkButton href={newLoopHref(slug, { decision: decision.id })} kind="secondary" small>
                Write what we did
              </LinkButton>
              <LinkButton href={decisionHref(slug, decision.id, 'edit')} kind="secondary" small>
                Change
              </LinkButton>
            </>
          ) : null
        }
      />
      <ThreadStrip beads={beads} />
      <BelongsToLines slug={slug} lines={props.lines} />
      <p>
        <a href={threadHref(slug, 'decision', decision.id)}>See the whole thread</a>
      </p>
      <Prose text={decision.text} />
      {decision.because ? (
        <>
          <h2 className="nhsuk-heading-m">The reason</h2>
          <Prose text={decision.because} />
        </>
      ) : null}
      <h2 className="nhsuk-heading-m">The findings it answers</h2>
      {findings.length > 0 ? (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {findings.map((finding) => (
            <li key={finding.id}>
              <a href={recordHref(slug, 'finding', finding.id)}>{finding.title}</a>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState says="No finding is shown here. The strip above says how many stand behind this decision." />
      )}
      <h2 className="nhsuk-heading-m">Actions</h2>
      {actions.length > 0 ? (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {actions.map(({ id, title, on, state }) => (
            <li key={id}>
              <a href={recordHref(slug, 'action', id)}>{title}</a>. {state}
              {on ? (
                <>
                  , {state === 'To do' ? 'due ' : ''}
                  <Day date={on} />
                </>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState
          says={
            decision.outcome === 'no'
              ? 'The answer was no, so nothing is to be done.'
              : 'Nobody has been given anything to do yet.'
          }
          step={
            mayWork && decision.outcome !== 'no'
              ? { href: newActionHref(slug, decision.id), text: 'Give an action' }
              : undefined
          }
        />
      )}
      {loops.length > 0 ? (
        <>
          <h2 className="nhsuk-heading-m">You said, we did</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {loops.map(({ id, title }) => (
              <li key={id}>
                <a href={recordHref(slug, 'loop', id)}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2 className="nhsuk-heading-m">History</h2>
      <HistoryList entries={history} />
    </>
  );
}
