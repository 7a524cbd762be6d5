import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { type Column, DataTable } from '../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Moment } from '../../../../design/text/Moment.tsx';
import { count, plural } from '../../../../design/text/words.ts';
import {
  batchesCsvHref,
  batchHref,
  codingHref,
  frameworksHref,
  newBatchHref,
  queueHref,
} from '../addresses.ts';
import type { ListedBatch } from '../batch.ts';
import { BATCH_COUNTED_TO, type BatchState, batchStates } from '../batch.ts';

export interface ListBatchesProps {
  slug: string;
  batches: readonly ListedBatch[];
  state: BatchState | null;
  olderHref?: string;
  further: boolean;
  mayCode: boolean;
}

/** The coding desk's first page: the batches, and the ways to the queue and the frameworks. */
export function ListBatches({ slug, batches, state, olderHref, further, mayCode }: ListBatchesProps) {
  return (
    <>
      <div className="record-head__line">
        <h1>Coding</h1>
        {mayCode ? (
          <LinkButton href={newBatchHref(slug)} small>
            Suggest themes
          </LinkButton>
        ) : null}
      </div>
      <p>
        A program suggests themes for comments, and how they sound. A suggestion counts nowhere until a person
        accepts it in the <a href={queueHref(slug)}>queue</a>, or signs off its batch after others have coded
        a sample without seeing it. Themes come from the <a href={frameworksHref(slug)}>framework in force</a>
        .
      </p>
      <FilterBar
        action={codingHref(slug)}
        says={further ? 'Older batches' : 'Batches'}
        parts={state ? [{ text: batchStates[state].text.toLowerCase(), removeHref: codingHref(slug) }] : []}
        clearHref={codingHref(slug)}
        exports={[
          { href: `${batchesCsvHref(slug)}${state ? `?state=${state}` : ''}`, text: 'Export as CSV' },
        ]}
      >
        <Select
          name="state"
          label="State"
          none="Any"
          value={state ?? ''}
          options={Object.entries(batchStates).map(([value, { text }]) => ({ value, label: text }))}
        />
      </FilterBar>
      <DataTable
        caption="Batches of suggestions"
        captionHidden
        columns={columns(slug)}
        rows={batches}
        rowKey={({ id }) => id}
        rowHref={({ id }) => batchHref(slug, id)}
        keys
        empty={
          state
            ? {
                says: 'No batch is in this state.',
                step: { href: codingHref(slug), text: 'See all batches' },
              }
            : {
                says: 'Nothing has been suggested yet.',
                step: mayCode ? { href: newBatchHref(slug), text: 'Suggest themes for comments' } : undefined,
              }
        }
      />
      <Pager countWords={plural(batches.length, 'batch', 'batches')} olderHref={olderHref} older="Older" />
    </>
  );
}

const columns = (slug: string): Column<ListedBatch>[] => [
  {
    key: 'title',
    head: 'Batch',
    rowHead: true,
    cell: ({ id, title }) => <a href={batchHref(slug, id)}>{title}</a>,
  },
  {
    key: 'state',
    head: 'State',
    tight: true,
    cell: ({ state }) => <Tag tone={batchStates[state].tone}>{batchStates[state].text}</Tag>,
  },
  {
    key: 'said',
    head: 'Said between',
    cell: ({ firstOn, lastOn }) =>
      firstOn && lastOn ? (
        <>
          <Day date={firstOn} short /> and <Day date={lastOn} short />
        </>
      ) : null,
  },
  { key: 'comments', head: 'Comments', numeric: true, cell: ({ comments }) => count(comments) },
  { key: 'unassigned', head: 'Not assigned', numeric: true, cell: ({ unassigned }) => count(unassigned) },
  {
    key: 'waiting',
    head: 'Wait for a person',
    numeric: true,
    cell: ({ id, waiting }) =>
      waiting > 0 ? (
        <a href={queueHref(slug, `batch=${id}`)}>
          {count(waiting)}
          {waiting === BATCH_COUNTED_TO ? ' or more' : ''}
        </a>
      ) : (
        count(waiting)
      ),
  },
  {
    key: 'started',
    head: 'Started',
    cell: ({ createdAt, startedBy }) => (
      <>
        <Moment at={createdAt} />
        {startedBy ? ` by ${startedBy}` : ''}
      </>
    ),
  },
];
