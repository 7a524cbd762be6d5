import { sql } from 'kysely';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { visibleActions, visibleLoops } from '../../../loops/door.ts';
import { listSignedOff } from '../../coding/quality.ts';
import { everything } from '../../experience/scope.ts';
import { type Evidence, evidenceOf, type Voice } from '../../known/evidence.ts';
import {
  visibleComments,
  visibleEscalations,
  visibleExperience,
  visibleFindings,
  visibleScoreReturns,
  visibleSources,
} from '../../visible.ts';
import type { CommentKind } from '../../words.ts';
import { listGaps } from '../dashboard/queries.ts';
import { listThemeMonths } from '../figures.ts';
import { findMissing } from '../missing.ts';
import type { Month } from '../month.ts';
import { type CountedMonth, type Sounds, soundsOf } from '../protect-month.ts';
import { chartPeriod, type ThemeMonth, themeChanges } from '../theme-changes.ts';
import type {
  DigestContent,
  DigestFinding,
  DigestLoop,
  DigestScore,
  DigestStep,
  Quotable,
  ThemeActions,
} from './content.ts';

const MOST = 40;

/** Everything that the digest of a month tells, as it stands now. A dozen queries, whatever there is. */
export async function readDigest(db: Db, who: Who, month: Month): Promise<DigestContent> {
  const period = chartPeriod(month.month);
  const rows = await listThemeMonths(db, who, everything, period);
  const kinds = await listKinds(db, who, month);
  const counted = (text: string) => countedMonth(rows, kinds, text);
  return {
    month,
    now: counted(month.month),
    before: counted(month.before),
    kept: await listKeptKinds(db, who, month),
    themes: themeChanges(rows, period),
    actions: await listThemeActions(db, who),
    findings: await listFindingsOf(db, who, month),
    scores: await listScoresOf(db, who, month),
    steps: await listStepsOf(db, who, month),
    loops: await listLoopsOf(db, who, month),
    missing: await findMissing(db, who, month.month),
    batches: await listSignedOff(db, who, { from: month.month, to: month.month }),
    gaps: await listGaps(db, who),
  };
}

function countedMonth(
  rows: readonly ThemeMonth[],
  kinds: readonly { kind: string; month: string; comments: number }[],
  month: string,
): CountedMonth {
  const own = rows.filter((row) => row.month === month && row.comments > 0);
  const all = own.find(({ themeId }) => themeId === null);
  const noSounds: Sounds = { positive: 0, neutral: 0, negative: 0, unrated: 0 };
  return {
    kinds: new Map(kinds.filter((row) => row.month === month).map((row) => [row.kind, row.comments])),
    sounds: all ? soundsOf(all) : noSounds,
    themes: new Map(
      own.flatMap((row) => (row.themeId === null ? [] : [[row.themeId, soundsOf(row)] as const])),
    ),
  };
}

/** Comments by kind of source in the month and the month before it, from the roll-up. */
function listKinds(db: Db, who: Who, { month, before }: Month) {
  return visibleExperience(db, who)
    .innerJoin('source', (join) =>
      join
        .onRef('source.organisationId', '=', 'experienceTally.organisationId')
        .on(sql<boolean>`source.id = experience_tally.member::uuid`),
    )
    .select(['source.kind'])
    .select([
      sql<string>`to_char(experience_tally.month, 'YYYY-MM')`.as('month'),
      sql<number>`sum(experience_tally.comments)::int`.as('comments'),
    ])
    .where('experienceTally.dimension', '=', 'source')
    .where('experienceTally.themeId', '=', '00000000-0000-0000-0000-000000000000')
    .where(sql<boolean>`experience_tally.month between ${`${before}-01`}::date and ${`${month}-01`}::date`)
    .groupBy(['source.kind', 'experienceTally.month'])
    .having(sql<boolean>`sum(experience_tally.comments) > 0`)
    .execute();
}

