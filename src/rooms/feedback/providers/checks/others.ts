import { sql } from 'kysely';
import { findScoreScale, scoreRules } from '../../../../../reference/score-scales.ts';
import {
  findInForce,
  netPromoter,
  scoreAnswers,
} from '../../../../analysis/friends-and-family/friends-and-family.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { visibleExperience } from '../../visible.ts';
import { placesOfProvider } from '../register/queries.ts';
import { analysedScale, type KeptScale } from '../scales/scale.ts';
import { monthsOf } from '../scores/period.ts';
import type { ScoreKind } from '../scores/score-return.ts';
import type { OtherFigure } from './check.ts';

const ANY_THEME = '00000000-0000-0000-0000-000000000000';

interface About {
  providerId: string;
  kind: ScoreKind;
  periodFrom: string;
  periodTo: string;
  scale: KeptScale | null;
}

/**
 * What others say of the same provider in the months that the period touches: answers that came to us about its places
 * from people themselves (not from the provider's own returns), and how comments about its places sound. Reads tallies only.
 */
export async function listOtherFigures(db: Db, who: Who, about: About): Promise<OtherFigure[]> {
  if (about.kind === 'count') return [];
  return [...(await answersOf(db, about)), ...(await commentsOf(db, who, about))];
}

async function answersOf(db: Db, about: About): Promise<OtherFigure[]> {
  const { from, to } = monthsOf({ from: about.periodFrom, to: about.periodTo });
  const rows = await db
    .selectFrom('scoreTally as t')
    .innerJoin('source as s', (join) =>
      join.onRef('s.organisationId', '=', 't.organisationId').onRef('s.id', '=', 't.sourceId'),
    )
    .select(['t.scale', 't.score', sql<number>`sum(t.returns)::int`.as('returns')])
    .where('t.placeId', 'in', placesOfProvider(about.providerId))
    .where('t.month', '>=', from)
    .where('t.month', '<=', to)
    .where('t.score', '>=', 0)
    .where('s.kind', '<>', 'contract-return')
    .groupBy(['t.scale', 't.score'])
    .execute();
  const scales = [...new Set(rows.map(({ scale }) => scale))].sort();
  return scales.flatMap((scale) => {
    const answers = Object.fromEntries(
      rows.filter((row) => row.scale === scale).map(({ score, returns }) => [score, returns]),
    );
    return scale.startsWith('friends-and-family')
      ? worded(scale, answers, about)
      : numbered(scale, answers, about);
  });
}

/** Answers on a scale of numbers: the same question only where it has the same points. */
function numbered(key: string, answers: Record<number, number>, { kind, scale }: About): OtherFigure[] {
  if (kind !== 'net_promoter' || !scale) return [];
  const points = Object.keys(answers).map(Number);
  if (points.some((value) => value < scale.lowest || value > scale.highest)) return [];
  const { promoters, passives, detractors, score, n } = netPromoter(answers, analysedScale(scale));
  if (score === null) return [];
  const isLike = scale.lowest === 0 && scale.highest === 10 && key.startsWith('recommendation');
  return [
    {
      source: 'People who answered us',
      what: isLike ? 'Recommendation score of the same question' : 'Recommendation score on other points',
      isLike,
      figure: score,
      n,
      bands: { promoters, passives, detractors },
    },
  ];
}

function worded(key: string, answers: Record<number, number>, { kind, periodTo }: About): OtherFigure[] {
  const sum = (...values: number[]) => values.reduce((total, value) => total + (answers[value] ?? 0), 0);
  const bands = { promoters: sum(1, 2), passives: sum(3), detractors: sum(4, 5) };
  const n = bands.promoters + bands.passives + bands.detractors;
  if (n === 0) return [];
  const source = 'People who answered us';
  if (kind === 'net_promoter')
    return [
      {
        source,
        what: 'Friends and Family Test: per cent positive less per cent negative',
        isLike: false,
        figure: ((bands.promoters - bands.detractors) / n) * 100,
        n,
        bands,
      },
    ];
  const rule = findInForce(scoreRules, periodTo);
  const isLike = kind === 'friends_and_family' && key === findScoreScale(periodTo)?.key;
  if (rule?.gives === 'score') {
    const result = scoreAnswers(answers, rule);
    if (result.score === null) return [];
    const up = sum(...rule.up);
    const down = sum(...rule.down);
    return [
      {
        source,
        what: 'Friends and Family Test, by the rule of its time',
        isLike,
        figure: result.score,
        n: result.responses,
        bands: { promoters: up, passives: result.counted - up - down, detractors: down },
      },
    ];
  }
  const all = n + sum(6);
  return [
    {
      source,
      what: 'Friends and Family Test, per cent positive',
      isLike,
      figure: (bands.promoters / all) * 100,
      n: all,
      part: { count: bands.promoters, n: all },
    },
  ];
}

async function commentsOf(db: Db, who: Who, about: About): Promise<OtherFigure[]> {
  const { from, to } = monthsOf({ from: about.periodFrom, to: about.periodTo });
  const row = await visibleExperience(db, who)
    .select([
      sql<number>`coalesce(sum(very_positive + positive), 0)::int`.as('promoters'),
      sql<number>`coalesce(sum(neutral), 0)::int`.as('passives'),
      sql<number>`coalesce(sum(negative + very_negative), 0)::int`.as('detractors'),
    ])
    .where('dimension', '=', 'place')
    .where('themeId', '=', ANY_THEME)
    .where('month', '>=', from)
    .where('month', '<=', to)
    .where(sql<boolean>`member in (select m.id::text from ${placesOfProvider(about.providerId)} m)`)
    .executeTakeFirstOrThrow();
  const n = row.promoters + row.passives + row.detractors;
  if (n === 0) return [];
  const isShare = about.kind !== 'net_promoter' && findInForce(scoreRules, about.periodTo)?.gives !== 'score';
  return [
    isShare
      ? {
          source: 'Comments about its places',
          what: 'Per cent that sound positive',
          isLike: false,
          figure: (row.promoters / n) * 100,
          n,
          part: { count: row.promoters, n },
        }
      : {
          source: 'Comments about its places',
          what: 'Per cent that sound positive less per cent that sound negative',
          isLike: false,
          figure: ((row.promoters - row.detractors) / n) * 100,
          n,
          bands: row,
        },
  ];
}
