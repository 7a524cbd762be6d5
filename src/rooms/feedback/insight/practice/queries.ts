import { type RawBuilder, sql } from 'kysely';
import type { Option } from '../../../../design/form/field.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { visibleLoops } from '../../../loops/door.ts';
import { visibleAreas } from '../../../organisation/door.ts';
import { listSignedOff } from '../../coding/quality.ts';
import type { Period } from '../../experience/period.ts';
import { ownerOf, placeTree, scopeOf } from '../../experience/scope.ts';
import { visibleComments, visibleExperience, visibleProviders } from '../../visible.ts';
import { listThemeMonths } from '../figures.ts';
import { type Sounds, soundsOf } from '../protect-month.ts';
import type { About, PracticeContent, ReportScope } from './practice.ts';
import { aboutOf } from './practice.ts';

/** The practices and the areas that a report can be about, by name. */
export async function listAboutChoices(db: Db, who: Who): Promise<{ label: string; options: Option[] }[]> {
  const practices = await visibleProviders(db, who)
    .select(['provider.id', 'provider.name'])
    .where('provider.kind', '=', 'practice')
    .where('provider.closedOn', 'is', null)
    .orderBy(sql`lower(provider.name)`)
    .execute();
  const areas = await visibleAreas(db, who).select(['area.id', 'area.name']).orderBy('area.name').execute();
  const options = (kind: string, rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: `${kind}:${id}`, label: name }));
  return [
    { label: 'Practices', options: options('practice', practices) },
    { label: 'Areas', options: options('area', areas) },
  ].filter((group) => group.options.length > 0);
}

async function findAbout(db: Db, who: Who, text: string): Promise<About | null> {
  const { kind, id } = aboutOf(text);
  const row =
    kind === 'area'
      ? await visibleAreas(db, who).select('area.name as name').where('area.id', '=', id).executeTakeFirst()
      : await visibleProviders(db, who)
          .select('provider.name as name')
          .where('provider.id', '=', id)
          .where('provider.kind', '=', 'practice')
          .executeTakeFirst();
  return row ? { kind, id, name: row.name } : null;
}

const practices = sql`select p.id from provider p where p.kind = 'practice'`;

/** Rows of the roll-up of all practices' places together, or of all places with an area. */
const everyOne = (kind: About['kind']): RawBuilder<boolean> =>
  sql<boolean>`experience_tally.dimension = 'place' and experience_tally.member in (
    with recursive ${placeTree} select t.id::text from tree t where ${
      kind === 'practice' ? sql`t.provider_id in (${practices})` : sql`${ownerOf('area')} is not null`
    })`;

/** The ids of the places of the one reported on. */
const placesOf = ({ kind, id }: About) =>
  sql`(with recursive ${placeTree} select t.id from tree t
    where ${ownerOf(kind === 'practice' ? 'provider' : 'area')} = ${id}::uuid)`;

/** What a report tells, as it stands now; null where there is no such practice or area. Nine queries. */
export async function readPracticeContent(
  db: Db,
  who: Who,
  { about: text, from, to }: ReportScope,
): Promise<PracticeContent | null> {
  const about = await findAbout(db, who, text);
  if (!about) return null;
  const period = { from, to };
  const own = summed(
    await listThemeMonths(
      db,
      who,
      scopeOf(about.kind === 'practice' ? 'provider' : 'area', about.id),
      period,
    ),
  );
  const all = summed(await listThemeMonths(db, who, everyOne(about.kind), period));
  const othersOf = (key: string): Sounds => minus(all.get(key)?.sounds, own.get(key)?.sounds);
  return {
    about,
    from,
    to,
    own: own.get('')?.sounds ?? none,
    others: othersOf(''),
    otherMembers: await countOthers(db, who, about, period),
    themes: [...own]
      .filter(([key]) => key !== '')
      .map(([themeId, { name, sounds }]) => ({ themeId, name, own: sounds, others: othersOf(themeId) })),
    kinds: await listKindsOf(db, who, about, period),
    loops: await listLoopsOf(db, who, about, period),
    batches: await listSignedOff(db, who, period),
  };
}

const none: Sounds = { positive: 0, neutral: 0, negative: 0, unrated: 0 };