/** The actions of each theme: theme, finding, decision, action. */
function listThemeActions(db: Db, who: Who): Promise<ThemeActions[]> {
  return visibleActions(db, who)
    .innerJoin('actionDecision', (join) =>
      join
        .onRef('actionDecision.organisationId', '=', 'action.organisationId')
        .onRef('actionDecision.actionId', '=', 'action.id'),
    )
    .innerJoin('decisionFinding', (join) =>
      join
        .onRef('decisionFinding.organisationId', '=', 'actionDecision.organisationId')
        .onRef('decisionFinding.decisionId', '=', 'actionDecision.decisionId'),
    )
    .innerJoin('findingTheme', (join) =>
      join
        .onRef('findingTheme.organisationId', '=', 'decisionFinding.organisationId')
        .onRef('findingTheme.findingId', '=', 'decisionFinding.findingId'),
    )
    .select('findingTheme.themeId')
    .select([
      sql<number>`(count(distinct action.id) filter (where action.done_on is null))::int`.as('toDo'),
      sql<number>`(count(distinct action.id) filter (where action.done_on is not null))::int`.as('done'),
    ])
    .where('action.droppedOn', 'is', null)
    .groupBy('findingTheme.themeId')
    .execute();
}

async function listKeptKinds(db: Db, who: Who, { last }: Month): Promise<string[]> {
  const rows = await visibleSources(db, who)
    .select('source.kind')
    .distinct()
    .where((eb) => eb.or([eb('source.closedOn', 'is', null), eb('source.closedOn', '>', last)]))
    .execute();
  return rows.map(({ kind }) => kind);
}

/** The findings of the month with how much stands behind each: two queries. */
async function listFindingsOf(db: Db, who: Who, { first, last }: Month): Promise<DigestFinding[]> {
  const findings = await visibleFindings(db, who)
    .select(['finding.id', 'finding.title', 'finding.recommendation'])
    .where('finding.foundOn', '>=', first)
    .where('finding.foundOn', '<=', last)
    .where('finding.setAsideOn', 'is', null)
    .orderBy('finding.foundOn', 'desc')
    .orderBy('finding.id', 'desc')
    .limit(MOST)
    .execute();
  if (findings.length === 0) return [];
  const voices = await visibleComments(db, who)
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
    .leftJoin('returnContact', (join) =>
      join
        .onRef('returnContact.organisationId', '=', 'comment.organisationId')
        .onRef('returnContact.returnId', '=', 'comment.returnId'),
    )
    .select([
      'findingComment.findingId',
      'comment.id',
      'comment.returnId',
      'comment.sourceId',
      'source.kind as sourceKind',
      'comment.sentiment',
    ])
    .select([
      sql<CommentKind | null>`comment.kind`.as('kind'),
      sql<string>`coalesce(return_contact.email, '')`.as('email'),
      sql<string>`coalesce(return_contact.telephone, '')`.as('telephone'),
    ])
    .where(
      'findingComment.findingId',
      'in',
      findings.map(({ id }) => id),
    )
    .execute();
  const behind = Map.groupBy(voices, ({ findingId }) => findingId);
  return findings.map(({ id, title, recommendation }) => {
    const evidence: Evidence = evidenceOf(
      (behind.get(id) ?? []).map((row): Voice => ({ ...row, themes: [], coded: false })),
    );
    return {
      title,
      recommendation,
      people: evidence.people,
      kinds: evidence.kinds.length,
      strength: evidence.strength,
      disagreeing: evidence.disagreeing,
    };
  });
}

