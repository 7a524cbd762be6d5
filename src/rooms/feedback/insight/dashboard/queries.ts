import { sql } from 'kysely';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { visibleActions, visibleLoops } from '../../../loops/door.ts';
import { gapOf } from '../../source.ts';
import {
  visibleEscalations,
  visibleFindings,
  visibleReviews,
  visibleScoreReturns,
  visibleSignals,
  visibleSources,
} from '../../visible.ts';
import type { OpenSignal, Waiting } from './waiting.ts';

/** The latest review held, from which "new" is counted; null where the group has held none. */
export async function findLastReview(db: Db, who: Who): Promise<{ id: string; heldOn: string } | null> {
  const row = await visibleReviews(db, who)
    .select(['insightReview.id', 'insightReview.heldOn'])
    .where('insightReview.heldOn', '<=', who.organisation.today)
    .orderBy('insightReview.heldOn', 'desc')
    .orderBy('insightReview.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

const many = sql<number>`count(*)::int`.as('many');

/** One query. */
export async function countWaiting(db: Db, who: Who, since: string): Promise<Waiting> {
  const { today } = who.organisation;
  const row = await db
    .selectNoFrom([
      visibleFindings(db, who)
        .select(many)
        .where('finding.foundOn', '>', since)
        .where('finding.setAsideOn', 'is', null)
        .as('findings'),
      visibleSignals(db, who).select(many).where('signal.foundOn', '>', since).as('signalsFound'),
      visibleEscalations(db, who).select(many).where('escalation.raisedOn', '>', since).as('raised'),
      visibleEscalations(db, who).select(many).where('escalation.answeredOn', '>', since).as('answered'),
      visibleLoops(db, who)
        .select(many)
        .where('loop.state', '=', 'published')
        .where('loop.publishedOn', '>', since)
        .as('published'),
      visibleSignals(db, who).select(many).where('signal.state', '=', 'new').as('signalsOpen'),
      visibleEscalations(db, who).select(many).where('escalation.state', '=', 'waiting').as('escalations'),
      visibleScoreReturns(db, who)
        .innerJoin('scoreCheck', (join) =>
          join
            .onRef('scoreCheck.organisationId', '=', 'scoreReturn.organisationId')
            .onRef('scoreCheck.returnId', '=', 'scoreReturn.id'),
        )
        .select(many)
        .where('scoreReturn.supersededBy', 'is', null)
        .where(sql<boolean>`coalesce(score_check.decided_verdict, score_check.verdict) = 'differs'`)
        .where(
          sql<boolean>`not exists (select from score_check n where n.organisation_id = score_check.organisation_id
            and n.return_id = score_check.return_id and (n.checked_on, n.id) > (score_check.checked_on, score_check.id))`,
        )
        .as('differing'),
      visibleActions(db, who)
        .select(many)
        .where('action.doneOn', 'is', null)
        .where('action.droppedOn', 'is', null)
        .where('action.dueOn', '<', today)
        .where(
          sql<boolean>`exists (select from insight_review_item i where i.organisation_id = action.organisation_id
            and i.action_id = action.id)`,
        )
        .as('actionsLate'),
    ])
    .executeTakeFirstOrThrow();
  return Object.fromEntries(
    Object.entries(row).map(([name, number]) => [name, number ?? 0]),
  ) as unknown as Waiting;
}

/** The open signals of early warning, the latest first. */
export function listOpenSignals(db: Db, who: Who, size = 10): Promise<OpenSignal[]> {
  return visibleSignals(db, who)
    .innerJoin('theme', (join) =>
      join
        .onRef('theme.organisationId', '=', 'signal.organisationId')
        .onRef('theme.id', '=', 'signal.themeId'),
    )
    .leftJoin('place', (join) =>
      join
        .onRef('place.organisationId', '=', 'signal.organisationId')
        .onRef('place.id', '=', 'signal.placeId'),
    )
    .select([
      'signal.id',
      'signal.themeId',
      'signal.why',
      'signal.foundOn',
      'theme.name as theme',
      'place.path as place',
    ])
    .where('signal.state', '=', 'new')
    .orderBy('signal.foundOn', 'desc')
    .orderBy('signal.id', 'desc')
    .limit(size)
    .execute();
}

/** The sources that were not heard as expected, with how late they are in words. */
export async function listGaps(
  db: Db,
  who: Who,
): Promise<{ id: string; name: string; kind: string; gap: string }[]> {
  const { today } = who.organisation;
  const sources = await visibleSources(db, who)
    .select(['source.id', 'source.name', 'source.kind', 'source.intervalDays', 'source.closedOn'])
    .select((eb) =>
      eb
        .selectFrom('feedbackReturn')
        .select('feedbackReturn.receivedOn')
        .whereRef('feedbackReturn.organisationId', '=', 'source.organisationId')
        .whereRef('feedbackReturn.sourceId', '=', 'source.id')
        .where('feedbackReturn.receivedOn', '<=', today)
        .orderBy('feedbackReturn.receivedOn', 'desc')
        .limit(1)
        .as('lastReceivedOn'),
    )
    .where('source.closedOn', 'is', null)
    .where('source.intervalDays', 'is not', null)
    .orderBy('source.name')
    .execute();
  return sources.flatMap((source) => {
    const gap = gapOf(source, today);
    return gap ? [{ id: source.id, name: source.name, kind: source.kind, gap }] : [];
  });
}
