import { DateField } from '../../../../../design/form/DateField.tsx';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../../design/table/Pager.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { plural } from '../../../../../design/text/words.ts';
import {
  digestHref,
  insightReportHref,
  insightReportsHref,
  newInsightReportHref,
  practicePeopleHref,
} from '../../addresses.ts';
import {
  circulationWords,
  type IssuedFilter,
  type IssuedReport,
  issuedKindName,
  issuedKinds,
  monthsWords,
} from '../issued.ts';

export interface ListIssuedProps {
  slug: string;
  rows: readonly IssuedReport[];
  total: number;
  filter: IssuedFilter;
  parts: readonly { text: string; removeHref: string }[];
  csvHref: string;
  /** False for a practice, which sees its own. */
  readsAll: boolean;
  mayIssue: boolean;
  mayKeepReaders: boolean;
  newerHref?: string;
  olderHref?: string;
}

/** What was issued, the latest first. */
export function ListIssued(props: ListIssuedProps) {
  const { slug, rows, total, filter, parts, csvHref, readsAll, mayIssue, mayKeepReaders } = props;
  const list = insightReportsHref(slug);
  return (
    <>
      <h1>{readsAll ? 'Reports issued' : 'Reports on your practice'}</h1>
      <p>
        {readsAll
          ? 'Digests and reports as they were on the day they were issued. What people say afterwards does not change them.'
          : 'What people said of your practice, as it was sent to you. No other practice sees it, and you see no other practice’s.'}
      </p>
      {readsAll ? (
        <p>
          <a href={digestHref(slug)}>This month’s digest</a>
          {mayKeepReaders ? (
            <>
              {' '}
              · <a href={practicePeopleHref(slug)}>Who acts for which practice</a>
            </>
          ) : null}
        </p>
      ) : null}
      {mayIssue ? (
        <LinkButton href={newInsightReportHref(slug)}>Report on a practice or an area</LinkButton>
      ) : null}
      <FilterBar
        action={list}
        says={plural(total, 'report')}
        parts={parts}
        clearHref={list}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
      >
        <Select
          name="kind"
          label="Kind"
          value={filter.kind}
          none="Any"
          options={issuedKinds.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <DateField name="from" label="Issued from" value={filter.from} />
        <DateField name="to" label="Issued until" value={filter.to} />
      </FilterBar>
      <DataTable
        caption="Reports issued, the latest first"
        captionHidden
        keys
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => insightReportHref(slug, id)}
        columns={[
          { key: 'on', head: 'Issued', tight: true, cell: ({ issuedOn }) => <Day date={issuedOn} /> },
          {
            key: 'title',
            head: 'Report',
            rowHead: true,
            cell: ({ id, title }) => <a href={insightReportHref(slug, id)}>{title}</a>,
          },
          { key: 'kind', head: 'Kind', cell: ({ kind }) => issuedKindName(kind) },
          { key: 'months', head: 'Months', cell: monthsWords },
          { key: 'for', head: 'For whom', cell: circulationWords },
          { key: 'by', head: 'Issued by', cell: ({ issuerName }) => issuerName ?? 'Somebody who has left' },
        ]}
        empty={{
          says: readsAll
            ? 'Nothing was issued yet. A digest of the month is one click away.'
            : 'No report on your practice was issued yet.',
          step: readsAll ? { href: digestHref(slug), text: 'See the digest' } : undefined,
        }}
      />
      {rows.length > 0 ? (
        <Pager countWords={plural(total, 'report')} newerHref={props.newerHref} olderHref={props.olderHref} />
      ) : null}
    </>
  );
}
