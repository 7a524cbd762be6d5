import { type RawBuilder, sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { visibleDecisions, visibleLoops } from '../../loops/door.ts';
import { visibleAreas } from '../../organisation/door.ts';
import { visiblePlanLines } from '../../plans/door.ts';
import { listSignedOff } from '../coding/quality.ts';
import type { Period } from '../experience/period.ts';
import { mayReadFeedback } from '../policy.ts';
import { placesOfProvider } from '../providers/register/queries.ts';
import {
  visibleComments,
  visibleFindings,
  visibleProviders,
  visibleScoreReturns,
  visibleThemes,
} from '../visible.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Known, KnownChoices, KnownFinding, KnownLoop, KnownScope, Named } from './known.ts';
import { readVoices } from './voices.ts';

const MOST_LISTED = 25;

/** What there is to choose from, in one query. */
export async function getChoices(db: Db, who: Who): Promise<KnownChoices> {
  const named = sql<
    Named[] | null
  >`json_agg(json_build_object('id', id, 'name', name) order by position, name)`;
  const row = await db
    .selectNoFrom([
      visibleThemes(db, who).select(named.as('list')).where('theme.closedOn', 'is', null).as('themes'),
      visibleProviders(db, who)
        .select(
          sql<Named[] | null>`json_agg(json_build_object('id', id, 'name', name) order by lower(name))`.as(
            'list',
          ),
        )
        .as('providers'),
      visibleAreas(db, who).select(named.as('list')).as('areas'),
      sql<string[] | null>`(select json_agg(p.path order by p.path) from (select path from place
        order by path limit 300) p)`.as('places'),
    ])
    .executeTakeFirstOrThrow();
  return {
    themes: row.themes ?? [],
    providers: row.providers ?? [],
    areas: row.areas ?? [],
    places: row.places ?? [],
  };
}

/** From how many kinds of source something is triangulated here: the organisation's setting, or two. */
export async function getLeastKinds(db: Db, who: Who): Promise<number> {
  const row = await db
    .selectFrom('organisation')
    .select(sql<string | null>`settings ->> 'triangulatedFrom'`.as('least'))
    .where('id', '=', who.organisation.id)
    .executeTakeFirst();
  const least = Number(row?.least);
  return Number.isInteger(least) && least >= 2 && least <= 6 ? least : 2;
}

const escaped = (words: string) => words.replace(/[\\%_]/gu, (mark) => `\\${mark}`);

/** The ids of the places that are asked about; null where no place is. All that is said holds together. */
function placesOf({ place, provider, area }: KnownScope): RawBuilder<string> | null {
  const conditions = [
    ...(place ? [sql<string>`(select p.id from place p where p.path ilike ${`%${escaped(place)}%`})`] : []),
    ...(provider ? [placesOfProvider(provider)] : []),
    ...(area
      ? [
          sql<string>`(select p.id from place p join place top on top.organisation_id = p.organisation_id
            and (top.id = p.id or p.path like replace(replace(top.path, '%', '\\%'), '_', '\\_') || ' › %')
            where top.area_id = ${area})`,
        ]
      : []),
  ];
  const [first, ...others] = conditions;
  if (!first) return null;
  return others.reduce((all, one) => sql<string>`(${all} intersect ${one})`, first);
}

function conditionOf(scope: KnownScope, period: Period): RawBuilder<boolean> {
  const until = Temporal.PlainYearMonth.from(period.to).add({ months: 1 }).toString();
  const conditions = [
    sql<boolean>`comment.received_on >= ${`${period.from}-01`}::date`,
    sql<boolean>`comment.received_on < ${`${until}-01`}::date`,
  ];
  const places = placesOf(scope);
  if (places) conditions.push(sql<boolean>`comment.place_id = any (array(${places}))`);
  if (scope.theme)
    conditions.push(
      sql<boolean>`exists (select 1 from comment_theme ct where ct.organisation_id = comment.organisation_id
        and ct.theme_id = ${scope.theme} and ct.comment_id = comment.id)`,
    );
  if (scope.q) conditions.push(sql<boolean>`comment.id in (select search_comment(${scope.q}))`);
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

/** All that is known of what was asked about, in eight queries whatever there is. */
export async function readKnown(
  db: Db,
  who: Who,
  { scope, period, leastKinds }: { scope: KnownScope; period: Period; leastKinds: number },
): Promise<Known> {
  const condition = conditionOf(scope, period);
  const { voices, more } = await readVoices(db, who, condition);
  const evidence: Evidence = evidenceOf(voices, leastKinds);
  const findings = await listFindings(
    db,
    who,
    scope,
    voices.map(({ id }) => id),
  );
  const findingIds = findings.map(({ id }) => id);
  const decisions = await visibleDecisions(db, who)
    .select([
      'decision.id',
      'decision.title as name',
      'decision.decidedOn',
      'decision.takenBy',
      'decision.outcome',
    ])
    .where(
      sql<boolean>`decision.id in (select df.decision_id from decision_finding df
        where df.organisation_id = decision.organisation_id and df.finding_id = any (${findingIds}::uuid[]))`,
    )
    .orderBy('decision.decidedOn', 'desc')
    .orderBy('decision.id', 'desc')
    .limit(MOST_LISTED)
    .execute();
  const decisionIds = decisions.map(({ id }) => id);
  return {
    evidence,
    more,
    findings,
    decisions,
    loops: await listLoops(db, who, decisionIds),
    scores: await listScores(db, who, scope, period),
    lines: await visiblePlanLines(db, who)
      .select(['planLine.id', 'planLine.code', 'planLine.what', 'planLine.planId', 'plan.title as planTitle'])
      .where(
        sql<boolean>`plan_line.id in (
          select line_id from plan_line_finding where finding_id = any (${findingIds}::uuid[])
          union select line_id from plan_line_decision where decision_id = any (${decisionIds}::uuid[]))`,
      )
      .orderBy('plan.title')
      .orderBy('planLine.position')
      .limit(MOST_LISTED)
      .execute(),
    quotes: await listQuotes(db, who, condition),
    batches: evidence.coded ? await listSignedOff(db, who, period) : [],
  };
}

function listFindings(
  db: Db,
  who: Who,
  scope: KnownScope,
  comments: readonly string[],
): Promise<KnownFinding[]> {
  const places = placesOf(scope);
  // A finding about the theme or the place counts even where its comments are of another time.
  const about = [
    sql<boolean>`finding.id in (select fc.finding_id from finding_comment fc
      where fc.organisation_id = finding.organisation_id and fc.comment_id = any (${comments}::uuid[]))`,
    ...(places && !scope.theme && !scope.q ? [sql<boolean>`finding.place_id = any (array(${places}))`] : []),
    ...(scope.theme && !places && !scope.q
      ? [
          sql<boolean>`finding.id in (select ft.finding_id from finding_theme ft
            where ft.organisation_id = finding.organisation_id and ft.theme_id = ${scope.theme})`,
        ]
      : []),
  ];
  return visibleFindings(db, who)
    .select(['finding.id', 'finding.title as name', 'finding.foundOn', 'finding.recommendation'])
    .select(
      sql<string | null>`(select mode() within group (order by c.kind) from finding_comment fc join comment c
          on c.organisation_id = fc.organisation_id and c.id = fc.comment_id
        where fc.organisation_id = finding.organisation_id and fc.finding_id = finding.id)`.as('kind'),
    )
    .where('finding.setAsideOn', 'is', null)
    .where(sql<boolean>`(${sql.join(about, sql` or `)})`)
    .orderBy('finding.foundOn', 'desc')
    .orderBy('finding.id', 'desc')
    .limit(MOST_LISTED)
    .execute();
}

function listLoops(db: Db, who: Who, decisions: readonly string[]): Promise<KnownLoop[]> {
  return visibleLoops(db, who)
    .select(['loop.id', 'loop.title as name', 'loop.outcome', 'loop.weDid', 'loop.because'])
    .select(sql<string>`loop.published_on`.as('publishedOn'))
    .where('loop.state', '=', 'published')
    .where('loop.publishedOn', 'is not', null)
    .where(
      sql<boolean>`loop.id in (select ld.loop_id from loop_decision ld
        where ld.organisation_id = loop.organisation_id and ld.decision_id = any (${decisions}::uuid[]))`,
    )
    .orderBy('loop.publishedOn', 'desc')
    .orderBy('loop.id', 'desc')
    .limit(MOST_LISTED)
    .execute();
}

/** The latest scores of the providers asked about, by period; none where no place or provider is. */
async function listScores(db: Db, who: Who, scope: KnownScope, period: Period): Promise<Known['scores']> {
  const places = placesOf(scope);
  if (!places) return [];
  const until = Temporal.PlainYearMonth.from(period.to).add({ months: 1 }).toString();
  return visibleScoreReturns(db, who)
    .innerJoin('provider', (join) =>
      join
        .onRef('provider.organisationId', '=', 'scoreReturn.organisationId')
        .onRef('provider.id', '=', 'scoreReturn.providerId'),
    )
    .select([
      'scoreReturn.id',
      'provider.name as providerName',
      'scoreReturn.service',
      'scoreReturn.kind',
      'scoreReturn.periodFrom',
      'scoreReturn.periodTo',
      'scoreReturn.answers',
      'scoreReturn.scorePrinted',
    ])
    .select(sql<number | null>`score_return.score::float8`.as('score'))
    .where('scoreReturn.supersededBy', 'is', null)
    .where('scoreReturn.periodTo', '>=', `${period.from}-01`)
    .where('scoreReturn.periodFrom', '<', `${until}-01`)
    .where(
      sql<boolean>`(${scope.provider ? sql`score_return.provider_id = ${scope.provider}` : sql`false`}
        or score_return.provider_id in (select p.provider_id from place p where p.id = any (array(${places}))))`,
    )
    .orderBy('scoreReturn.periodTo', 'desc')
    .orderBy('scoreReturn.id', 'desc')
    .limit(MOST_LISTED)
    .execute();
}

function listQuotes(db: Db, who: Who, condition: RawBuilder<boolean>): Promise<Known['quotes']> {
  return visibleComments(db, who)
    .innerJoin('feedbackReturn as r', (join) =>
      join.onRef('r.organisationId', '=', 'comment.organisationId').onRef('r.id', '=', 'comment.returnId'),
    )
    .innerJoin('source', (join) =>
      join
        .onRef('source.organisationId', '=', 'comment.organisationId')
        .onRef('source.id', '=', 'comment.sourceId'),
    )
    .select(['comment.id', 'comment.receivedOn', 'source.name as source'])
    .select(sql<string>`left(comment.text, 600)`.as('text'))
    .where('r.consentToQuote', '=', true)
    .where('comment.scan', '<>', 'waiting')
    .where(condition)
    .orderBy('comment.receivedOn', 'desc')
    .orderBy('comment.id', 'desc')
    .limit(6)
    .execute();
}

export interface IssuedKnown {
  id: string;
  title: string;
  issuedOn: string;
  issuerName: string | null;
}

const visibleIssued = (db: Db, who: Who) =>
  db
    .selectFrom('insightReport')
    .where(sql<boolean>`${sql.lit(mayReadFeedback(who))}`)
    .where('insightReport.kind', '=', 'known');

/** The papers on what we know that were issued, the latest first. */
export function listIssuedKnown(db: Db, who: Who): Promise<IssuedKnown[]> {
  return visibleIssued(db, who)
    .leftJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'insightReport.organisationId')
        .onRef('person.id', '=', 'insightReport.issuedBy'),
    )
    .select([
      'insightReport.id',
      'insightReport.title',
      'insightReport.issuedOn',
      'person.name as issuerName',
    ])
    .orderBy('insightReport.issuedOn', 'desc')
    .orderBy('insightReport.id', 'desc')
    .limit(50)
    .execute();
}

/** The document of an issued paper; null where there is none that this person may see. */
export async function findIssuedDocument(db: Db, who: Who, id: string): Promise<string | null> {
  const row = await visibleIssued(db, who)
    .select('insightReport.documentId')
    .where('insightReport.id', '=', id)
    .executeTakeFirst();
  return row?.documentId ?? null;
}
