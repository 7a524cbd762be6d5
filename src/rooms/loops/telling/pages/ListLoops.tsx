import { DateField } from '../../../../design/form/DateField.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { count, plural } from '../../../../design/text/words.ts';
import { actionsHref, loopHref, loopsHref, newLoopHref } from '../../addresses.ts';
import {
  type ListedLoop,
  type LoopFilter,
  loopOutcomeName,
  loopOutcomes,
  loopState,
  loopStates,
} from '../loop.ts';

export interface ListLoopsProps {
  slug: string;
  rows: readonly ListedLoop[];
  total: number;
  filter: LoopFilter;
  parts: readonly { text: string; removeHref: string }[];
  csvHref: string;
  newerHref?: string;
  olderHref?: string;
  mayWork: boolean;
}

/** "You said, we did", the latest begun first. */
export function ListLoops(props: ListLoopsProps) {
  const { slug, rows, total, filter, parts, csvHref, newerHref, olderHref, mayWork } = props;
  const list = loopsHref(slug);
  const only = (name: keyof LoopFilter, value: string) => parts.length === 1 && filter[name] === value;
  return (
    <>
      <h1 className="nhsuk-heading-l">You said, we did</h1>
      {mayWork ? (
        <p>
          <LinkButton href={newLoopHref(slug)} kind="secondary" small>
            Write what we did
          </LinkButton>
        </p>
      ) : null}
      <FilterBar
        action={list}
        says={plural(total, 'answer')}
        parts={parts}
        clearHref={list}
        views={[
          { href: list, text: 'All', current: parts.length === 0 },
          {
            href: `${list}?state=submitted`,
            text: 'Waiting for approval',
            current: only('state', 'submitted'),
          },
          { href: `${list}?told=no`, text: 'Published, nobody told', current: only('told', 'no') },
          { href: `${list}?writer=me`, text: 'Mine', current: only('writer', 'me') },
        ]}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
      >
        <Select
          name="state"
          label="State"
          value={filter.state}
          none="Any"
          options={loopStates.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Select
          name="told"
          label="Told"
          value={filter.told}
          none="Any"
          options={[{ value: 'no', label: 'Published, nobody told' }]}
        />
        <Select
          name="outcome"
          label="Outcome"
          value={filter.outcome}
          none="Any"
          options={loopOutcomes.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Select
          name="writer"
          label="Written by"
          value={filter.writer}
          none="Anybody"
          options={[{ value: 'me', label: 'Me' }]}
        />
        <DateField name="from" label="Begun from" value={filter.from ?? ''} />
        <DateField name="to" label="Begun until" value={filter.to ?? ''} />
      </FilterBar>
      <DataTable
        caption="You said, we did, the latest begun first"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => loopHref(slug, row.id)}
        keys
        empty={
          parts.length > 0
            ? { says: 'No answer is like this.', step: { href: list, text: 'Show all answers' } }
            : {
                says: 'Here people are told what became of what they said. Begin with an action that is done.',
                step: { href: `${actionsHref(slug)}?state=done`, text: 'Actions that are done' },
              }
        }
        columns={[
          {
            key: 'title',
            head: 'Title',
            rowHead: true,
            cell: (row) => <a href={loopHref(slug, row.id)}>{row.title}</a>,
          },
          {
            key: 'state',
            head: 'State',
            tight: true,
            cell: (row) => {
              const { tone, text } = loopState(row);
              return <Tag tone={tone}>{text}</Tag>;
            },
          },
          { key: 'outcome', head: 'Outcome', cell: (row) => loopOutcomeName(row.outcome) },
          { key: 'writer', head: 'Written by', cell: (row) => row.writerName ?? 'Nobody' },
          { key: 'told', head: 'Tellings', numeric: true, cell: (row) => count(row.told) },
          {
            key: 'published',
            head: 'Published on',
            tight: true,
            cell: (row) =>
              row.publishedOn && row.state === 'published' ? <Day date={row.publishedOn} short /> : 'Not yet',
          },
        ]}
      />
      {newerHref || olderHref ? (
        <Pager countWords={plural(total, 'answer')} newerHref={newerHref} olderHref={olderHref} />
      ) : null}
    </>
  );
}
