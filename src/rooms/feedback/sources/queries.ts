import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { ownerOf, placeTree } from '../experience/scope.ts';
import type { ImportState } from '../import/feedback-import.ts';
import type { ImportMap } from '../import/mapping.ts';
import { visibleImports } from '../import/visible.ts';
import { visibleProviders, visibleSources } from '../visible.ts';
import type { CoverageBy } from './addresses.ts';
import type { Covered, Member } from './coverage.ts';
import type { MonthVolume } from './volume.ts';

interface Span {
  /** 'YYYY-MM', both inclusive. */
  from: string;
  to: string;
}

const within = ({ from, to }: Span) => sql`month between ${`${from}-01`}::date and ${`${to}-01`}::date`;

/** What came from each source, or from one, in each month: the tallies of comments and of returns, in one query. */
export async function listVolumes(
  db: Db,
  who: Who,
  span: Span,
  sourceId: string | null = null,
): Promise<MonthVolume[]> {
  const one = sourceId ? sql`and source_id = ${sourceId}::uuid` : sql``;
  const tallies = sql<{ sourceId: string; month: string; comments: number; returns: number }>`(
    select source_id, month, comments, 0 as returns from comment_tally where ${within(span)} ${one}
    union all
    select source_id, month, 0, returns from answer_tally
      where question = '' and answer = '' and ${within(span)} ${one})`.as('v');
  return visibleSources(db, who)
    .innerJoin(tallies, 'v.sourceId', 'source.id')
    .select('source.id as sourceId')
    .select([
      sql<string>`to_char(v.month, 'YYYY-MM')`.as('month'),
      sql<number>`sum(v.comments)::int`.as('comments'),
      sql<number>`sum(v.returns)::int`.as('returns'),
    ])
    .groupBy(['source.id', 'v.month'])
    .orderBy('v.month')
    .execute();
}

/** How many comments each kind of source brought about each place at the top of the tree, or each provider. */
export async function listCovered(db: Db, who: Who, by: CoverageBy, span: Span): Promise<Covered[]> {
  const counted = sql<{ sourceId: string; memberId: string | null; comments: number }>`(
    with recursive ${placeTree}
    select s.source_id, ${ownerOf(by)} as member_id, sum(s.comments)::int as comments
    from source_place_tally s left join tree t on t.id = s.place_id
    where ${within(span)} group by 1, 2)`.as('v');
  return visibleSources(db, who)
    .innerJoin(counted, 'v.sourceId', 'source.id')
    .select(['source.kind', 'v.memberId'])
    .select(sql<number>`sum(v.comments)::int`.as('comments'))
    .groupBy(['source.kind', 'v.memberId'])
    .having(sql<boolean>`sum(v.comments) > 0`)
    .execute();
}

/** What could be told of: places at the top of the tree, or open providers; at most 200. */
export async function listMembers(db: Db, who: Who, by: CoverageBy): Promise<Member[]> {
  if (by === 'provider')
    return visibleProviders(db, who)
      .select(['provider.id', 'provider.name'])
      .where('provider.closedOn', 'is', null)
      .orderBy('provider.name')
      .limit(200)
      .execute();
  return db
    .selectFrom('place')
    .select(['id', 'name'])
    .where('parentId', 'is', null)
    .orderBy('name')
    .limit(200)
    .execute();
}

export interface SourceImport {
  id: string;
  fileName: string;
  state: ImportState;
  imported: number;
  comments: number;
  rejected: number;
  createdAt: Date;
}

/** The latest files that fed a source; at most 20. */
export async function listImportsOf(db: Db, who: Who, sourceId: string): Promise<SourceImport[]> {
  return visibleImports(db, who)
    .select(['id', 'fileName', 'imported', 'comments', 'rejected', 'createdAt'])
    .select(sql<ImportState>`state`.as('state'))
    .where('sourceId', '=', sourceId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
}

export interface RememberedMap {
  map: ImportMap;
  scale: string | null;
  usedAt: Date;
}

/** How the columns of a source's files are remembered, the latest used first; at most 5. */
export async function listMapsOf(db: Db, sourceId: string): Promise<RememberedMap[]> {
  const rows = await db
    .selectFrom('feedbackImportMap')
    .select(['map', 'scale', 'usedAt'])
    .where('sourceId', '=', sourceId)
    .orderBy('usedAt', 'desc')
    .limit(5)
    .execute();
  return rows.map((row) => ({ ...row, map: row.map as ImportMap }));
}
