import { type Column, DataTable } from '../../../../../design/table/DataTable.tsx';
import type { Row } from '../../figures.ts';
import type { Sort } from '../../rows.ts';
import { changeWords, seenWords, shareWords } from './words.ts';

export interface RowsTableProps {
  caption: string;
  captionHidden?: boolean;
  /** What a line is: "Source". */
  head: string;
  rows: readonly Row[];
  /** The address that sorts by a column, and by which the table is sorted. */
  sort?: { now: Sort; href: (by: Sort) => string };
  empty: { says: string; step?: { href: string; text: string } };
}

/** Lines with their counts, the change against the period before, and how the comments sound. */
export function RowsTable({ caption, captionHidden, head, rows, sort, empty }: RowsTableProps) {
  const by = (key: Sort) =>
    sort &&
    ({
      href: sort.href(key),
      now: sort.now === key ? (key === 'name' ? 'ascending' : 'descending') : undefined,
    } as const);
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head,
      rowHead: true,
      sort: by('name'),
      cell: ({ name, href }) => (href ? <a href={href}>{name}</a> : name),
    },
    {
      key: 'comments',
      head: 'Comments',
      numeric: true,
      sort: by('comments'),
      cell: ({ comments, door }) =>
        door && comments !== null && comments > 0 ? (
          <a href={door}>{seenWords(comments)}</a>
        ) : (
          seenWords(comments)
        ),
    },
    { key: 'share', head: 'Share', numeric: true, cell: (row) => shareWords(row.share) },
  ];
  if (rows.some(({ before }) => before !== undefined))
    columns.push({
      key: 'change',
      head: 'Against the period before',
      numeric: true,
      sort: by('change'),
      cell: ({ comments, before = null }) =>
        before === null ? '–' : `${changeWords(comments, before)} (${seenWords(before)})`,
    });
  columns.push(
    {
      key: 'positive',
      head: 'Positive',
      numeric: true,
      sort: by('positive'),
      cell: ({ feeling }) => shareWords(feeling?.positive ?? null),
    },
    {
      key: 'negative',
      head: 'Negative',
      numeric: true,
      sort: by('negative'),
      cell: ({ feeling }) => shareWords(feeling?.negative ?? null),
    },
    {
      key: 'rated',
      head: 'Rated',
      numeric: true,
      cell: ({ feeling }) => seenWords(feeling?.rated ?? null),
    },
  );
  if (rows.some(({ theme }) => theme !== undefined))
    columns.push({
      key: 'theme',
      head: 'Theme most spoken of',
      cell: ({ theme }) => (theme ? <a href={theme.href}>{theme.name}</a> : 'none yet'),
    });
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      narrow="scroll"
      empty={empty}
    />
  );
}
