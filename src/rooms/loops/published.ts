import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Key } from '../../platform/web/paging.ts';

/** What anybody may know of a loop. */
export interface PublishedLoop {
  id: string;
  slug: string;
  title: string;
  youSaid: string;
  /** Who said it, in words; may be empty. */
  whoSaid: string;
  outcome: 'did' | 'could_not';
  /** Empty where the outcome is could_not. */
  weDid: string;
  /** Why we could not; empty where the outcome is did. */
  because: string;
  benefit: 'outcomes' | 'access' | 'inequality' | null;
  /** 'YYYY-MM-DD' */
  publishedOn: string;
}

export interface PublishedQuote {
  text: string;
  /** As BCP 47 has it: 'en', 'ur'. */
  language: string;
}

const publicColumns = [
  'loop.id',
  'loop.slug',
  'loop.title',
  'loop.youSaid',
  'loop.whoSaid',
  'loop.outcome',
  'loop.weDid',
  'loop.because',
  'loop.benefit',
  'loop.publishedOn',
] as const;

const published = (db: Db) =>
  db.selectFrom('loop').where('loop.state', '=', 'published').where('loop.publishedOn', 'is not', null);

/**
 * Published loops, latest first, one more than `limit` so that `cutPage` can tell whether there are older ones.
 * `before` and `after` are keys of (publishedOn, id); with `after` the rows come in ascending order.
 */
export async function listPublishedLoops(
  db: Db,
  { before = null, after = null, limit }: { before?: Key | null; after?: Key | null; limit: number },
): Promise<PublishedLoop[]> {
  const direction = after ? 'asc' : 'desc';
  const rows = await published(db)
    .select(publicColumns)
    .$if(before !== null, (query) =>
      query.where(sql<boolean>`(loop.published_on, loop.id) < (${before?.on}::date, ${before?.id}::uuid)`),
    )
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(loop.published_on, loop.id) > (${after?.on}::date, ${after?.id}::uuid)`),
    )
    .orderBy('loop.publishedOn', direction)
    .orderBy('loop.id', direction)
    .limit(limit + 1)
    .execute();
  return rows as PublishedLoop[];
}

/** How many loops are published. */
export async function countPublishedLoops(db: Db): Promise<number> {
  const row = await published(db)
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

/**
 * The published loop at this word of its address, with the words that may be quoted: those whose speaker agreed, and
 * whose identifiers are none or settled, as it stands now. Null where there is none, or it was withdrawn.
 */
export async function findPublishedLoop(
  db: Db,
  slug: string,
): Promise<(PublishedLoop & { quotes: PublishedQuote[] }) | null> {
  const row = await published(db).select(publicColumns).where('loop.slug', '=', slug).executeTakeFirst();
  if (!row) return null;
  const quotes = await db
    .selectFrom('loopQuote')
    .innerJoin('comment', (join) =>
      join
        .onRef('comment.organisationId', '=', 'loopQuote.organisationId')
        .onRef('comment.id', '=', 'loopQuote.commentId'),
    )
    .innerJoin('feedbackReturn', (join) =>
      join
        .onRef('feedbackReturn.organisationId', '=', 'comment.organisationId')
        .onRef('feedbackReturn.id', '=', 'comment.returnId'),
    )
    .select(['comment.text', 'feedbackReturn.language'])
    .where('loopQuote.loopId', '=', row.id)
    .where('feedbackReturn.consentToQuote', '=', true)
    .where('comment.scan', 'in', ['clean', 'settled'])
    .orderBy('loopQuote.position')
    .orderBy('loopQuote.commentId')
    .execute();
  return { ...(row as PublishedLoop), quotes };
}
