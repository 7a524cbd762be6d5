import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../../design/table/Pager.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { plural } from '../../../../../design/text/words.ts';
import { lineHref } from '../../../addresses.ts';
import { extraHref, extrasHref } from '../../addresses.ts';
import { ResourceNav } from '../../pages/parts/ResourceNav.tsx';
import {
  type Extra,
  type ExtraFilter,
  extraState,
  extraStates,
  waitInWords,
  wantedInWords,
} from '../extra.ts';

export interface ListExtrasProps {
  slug: string;
  today: string;
  rows: readonly Extra[];
  total: number;
  filter: ExtraFilter;
  parts: readonly { text: string; removeHref: string }[];
  csvHref: string;
  newerHref?: string;
  olderHref?: string;
  mayAsk: boolean;
}

/** What was asked for over and above the agreements, the newest first. */
export function ListExtras(props: ListExtrasProps) {
  const { slug, today, rows, total, filter, parts, csvHref, newerHref, olderHref, mayAsk } = props;
  const list = extrasHref(slug);
  return (
    <>
      <h1 className="nhsuk-heading-l">Extra resource</h1>
      <ResourceNav slug={slug} here="extra" />
      {mayAsk ? (
        <p>
          <LinkButton href={`${list}/new`} kind="secondary" small>
            Ask for extra resource
          </LinkButton>
        </p>
      ) : null}
      <FilterBar
        action={list}
        says={plural(total, 'request')}
        parts={parts}
        clearHref={list}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
      >
        <Select
          name="state"
          label="State"
          none="Any"
          value={filter.state}
          options={extraStates.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Select
          name="by"
          label="Asked by"
          none="Anybody"
          value={filter.by}
          options={[{ value: 'me', label: 'Me' }]}
        />
      </FilterBar>
      <DataTable
        caption="Requests for extra resource, the newest first"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => extraHref(slug, row.id)}
        keys
        empty={
          parts.length > 0
            ? { says: 'No request is like this.', step: { href: list, text: 'Show all requests' } }
            : {
                says: 'Where a piece of work needs more days or money than is agreed, it is asked for here and agreed case by case.',
                step: mayAsk ? { href: `${list}/new`, text: 'Ask for extra resource' } : undefined,
              }
        }
        columns={[
          {
            key: 'work',
            head: 'Work',
            rowHead: true,
            cell: (row) => <a href={extraHref(slug, row.id)}>{row.work}</a>,
          },
          {
            key: 'line',
            head: 'Line',
            cell: ({ line }) => (line ? <a href={lineHref(slug, line.lineId)}>{line.code}</a> : ''),
          },
          { key: 'wanted', head: 'Wanted', cell: wantedInWords },
          {
            key: 'state',
            head: 'State',
            tight: true,
            cell: (row) => {
              const { tone, text } = extraState(row.state);
              return <Tag tone={tone}>{text}</Tag>;
            },
          },
          { key: 'age', head: 'Waits', tight: true, cell: (row) => waitInWords(row, today) },
          { key: 'by', head: 'Asked by', cell: (row) => row.askerName ?? 'Nobody named' },
          { key: 'asked', head: 'Asked on', tight: true, cell: (row) => <Day date={row.askedOn} short /> },
        ]}
      />
      {newerHref || olderHref ? (
        <Pager countWords={plural(total, 'request')} newerHref={newerHref} olderHref={olderHref} />
      ) : null}
    </>
  );
}
