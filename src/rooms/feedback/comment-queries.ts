import { sql } from 'kysely';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Key } from '../../platform/web/paging.ts';
import { linesOfColumn } from '../plans/door.ts';
import { suggestedOf } from './coding/suggested-of.ts';
import type { CommentToCheck, Contact, FullComment, Original } from './comment.ts';
import { stepsOf } from './escalations/steps-of.ts';
import { ANY_THEME } from './experience/scope.ts';
import { mediaColumn } from './media/queries.ts';
import { metWithSeen } from './met-with.ts';
import { maySettleIdentifiers } from './policy.ts';
import { visibleComments } from './visible.ts';

const original = sql<Original | null>`(select jsonb_build_object('text', o.text, 'spans',
    coalesce((select jsonb_agg(jsonb_build_object('position', f.position, 'kind', f.kind, 'startsAt', f.starts_at,
        'endsAt', f.ends_at, 'state', f.state, 'reason', f.reason) order by f.position)
      from found_identifier f
      where f.organisation_id = comment.organisation_id and f.comment_id = comment.id), '[]'))
  from comment_original o where o.organisation_id = comment.organisation_id and o.comment_id = comment.id)`;

const contact = sql<Contact | null>`(select jsonb_build_object('name', k.name, 'email', k.email,
    'telephone', k.telephone, 'wantsReply', k.wants_reply, 'stopped', k.stopped_at is not null)
  from return_contact k where k.organisation_id = comment.organisation_id and k.return_id = comment.return_id)`;

const others = sql<FullComment['others']>`coalesce((select jsonb_agg(jsonb_build_object('id', c.id,
    'question', c.question, 'text', left(c.text, 1000)) order by c.id)
  from (select * from comment c where c.organisation_id = comment.organisation_id
    and c.return_id = comment.return_id and c.id <> comment.id order by c.id limit 20) c), '[]')`;

const themes = sql<
  FullComment['themes']
>`coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'batchId', ct.batch_id)
    order by t.position, t.id)
  from comment_theme ct join theme t on t.organisation_id = ct.organisation_id and t.id = ct.theme_id
  where ct.organisation_id = comment.organisation_id and ct.comment_id = comment.id), '[]')`;

/**
 * One comment with its return, or nothing where this person does not see it. The words as they came and the way to
 * reach the person are read only for those who may settle what was found.
 */
export async function findComment(db: Db, who: Who, id: string): Promise<FullComment | undefined> {
  const may = maySettleIdentifiers(who);
  return visibleComments(db, who)
    .innerJoin('feedbackReturn as r', (join) =>
      join.onRef('r.organisationId', '=', 'comment.organisationId').onRef('r.id', '=', 'comment.returnId'),
    )
    .innerJoin('source', (join) =>
      join
        .onRef('source.organisationId', '=', 'comment.organisationId')
        .onRef('source.id', '=', 'comment.sourceId'),
    )
    .leftJoin('place', (join) =>
      join
        .onRef('place.organisationId', '=', 'comment.organisationId')
        .onRef('place.id', '=', 'comment.placeId'),
    )
    .leftJoin('area', (join) =>
      join.onRef('area.organisationId', '=', 'r.organisationId').onRef('area.id', '=', 'r.areaId'),
    )
    .leftJoin('person', (join) =>
      join.onRef('person.organisationId', '=', 'r.organisationId').onRef('person.id', '=', 'r.loggedBy'),
    )
    .select([
      'comment.id',
      'comment.returnId',
      'comment.version',
      'comment.receivedOn',
      'comment.question',
      'comment.text',
      'comment.kind',
      'comment.sentiment',
      'comment.level',
      'comment.placeId',
      'comment.sourceId',
      'comment.wantsReply',
      'place.path as place',
      'source.name as source',
      'area.name as area',
      'person.name as loggedBy',
      'comment.loggedBy as loggedById',
      'r.reference',
      'r.constituency',
      'r.channel',
      'r.language',
      'r.scoreScale',
      'r.scorePrinted',
      'r.score',
      'r.consentToQuote',
      'r.loggedAt',
      'r.importId',
      'r.project',
      'r.metWhere',
    ])
    .select([
      sql<FullComment['scan']>`comment.scan`.as('scan'),
      themes.as('themes'),
      suggestedOf(who).as('suggested'),
      linesOfColumn(db, who, 'comment', 'comment.id').as('lines'),
      others.as('others'),
      stepsOf('comment').as('steps'),
      sql<string | null>`case when ${metWithSeen(who)} then r.met_with end`.as('metWith'),
      mediaColumn(who).as('media'),
      (may ? contact : sql<null>`null`).as('contact'),
      (may ? original : sql<null>`null`).as('original'),
    ])
    .where('comment.id', '=', id)
    .executeTakeFirst();
}

