import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../platform/web/paging.ts';
import { visibleComments, visibleFindings, visibleThemes } from '../visible.ts';
import type { CommentBehind, Finding, FindingFilter, ListedFinding, Weight } from './finding.ts';

const decided = sql<boolean>`exists (select 1 from decision_finding df
  where df.organisation_id = finding.organisation_id and df.finding_id = finding.id)`;

function filtered(db: Db, who: Who, filter: FindingFilter) {
  let query = visibleFindings(db, who);
  if (filter.state !== 'all')
    query = query.where('finding.setAsideOn', filter.state === 'aside' ? 'is not' : 'is', null);
  if (filter.decision)
    query = query.where(filter.decision === 'some' ? decided : sql<boolean>`not ${decided}`);
  if (filter.owner === 'me') query = query.where('finding.ownerId', '=', who.personId);
  if (filter.from) query = query.where('finding.foundOn', '>=', filter.from);
  if (filter.to) query = query.where('finding.foundOn', '<=', filter.to);
  const { theme } = filter;
  if (theme)
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('findingTheme')
          .select('findingTheme.findingId')
          .whereRef('findingTheme.organisationId', '=', 'finding.organisationId')
          .whereRef('findingTheme.findingId', '=', 'finding.id')
          .where('findingTheme.themeId', '=', theme),
      ),
    );
  return query;
}

/** One page of findings, latest first. */
export async function listFindings(
  db: Db,
  who: Who,
  filter: FindingFilter,
  at: { before: Key | null; after: Key | null },
  size = 50,
): Promise<Page<ListedFinding>> {
  const direction = at.after ? 'asc' : 'desc';
  let query = filtered(db, who, filter)
    .leftJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'finding.organisationId')
        .onRef('person.id', '=', 'finding.ownerId'),
    )
    .select(['finding.id', 'finding.title', 'finding.foundOn', 'finding.setAsideOn'])
    .select('person.name as ownerName')
    .select(
      sql<number>`(select count(*) from finding_comment fc
        where fc.organisation_id = finding.organisation_id and fc.finding_id = finding.id)`.as('comments'),
    )
    .select(
      sql<number>`(select count(*) from decision_finding df
        where df.organisation_id = finding.organisation_id and df.finding_id = finding.id)`.as('decisions'),
    );
  if (at.before)
    query = query.where(
      sql<boolean>`(finding.found_on, finding.id) < (${at.before.on}::date, ${at.before.id}::uuid)`,
    );
  if (at.after)
    query = query.where(
      sql<boolean>`(finding.found_on, finding.id) > (${at.after.on}::date, ${at.after.id}::uuid)`,
    );
  const rows = await query
    .orderBy('finding.foundOn', direction)
    .orderBy('finding.id', direction)
    .limit(size + 1)
    .execute();
  return cutPage(rows, (row) => ({ on: row.foundOn, id: row.id }), at, size);
}

