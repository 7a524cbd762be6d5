import { Form } from '../../../../design/form/Form.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { Tag, type Tone } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { longDate, plural } from '../../../../design/text/words.ts';
import { lineHref, planHref, snapshotHref } from '../../addresses.ts';
import { confidenceNames, confidences } from '../../lines/status.ts';
import type { LineMovement, Moved, MovedLine, Movement } from '../movement.ts';

export interface ShowMovementProps {
  slug: string;
  plan: { id: string; title: string };
  usesRag: boolean;
  snapshots: readonly { id: string; title: string; asAt: string }[];
  since: { id: string; title: string; asAt: string } | null;
  movement: Movement | null;
  mayTake: boolean;
}

const turns: Readonly<Record<LineMovement['turn'], { tone: Tone; text: string }>> = {
  worse: { tone: 'late', text: 'Worse' },
  better: { tone: 'done', text: 'Better' },
  same: { tone: 'note', text: 'Moved' },
};

const words = (moved: Moved | null) => (moved ? `${moved.from} → ${moved.to}` : '');

/** What moved in a plan since a day on which it was frozen. */
export function ShowMovement(props: ShowMovementProps) {
  const { slug, plan, usesRag, snapshots, since, movement, mayTake } = props;
  const href = planHref(slug, plan.id, 'movement');
  const snapshotsHref = planHref(slug, plan.id, 'snapshots');
  if (!since || !movement)
    return (
      <>
        <h1>What has moved in {plan.title}</h1>
        <EmptyState
          says="Movement is counted from a snapshot, and none has been taken of this plan."
          step={
            mayTake
              ? { href: snapshotsHref, text: 'Take the first snapshot' }
              : { href: planHref(slug, plan.id), text: 'Back to the plan' }
          }
        />
      </>
    );
  const { before, after, changes, added, removed } = movement;
  return (
    <>
      <h1>What has moved in {plan.title}</h1>
      <p>
        From the snapshot <a href={snapshotHref(slug, since.id)}>{since.title}</a> to today,{' '}
        <Day date={movement.newerAsAt} />.
      </p>
      <Form method="get" action={href} className="filter__form">
        <Select
          name="since"
          label="Count from"
          value={since.id}
          options={snapshots.map(({ id, title, asAt }) => ({
            value: id,
            label: title.includes(longDate(asAt)) ? title : `${title}, ${longDate(asAt)}`,
          }))}
        />
        <Submit kind="secondary" small>
          Show
        </Submit>
      </Form>
      <h2>In figures</h2>
      <DataTable
        caption="The plan in figures, before and after"
        captionHidden
        narrow="scroll"
        rows={[
          { name: `In the snapshot, ${longDate(movement.olderAsAt)}`, counts: before },
          { name: `Today, ${longDate(movement.newerAsAt)}`, counts: after },
        ]}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', head: 'Day', rowHead: true, cell: ({ name }) => name },
          { key: 'lines', head: 'Lines', numeric: true, cell: ({ counts }) => counts.lines },
          ...(usesRag
            ? confidences.map((rag) => ({
                key: rag,
                head: confidenceNames[rag],
                numeric: true,
                cell: ({ counts }: { counts: Movement['before'] }) => counts.rag[rag],
              }))
            : []),
          {
            key: 'complete',
            head: 'Complete',
            numeric: true,
            cell: ({ counts }) => counts.delivery.complete,
          },
        ]}
        empty={{ says: 'The plan has no lines.' }}
      />
      <h2>{plural(changes.length, 'line')} moved</h2>
      <DataTable
        caption="Lines that moved"
        captionHidden
        keys
        rows={changes}
        rowKey={({ lineId }) => lineId}
        rowHref={({ lineId }) => lineHref(slug, lineId)}
        columns={[
          {
            key: 'code',
            head: 'Line',
            tight: true,
            cell: ({ lineId, code }) => <a href={lineHref(slug, lineId)}>{code}</a>,
          },
          { key: 'what', head: 'What', rowHead: true, cell: ({ what }) => what },
          {
            key: 'turn',
            head: 'Turn',
            tight: true,
            cell: ({ turn }) => <Tag tone={turns[turn].tone}>{turns[turn].text}</Tag>,
          },
          { key: 'rag', head: 'Rating', cell: ({ confidence }) => words(confidence) },
          { key: 'state', head: 'State', cell: ({ delivery }) => words(delivery) },
          { key: 'dates', head: 'Date', cell: ({ dates }) => words(dates) },
          {
            key: 'why',
            head: 'Why',
            cell: ({ reason, wording }) => reason || (wording ? `Was worded: ${wording.from}` : ''),
          },
        ]}
        empty={{ says: 'No line changed its rating, its state or its date since then.' }}
      />
      <Came heading="New lines" lines={added} slug={slug} />
      <Came heading="Lines taken out" lines={removed} slug={slug} />
      <p>
        <a href={`${planHref(slug, plan.id, 'movement.csv')}?since=${since.id}`}>Download as CSV</a>
      </p>
    </>
  );
}

function Came({ heading, lines, slug }: { heading: string; lines: readonly MovedLine[]; slug: string }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{heading}</h2>
      <ul>
        {lines.map(({ lineId, code, what }) => (
          <li key={lineId}>
            <a href={lineHref(slug, lineId)}>{code}</a> {what}
          </li>
        ))}
      </ul>
    </>
  );
}
