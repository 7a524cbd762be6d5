import type { DrawnChart } from '../../design/chart/draw.ts';
import { drawnCharts, inOurTypeface } from './drawings.ts';
import { hues, outlines } from './hues.ts';
import { pdfTemplate } from './pdf-template.ts';
import { DocumentProblem } from './problem.ts';
import { type ReadyBlock, type ReadyChart, type ReadyReport, readyReport } from './ready.ts';
import type { ReadyCell, ReadyTable } from './ready-table.ts';
import { plainText, type ReadyContent, type ReadyRun } from './ready-text.ts';
import type { Orientation, Picture, Report, Status } from './report.ts';
import { typeset } from './typesetter.ts';

/** A cell of more letters than this may run over to the next page; any other stays whole. */
const LONG_CELL = 700;

/** Words longer than this may be broken, in a cell and in a line of prose. */
const BREAK_AFTER = { cell: 16, prose: 60 };

/** What fits between the margins, in pixels of 96 to the inch. */
const PAGE_WIDTH: Readonly<Record<Orientation, number>> = { portrait: 642, landscape: 971 };

/**
 * The report as tagged PDF, PDF/UA-1 (ISO 14289-1); where it has a letter that no typeface of this machine has, tagged
 * PDF 1.7. On one machine the same report always gives the same bytes, dated with the report's own date. Throws
 * `DocumentProblem`.
 */
export async function renderPdf(report: Report): Promise<Uint8Array> {
  const ready = readyReport(report);
  const drawn = await drawnCharts(ready);
  const pictures: Picture[] = [];
  const data = JSON.stringify(printed(ready, drawn, pictures));
  const made = await typeset({
    template: pdfTemplate,
    report: data,
    pictures: pictures.map((picture, index) => ({
      name: nameOf(index, picture),
      bytes: Buffer.from(picture.base64, 'base64'),
    })),
  }).catch((error: unknown) => {
    throw new DocumentProblem('pdf', 'the typesetter could not be asked', error);
  });
  if ('bytes' in made) return made.bytes;
  throw new DocumentProblem('pdf', 'the typesetter refused the report', made.against);
}

const nameOf = (index: number, { type }: Picture): string =>
  `picture-${index + 1}.${type === 'jpeg' ? 'jpg' : type}`;

/** What the template reads. */
function printed(ready: ReadyReport, drawn: Map<ReadyChart, DrawnChart>, pictures: Picture[]) {
  const place = (picture: Picture) => {
    pictures.push(picture);
    return nameOf(pictures.length - 1, picture);
  };
  const { logo } = ready.organisation;
  return {
    ...ready,
    organisation: { ...ready.organisation, logo: null },
    logo: logo ? { type: logo.type, path: place(logo), ...sized(logo, 120, 42) } : null,
    running: ready.title,
    sections: ready.sections.map(({ orientation, blocks }) => ({
      orientation,
      blocks: blocks.map((block) => {
        if (block.kind === 'chart')
          return {
            ...block,
            svg: inOurTypeface(drawn.get(block)?.wide ?? ''),
            share: 720 / PAGE_WIDTH[orientation],
            table: printedTable(block.table),
          };
        if (block.kind === 'figure')
          return {
            ...block,
            picture: { type: block.picture.type },
            path: place(block.picture),
            share: block.picture.width / PAGE_WIDTH[orientation],
          };
        return printedBlock(block);
      }),
    })),
  };
}

function printedBlock(block: Exclude<ReadyBlock, { kind: 'chart' | 'figure' }>) {
  switch (block.kind) {
    case 'table':
      return printedTable(block);
    case 'facts':
      return {
        ...block,
        lines: block.lines.map((line) =>
          line.map((fact) => ({
            ...fact,
            label: breakable(fact.label, BREAK_AFTER.cell),
            hint: breakable(fact.hint, BREAK_AFTER.cell),
            choices: fact.choices.map(({ text, chosen }) => ({
              text: breakable(text, BREAK_AFTER.cell),
              chosen,
            })),
            value: printedContent(fact.value, BREAK_AFTER.prose),
          })),
        ),
      };
    case 'note':
      return { ...block, content: printedContent(block.content, BREAK_AFTER.prose) };
    case 'paragraph':
    case 'list':
      return printedContent([block], BREAK_AFTER.prose)[0];
    default:
      return block;
  }
}

const printedTable = (table: ReadyTable) => ({
  ...table,
  columns: table.columns.map((column) => ({ ...column, head: breakable(column.head, BREAK_AFTER.cell) })),
  rows: table.rows.map((row) =>
    row.kind === 'section' ? row : { kind: row.kind, cells: row.cells.map(printedCell) },
  ),
});

const printedCell = (cell: ReadyCell) => ({
  ...cell,
  status: cell.status ? printedStatus(cell.status) : null,
  content: printedContent(cell.content, BREAK_AFTER.cell),
  breakable: cell.rows > 1 || plainText(cell.content).length > LONG_CELL,
});

const printedStatus = ({ word, shape, hue }: Status) => ({
  word: breakable(word, BREAK_AFTER.cell),
  shape,
  ...hues[hue],
  outline: outlines[shape],
});

const printedContent = (content: ReadyContent, breakAfter: number) =>
  content.map((block) =>
    block.kind === 'list'
      ? {
          ...block,
          items: block.items.map((item) => ({ ...item, line: printedLine(item.line, breakAfter) })),
        }
      : { ...block, line: printedLine(block.line, breakAfter) },
  );

const printedLine = (line: readonly ReadyRun[], breakAfter: number) =>
  line.map((run) => ({
    ...run,
    lang: /^[a-z]{2,3}\b/iu.exec(run.lang ?? '')?.[0].toLowerCase() ?? null,
    text: breakable(run.text, breakAfter),
  }));

/** Lets a word that no line has room for go on in the next: addresses after their marks, others anywhere. */
function breakable(text: string, most: number): string {
  return text.replace(new RegExp(`\\S{${most},}`, 'gu'), (word) =>
    word
      .replace(/[/.?&=_@:-]+(?=\w)/gu, '$&\u200b')
      .replace(new RegExp(`[^\\u200b]{${most}}(?=[^\\u200b])`, 'gu'), '$&\u200b'),
  );
}

/** A picture's size in points, no larger than told. */
function sized({ width, height }: Picture, most: number, high: number) {
  const scale = Math.min(most / width, high / height);
  return { width: width * scale, height: height * scale };
}