function summed(rows: Awaited<ReturnType<typeof listThemeMonths>>) {
  const found = new Map<string, { name: string; sounds: Sounds }>();
  for (const row of rows) {
    if (row.comments === 0) continue;
    const key = row.themeId ?? '';
    const before = found.get(key)?.sounds ?? none;
    const more = soundsOf(row);
    found.set(key, {
      name: row.name,
      sounds: {
        positive: before.positive + more.positive,
        neutral: before.neutral + more.neutral,
        negative: before.negative + more.negative,
        unrated: before.unrated + more.unrated,
      },
    });
  }
  return found;
}

const minus = (all: Sounds = none, own: Sounds = none): Sounds => ({
  positive: Math.max(0, all.positive - own.positive),
  neutral: Math.max(0, all.neutral - own.neutral),
  negative: Math.max(0, all.negative - own.negative),
  unrated: Math.max(0, all.unrated - own.unrated),
});

/** How many other practices, or areas, anybody spoke of. */
async function countOthers(db: Db, who: Who, about: About, { from, to }: Period): Promise<number> {
  const owner = ownerOf(about.kind === 'practice' ? 'provider' : 'area');
  const spoken = visibleExperience(db, who)
    .select('experienceTally.member')
    .where(everyOne(about.kind))
    .where('experienceTally.themeId', '=', '00000000-0000-0000-0000-000000000000')
    .where('experienceTally.comments', '>', 0)
    .where(sql<boolean>`experience_tally.month between ${`${from}-01`}::date and ${`${to}-01`}::date`);
  const { rows } = await sql<{ many: number }>`with recursive ${placeTree}
    select count(distinct ${owner})::int as many from tree t
    where t.id::text in (${spoken}) and ${owner} <> ${about.id}::uuid`.execute(db);
  return rows[0]?.many ?? 0;
}

const lastDayOf = (month: string): string => {
  const end = Temporal.PlainYearMonth.from(month);
  return end.toPlainDate({ day: end.daysInMonth }).toString();
};

/** The comments of its places by what they are; along the index of places, for the few of one practice or area. */
async function listKindsOf(db: Db, who: Who, about: About, { from, to }: Period) {
  return visibleComments(db, who)
    .select([sql<string>`comment.kind`.as('kind'), sql<number>`count(*)::int`.as('comments')])
    .where(sql<boolean>`comment.place_id in ${placesOf(about)}`)
    .where('comment.receivedOn', '>=', `${from}-01`)
    .where('comment.receivedOn', '<=', lastDayOf(to))
    .where('comment.kind', 'is not', null)
    .groupBy('comment.kind')
    .execute();
}

/** What was published of comments, or of findings, about its places. */
function listLoopsOf(db: Db, who: Who, about: About, { from, to }: Period) {
  const places = placesOf(about);
  return visibleLoops(db, who)
    .select(['loop.title', 'loop.youSaid', 'loop.outcome', 'loop.weDid', 'loop.because'])
    .where('loop.state', '=', 'published')
    .where('loop.publishedOn', '>=', `${from}-01`)
    .where('loop.publishedOn', '<=', lastDayOf(to))
    .where(
      sql<boolean>`exists (
        select from (
          select ld.decision_id from loop_decision ld
            where ld.organisation_id = loop.organisation_id and ld.loop_id = loop.id
          union all
          select ad.decision_id from loop_action la join action_decision ad
            on ad.organisation_id = la.organisation_id and ad.action_id = la.action_id
            where la.organisation_id = loop.organisation_id and la.loop_id = loop.id) d
        join decision_finding df on df.organisation_id = loop.organisation_id and df.decision_id = d.decision_id
        join finding f on f.organisation_id = df.organisation_id and f.id = df.finding_id
        where f.place_id in ${places} or exists (
          select from finding_comment fc join comment c
            on c.organisation_id = fc.organisation_id and c.id = fc.comment_id
          where fc.organisation_id = f.organisation_id and fc.finding_id = f.id and c.place_id in ${places}))`,
    )
    .orderBy('loop.publishedOn')
    .orderBy('loop.id')
    .limit(40)
    .execute();
}
