import type { ReactNode } from 'react';
import type { Link } from '../page/link.ts';
import { EmptyState } from '../state/EmptyState.tsx';

export interface Column<Row> {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand on the right. */
  numeric?: boolean;
  /** Names the row for those who hear the table; one column at most. */
  rowHead?: boolean;
  /** Keeps dates and states on one line. */
  tight?: boolean;
  /** The address that sorts by this column, and how it is sorted now. */
  sort?: { href: string; now?: 'ascending' | 'descending' };
}

export interface DataTableProps<Row> {
  caption: string;
  /** The caption is only heard: a heading right above says the same. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Where a row opens: the target of its key `o`. The visible link is a cell's own. */
  rowHref?: (row: Row) => string;
  /** A box before every row, sent as `name` with the row's key by the form of this id. */
  select?: { name: string; form?: string; label: (row: Row) => string; chosen?: readonly string[] };
  /** What is said where there is no row. */
  empty: { says: string; step?: Link };
  /** On a narrow screen rows become cards, or the table scrolls sideways (for figures to compare). */
  narrow?: 'cards' | 'scroll';
  /** Rows can be walked with j and k, opened with o and ticked with x. */
  keys?: boolean;
  id?: string;
}

/** A dense, quiet table whose head stays in sight. Its captions, heads and cells stay a table for screen readers. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, select, empty, narrow = 'cards', keys, id } = props;
  if (rows.length === 0) return <EmptyState {...empty} />;
  const table = (
    <table className="data-table" id={id}>
      <caption className={captionHidden ? 'nhsuk-u-visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {select ? (
            <th scope="col" className="data-table__select">
              <span className="nhsuk-u-visually-hidden">Select</span>
            </th>
          ) : null}
          {columns.map((column) => (
            <Head key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={props.rowKey(row)} row={row} table={props} />
        ))}
      </tbody>
    </table>
  );
  const framed =
    narrow === 'scroll' ? (
      // A region that scrolls must be reachable by keyboard, and say what it is.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 asks for it
      <section className="data-frame data-frame--scroll" aria-label={caption} tabIndex={0}>
        {table}
      </section>
    ) : (
      <div className="data-frame data-frame--cards">{table}</div>
    );
  return keys ? <list-keys>{framed}</list-keys> : framed;
}

function Head<Row>({ column }: { column: Column<Row> }) {
  const { head, numeric, sort } = column;
  return (
    <th scope="col" aria-sort={sort?.now} className={numeric ? 'data-table__figure' : undefined}>
      {sort ? (
        <a href={sort.href} className="data-table__sort">
          {head}
          <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true" focusable="false">
            <path className="data-table__up" d="M4 0 8 5H0z" />
            <path className="data-table__down" d="M4 12 0 7h8z" />
          </svg>
        </a>
      ) : (
        head
      )}
    </th>
  );
}

function Line<Row>({ row, table }: { row: Row; table: DataTableProps<Row> }) {
  const { columns, select } = table;
  const key = table.rowKey(row);
  return (
    <tr data-row={key} data-href={table.rowHref?.(row)}>
      {select ? (
        <td className="data-table__select">
          <label className="tick">
            <input
              type="checkbox"
              name={select.name}
              value={key}
              form={select.form}
              defaultChecked={select.chosen?.includes(key)}
            />
            <span className="nhsuk-u-visually-hidden">{select.label(row)}</span>
          </label>
        </td>
      ) : null}
      {columns.map((column) => {
        const names = [column.numeric ? 'data-table__figure' : '', column.tight ? 'data-table__tight' : ''];
        const className = names.filter(Boolean).join(' ') || undefined;
        return column.rowHead ? (
          <th key={column.key} scope="row" className={className} data-head={column.head}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} className={className} data-head={column.head}>
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}
