import { z } from 'zod';
import { type Constituency, constituencies } from '../../../reference/source-kinds.ts';
import { isId } from '../../platform/db/ids.ts';
import type { Typed } from '../../platform/web/form.ts';
import { commentKinds, sentiments } from './words.ts';

/** What the list of comments is narrowed to, as the address says it. Null and false narrow nothing. */
export interface Filters {
  /** Words that the comment has, as a person types them into a search. */
  q: string | null;
  source: string | null;
  /** Words of a place's path. */
  place: string | null;
  /** Whose places are meant. */
  provider: string | null;
  /** The name of a piece of engagement work. */
  project: string | null;
  /** Staff speak apart from the public. */
  voice: Constituency | null;
  theme: string | null;
  category: string | null;
  kind: string | null;
  sentiment: number | null;
  level: string | null;
  /** First and last month, 'YYYY-MM', both inclusive. */
  from: string | null;
  to: string | null;
  unthemed: boolean;
  toCheck: boolean;
  wantsReply: boolean;
  mine: boolean;
  /** Suggested themes wait for somebody to settle them. */
  suggested: boolean;
  /** A video, a diary or another file belongs to it. */
  media: boolean;
  /** The import that brought it. */
  import: string | null;
  /** Came in at this instant or later, ISO: what is new, whatever day it speaks of. */
  arrived: string | null;
  order: 'newest' | 'oldest';
}

const words = z.string().trim().min(1).max(200).nullable().catch(null).default(null);
const id = z.string().refine(isId).nullable().catch(null).default(null);
const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/u)
  .nullable()
  .catch(null)
  .default(null);
const yes = z
  .literal('yes')
  .transform(() => true)
  .catch(false);

const schema = z.object({
  q: words,
  source: id,
  place: words,
  provider: id,
  project: words,
  voice: z
    .enum(constituencies.map(({ key }) => key))
    .nullable()
    .catch(null)
    .default(null),
  theme: id,
  category: words,
  kind: z
    .enum(commentKinds.map(({ key }) => key))
    .nullable()
    .catch(null)
    .default(null),
  sentiment: z.coerce
    .number()
    .refine((value) => sentiments.some((one) => one.value === value))
    .nullable()
    .catch(null)
    .default(null),
  level: words,
  from: month,
  to: month,
  unthemed: yes,
  toCheck: yes,
  wantsReply: yes,
  mine: yes,
  suggested: yes,
  media: yes,
  import: id,
  arrived: z.iso.datetime().nullable().catch(null).default(null),
  order: z.enum(['newest', 'oldest']).catch('newest'),
});

/** Reads the address; a value that means nothing is as if it were not there. */
export const readFilters = (typed: Typed): Filters => schema.parse(typed);

/** The same from a query text, such as a saved view's. */
export const filtersOf = (query: string): Filters =>
  readFilters(Object.fromEntries(new URLSearchParams(query.slice(0, 2000))));

export const noFilters: Filters = readFilters({});

const asText = (value: Filters[keyof Filters]): string => {
  if (value === true) return 'yes';
  return value === null || value === false || value === 'newest' ? '' : String(value);
};

/** The query text that says these filters, in one fixed order; '' where nothing is narrowed. */
export function queryOf(filters: Partial<Filters>): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(noFilters) as (keyof Filters)[]) {
    const text = asText(filters[name] ?? null);
    if (text !== '') query.set(name, text);
  }
  return query.toString();
}

/** Whether nothing but the order is said. */
export const isWhole = (filters: Filters): boolean => queryOf({ ...filters, order: 'newest' }) === '';
