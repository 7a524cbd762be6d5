import { sql } from 'kysely';
import type { SignalKind } from '../../../analysis/control-charts/signal-rules.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../platform/web/paging.ts';
import { visibleComments, visibleSignals, visibleThemes } from '../visible.ts';
import type { ListedSignal, ShownSignal, SignalFilter, SignalState } from './signal.ts';

function filtered(db: Db, who: Who, { state, theme, place }: SignalFilter) {
  let query = visibleSignals(db, who);
  if (state === undefined) query = query.where('signal.state', '=', sql.lit('new'));
  else if (state !== 'all') query = query.where('signal.state', '=', state);
  if (theme) query = query.where('signal.themeId', '=', theme);
  if (place === 'whole') query = query.where('signal.placeId', 'is', null);
  else if (place) query = query.where('signal.placeId', '=', place);
  return query;
}

const placePath = sql<string | null>`(select p.path from place p
  where p.organisation_id = signal.organisation_id and p.id = signal.place_id)`;

const listed = (query: ReturnType<typeof filtered>) =>
  query
    .select([
      'signal.id',
      'signal.themeId',
      'signal.placeId',
      'signal.firstMonth',
      'signal.lastMonth',
      'signal.why',
      'signal.foundOn',
    ])
    .select([
      sql<string>`(select t.name from theme t where t.organisation_id = signal.organisation_id
        and t.id = signal.theme_id)`.as('themeName'),
      placePath.as('placePath'),
      sql<SignalKind>`signal.kind`.as('kind'),
      sql<SignalState>`signal.state`.as('state'),
    ]);

/** A page of signals, those found last first. */
export async function listSignals(
  db: Db,
  who: Who,
  filter: SignalFilter,
  at: { before: Key | null; after: Key | null },
  size = 50,
): Promise<Page<ListedSignal>> {
  const direction = at.after ? 'asc' : 'desc';
  let query = listed(filtered(db, who, filter));
  if (at.before)
    query = query.where(
      sql<boolean>`(signal.found_on, signal.id) < (${at.before.on}::date, ${at.before.id}::uuid)`,
    );
  if (at.after)
    query = query.where(
      sql<boolean>`(signal.found_on, signal.id) > (${at.after.on}::date, ${at.after.id}::uuid)`,
    );
  const rows = await query
    .orderBy('signal.foundOn', direction)
    .orderBy('signal.id', direction)
    .limit(size + 1)
    .execute();
  return cutPage(rows, (row) => ({ on: row.foundOn, id: row.id }), at, size);
}

export async function countSignals(db: Db, who: Who, filter: SignalFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

/** A signal as its page shows it; null where there is none that this person may see. */
export async function findSignal(db: Db, who: Who, id: string): Promise<ShownSignal | null> {
  const row = await listed(visibleSignals(db, who))
    .select(['signal.method', 'signal.note', 'signal.settledOn', 'signal.findingId', 'signal.version'])
    .select([
      sql<string | null>`(select p.name from person p where p.organisation_id = signal.organisation_id
        and p.id = signal.settled_by)`.as('settledByName'),
      sql<string | null>`(select f.title from finding f where f.organisation_id = signal.organisation_id
        and f.id = signal.finding_id)`.as('findingTitle'),
    ])
    .where('signal.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export interface SignalChoices {
  themes: { id: string; name: string }[];
  /** Places that have comments, the first 300 by path. */
  places: { id: string; path: string }[];
}

/** What a list or a chart of signals can be narrowed to, in one query. */
export async function getSignalChoices(db: Db, who: Who): Promise<SignalChoices> {
  const row = await db
    .selectNoFrom([
      visibleThemes(db, who)
        .select(
          sql<SignalChoices['themes'] | null>`json_agg(json_build_object('id', id, 'name', name)
            order by position, name)`.as('list'),
        )
        .where('theme.closedOn', 'is', null)
        .as('themes'),
      sql<SignalChoices['places'] | null>`(select json_agg(json_build_object('id', p.id, 'path', p.path)
        order by p.path) from (select id, path from place order by path limit 300) p)`.as('places'),
    ])
    .executeTakeFirstOrThrow();
  return { themes: row.themes ?? [], places: row.places ?? [] };
}

/** The comments that a signal is about, the latest first, at most `most`: with its theme, in its place and months. */
export async function listCommentsOfSignal(
  db: Db,
  who: Who,
  signal: Pick<ListedSignal, 'themeId' | 'placePath' | 'firstMonth' | 'lastMonth'>,
  most: number,
): Promise<string[]> {
  const { themeId, placePath: path, firstMonth, lastMonth } = signal;
  const within = path
    ? sql<boolean>`comment.place_id in (select p.id from place p where p.path = ${path}
        or starts_with(p.path, ${`${path} › `}))`
    : sql<boolean>`true`;
  const rows = await visibleComments(db, who)
    .innerJoin('commentTheme', (join) =>
      join
        .onRef('commentTheme.organisationId', '=', 'comment.organisationId')
        .onRef('commentTheme.commentId', '=', 'comment.id'),
    )
    .select('comment.id')
    .where('commentTheme.themeId', '=', themeId)
    .where('commentTheme.receivedOn', '>=', firstMonth)
    .where(sql<boolean>`comment_theme.received_on < ${lastMonth}::date + interval '1 month'`)
    .where(within)
    .orderBy('commentTheme.receivedOn', 'desc')
    .orderBy('commentTheme.commentId', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

/** New signals, for the desk's first page; null for who sees none. */
export async function countNewSignals(db: Db, who: Who): Promise<number> {
  const row = await visibleSignals(db, who)
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .where('signal.state', '=', sql.lit('new'))
    .executeTakeFirstOrThrow();
  return row.many;
}
