import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { count, plural } from '../../../../design/text/words.ts';
import { feedbackHref, findingHref, findingsHref } from '../../addresses.ts';
import { type FindingFilter, findingState, type ListedFinding } from '../finding.ts';

export interface ListFindingsProps {
  slug: string;
  rows: readonly ListedFinding[];
  total: number;
  filter: FindingFilter;
  parts: readonly { text: string; removeHref: string }[];
  themes: readonly { id: string; name: string }[];
  csvHref: string;
  newerHref?: string;
  olderHref?: string;
}

const boxes = (date: string | undefined): string | TypedDate => date ?? '';

/** Findings, latest first. */
export function ListFindings(props: ListFindingsProps) {
  const { slug, rows, total, filter, parts, themes, csvHref, newerHref, olderHref } = props;
  const list = findingsHref(slug);
  return (
    <>
      <h1 className="nhsuk-heading-l">Findings</h1>
      <FilterBar
        action={list}
        says={plural(total, 'finding')}
        parts={parts}
        clearHref={list}
        views={[
          { href: list, text: 'All that stand', current: parts.length === 0 },
          {
            href: `${list}?decision=none`,
            text: 'No decision yet',
            current: parts.length === 1 && filter.decision === 'none',
          },
          { href: `${list}?owner=me`, text: 'Mine', current: parts.length === 1 && filter.owner === 'me' },
        ]}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
      >
        <Select
          name="decision"
          label="Decision"
          value={filter.decision}
          none="Any"
          options={[
            { value: 'none', label: 'No decision yet' },
            { value: 'some', label: 'Decided' },
          ]}
        />
        <Select
          name="owner"
          label="Owner"
          value={filter.owner}
          none="Anybody"
          options={[{ value: 'me', label: 'Me' }]}
        />
        <Select
          name="state"
          label="Set aside"
          value={filter.state}
          none="Not set aside"
          options={[
            { value: 'aside', label: 'Set aside' },
            { value: 'all', label: 'Both' },
          ]}
        />
        <Select
          name="theme"
          label="Theme"
          value={filter.theme}
          none="Any"
          options={themes.map((theme) => ({ value: theme.id, label: theme.name }))}
        />
        <DateField name="from" label="Found from" value={boxes(filter.from)} />
        <DateField name="to" label="Found until" value={boxes(filter.to)} />
      </FilterBar>
      <DataTable
        caption="Findings, latest first"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => findingHref(slug, row.id)}
        keys
        empty={
          parts.length > 0
            ? { says: 'No finding is like this.', step: { href: list, text: 'Show all findings' } }
            : {
                says: 'Findings say what the comments mean. Choose comments in the list and write the first one.',
                step: { href: feedbackHref(slug), text: 'Go to the comments' },
              }
        }
        columns={[
          {
            key: 'title',
            head: 'Finding',
            rowHead: true,
            cell: (row) => <a href={findingHref(slug, row.id)}>{row.title}</a>,
          },
          {
            key: 'state',
            head: 'State',
            tight: true,
            cell: (row) => {
              const { tone, text } = findingState(row);
              return <Tag tone={tone}>{text}</Tag>;
            },
          },
          { key: 'comments', head: 'Comments', numeric: true, cell: (row) => count(row.comments) },
          { key: 'owner', head: 'Owner', cell: (row) => row.ownerName ?? 'Nobody yet' },
          { key: 'found', head: 'Found on', tight: true, cell: (row) => <Day date={row.foundOn} short /> },
        ]}
      />
      {newerHref || olderHref ? (
        <Pager countWords={plural(total, 'finding')} newerHref={newerHref} olderHref={olderHref} />
      ) : null}
    </>
  );
}
