import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import type { DB } from '../../platform/db/schema.ts';
import type { Key } from '../../platform/web/paging.ts';
import { stageColumn } from '../loops/door.ts';
import { isInForce } from './coding/framework-in-force.ts';
import { type CommentCount, type ExportedComment, LISTED_LENGTH, type ListedComment } from './comment.ts';
import { ANY_THEME, ownerOf, placeTree } from './experience/scope.ts';
import { type Filters, queryOf } from './filters.ts';
import { findTallied, isAlone } from './list-tallies.ts';
import { lowestId } from './lowest-id.ts';
import { metWithSeen } from './met-with.ts';
import { mayReadFeedback } from './policy.ts';
import type { SourceChoice } from './source-queries.ts';
import type { StagedComment } from './staged-comment.ts';
import type { CountedTheme } from './theme.ts';
import {
  visibleComments,
  visibleExperience,
  visibleProviders,
  visibleSources,
  visibleThemes,
  visibleViews,
} from './visible.ts';

/** Counting stops here, so that a count never reads a whole table. */
const COUNTED_TO = 10_000;
/** And earlier where several filters meet, because each row counted is then read. */
const COUNTED_TOGETHER_TO = 1_000;
/** Up to so many comments with the words sought are looked up one by one; beyond, the list is walked in its order. */
const FEW = 5_000;

export interface SavedView {
  id: string;
  name: string;
  query: string;
}

/** All that a list needs beside its rows, from one query. */
export interface ListSurroundings {
  sources: (SourceChoice & { closed: boolean })[];
  themes: CountedTheme[];
  views: SavedView[];
  /** Open providers and pieces of engagement work, to choose from. */
  providers: { id: string; name: string }[];
  projects: string[];
  /** The month of the oldest comment, 'YYYY-MM'; null where there is none. */
  firstMonth: string | null;
  /** Places under the filter's words, and of its provider; null where it names neither. */
  placeIds: string[] | null;
  /** How many comments have the words sought, up to one more than is counted; null where none are. */
  withWords: number | null;
}

const escaped = (text: string) => text.replaceAll(/[\\%_]/gu, '\\$&');

/** Sources, themes, views and what the filters' words stand for: one query. */
export async function findSurroundings(db: Db, who: Who, filters: Filters): Promise<ListSurroundings> {
  const sources = visibleSources(db, who).select(
    sql`jsonb_agg(jsonb_build_object('id', source.id, 'name', source.name, 'kind', source.kind,
      'closed', source.closed_on is not null) order by source.name)`.as('list'),
  );
  const themes = visibleThemes(db, who)
    .where('theme.closedOn', 'is', null)
    .select(
      sql`jsonb_agg(jsonb_build_object('id', theme.id, 'category', theme.category, 'name', theme.name,
        'definition', theme.definition, 'inForce', ${isInForce(who.organisation.today)}, 'comments', coalesce((select sum(t.comments) from theme_tally t
          where t.organisation_id = theme.organisation_id and t.theme_id = theme.id), 0))
        order by theme.position, theme.id)`.as('list'),
    );
  const views = visibleViews(db, who)
    .where('savedView.list', '=', 'feedback')
    .select(
      sql`jsonb_agg(jsonb_build_object('id', saved_view.id, 'name', saved_view.name, 'query', saved_view.query)
        order by saved_view.name)`.as('list'),
    );
  const providers = visibleProviders(db, who)
    .where('provider.closedOn', 'is', null)
    .select(
      sql`jsonb_agg(jsonb_build_object('id', provider.id, 'name', provider.name) order by provider.name)`.as(
        'list',
      ),
    );
  // A piece of work is in the roll-up once for each of its months.
  const projects = visibleExperience(db, who)
    .where('experienceTally.dimension', '=', 'project')
    .where('experienceTally.themeId', '=', ANY_THEME)
    .select(sql`jsonb_agg(distinct experience_tally.member order by experience_tally.member)`.as('list'));
  const withWords = filters.q
    ? sql`(select count(*)::int from (select search_comment(${filters.q}) limit ${sql.lit(COUNTED_TO + 1)}) s)`
    : sql`null`;
  const row = await db
    .selectNoFrom([
      sql<ListSurroundings['sources'] | null>`${sources}`.as('sources'),
      sql<CountedTheme[] | null>`${themes}`.as('themes'),
      sql<SavedView[] | null>`${views}`.as('views'),
      sql<string | null>`(select to_char(min(month), 'YYYY-MM') from comment_tally)`.as('firstMonth'),
      sql<ListSurroundings['providers'] | null>`${providers}`.as('providers'),
      sql<string[] | null>`${projects}`.as('projects'),
      sql<string[] | null>`${placesOf(filters)}`.as('placeIds'),
      sql<number | null>`${withWords}`.as('withWords'),
    ])
    .executeTakeFirstOrThrow();
  return {
    ...row,
    sources: row.sources ?? [],
    themes: row.themes ?? [],
    views: row.views ?? [],
    providers: row.providers ?? [],
    projects: row.projects ?? [],
  };
}

