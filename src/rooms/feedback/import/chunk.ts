import { type ScoreScale, scoreScales } from '../../../../reference/score-scales.ts';
import { newId } from '../../../platform/db/ids.ts';
import type { CsvRow } from '../../../platform/files/csv-in.ts';
import { type StoredComment, storedComment } from '../scan.ts';
import { type Accepted, type RowPlan, rowToReturn } from './row.ts';

/** A row that was read and whose comments were searched for identifiers; nothing of it is stored yet. */
export interface ReadRow {
  row: number;
  /** The id that its return will have. */
  id: string;
  accepted: Accepted;
  comments: { id: string; question: string; stored: StoredComment }[];
}

export interface RefusedRow {
  row: number;
  column: string;
  problem: string;
  cells: string[];
}

/** Some rows of a file that follow one another, ready to be stored in one transaction. */
export interface Chunk {
  firstRow: number;
  /** The row after the last of the chunk. */
  nextRow: number;
  read: ReadRow[];
  refused: RefusedRow[];
}

/** Reads and checks the rows of a chunk: the part that needs no database. */
export function readChunk(rows: readonly CsvRow[], plan: RowPlan, today: string): Chunk {
  const first = rows[0]?.row ?? 1;
  const chunk: Chunk = { firstRow: first, nextRow: first, read: [], refused: [] };
  const taken: { row: number; accepted: Accepted }[] = [];
  for (const record of rows) {
    chunk.nextRow = record.row + 1;
    if ('problem' in record) {
      const { row, column, problem, raw } = record;
      chunk.refused.push({ row, column, problem, cells: [kept(raw)] });
      continue;
    }
    const outcome = rowToReturn(record.values, plan, today);
    if ('reject' in outcome) {
      const { column, problem } = outcome.reject;
      chunk.refused.push({
        row: record.row,
        column,
        problem: problem.toWellFormed(),
        cells: record.values.map(kept),
      });
      continue;
    }
    const { accept } = outcome;
    taken.push({ row: record.row, accepted: accept });
  }
  const ids = idsInOrder(taken.reduce((sum, { accepted }) => sum + 1 + accepted.comments.length, 0));
  for (const { row, accepted } of taken) {
    const comments = accepted.comments.map(({ question, text }) => ({
      id: ids.next().value ?? newId(),
      question,
      stored: storedComment(text),
    }));
    chunk.read.push({ row, id: ids.next().value ?? newId(), accepted, comments });
  }
  return chunk;
}

/** New ids that sort as they come: those made within one millisecond do not, and lists would mix the rows of a file. */
function idsInOrder(count: number): ArrayIterator<string> {
  return Array.from({ length: count }, newId).sort().values();
}

/** A cell of a refused row as it can be stored: no NUL, no half of a character where it was cut. */
const kept = (cell: string): string => cell.slice(0, 100_000).replaceAll('\0', '').toWellFormed();

/** The scale of a file's scores; the present Friends and Family question where nothing else was said. */
export const scaleOf = (key: string | null): ScoreScale =>
  scoreScales.find((scale) => scale.key === key) ?? scoreScales[0];
