import { z } from 'zod';
import { netPromoterScales } from '../../../../../reference/score-scales.ts';
import type { NetPromoterScale } from '../../../../analysis/friends-and-family/friends-and-family.ts';
import { longDate } from '../../../../design/text/words.ts';
import { civilDate, optionalText, requiredText, withDates } from '../../../../platform/web/form.ts';
import { choice, type FieldSpec } from '../field-spec.ts';

/** How answers become a recommendation score: who counts as promoter, and who as detractor. All bounds inclusive. */
export interface Bands {
  lowest: number;
  highest: number;
  promoterFrom: number;
  detractorTo: number;
}

/** A scale as a return keeps it. `id` is null for the one that every organisation begins with. */
export interface KeptScale extends Bands {
  id: string | null;
  name: string;
}

export interface Scale extends KeptScale {
  isUsual: boolean;
  inForceFrom: string | null;
  inForceTo: string | null;
  source: string;
  contracts: number;
  returns: number;
}

const [eleven] = netPromoterScales;

/** What an organisation begins with: eleven points, as the net promoter score is usually asked. */
export const firstScale: KeptScale & { source: string } = {
  id: null,
  name: eleven.name,
  lowest: eleven.from,
  highest: eleven.to,
  promoterFrom: eleven.promoterFrom,
  detractorTo: eleven.detractorTo,
  source: eleven.source,
};

/** A kept scale as the analysis takes it; its key tells like scores from unlike ones. */
export const analysedScale = (scale: KeptScale): NetPromoterScale => ({
  key: `${scale.lowest}-${scale.highest}:${scale.promoterFrom}:${scale.detractorTo}`,
  name: scale.name,
  from: scale.lowest,
  to: scale.highest,
  promoterFrom: scale.promoterFrom,
  detractorTo: scale.detractorTo,
  inForceFrom: '0001-01-01',
  inForceTo: null,
  source: '',
});

/** The bands of a scale in words: "0 to 10: promoters 9 to 10, passives 7 to 8, detractors 0 to 6". */
export function bandsInWords({ lowest, highest, promoterFrom, detractorTo }: Bands): string {
  const from = (low: number, high: number) => (low === high ? String(low) : `${low} to ${high}`);
  const passives =
    promoterFrom - detractorTo > 1
      ? `, passives ${from(detractorTo + 1, promoterFrom - 1)}`
      : ', no passives';
  return `${lowest} to ${highest}: promoters ${from(promoterFrom, highest)}${passives}, detractors ${from(lowest, detractorTo)}`;
}

/** A scale by its name, with its bands where the name does not say them. */
export const scaleWords = (scale: KeptScale): string =>
  /promoters/iu.test(scale.name) ? scale.name : `${scale.name} (${bandsInWords(scale)})`;

/** Whether two returns were scored alike, so that they may stand on one line. */
export const sameBands = (a: Bands, b: Bands): boolean =>
  a.lowest === b.lowest &&
  a.highest === b.highest &&
  a.promoterFrom === b.promoterFrom &&
  a.detractorTo === b.detractorTo;

const point = (say: string) => z.coerce.number(say).int(say).min(-100, say).max(100, say);

export const scaleForm = withDates(
  ['inForceFrom'],
  z
    .object({
      name: requiredText('Give the scale a name.', 200),
      lowest: point('Enter the lowest answer, for example 0 or 1.'),
      highest: point('Enter the highest answer, for example 10.'),
      promoterFrom: point('Enter the lowest answer of a promoter, for example 9.'),
      detractorTo: point('Enter the highest answer of a detractor, for example 6.'),
      inForceFrom: civilDate('Enter the day from which it holds, for example 1 4 2013.'),
      use: z.enum(['usual', 'chosen'], { error: 'Say which contracts it is for.' }),
      source: optionalText(500),
    })
    .superRefine(({ lowest, highest, promoterFrom, detractorTo }, found) => {
      const say = (path: string, message: string) =>
        found.addIssue({ code: 'custom', path: [path], message });
      if (highest <= lowest) say('highest', 'The highest answer must be above the lowest.');
      else if (highest - lowest > 100) say('highest', 'A scale has at most 101 points.');
      else if (detractorTo < lowest || detractorTo >= highest)
        say('detractorTo', 'The highest answer of a detractor must lie on the scale, below its top.');
      else if (promoterFrom > highest || promoterFrom <= detractorTo)
        say('promoterFrom', 'The lowest answer of a promoter must lie on the scale, above the detractors.');
    }),
);
export type ScaleForm = z.infer<typeof scaleForm>;

export const scaleFields: FieldSpec[] = [
  { name: 'name', label: 'Name', as: 'text', hint: 'Such as “Ten points, 1 to 10”' },
  { name: 'lowest', label: 'Lowest answer', as: 'text', width: 3 },
  { name: 'highest', label: 'Highest answer', as: 'text', width: 3 },
  { name: 'promoterFrom', label: 'Promoters answer at least', as: 'text', width: 3 },
  { name: 'detractorTo', label: 'Detractors answer at most', as: 'text', width: 3 },
  {
    name: 'inForceFrom',
    label: 'Holds for periods that end on or after',
    as: 'date',
    hint: 'Scores of earlier periods keep the scale they have.',
  },
  choice({
    name: 'use',
    label: 'Which contracts it is for',
    as: 'radios',
    options: [
      { value: 'usual', label: 'All that name no scale of their own: it takes over from the one in use' },
      { value: 'chosen', label: 'Only those for which it is chosen' },
    ],
  }),
  { name: 'source', label: 'Where its definition comes from', as: 'area', rows: 2, optional: true },
];

/** When a scale holds, in words. */
export function inForceWords({ inForceFrom, inForceTo }: Pick<Scale, 'inForceFrom' | 'inForceTo'>): string {
  const from = inForceFrom ? `from ${longDate(inForceFrom)}` : 'from the beginning';
  return inForceTo ? `${from} until ${longDate(inForceTo)}` : from;
}