/** The scores that came in in the month, each with the latest verdict of its cross-check. */
function listScoresOf(db: Db, who: Who, { first, last }: Month): Promise<DigestScore[]> {
  return visibleScoreReturns(db, who)
    .innerJoin('provider', (join) =>
      join
        .onRef('provider.organisationId', '=', 'scoreReturn.organisationId')
        .onRef('provider.id', '=', 'scoreReturn.providerId'),
    )
    .select([
      'provider.name as provider',
      'scoreReturn.service',
      'scoreReturn.kind',
      'scoreReturn.periodFrom',
      'scoreReturn.periodTo',
      'scoreReturn.answers',
      'scoreReturn.scorePrinted',
    ])
    .select([
      sql<number | null>`score_return.score::float8`.as('score'),
      sql<string | null>`(select coalesce(k.decided_verdict, k.verdict) from score_check k
        where k.organisation_id = score_return.organisation_id and k.return_id = score_return.id
        order by k.checked_on desc, k.id desc limit 1)`.as('verdict'),
    ])
    .where('scoreReturn.receivedOn', '>=', first)
    .where('scoreReturn.receivedOn', '<=', last)
    .where('scoreReturn.supersededBy', 'is', null)
    .orderBy(sql`lower(provider.name)`)
    .orderBy('scoreReturn.periodTo')
    .orderBy('scoreReturn.id')
    .limit(MOST * 5)
    .execute();
}

/** What went up in the month, and what came back down in it. */
function listStepsOf(db: Db, who: Who, { first, last }: Month): Promise<DigestStep[]> {
  return visibleEscalations(db, who)
    .leftJoin('finding', (join) =>
      join
        .onRef('finding.organisationId', '=', 'escalation.organisationId')
        .onRef('finding.id', '=', 'escalation.findingId'),
    )
    .select([
      'escalation.fromLevel',
      'escalation.toLevel',
      'escalation.state',
      'escalation.raisedOn',
      'escalation.answeredOn',
      'escalation.answer',
    ])
    .select([
      sql<
        'comment' | 'finding'
      >`case when escalation.comment_id is null then 'finding' else 'comment' end`.as('about'),
      sql<string>`coalesce(finding.title, '')`.as('title'),
    ])
    .where((eb) =>
      eb.or([
        eb.and([eb('escalation.raisedOn', '>=', first), eb('escalation.raisedOn', '<=', last)]),
        eb.and([eb('escalation.answeredOn', '>=', first), eb('escalation.answeredOn', '<=', last)]),
      ]),
    )
    .orderBy('escalation.raisedOn')
    .orderBy('escalation.id')
    .limit(MOST * 5)
    .execute();
}

function listLoopsOf(db: Db, who: Who, { first, last }: Month): Promise<DigestLoop[]> {
  return visibleLoops(db, who)
    .select(['loop.title', 'loop.youSaid', 'loop.outcome', 'loop.weDid', 'loop.because'])
    .where('loop.state', '=', 'published')
    .where('loop.publishedOn', '>=', first)
    .where('loop.publishedOn', '<=', last)
    .orderBy('loop.publishedOn')
    .orderBy('loop.id')
    .limit(MOST)
    .execute();
}

const OFFERED = 30;

/**
 * Comments of the month that may be quoted, the latest first: whoever said it agreed, and a check found nothing, or a
 * person settled what it found.
 */
export function listQuotable(
  db: Db,
  who: Who,
  { first, last }: Month,
  ids?: readonly string[],
): Promise<Quotable[]> {
  let query = visibleComments(db, who)
    .innerJoin('feedbackReturn', (join) =>
      join
        .onRef('feedbackReturn.organisationId', '=', 'comment.organisationId')
        .onRef('feedbackReturn.id', '=', 'comment.returnId'),
    )
    .innerJoin('source', (join) =>
      join
        .onRef('source.organisationId', '=', 'comment.organisationId')
        .onRef('source.id', '=', 'comment.sourceId'),
    )
    .select(['comment.id', 'comment.text', 'source.name as source'])
    .where('comment.receivedOn', '>=', first)
    .where('comment.receivedOn', '<=', last)
    .where('comment.scan', 'in', ['clean', 'settled'])
    .where('feedbackReturn.consentToQuote', '=', true)
    .where(sql<boolean>`comment.text <> ''`);
  if (ids) query = query.where(sql<boolean>`comment.id = any (${[...ids]}::uuid[])`);
  return query.orderBy('comment.receivedOn', 'desc').orderBy('comment.id', 'desc').limit(OFFERED).execute();
}