/** The places that the filters mean by the words of a path, and by whose they are. */
function placesOf({ place, provider }: Filters): RawBuilder<unknown> {
  if (place === null && provider === null) return sql`null`;
  const named = place === null ? sql`true` : sql`path ilike ${`%${escaped(place)}%`}`;
  const theirs =
    provider === null
      ? sql`true`
      : sql`id in (with recursive ${placeTree}
          select t.id from tree t where ${ownerOf('provider')} = ${provider}::uuid)`;
  return sql`(select coalesce(jsonb_agg(p.id), '[]') from (select id from place
    where ${named} and ${theirs} limit 2000) p)`;
}

/** The filters with what their words stand for, ready for a query. */
export interface Sought {
  filters: Filters;
  themeIds: string[] | null;
  placeIds: string[] | null;
  withWords: number | null;
}

export const soughtBy = (filters: Filters, surroundings: ListSurroundings): Sought => ({
  filters,
  themeIds: filters.category
    ? surroundings.themes.filter(({ category }) => category === filters.category).map(({ id }) => id)
    : null,
  placeIds: surroundings.placeIds,
  withWords: surroundings.withWords,
});

type Comments = SelectQueryBuilder<DB, 'comment', object>;

/**
 * The visible comments that the filters leave, with the pair by which they are in order. A list of one theme starts
 * from the theme's own index, in its order.
 */
function sieve(db: Db, who: Who, { filters, placeIds, withWords }: Sought, theme: RawBuilder<string> | null) {
  const all: Comments = visibleComments(db, who);
  const { q } = filters;
  const given = theme !== null;
  const waiting = filters.suggested && !given;
  let comments: Comments = all;
  if (given)
    comments = all
      .innerJoin('commentTheme', (join) =>
        join
          .onRef('commentTheme.organisationId', '=', 'comment.organisationId')
          .onRef('commentTheme.commentId', '=', 'comment.id'),
      )
      .where('commentTheme.themeId', '=', theme) as unknown as Comments;
  // What waits to be settled has an index of its own, in the order of the list.
  if (waiting)
    comments = all
      .innerJoin('commentCoding', (join) =>
        join
          .onRef('commentCoding.organisationId', '=', 'comment.organisationId')
          .onRef('commentCoding.commentId', '=', 'comment.id'),
      )
      .where('commentCoding.state', '=', sql.lit('waiting')) as unknown as Comments;
  else if (filters.suggested)
    comments = comments.where(sql<boolean>`exists (select from comment_coding k
      where k.organisation_id = comment.organisation_id and k.comment_id = comment.id and k.state = 'waiting')`);
  const from = given ? 'commentTheme' : 'commentCoding';
  const own = !given && !waiting;
  const on = own ? sql.ref<string>('comment.receivedOn') : sql.ref<string>(`${from}.receivedOn`);
  const id = own ? sql.ref<string>('comment.id') : sql.ref<string>(`${from}.commentId`);

  if (q !== null)
    comments =
      withWords !== null && withWords <= FEW
        ? comments.where('comment.id', 'in', sql<string>`(select search_comment(${q}))`)
        : comments.where(sql<boolean>`comment.search @@ websearch_to_tsquery('english', ${q})`);
  if (filters.source) comments = comments.where('comment.sourceId', '=', filters.source);
  if (placeIds) comments = comments.where(sql<boolean>`comment.place_id = any (${placeIds}::uuid[])`);
  if (filters.kind) comments = comments.where('comment.kind', '=', filters.kind);
  if (filters.sentiment) comments = comments.where('comment.sentiment', '=', filters.sentiment);
  if (filters.level) comments = comments.where('comment.level', '=', filters.level);
  if (filters.from) comments = comments.where(on, '>=', `${filters.from}-01`);
  if (filters.to) comments = comments.where(on, '<=', lastDay(filters.to));
  if (filters.unthemed)
    comments = comments.where(given ? sql<boolean>`false` : sql<boolean>`comment.theme_count = 0`);
  if (filters.toCheck) comments = comments.where('comment.scan', '=', sql.lit('waiting'));
  if (filters.wantsReply) comments = comments.where('comment.wantsReply', '=', sql.lit(true));
  if (filters.mine) comments = comments.where('comment.loggedBy', '=', who.personId);
  if (filters.arrived) comments = comments.where('comment.id', '>=', lowestId(new Date(filters.arrived)));
  if (filters.import) comments = comments.where('comment.importId', '=', filters.import);
  if (filters.voice) comments = comments.where(byVoice(filters.voice));
  if (filters.project) comments = comments.where(ofReturns(sql`r.project = ${filters.project}`));
  if (filters.media)
    comments = comments.where(
      sql<boolean>`comment.id in (select m.comment_id from comment_media m
        where m.organisation_id = comment.organisation_id)`,
    );
  return { comments, on, id };
}

