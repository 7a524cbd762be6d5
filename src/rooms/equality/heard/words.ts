import { sayings } from '../../../analysis/representativeness/representativeness.ts';
import { count, share } from '../../../design/text/words.ts';
import type { Heard, SeenGroup } from './heard.ts';

/** '412', or the mark of a number that is hidden. */
export const peopleWords = (number: number | null): string => (number === null ? '*' : count(number));

/** '12.5%', or the mark. */
export const partWords = (part: number | null): string => (part === null ? '*' : share(part));

/** '+3.1', '−3.1' percentage points, or the mark. */
export const gapWords = (gap: number | null): string =>
  gap === null ? '*' : `${gap > 0 ? '+' : gap < 0 ? '−' : ''}${Math.abs(gap).toFixed(1)}`;

/** '10.4% to 15%'. */
export const intervalWords = ({ low, high }: SeenGroup): string =>
  low === null || high === null ? '*' : `${share(low)} to ${share(high)}`;

export const indexWords = (index: number | null): string =>
  index === null ? '*' : String(Math.round(index));

/** What a word about a group means. */
export const sayingMeans = (says: SeenGroup['says']): string =>
  says === 'number hidden' ? 'The number is small, or would give a small one away.' : sayings[says];

/** 'about 1 in 20 people here', 'about 45% of the people here'. */
export function oneIn(part: number): string {
  if (part >= 0.3) return `about ${Math.round(part * 100)}% of the people here`;
  const every = 1 / Math.max(part, 1e-9);
  const step = every >= 100 ? 10 ** Math.floor(Math.log10(every) - 1) : 1;
  return `about 1 in ${count(Math.round(every / step) * step)} people here`;
}

export interface Finding {
  question: string;
  kind: 'missing' | 'fewer' | 'more';
  /** How far it is from who lives here, the greatest first. */
  weight: number;
  says: string;
}

/** What is to be said of one question, in sentences: who is missing, of whom there are fewer, of whom more. */
export function findingsOf({ question, name, groups }: Heard): Finding[] {
  return groups.flatMap((group): Finding[] => {
    const about = `${group.name} (${name.toLowerCase()})`;
    const against = `${partWords(group.share)} of answers, ${share(group.populationShare)} of people.`;
    switch (group.says) {
      case 'missing':
        return [
          {
            question,
            kind: 'missing',
            weight: group.populationShare,
            says: `Nobody of the group ${about} has been heard; ${oneIn(group.populationShare)} belong to it.`,
          },
        ];
      case 'fewer than live here':
        return [
          {
            question,
            kind: 'fewer',
            weight: Math.abs(group.gap ?? 0),
            says: `Fewer of the group ${about} were heard than live here: ${against}`,
          },
        ];
      case 'more than live here':
        return [
          {
            question,
            kind: 'more',
            weight: Math.abs(group.gap ?? 0),
            says: `More of the group ${about} were heard than live here: ${against}`,
          },
        ];
      default:
        return [];
    }
  });
}

const order = { missing: 0, fewer: 1, more: 2 } as const;

/** Of all questions, those missing first, then fewer, then more; the greatest first in each. */
export const findingsInOrder = (all: readonly Heard[]): Finding[] =>
  all
    .flatMap(findingsOf)
    .toSorted((one, other) => order[one.kind] - order[other.kind] || other.weight - one.weight);

/** Why an answer is in no group. */
export const leftWords = {
  'not known': 'Not known: say what it counts as',
  'too broad': 'Too broad for these groups',
} as const;
