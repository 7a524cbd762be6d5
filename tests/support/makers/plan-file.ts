import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { type MergeRange, writeXlsx } from 'hucre/xlsx';

/** A cell of a plan: its paragraphs on lines, those that begin with • as bullets; `rows` and `columns` are what it spans. */
export type PlanCell = string | { text: string; rows?: number; columns?: number };

/** A table, with the paragraph above it. */
export type PlanTableMade = { heading?: string; rows: PlanCell[][] };

const textOf = (cell: PlanCell) => (typeof cell === 'string' ? cell : cell.text);
const spansOf = (cell: PlanCell) => ({
  rows: typeof cell === 'string' ? 1 : (cell.rows ?? 1),
  columns: typeof cell === 'string' ? 1 : (cell.columns ?? 1),
});
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The plan as a web page. */
export function planAsHtml(tables: readonly PlanTableMade[]): Buffer {
  const cell = (one: PlanCell) => {
    const lines = textOf(one).split('\n');
    const inside = lines.map((line) =>
      line.startsWith('• ') ? `<ul><li>${escaped(line.slice(2))}</li></ul>` : `<p>${escaped(line)}</p>`,
    );
    const { rows, columns } = spansOf(one);
    return `<td rowspan="${rows}" colspan="${columns}">${inside.join('')}</td>`;
  };
  const table = ({ heading, rows }: PlanTableMade) =>
    `${heading === undefined ? '' : `<h2>${escaped(heading)}</h2>`}<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
  return Buffer.from(`<html><body>${tables.map(table).join('')}</body></html>`);
}

/** The plan as a Word document with real bullets and merged cells. */
export function planAsWord(tables: readonly PlanTableMade[]): Promise<Buffer> {
  const paragraph = (line: string) =>
    line.startsWith('• ')
      ? new Paragraph({ text: line.slice(2), bullet: { level: 0 } })
      : new Paragraph(line);
  const cell = (one: PlanCell) => {
    const { rows, columns } = spansOf(one);
    return new TableCell({
      children: textOf(one).split('\n').map(paragraph),
      ...(rows > 1 ? { rowSpan: rows } : {}),
      ...(columns > 1 ? { columnSpan: columns } : {}),
    });
  };
  const children = tables.flatMap(({ heading, rows }) => [
    ...(heading === undefined ? [] : [new Paragraph(heading)]),
    new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cell) })) }),
  ]);
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** The plan as a spreadsheet, a sheet for each table. */
export async function planAsSpreadsheet(tables: readonly PlanTableMade[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: tables.map(({ heading, rows }, i) => {
      const { places, merges } = layOut(rows);
      return {
        name: heading?.slice(0, 30).replaceAll(/[:/\\?*[\]]/g, ' ') ?? `Sheet${i + 1}`,
        rows: places,
        merges,
      };
    }),
  });
}

/** One table as CSV: merged cells stand once, and blank after. */
export function planAsCsv({ rows }: PlanTableMade): Buffer {
  const quoted = (value: string | null) => `"${(value ?? '').replaceAll('"', '""')}"`;
  return Buffer.from(
    layOut(rows)
      .places.map((row) => row.map(quoted).join(','))
      .join('\r\n'),
  );
}

function layOut(rows: readonly PlanCell[][]): { places: (string | null)[][]; merges: MergeRange[] } {
  const places: (string | null)[][] = rows.map(() => []);
  const taken = new Set<string>();
  const merges: MergeRange[] = [];
  for (const [r, row] of rows.entries()) {
    let c = 0;
    for (const cell of row) {
      while (taken.has(`${r},${c}`)) c += 1;
      const { rows: down, columns: across } = spansOf(cell);
      for (let y = r; y < r + down; y += 1) {
        for (let x = c; x < c + across; x += 1) {
          taken.add(`${y},${x}`);
          const line = places[y];
          if (line !== undefined) line[x] = y === r && x === c ? textOf(cell) : null;
        }
      }
      if (down > 1 || across > 1) {
        merges.push({ startRow: r, startCol: c, endRow: r + down - 1, endCol: c + across - 1 });
      }
      c += across;
    }
  }
  const width = Math.max(...places.map((row) => row.length));
  return { places: places.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null)), merges };
}
