import { Form } from '../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Prose } from '../../../../design/text/Prose.tsx';
import { type Bead, ThreadStrip } from '../../../../design/thread/ThreadStrip.tsx';
import { BelongsToLines, type LineTied } from '../../../plans/door.ts';
import { actionHref, newLoopHref, recordHref, threadHref } from '../../addresses.ts';
import { type Action, actionState } from '../action.ts';

export interface ShowActionProps {
  slug: string;
  today: string;
  action: Action;
  beads: readonly Bead[];
  lines: readonly LineTied[];
  decisions: readonly { id: string; title: string }[];
  loops: readonly { id: string; title: string }[];
  history: readonly HistoryEntry[];
  mayWork: boolean;
  mayFinish: boolean;
}

/** What somebody was given to do, and how far it is. */
export function ShowAction(props: ShowActionProps) {
  const { slug, today, action, beads, decisions, loops, history, mayWork, mayFinish } = props;
  const open = !action.doneOn && !action.droppedOn;
  const here = (act: string) => actionHref(slug, action.id, act);
  return (
    <>
      <RecordHead
        kind="Action"
        title={action.title}
        state={actionState(action, today)}
        facts={[
          { term: 'Owner', value: action.ownerName ?? 'Nobody' },
          { term: 'Due on', value: <Day date={action.dueOn} /> },
          ...(action.doneOn ? [{ term: 'Done on', value: <Day date={action.doneOn} /> }] : []),
          ...(action.recorderName ? [{ term: 'Given by', value: action.recorderName }] : []),
        ]}
        actions={
          <>
            {open && mayFinish ? (
              <LinkButton href={here('done')} small>
                Record it as done
              </LinkButton>
            ) : null}
            {action.doneOn && mayWork && loops.length === 0 ? (
              <LinkButton href={newLoopHref(slug, { action: action.id })} small>
                Write what we did
              </LinkButton>
            ) : null}
            {mayWork ? (
              <LinkButton href={here('edit')} kind="secondary" small>
                Change
              </LinkButton>
            ) : null}
          </>
        }
      />
      <ThreadStrip beads={beads} />
      <BelongsToLines slug={slug} lines={props.lines} />
      <p>
        <a href={threadHref(slug, 'action', action.id)}>See the whole thread</a>
      </p>
      {action.text ? <Prose text={action.text} /> : null}
      {action.doneNote ? (
        <>
          <h2 className="nhsuk-heading-m">What was done</h2>
          <Prose text={action.doneNote} />
        </>
      ) : null}
      {action.droppedBecause ? (
        <>
          <h2 className="nhsuk-heading-m">Why it was dropped</h2>
          <Prose text={action.droppedBecause} />
        </>
      ) : null}
      <Linked heading="From the decision" kind="decision" slug={slug} records={decisions} />
      <Linked heading="You said, we did" kind="loop" slug={slug} records={loops} />
      {!open && mayFinish ? (
        <Form action={here('reopen')}>
          <Submit kind="secondary" small>
            Make it one to do again
          </Submit>
        </Form>
      ) : null}
      {open && mayWork ? (
        <p>
          <a href={here('drop')}>Drop this action</a>
        </p>
      ) : null}
      <h2 className="nhsuk-heading-m">History</h2>
      <HistoryList entries={history} />
    </>
  );
}

interface LinkedProps {
  heading: string;
  kind: 'decision' | 'loop';
  slug: string;
  records: readonly { id: string; title: string }[];
}

function Linked({ heading, kind, slug, records }: LinkedProps) {
  if (records.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">{heading}</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {records.map(({ id, title }) => (
          <li key={id}>
            <a href={recordHref(slug, kind, id)}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
