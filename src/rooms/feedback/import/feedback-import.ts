import { createHash } from 'node:crypto';
import { z } from 'zod';
import { sourceKinds } from '../../../../reference/source-kinds.ts';
import type { Tone } from '../../../design/state/Tag.tsx';
import { count, inWords, plural } from '../../../design/text/words.ts';
import { emptyAsNull, optionalText } from '../../../platform/web/form.ts';
import type { DateOrder } from './dates.ts';
import type { ImportMap } from './mapping.ts';

export type ImportState = 'mapping' | 'ready' | 'running' | 'done' | 'failed' | 'abandoned';

/** How an import stands, in words. */
export const importStates: Readonly<Record<ImportState, { text: string; tone: Tone }>> = {
  mapping: { text: 'Waits for its columns', tone: 'waiting' },
  ready: { text: 'Ready to start', tone: 'waiting' },
  running: { text: 'Running', tone: 'doing' },
  done: { text: 'Done', tone: 'done' },
  failed: { text: 'Could not be read', tone: 'stopped' },
  abandoned: { text: 'Stopped', tone: 'stopped' },
};

/** One file of feedback and what became of it. */
export interface FeedbackImport {
  id: string;
  fileId: string;
  fileName: string;
  fileDigest: string;
  sourceId: string;
  sourceName: string;
  map: ImportMap;
  dateOrder: DateOrder | null;
  /** Key of the scale of its scores; null for the usual one. */
  scale: string | null;
  state: ImportState;
  /** Rows in the file, where it has been read through. */
  rowCount: number | null;
  /** The row with which it goes on, from 1 after the header. */
  nextRow: number;
  imported: number;
  comments: number;
  duplicates: number;
  rejected: number;
  warnings: number;
  unknownScores: number;
  flagged: number;
  problem: string | null;
  startedByName: string | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}

/** Says shortly with what an import would be started, so that a page opened before a change cannot start it. */
export function startKey({
  map,
  dateOrder,
  scale,
  sourceId,
}: Pick<FeedbackImport, 'map' | 'dateOrder' | 'scale' | 'sourceId'>): string {
  return createHash('sha256')
    .update(JSON.stringify([map, dateOrder, scale, sourceId]))
    .digest('hex')
    .slice(0, 16);
}

/** What is said of a file beside the file itself: from which source it comes. */
export const uploadForm = z
  .object({
    from: z.enum(['known', 'new']).catch('new'),
    /** Has themes suggested for what the file brings, once it is in. */
    suggest: z
      .literal('yes')
      .transform(() => true)
      .catch(false),
    sourceId: emptyAsNull(z.uuid('Choose a source from the list.')),
    sourceName: optionalText(120),
    sourceKind: emptyAsNull(
      z.enum(
        sourceKinds.map(({ key }) => key),
        { error: 'Choose what kind of source it is.' },
      ),
    ),
  })
  .superRefine((said, ctx) => {
    const say = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    if (said.from === 'known' && said.sourceId === null)
      say('sourceId', 'Choose the source that the file comes from.');
    if (said.from === 'new' && said.sourceName === '') say('sourceName', 'Give the new source a name.');
    if (said.from === 'new' && said.sourceKind === null)
      say('sourceKind', 'Choose what kind of source it is.');
  });
export type UploadForm = z.infer<typeof uploadForm>;

/** The file's SHA-256 as the 128 bits by which its rows are known. */
export const rowDigest = (sha256: string): string =>
  sha256.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');

/** How far a running import is. */
export function progressOf(found: FeedbackImport): { done: number; total: number | undefined; says: string } {
  const done = found.nextRow - 1;
  const rows =
    found.rowCount === null ? plural(done, 'row') : `${count(done)} of ${plural(found.rowCount, 'row')}`;
  const parts = [
    `${plural(found.comments, 'comment')} taken`,
    ...(found.duplicates > 0 ? [plural(found.duplicates, 'duplicate')] : []),
    ...(found.rejected > 0 ? [`${plural(found.rejected, 'row')} not taken`] : []),
  ];
  return { done, total: found.rowCount ?? undefined, says: `${rows}: ${inWords(parts)}` };
}
