import { type RawBuilder, sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { visibleExperience } from '../visible.ts';
import { type DimensionKey, groupOf, isOfPlaces, voiceName } from './dimensions.ts';
import type { Compared } from './figures.ts';
import type { Period } from './period.ts';
import { comparedSums } from './queries.ts';
import { ANY_THEME, between, ofTheme, ownerOf, type PlaceDimension, placeTree } from './scope.ts';

export interface MemberFigures extends Compared {
  /** The id or the word; '' where none is said. */
  member: string;
  /** '' where none is said, and where there is no such thing any more. */
  name: string;
  /** Of a place or practice: from the broad to the narrow. */
  path: string | null;
}

/** What a dimension's names come from. */
const nameTables = { place: 'place', practice: 'place', provider: 'provider', area: 'area' } as const;

const sumNames = [
  'comments',
  'coded',
  'very_positive',
  'positive',
  'neutral',
  'negative',
  'very_negative',
  'before',
] as const;
const allSums = sql.join(sumNames.map((name) => sql`sum(f.${sql.raw(name)})::int as ${sql.ref(name)}`));

/** The roll-up's rows of a tally's own dimension, summed by member. */
const byMember = (
  db: Db,
  who: Who,
  dimension: string,
  theme: string | null,
  period: Period,
  before: Period,
) =>
  visibleExperience(db, who)
    .select('experienceTally.member')
    .select(comparedSums(period.from))
    .where('experienceTally.dimension', '=', dimension)
    .where(ofTheme(theme))
    .where(between(before.from, period.to))
    .groupBy('experienceTally.member');

/** What is counted of each member of a dimension in a period and before it, of one theme or of all comments. */
export async function listMembers(
  db: Db,
  who: Who,
  dimension: DimensionKey,
  period: Period,
  before: Period,
  theme: string | null = null,
): Promise<MemberFigures[]> {
  if (isOfPlaces(dimension)) return listOwners(db, who, dimension, period, before, theme);
  const { rows } = await sql<Compared & { member: string; source: string | null }>`
    select f.*, ${dimension === 'source' ? sql`(select n.name from source n where n.id = f.member::uuid)` : sql`null`} as source
    from (${byMember(db, who, dimension, theme, period, before)}) f`.execute(db);
  const nameOf = (member: string): string => {
    if (dimension === 'voice') return voiceName(member);
    if (dimension === 'level')
      return who.organisation.levels.find(({ key }) => key === member)?.name ?? member;
    if (dimension === 'group') {
      const { questionName, answerName } = groupOf(member);
      return `${questionName}: ${answerName}`;
    }
    return member;
  };
  return rows
    .filter(isCounted)
    .map(({ source, ...row }) => ({ ...row, name: source ?? nameOf(row.member), path: null }));
}

const isCounted = ({ comments, before }: Compared) => comments > 0 || before > 0;

/** Places, providers, practices and areas: sums over places, each with all that lies below it. */
async function listOwners(
  db: Db,
  who: Who,
  dimension: PlaceDimension,
  period: Period,
  before: Period,
  theme: string | null,
): Promise<MemberFigures[]> {
  const figures = byMember(db, who, 'place', theme, period, before);
  return named(
    db,
    dimension,
    sql`select ${ownerOf(dimension)} as owner, ${allSums}
    from (${figures}) f left join tree t on t.id::text = f.member group by 1`,
    placeTree,
  );
}

/** The places right below a place, each with all that lies below it, and what was said of the place itself. */
export async function listParts(
  db: Db,
  who: Who,
  place: string,
  period: Period,
  before: Period,
): Promise<MemberFigures[]> {
  const figures = byMember(db, who, 'place', null, period, before).where(
    sql<boolean>`experience_tally.member in (with recursive below as (
      select p.id from place p where p.id = ${place}::uuid
      union all select p.id from place p join below b on p.parent_id = b.id) select id::text from below)`,
  );
  return named(
    db,
    'place',
    sql`select coalesce(t.root_id, ${place}::uuid) as owner, ${allSums}
      from (${figures}) f left join tree t on t.id::text = f.member group by 1`,
    sql`tree as (select p.id, p.id as root_id from place p where p.parent_id = ${place}::uuid
      union all select p.id, t.root_id from place p join tree t on t.id = p.parent_id)`,
  );
}

async function named(
  db: Db,
  dimension: PlaceDimension,
  summed: RawBuilder<unknown>,
  tree: RawBuilder<unknown>,
): Promise<MemberFigures[]> {
  const table = nameTables[dimension];
  const path = table === 'place' ? sql`n.path` : sql`null::text`;
  const { rows } = await sql<MemberFigures>`with recursive ${tree}, summed as (${summed})
    select coalesce(s.owner::text, '') as member, coalesce(n.name, '') as name, ${path} as path,
      s.comments, s.coded, s.very_positive, s.positive, s.neutral, s.negative, s.very_negative, s.before
    from summed s left join ${sql.table(table)} n on n.id = s.owner`.execute(db);
  return rows.filter(isCounted);
}

export interface TopTheme {
  id: string;
  name: string;
  comments: number;
}

/** The theme most spoken of by each of some members in a period: one query. */
export async function topThemes(
  db: Db,
  who: Who,
  dimension: DimensionKey,
  members: readonly string[],
  period: Period,
): Promise<Map<string, TopTheme>> {
  if (members.length === 0) return new Map();
  const ofPlaces = isOfPlaces(dimension);
  let figures = visibleExperience(db, who)
    .select(['experienceTally.member', 'experienceTally.themeId as theme_id'])
    .select(sql<number>`sum(experience_tally.comments)::int`.as('comments'))
    .where('experienceTally.dimension', '=', ofPlaces ? 'place' : dimension)
    .where('experienceTally.themeId', '<>', ANY_THEME)
    .where(between(period.from, period.to))
    .groupBy(['experienceTally.member', 'experienceTally.themeId']);
  if (!ofPlaces) figures = figures.where('experienceTally.member', 'in', members);
  const owner = ofPlaces ? sql`coalesce(${ownerOf(dimension)}::text, '')` : sql`f.member`;
  const { rows } = await sql<TopTheme & { member: string }>`
    ${ofPlaces ? sql`with recursive ${placeTree}` : sql``}
    select distinct on (s.member) s.member, h.id, h.name, s.comments
    from (select ${owner} as member, f.theme_id, sum(f.comments)::int as comments
      from (${figures}) f ${ofPlaces ? sql`left join tree t on t.id::text = f.member` : sql``} group by 1, 2) s
    join theme h on h.id = s.theme_id
    where s.comments > 0 and s.member = any(${members})
    order by s.member, s.comments desc, h.position`.execute(db);
  return new Map(rows.map(({ member, ...theme }) => [member, theme]));
}

export interface Member {
  name: string;
  path: string | null;
}

/** What a member of a dimension is called; nothing where there is none. */
export async function findMember(
  db: Db,
  who: Who,
  dimension: DimensionKey,
  member: string,
): Promise<Member | undefined> {
  if (dimension === 'source' || isOfPlaces(dimension)) {
    const table = dimension === 'source' ? 'source' : nameTables[dimension];
    const path = table === 'place' ? sql`n.path` : sql`null::text`;
    const { rows } = await sql<Member>`select n.name, ${path} as path from ${sql.table(table)} n
      where n.id = ${member}::uuid`.execute(db);
    return rows[0];
  }
  const known = await visibleExperience(db, who)
    .select('experienceTally.member')
    .where('experienceTally.dimension', '=', dimension)
    .where('experienceTally.member', '=', member)
    .limit(1)
    .executeTakeFirst();
  if (!known) return undefined;
  if (dimension === 'voice') return { name: voiceName(member), path: null };
  if (dimension === 'level')
    return {
      name: who.organisation.levels.find(({ key }) => key === member)?.name ?? member,
      path: null,
    };
  if (dimension === 'group') {
    const { questionName, answerName } = groupOf(member);
    return { name: `${questionName}: ${answerName}`, path: null };
  }
  return { name: member, path: null };
}
