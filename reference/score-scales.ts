import type { ScoreRule } from '../src/analysis/friends-and-family/answers.ts';
import type { NetPromoterScale } from '../src/analysis/friends-and-family/net-promoter.ts';

/**
 * Questions whose answer is a number, each with the dates between which it was the one to ask.
 *
 * Sources: NHS England, "Using the Friends and Family Test to improve patient experience", guidance in force
 * from 1 April 2020; its predecessors of April 2013 and October 2014; NHS Midlands and East, recommendation
 * question of 2012. The 2020 question keeps its exact wording because the guidance asks for that.
 * Dates and denominators as in the NHS England Friends and Family Test publications (Open Government
 * Licence v3.0).
 */

export type ScoreOption = {
  readonly value: number;
  readonly label: string;
  /** Which side of the result an answer counts towards; null where it counts towards neither. */
  readonly side: 'positive' | 'neutral' | 'negative' | null;
};

export type ScoreScale = {
  readonly key: string;
  readonly name: string;
  /** `[service]` stands for the place that was visited. */
  readonly question: string;
  readonly options: readonly ScoreOption[];
  readonly inForceFrom: string;
  readonly inForceTo: string | null;
  readonly source: string;
};

const tenPoint = (value: number): ScoreOption => ({
  value,
  label: value === 0 ? '0, not at all likely' : value === 10 ? '10, extremely likely' : String(value),
  side: value >= 9 ? 'positive' : value >= 7 ? 'neutral' : 'negative',
});

export const scoreScales = [
  {
    key: 'friends-and-family-2020',
    name: 'Friends and Family Test, since April 2020',
    question: 'Overall, how was your experience of our service?',
    options: [
      { value: 1, label: 'Very good', side: 'positive' },
      { value: 2, label: 'Good', side: 'positive' },
      { value: 3, label: 'Neither good nor poor', side: 'neutral' },
      { value: 4, label: 'Poor', side: 'negative' },
      { value: 5, label: 'Very poor', side: 'negative' },
      { value: 6, label: "Don't know", side: null },
    ],
    inForceFrom: '2020-04-01',
    inForceTo: null,
    source: 'NHS England, Friends and Family Test guidance, in force from 1 April 2020',
  },
  {
    key: 'friends-and-family-2013',
    name: 'Friends and Family Test, April 2013 to March 2020',
    question:
      'How likely are you to recommend our [service] to friends and family if they needed similar care or treatment?',
    options: [
      { value: 1, label: 'Extremely likely', side: 'positive' },
      { value: 2, label: 'Likely', side: 'positive' },
      { value: 3, label: 'Neither likely nor unlikely', side: 'neutral' },
      { value: 4, label: 'Unlikely', side: 'negative' },
      { value: 5, label: 'Extremely unlikely', side: 'negative' },
      { value: 6, label: "Don't know", side: null },
    ],
    inForceFrom: '2013-04-01',
    inForceTo: '2020-03-31',
    source: 'NHS England, Friends and Family Test guidance of 2013 and 2014',
  },
  {
    key: 'recommendation-2012',
    name: 'Recommendation score out of ten, 2012',
    question: 'How likely is it that you would recommend this [service] to friends and family?',
    options: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(tenPoint),
    inForceFrom: '2012-04-01',
    inForceTo: '2013-03-31',
    source: 'NHS Midlands and East, recommendation question by ward and specialty, 2012',
  },
  {
    key: 'stars',
    name: 'Stars of a review site, five the best',
    question: 'How many stars would you give this [service]?',
    options: [
      { value: 5, label: '5 stars', side: 'positive' },
      { value: 4, label: '4 stars', side: 'positive' },
      { value: 3, label: '3 stars', side: 'neutral' },
      { value: 2, label: '2 stars', side: 'negative' },
      { value: 1, label: '1 star', side: 'negative' },
    ],
    inForceFrom: '2007-01-01',
    inForceTo: null,
    source: 'Reviews on the NHS website: one to five stars',
  },
] as const satisfies readonly ScoreScale[];

export type ScoreScaleKey = (typeof scoreScales)[number]['key'];

/**
 * How the Friends and Family Test result was worked out at different times. The share that counts "don't
 * know" in its denominator is the one published since October 2014. `up` and `down` are the answers (by value,
 * the same in both questions) that raise and lower the result, `leftOut` those that are in no denominator.
 */
export const scoreRules = [
  {
    key: 'promoters-minus-detractors',
    name: 'Score from -100 to 100: extremely likely, less those neutral or unlikely; "don\'t know" left out',
    gives: 'score',
    up: [1],
    down: [3, 4, 5],
    leftOut: [6],
    inForceFrom: '2013-04-01',
    inForceTo: '2014-09-30',
  },
  {
    key: 'share-positive-and-negative',
    name: 'Percentage positive and percentage negative of all answers, "don\'t know" included',
    gives: 'shares',
    up: [1, 2],
    down: [4, 5],
    leftOut: [],
    inForceFrom: '2014-10-01',
    inForceTo: null,
  },
] as const satisfies readonly ScoreRule[];

/**
 * Where promoters begin and detractors end on a scale of whole numbers. Each holds between its dates, so that a
 * score of the past keeps the bands it was made with; a contract may name its own. The seeds speak of a "ten
 * point" scale; the net promoter score as known has the eleven points from 0 to 10 (requirement X-14).
 */
export const netPromoterScales = [
  {
    key: 'from-0-to-10',
    name: '0 to 10: promoters 9 and 10, detractors 0 to 6',
    from: 0,
    to: 10,
    promoterFrom: 9,
    detractorTo: 6,
    inForceFrom: '2003-12-01',
    inForceTo: null,
    source: 'F. Reichheld, "The one number you need to grow", Harvard Business Review, December 2003',
  },
  {
    key: 'from-1-to-10',
    name: '1 to 10: promoters 9 and 10, detractors 1 to 6',
    from: 1,
    to: 10,
    promoterFrom: 9,
    detractorTo: 6,
    inForceFrom: '2012-04-01',
    inForceTo: null,
    source: 'A scale of ten points, as contracts of 2012 name it; bands as in the scale from 0 to 10',
  },
] as const satisfies readonly NetPromoterScale[];

/** The scale of the Friends and Family Test in force on a civil date (YYYY-MM-DD), or nothing before it began. */
export function findScoreScale(on: string): ScoreScale | undefined {
  return scoreScales.find(
    (scale: ScoreScale) =>
      scale.key.startsWith('friends-and-family') &&
      scale.inForceFrom <= on &&
      (scale.inForceTo === null || on <= scale.inForceTo),
  );
}