/** A page of the queue, oldest first: those have waited longest. One row more than `size`. */
export async function listToCheck(
  db: Db,
  who: Who,
  from: Key | null,
  size: number,
): Promise<CommentToCheck[]> {
  let queue = visibleComments(db, who).where('comment.scan', '=', sql.lit('waiting'));
  if (from)
    queue = queue.where(
      sql<boolean>`(comment.received_on, comment.id) > (${from.on}::date, ${from.id}::uuid)`,
    );
  const rows = await queue
    .select(['comment.id', 'comment.receivedOn', 'comment.question'])
    .select([
      sql<string>`(select s.name from source s
        where s.organisation_id = comment.organisation_id and s.id = comment.source_id)`.as('source'),
      original.as('original'),
    ])
    .orderBy('comment.receivedOn')
    .orderBy('comment.id')
    .limit(size + 1)
    .execute();
  return rows.flatMap(({ original: found, ...row }) => (found ? [{ ...row, original: found }] : []));
}

/** How many comments wait to be checked, counted to 10,000. */
export async function countToCheck(db: Db, who: Who): Promise<number> {
  const waiting = visibleComments(db, who)
    .where('comment.scan', '=', sql.lit('waiting'))
    .select('comment.id')
    .orderBy('comment.receivedOn', 'desc')
    .orderBy('comment.id', 'desc')
    .limit(10_000);
  const row = await db
    .selectFrom(waiting.as('waiting'))
    .select(sql<number>`count(*)::int`.as('number'))
    .executeTakeFirstOrThrow();
  return row.number;
}

export interface LastLogged {
  sourceId: string;
  level: string | null;
  place: string | null;
  channel: string | null;
}

/** What this person said of the last return they logged: a form begins where the last one ended. */
export async function findLastLogged(db: Db, who: Who): Promise<LastLogged | undefined> {
  return db
    .selectFrom('feedbackReturn')
    .leftJoin('place', (join) =>
      join
        .onRef('place.organisationId', '=', 'feedbackReturn.organisationId')
        .onRef('place.id', '=', 'feedbackReturn.placeId'),
    )
    .select([
      'feedbackReturn.sourceId',
      'feedbackReturn.level',
      'feedbackReturn.channel',
      'place.path as place',
    ])
    .where('feedbackReturn.loggedBy', '=', who.personId)
    .orderBy('feedbackReturn.loggedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export interface JustLogged {
  reference: string | null;
  commentId: string;
  waiting: boolean;
}

/** A return that this person has just logged, by its first comment. */
export async function findJustLogged(db: Db, who: Who, returnId: string): Promise<JustLogged | undefined> {
  return visibleComments(db, who)
    .innerJoin('feedbackReturn', (join) =>
      join
        .onRef('feedbackReturn.organisationId', '=', 'comment.organisationId')
        .onRef('feedbackReturn.id', '=', 'comment.returnId'),
    )
    .select(['comment.id as commentId', 'feedbackReturn.reference'])
    .select(sql<boolean>`bool_or(comment.scan = 'waiting') over ()`.as('waiting'))
    .where('comment.returnId', '=', returnId)
    .where('feedbackReturn.loggedBy', '=', who.personId)
    .orderBy('comment.id')
    .limit(1)
    .executeTakeFirst();
}

/** Places and pieces of engagement work that are known, as words to choose from while typing; at most 300 of each. */
export async function listKnownWords(db: Db): Promise<{ places: string[]; projects: string[] }> {
  const row = await db
    .selectNoFrom([
      sql<string[]>`array(select path from place order by path limit 300)`.as('places'),
      // A piece of work is in the roll-up once for each of its months.
      sql<string[]>`array(select distinct member from experience_tally
        where dimension = 'project' and theme_id = ${ANY_THEME}::uuid and comments > 0
        order by member limit 300)`.as('projects'),
    ])
    .executeTakeFirstOrThrow();
  return row;
}

/** The areas of the organisation that are in use, in their order. */
export async function listAreas(db: Db): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('area')
    .select(['id', 'name'])
    .where('closedOn', 'is', null)
    .orderBy('position')
    .orderBy('name')
    .limit(200)
    .execute();
}
