import { sql } from 'kysely';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import { feedbackHref, sourcesHref, toCheckHref } from './addresses.ts';
import type { CommentCount } from './comment.ts';
import { queryOf } from './filters.ts';
import { lowestId } from './lowest-id.ts';
import { mayReadFeedback, maySettleIdentifiers, mayWorkOnFeedback } from './policy.ts';
import { gapOf } from './source.ts';
import { visibleComments, visibleSources } from './visible.ts';

/** What the desk's first page tells of feedback; each number with the page behind it. Null where it is not theirs. */
export interface FeedbackSummary {
  toCheck: (CommentCount & { href: string }) | null;
  notThemed: (CommentCount & { href: string }) | null;
  /** Comments that came in since the instant asked about. */
  received: (CommentCount & { href: string }) | null;
  /** Sources that are overdue, in words: "31 days late". */
  gaps: { id: string; name: string; gap: string; href: string }[];
}

const COUNTED_TO = 10_000;

/** The numbers of the desk's first page, in one query for the counts and one for the sources. */
export async function feedbackSummary(db: Db, who: Who, since: Date | null): Promise<FeedbackSummary> {
  const { slug, today } = who.organisation;
  const reads = mayReadFeedback(who);
  const settles = maySettleIdentifiers(who);
  const works = mayWorkOnFeedback(who);
  const none = sql<number | null>`null`;
  const counted = (ask: boolean, comments: ReturnType<typeof visibleComments>, byId = false) => {
    if (!ask) return none;
    const inOrder = byId
      ? comments.orderBy('comment.id')
      : comments.orderBy('comment.receivedOn', 'desc').orderBy('comment.id', 'desc');
    const some = inOrder.select(sql<number>`1`.as('one')).limit(COUNTED_TO + 1);
    return sql<number | null>`(select count(*)::int from ${some} c)`;
  };
  const all = () => visibleComments(db, who);
  const row = await db
    .selectNoFrom([
      counted(settles, all().where('comment.scan', '=', sql.lit('waiting'))).as('toCheck'),
      counted(works, all().where('comment.themeCount', '=', sql.lit(0))).as('notThemed'),
      counted(
        reads && since !== null,
        all().where('comment.id', '>=', lowestId(since ?? new Date(0))),
        true,
      ).as('received'),
    ])
    .executeTakeFirstOrThrow();
  const count = (number: number | null, href: string) =>
    number === null ? null : { number: Math.min(number, COUNTED_TO), more: number > COUNTED_TO, href };
  return {
    toCheck: count(row.toCheck, toCheckHref(slug)),
    notThemed: count(row.notThemed, feedbackHref(slug, 'unthemed=yes')),
    received: count(row.received, feedbackHref(slug, queryOf({ arrived: since?.toISOString() ?? null }))),
    gaps: works ? await listGaps(db, who, slug, today) : [],
  };
}

async function listGaps(db: Db, who: Who, slug: string, today: string): Promise<FeedbackSummary['gaps']> {
  const sources = await visibleSources(db, who)
    .select(['source.id', 'source.name', 'source.intervalDays', 'source.closedOn'])
    .select((eb) =>
      eb
        .selectFrom('feedbackReturn')
        .select('feedbackReturn.receivedOn')
        .whereRef('feedbackReturn.organisationId', '=', 'source.organisationId')
        .whereRef('feedbackReturn.sourceId', '=', 'source.id')
        .where('feedbackReturn.receivedOn', '<=', today)
        .orderBy('feedbackReturn.receivedOn', 'desc')
        .limit(1)
        .as('lastReceivedOn'),
    )
    .where('source.closedOn', 'is', null)
    .where('source.intervalDays', 'is not', null)
    .orderBy('source.name')
    .execute();
  return sources.flatMap((source) => {
    const gap = gapOf(source, today);
    return gap ? [{ id: source.id, name: source.name, gap, href: sourcesHref(slug) }] : [];
  });
}
