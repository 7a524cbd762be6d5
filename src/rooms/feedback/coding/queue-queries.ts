import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { mayCode } from '../policy.ts';
import { visibleComments } from '../visible.ts';
import type { QueuedComment, QueueFilter, QueueKey } from './queue.ts';
import { maySeeSuggestion } from './sample-queries.ts';
import { suggestions } from './suggested-of.ts';

/** Counting stops here. */
export const QUEUE_COUNTED_TO = 1000;

const themes = sql<
  QueuedComment['themes']
>`coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name)
    order by t.position, t.id)
  from comment_theme g join theme t on t.organisation_id = g.organisation_id and t.id = g.theme_id
  where g.organisation_id = comment.organisation_id and g.comment_id = comment.id), '[]')`;

const escaped = (text: string) => text.replaceAll(/[\\%_]/gu, '\\$&');

const untilMonth = (month: string) =>
  sql<boolean>`k.received_on < (${`${month}-01`}::date + interval '1 month')::date`;

const atPlace = (words: string) =>
  sql<boolean>`comment.place_id in (select p.id from place p where p.path ilike ${`%${escaped(words)}%`})`;

const ofProject = (project: string) =>
  sql<boolean>`exists (select from feedback_return r where r.organisation_id = comment.organisation_id
    and r.id = comment.return_id and r.project = ${project})`;

/** Comments whose suggestions this person may settle: those of a sample that is not opened stay out. */
function codings(db: Db, who: Who) {
  return visibleComments(db, who)
    .innerJoin('commentCoding as k', (join) =>
      join.onRef('k.organisationId', '=', 'comment.organisationId').onRef('k.commentId', '=', 'comment.id'),
    )
    .where(sql<boolean>`${sql.lit(mayCode(who))}`)
    .where(maySeeSuggestion(who));
}

function waiting(db: Db, who: Who, filter: QueueFilter) {
  let queue = codings(db, who).where('k.state', '=', sql.lit('waiting'));
  if (filter.batch) queue = queue.where('k.batchId', '=', filter.batch);
  if (filter.source) queue = queue.where('k.sourceId', '=', filter.source);
  if (filter.from) queue = queue.where('k.receivedOn', '>=', `${filter.from}-01`);
  if (filter.to) queue = queue.where(untilMonth(filter.to));
  if (filter.place) queue = queue.where(atPlace(filter.place));
  if (filter.project) queue = queue.where(ofProject(filter.project));
  return queue;
}

function select(queue: ReturnType<typeof codings>) {
  return queue
    .select(['comment.id', 'comment.receivedOn', 'comment.question', 'comment.text', 'comment.sentiment'])
    .select(['k.batchId', 'k.confidence', 'k.sentiment as suggestedSentiment', 'k.sentimentConfidence'])
    .select([
      sql<string>`(select s.name from source s where s.organisation_id = comment.organisation_id
        and s.id = comment.source_id)`.as('source'),
      sql<string | null>`(select p.path from place p where p.organisation_id = comment.organisation_id
        and p.id = comment.place_id)`.as('place'),
      themes.as('themes'),
      suggestions.as('suggestions'),
    ]);
}

/** So many of the queue in its order, after a key. */
export async function listQueue(
  db: Db,
  who: Who,
  filter: QueueFilter,
  after: QueueKey | null,
  size: number,
): Promise<QueuedComment[]> {
  let queue = waiting(db, who, filter);
  const newest = filter.order === 'newest';
  if (after)
    queue = queue.where(
      newest
        ? sql<boolean>`(k.received_on, k.comment_id) < (${after.by}::date, ${after.id}::uuid)`
        : sql<boolean>`(k.confidence, k.comment_id) > (${after.by}::real, ${after.id}::uuid)`,
    );
  const ordered = newest
    ? select(queue).orderBy('k.receivedOn', 'desc').orderBy('k.commentId', 'desc')
    : select(queue).orderBy('k.confidence').orderBy('k.commentId');
  return ordered.limit(size).execute();
}

/** How many wait, counted to one more than `QUEUE_COUNTED_TO`, from the codings alone. */
export async function countQueue(db: Db, who: Who, filter: QueueFilter): Promise<number> {
  const { batch, source, from, to, place, project } = filter;
  let queue = db
    .selectFrom('commentCoding as k')
    .select('k.commentId')
    .where(sql<boolean>`${sql.lit(mayCode(who))}`)
    .where(maySeeSuggestion(who))
    .where('k.state', '=', sql.lit('waiting'));
  if (batch) queue = queue.where('k.batchId', '=', batch);
  if (source) queue = queue.where('k.sourceId', '=', source);
  if (from) queue = queue.where('k.receivedOn', '>=', `${from}-01`);
  if (to) queue = queue.where(untilMonth(to));
  if (place || project)
    queue = queue.where(
      sql<boolean>`exists (select from comment where comment.organisation_id = k.organisation_id
        and comment.id = k.comment_id ${place ? sql`and ${atPlace(place)}` : sql``}
        ${project ? sql`and ${ofProject(project)}` : sql``})`,
    );
  const { number } = await db
    // In the order of an index, so that what is settled is never read.
    .selectFrom(
      queue
        .orderBy('k.confidence')
        .orderBy('k.commentId')
        .limit(QUEUE_COUNTED_TO + 1)
        .as('waiting'),
    )
    .select(sql<number>`count(*)::int`.as('number'))
    .executeTakeFirstOrThrow();
  return number;
}

/** One comment with what is suggested for it, settled or not; nothing where this person may not see that. */
export async function findSuggested(
  db: Db,
  who: Who,
  id: string,
): Promise<
  (QueuedComment & { state: string; settledBy: string | null; settledAt: Date | null }) | undefined
> {
  return select(codings(db, who))
    .select(['k.state', 'k.settledAt'])
    .select(
      sql<string | null>`(select p.name from person p where p.organisation_id = k.organisation_id
        and p.id = k.settled_by)`.as('settledBy'),
    )
    .where('comment.id', '=', id)
    .executeTakeFirst();
}

/** Where in the queue a comment stands. */
export const keyOfQueued = (
  { id, receivedOn, confidence }: Pick<QueuedComment, 'id' | 'receivedOn' | 'confidence'>,
  order: QueueFilter['order'],
): QueueKey => ({ by: order === 'newest' ? receivedOn : String(confidence), id });
