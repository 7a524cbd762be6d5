import { z } from 'zod';
import { isId } from '../../../platform/db/ids.ts';
import type { Typed } from '../../../platform/web/form.ts';

/** What the queue is narrowed to and in which order it stands, as its address says it. */
export interface QueueFilter {
  batch: string | null;
  source: string | null;
  project: string | null;
  /** Words of a place's path. */
  place: string | null;
  /** First and last month, 'YYYY-MM', both inclusive. */
  from: string | null;
  to: string | null;
  order: 'unsure' | 'newest';
}

const id = z.string().refine(isId).nullable().catch(null).default(null);
const words = z.string().trim().min(1).max(200).nullable().catch(null).default(null);
const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/u)
  .nullable()
  .catch(null)
  .default(null);

const schema = z.object({
  batch: id,
  source: id,
  project: words,
  place: words,
  from: month,
  to: month,
  order: z.enum(['unsure', 'newest']).catch('unsure'),
});

export const readQueueFilter = (typed: Typed): QueueFilter => schema.parse(typed);

export const queueFilterOf = (query: string): QueueFilter =>
  readQueueFilter(Object.fromEntries(new URLSearchParams(query.slice(0, 1000))));

/** The query text that says a filter; '' for the whole queue in its usual order. */
export function queueQuery(filter: Partial<QueueFilter>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (value !== null && value !== undefined && value !== 'unsure') query.set(name, value);
  return query.toString();
}

/** Where in the queue: what it is ordered by (a confidence or a day) and the comment. */
export interface QueueKey {
  by: string;
  id: string;
}

export const queueKeyText = ({ by, id: comment }: QueueKey): string => `${by},${comment}`;

/** Reads a key; anything that is none for this order is as if it were not there. */
export function readQueueKey(text: string | undefined, order: QueueFilter['order']): QueueKey | null {
  const [by = '', comment = ''] = (text ?? '').split(',');
  const fits = order === 'newest' ? isDay(by) : /^(0(\.\d{1,12})?|1)$/u.test(by);
  return fits && isId(comment) ? { by, id: comment } : null;
}

function isDay(text: string): boolean {
  try {
    return (
      /^\d{4}-\d{2}-\d{2}$/u.test(text) && Temporal.PlainDate.from(text, { overflow: 'reject' }).year > 0
    );
  } catch {
    return false;
  }
}

/** A theme suggested for a comment. */
export interface Suggestion {
  themeId: string;
  name: string;
  /** The key of the shipped theme by which the coder knows it. */
  key: string;
  confidence: number;
  state: 'suggested' | 'accepted' | 'refused';
}

/** A comment in the queue, with what is suggested for it. */
export interface QueuedComment {
  id: string;
  receivedOn: string;
  source: string;
  place: string | null;
  question: string | null;
  text: string;
  /** What it has already, from people. */
  themes: { id: string; name: string }[];
  sentiment: number | null;
  batchId: string;
  confidence: number;
  suggestedSentiment: number;
  sentimentConfidence: number;
  suggestions: Suggestion[];
}

/** The same with the words that each suggestion rests on, by its theme's id. */
export interface ExplainedComment extends QueuedComment {
  restsOn: Readonly<Record<string, readonly string[]>>;
}
