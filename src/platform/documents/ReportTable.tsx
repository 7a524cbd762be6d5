import type { ReactNode } from 'react';
import { outlines } from './hues.ts';
import { CellContent } from './ReportText.tsx';
import type { ReadyCell, ReadyColumn, ReadyRow, ReadyTable } from './ready-table.ts';
import type { Status, StatusHue, StatusShape } from './report.ts';

/** The design's own tones, by the hue a scheme gives a state. */
const tones: Readonly<Record<StatusHue, string>> = {
  green: 'done',
  amber: 'late',
  red: 'stopped',
  blue: 'doing',
  grey: 'waiting',
  none: 'waiting',
};

/** A table with more columns of words than this is one card a row where there is no room for it. Figures are narrow. */
const FEW_COLUMNS = 4;

/** A table with everything that those who hear it need: caption, scopes, and section rows that name their group. */
export function TableView({ table }: { table: ReadyTable }) {
  if (table.rows.length === 0) return <p>{table.empty}</p>;
  const isWide = table.columns.filter(({ align }) => align !== 'end').length > FEW_COLUMNS;
  const frame = `data-frame data-frame--scroll${isWide ? ' data-frame--cards' : ''}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={frame} aria-label={table.caption} tabIndex={0}>
      <table className="data-table document__table">
        <caption className={table.captionHidden ? 'nhsuk-u-visually-hidden' : undefined}>
          {table.caption}
        </caption>
        <colgroup>
          {table.columns.map(({ width }, index) => (
            <col key={index} width={`${Math.round(width * 1000) / 10}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map(({ head, align }, index) => (
              <th key={index} scope="col" className={align === 'end' ? 'data-table__figure' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {groupsOf(table.rows).map(({ title, rows }, group) => (
          <tbody key={group}>
            {title === null ? null : (
              <tr className="document__section">
                <th scope="rowgroup" colSpan={table.columns.length}>
                  {title}
                </th>
              </tr>
            )}
            {rows.map((cells, index) => (
              <tr key={index}>
                {cells.map((cell) => (
                  <CellView key={cell.column} cell={cell} column={table.columns[cell.column]} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function CellView({ cell, column }: { cell: ReadyCell; column: ReadyColumn | undefined }) {
  const { rows, columns, align, status, content } = cell;
  const span = {
    rowSpan: rows > 1 ? rows : undefined,
    colSpan: columns > 1 ? columns : undefined,
    className: align === 'end' ? 'data-table__figure' : undefined,
    'data-head': column?.head,
  };
  const inside: ReactNode = (
    <>
      {status ? <StatusView status={status} /> : null}
      {status && content.length > 0 ? ' ' : null}
      <CellContent content={content} />
    </>
  );
  return cell.head ? (
    <th scope="row" {...span}>
      {inside}
    </th>
  ) : (
    <td {...span}>{inside}</td>
  );
}

function StatusView({ status }: { status: Status }) {
  return (
    <strong className={`tag tag--${tones[status.hue]}`}>
      <svg
        className="tag__shape"
        viewBox="0 0 12 12"
        width="12"
        height="12"
        aria-hidden="true"
        focusable="false"
      >
        <Shape shape={status.shape} />
      </svg>
      {status.word}
    </strong>
  );
}

function Shape({ shape }: { shape: StatusShape }) {
  const outline = outlines[shape];
  if (outline)
    return <path d={`M${outline.map((point) => point.join(' ')).join('L')}z`} fill="currentColor" />;
  return (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="2" />
      {shape === 'half' ? <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" /> : null}
    </>
  );
}

interface Group {
  title: string | null;
  rows: ReadyCell[][];
}

/** The rows below each section row, and those before the first. */
function groupsOf(rows: readonly ReadyRow[]): Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    if (row.kind === 'section') groups.push({ title: row.title, rows: [] });
    else if (groups.length === 0) groups.push({ title: null, rows: [row.cells] });
    else groups.at(-1)?.rows.push(row.cells);
  }
  return groups;
}