export async function countFindings(db: Db, who: Who, filter: FindingFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

/** A finding as its page shows it; null where there is none that this person may see. */
export async function findFinding(db: Db, who: Who, id: string): Promise<Finding | null> {
  const row = await visibleFindings(db, who)
    .leftJoin('person as owner', (join) =>
      join
        .onRef('owner.organisationId', '=', 'finding.organisationId')
        .onRef('owner.id', '=', 'finding.ownerId'),
    )
    .leftJoin('person as writer', (join) =>
      join
        .onRef('writer.organisationId', '=', 'finding.organisationId')
        .onRef('writer.id', '=', 'finding.writtenBy'),
    )
    .select([
      'finding.id',
      'finding.title',
      'finding.text',
      'finding.recommendation',
      'finding.foundOn',
      'finding.ownerId',
      'owner.name as ownerName',
      'finding.writtenBy',
      'writer.name as writerName',
      'finding.setAsideOn',
      'finding.setAsideBecause',
      'finding.version',
    ])
    .select(
      sql<{ id: string; name: string }[]>`coalesce((
        select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.position)
        from finding_theme ft join theme t on t.organisation_id = ft.organisation_id and t.id = ft.theme_id
        where ft.organisation_id = finding.organisation_id and ft.finding_id = finding.id), '[]')`.as(
        'themes',
      ),
    )
    .select(
      sql<string | null>`(select p.path from place p where p.organisation_id = finding.organisation_id
        and p.id = finding.place_id)`.as('place'),
    )
    .where('finding.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** How many comments, people's returns and sources stand behind a finding. */
export async function getWeight(db: Db, findingId: string): Promise<Weight> {
  const { rows } = await sql<Weight>`
    select count(*) as comments, count(distinct c.return_id) as returns,
      count(distinct c.source_id) as sources, count(distinct s.kind) as source_kinds
    from finding_comment fc
    join comment c on c.organisation_id = fc.organisation_id and c.id = fc.comment_id
    join source s on s.organisation_id = c.organisation_id and s.id = c.source_id
    where fc.finding_id = ${findingId}`.execute(db);
  return rows[0] ?? { comments: 0, returns: 0, sources: 0, sourceKinds: 0 };
}

const behindColumns = [
  'comment.id',
  'comment.text',
  'comment.receivedOn',
  'source.name as sourceName',
] as const;

/** The comments behind a finding that this person may see, latest first, by pages. */
export async function listCommentsBehind(
  db: Db,
  who: Who,
  findingId: string,
  at: { before: Key | null; after: Key | null },
  size = 20,
): Promise<Page<CommentBehind>> {
  const direction = at.after ? 'asc' : 'desc';
  let query = visibleComments(db, who)
    .innerJoin('findingComment', (join) =>
      join
        .onRef('findingComment.organisationId', '=', 'comment.organisationId')
        .onRef('findingComment.commentId', '=', 'comment.id'),
    )
    .innerJoin('source', (join) =>
      join
        .onRef('source.organisationId', '=', 'comment.organisationId')
        .onRef('source.id', '=', 'comment.sourceId'),
    )
    .select(behindColumns)
    .where('findingComment.findingId', '=', findingId);
  if (at.before)
    query = query.where(
      sql<boolean>`(comment.received_on, comment.id) < (${at.before.on}::date, ${at.before.id}::uuid)`,
    );
  if (at.after)
    query = query.where(
      sql<boolean>`(comment.received_on, comment.id) > (${at.after.on}::date, ${at.after.id}::uuid)`,
    );
  const rows = await query
    .orderBy('comment.receivedOn', direction)
    .orderBy('comment.id', direction)
    .limit(size + 1)
    .execute();
  return cutPage(rows, (row) => ({ on: row.receivedOn, id: row.id }), at, size);
}

/** These comments, as far as this person may see them, latest first. */
export function listChosenComments(db: Db, who: Who, ids: readonly string[]): Promise<CommentBehind[]> {
  return visibleComments(db, who)
    .innerJoin('source', (join) =>
      join
        .onRef('source.organisationId', '=', 'comment.organisationId')
        .onRef('source.id', '=', 'comment.sourceId'),
    )
    .select(behindColumns)
    .where(sql<boolean>`comment.id = any (${ids}::uuid[])`)
    .orderBy('comment.receivedOn', 'desc')
    .orderBy('comment.id', 'desc')
    .execute();
}

/** The ids of the latest comments with a theme, at most `most`, of those that this person may see. */
export async function listLatestWithTheme(
  db: Db,
  who: Who,
  themeId: string,
  most: number,
): Promise<string[]> {
  const rows = await visibleComments(db, who)
    .innerJoin('commentTheme', (join) =>
      join
        .onRef('commentTheme.organisationId', '=', 'comment.organisationId')
        .onRef('commentTheme.commentId', '=', 'comment.id'),
    )
    .select('comment.id')
    .where('commentTheme.themeId', '=', themeId)
    .orderBy('commentTheme.receivedOn', 'desc')
    .orderBy('commentTheme.commentId', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
}

/** The themes in use, with how many of these comments have each. */
export function listThemesOf(
  db: Db,
  who: Who,
  comments: readonly string[],
): Promise<{ id: string; name: string; comments: number }[]> {
  return visibleThemes(db, who)
    .select(['theme.id', 'theme.name'])
    .select(
      sql<number>`(select count(*) from comment_theme ct where ct.organisation_id = theme.organisation_id
        and ct.theme_id = theme.id and ct.comment_id = any (${comments}::uuid[]))`.as('comments'),
    )
    .where('theme.closedOn', 'is', null)
    .orderBy('theme.position')
    .orderBy('theme.name')
    .execute();
}