/** Comments whose return is so. */
const ofReturns = (so: RawBuilder<unknown>) => sql<boolean>`exists (select from feedback_return r
  where r.organisation_id = comment.organisation_id and r.id = comment.return_id and ${so})`;

/** Patients and the public are most of all, and found by walking the list; the others have an index. */
const byVoice = (voice: string) =>
  voice === 'patient'
    ? sql<boolean>`(select r.constituency from feedback_return r
        where r.organisation_id = comment.organisation_id and r.id = comment.return_id) = 'patient'`
    : ofReturns(sql`r.constituency = ${sql.lit(voice)}`);

const lastDay = (month: string): string => {
  const { year, month: number, daysInMonth } = Temporal.PlainYearMonth.from(month);
  return Temporal.PlainDate.from({ year, month: number, day: daysInMonth }).toString();
};

export interface Place {
  /** Further along the list than this key. */
  before: Key | null;
  /** Back towards its beginning from this key. */
  after: Key | null;
}

/** Whether the list, read from this place, goes from the newer to the older. */
const isFalling = ({ order }: Filters, { after }: Place) => (order === 'newest') === (after === null);

/** So many of the list in its order from a key on; `after` reads the other way. */
function some(
  db: Db,
  who: Who,
  sought: Sought,
  place: Place,
  limit: number,
  theme: RawBuilder<string> | null = sought.filters.theme ? sql<string>`${sought.filters.theme}::uuid` : null,
): Comments {
  if (sought.themeIds && theme === null) return someOfCategory(db, who, sought, place, limit);
  const { comments, on, id } = sieve(db, who, sought, theme);
  const key = place.after ?? place.before;
  const falling = isFalling(sought.filters, place);
  const beyond = falling ? sql`<` : sql`>`;
  const from = key
    ? comments.where(sql<boolean>`(${on}, ${id}) ${beyond} (${key.on}::date, ${key.id}::uuid)`)
    : comments;
  return from
    .orderBy(on, falling ? 'desc' : 'asc')
    .orderBy(id, falling ? 'desc' : 'asc')
    .limit(limit);
}

/**
 * The same for a category: the first of each of its themes, put together. Whatever is among the first of all is among
 * the first of its own theme, and each theme's index is in the order of the list; a search for all at once would sort
 * everything that the category has.
 */
function someOfCategory(db: Db, who: Who, sought: Sought, place: Place, limit: number): Comments {
  const falling = isFalling(sought.filters, place);
  const way = falling ? sql`desc` : sql`asc`;
  const ofOne = some(db, who, sought, place, limit, sql<string>`of_category.id`).selectAll('comment');
  const ofAll = sql`(select distinct on (c.received_on, c.id) c.*
    from unnest(${sought.themeIds}::uuid[]) as of_category (id) cross join lateral ${ofOne} c
    order by c.received_on ${way}, c.id ${way} limit ${limit})`;
  return db
    .selectFrom(ofAll.as('comment'))
    .orderBy(sql`comment.received_on`, falling ? 'desc' : 'asc')
    .orderBy(sql`comment.id`, falling ? 'desc' : 'asc') as unknown as Comments;
}

const listedThemes = sql<string[]>`array(select t.name from comment_theme ct
  join theme t on t.organisation_id = ct.organisation_id and t.id = ct.theme_id
  where ct.organisation_id = comment.organisation_id and ct.comment_id = comment.id order by t.position, t.id)`;

