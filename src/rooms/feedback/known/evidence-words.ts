import {
  agreementRules,
  type Strength,
  strengthRules,
} from '../../../analysis/triangulation/triangulation.ts';
import { count, inWords, plural, share } from '../../../design/text/words.ts';
import type { Evidence, KindOfSource } from './evidence.ts';

/** How strong the evidence is, in words. */
export const strengthWords: Readonly<Record<Strength, string>> = {
  none: 'No evidence',
  thin: 'Thin evidence',
  fair: 'Fair evidence',
  strong: 'Strong evidence',
};

export const strengthTone = { none: 'waiting', thin: 'waiting', fair: 'doing', strong: 'done' } as const;

/** "120 different people in 3 kinds of source (5 sources) say something about it." */
export function weightSentence({ comments, people, sources, kinds }: Evidence): string {
  return `${plural(comments, 'comment')} by ${plural(people, 'different person', 'different people')}, from ${plural(
    sources,
    'independent source',
  )} of ${plural(kinds.length, 'kind')}.`;
}

export const verdictWords: Readonly<Record<KindOfSource['verdict'], string>> = {
  agrees: 'Agrees with the others',
  disagrees: 'Disagrees with the others',
  'too-few': 'Too few to say',
};

/** The share that sounded positive with its interval: "62% (52% to 71%)". */
export function shareWords({ share: found }: Pick<KindOfSource, 'share'>): string {
  return found ? `${whole(found.share)} (${whole(found.low)} to ${whole(found.high)})` : 'Not known';
}

const whole = (part: number): string => share(Math.round(part * 100) / 100);

/** Whether the kinds of source agree, in a sentence. */
export function agreementSentence({ kinds, disagreeing }: Evidence): string {
  if (disagreeing.length > 0) {
    const those = kinds
      .filter(({ verdict }) => verdict === 'disagrees')
      .map((kind) => `${kind.name} (${whole(kind.share?.share ?? 0)} positive)`);
    return `They disagree: ${inWords(those)} ${those.length === 1 ? 'differs' : 'differ'} from what the others say.`;
  }
  if (kinds.length < 2) return 'Only one kind of source says it, so nothing can be set beside it.';
  return kinds.every(({ verdict }) => verdict === 'agrees')
    ? 'The kinds of source agree.'
    : 'Where there are enough people to tell, the kinds of source do not disagree; for some there are too few to say.';
}

/** How people were counted, and by what rule sources agree. */
export const countingRule =
  'Returns with the same e-mail address or telephone number count as one person, and so does one return with several comments. Without either, each return counts as a person, so the number of people may be a little too high.';

export const agreementRule = `A kind of source disagrees where the share of people who sound positive differs from that of all other kinds by ${share(
  agreementRules.matters,
)} or more, and the 95% interval of the difference (Newcombe, 1998) leaves out nought. It agrees where the whole interval lies within ${share(
  agreementRules.surelyWithin,
)} either way. Otherwise, or below ${agreementRules.leastPeople} people on a side, there are too few to say.`;

/** The rule of strength, for as many kinds of source as triangulation asks. */
export const strengthRule = (leastKinds: number): string =>
  `Evidence is triangulated from ${count(leastKinds)} kinds of source. It is thin below that or below ${strengthRules.fairPeople} people, fair from there, and strong from ${count(
    leastKinds + strengthRules.strongKinds,
  )} kinds and ${strengthRules.strongPeople} people where no kind of source disagrees.`;