const sourceName = sql<string>`(select s.name from source s
  where s.organisation_id = comment.organisation_id and s.id = comment.source_id)`;

const placePathOf = sql<string | null>`(select p.path from place p
  where p.organisation_id = comment.organisation_id and p.id = comment.place_id)`;

/** What is known of a comment's return, looked up for each row that is shown: a join would read all returns. */
const returnOf = (who: Who) => sql<
  ExportedComment['return']
>`(select jsonb_build_object('reference', r.reference,
    'constituency', r.constituency, 'channel', r.channel, 'score', r.score_printed, 'project', r.project,
    'metWhere', r.met_where, 'metWith', case when ${metWithSeen(who)} then r.met_with end)
  from feedback_return r where r.organisation_id = comment.organisation_id and r.id = comment.return_id)`;

const filesOf = sql<number>`(select count(*)::int from comment_media m
  where m.organisation_id = comment.organisation_id and m.comment_id = comment.id)`;

/** One page of the list and one row more, in the order of reading (see `cutPage`). */
export async function listComments(
  db: Db,
  who: Who,
  sought: Sought,
  place: Place,
  size: number,
): Promise<StagedComment[]> {
  return some(db, who, sought, place, size + 1)
    .select(['comment.id', 'comment.receivedOn', 'comment.kind', 'comment.sentiment'])
    .select([
      sql<ListedComment['scan']>`comment.scan`.as('scan'),
      sql<string>`left(comment.text, ${sql.lit(LISTED_LENGTH + 1)})`.as('text'),
      sourceName.as('source'),
      placePathOf.as('place'),
      listedThemes.as('themes'),
      stageColumn.as('stage'),
    ])
    .execute();
}

/** As `listComments`, for the export: whole texts. */
export async function listForExport(
  db: Db,
  who: Who,
  sought: Sought,
  from: Key | null,
  size: number,
): Promise<ExportedComment[]> {
  return some(db, who, sought, { before: from, after: null }, size)
    .select(['comment.id', 'comment.receivedOn', 'comment.kind', 'comment.sentiment', 'comment.text'])
    .select(['comment.level', 'comment.question'])
    .select([
      returnOf(who).as('return'),
      filesOf.as('files'),
      sql<ListedComment['scan']>`comment.scan`.as('scan'),
      sourceName.as('source'),
      placePathOf.as('place'),
      listedThemes.as('themes'),
    ])
    .execute();
}

/** How many comments the filters leave: from the tallies where they answer exactly, else counted as far as is quick. */
export async function countComments(db: Db, who: Who, sought: Sought): Promise<CommentCount> {
  const { filters } = sought;
  const tallied = await findTallied(db, who, filters);
  if (tallied !== null) return { number: tallied, more: false };
  if (mayReadFeedback(who) && sought.withWords !== null && isAlone(filters, ['q']))
    return cutCount(sought.withWords, COUNTED_TO);

  const named = queryOf({ ...filters, order: 'newest', from: null, to: null }).split('&').length;
  const single = named < 2 && !filters.category && !filters.place && !filters.provider;
  const most = single ? COUNTED_TO : COUNTED_TOGETHER_TO;
  const counted = some(db, who, sought, { before: null, after: null }, most + 1).select(
    sql<number>`1`.as('one'),
  );
  const row = await db
    .selectFrom(counted.as('counted'))
    .select(sql<number>`count(*)::int`.as('number'))
    .executeTakeFirstOrThrow();
  return cutCount(row.number, most);
}

const cutCount = (number: number, most: number): CommentCount =>
  number > most ? { number: most, more: true } : { number, more: false };

/** The nearest comments of the same list, further along and back, that nobody has themed; null where there are none. */
export async function findNeighbours(
  db: Db,
  who: Who,
  sought: Sought,
  key: Key,
): Promise<{ next: string | null; previous: string | null }> {
  const unthemed: Sought = { ...sought, filters: { ...sought.filters, unthemed: true } };
  const nearest = (place: Place) => some(db, who, unthemed, place, 1).select('comment.id');
  return db
    .selectNoFrom([
      sql<string | null>`(${nearest({ before: key, after: null })})`.as('next'),
      sql<string | null>`(${nearest({ before: null, after: key })})`.as('previous'),
    ])
    .executeTakeFirstOrThrow();
}
