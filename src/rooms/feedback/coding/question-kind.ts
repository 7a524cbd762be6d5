import type { CodingQuestion } from '../../../analysis/coding/coding.ts';

/** Words of a question as sources print it, and which kind of question they make it. The first that fits decides. */
const signs: readonly (readonly [RegExp, CodingQuestion])[] = [
  // What could have been better is asked with "good" and "well" in it too, so it comes first.
  [
    /\b(improv\w*|better|differently|change|wrong|worst|not (do )?(so |very )?(good|well)|dislik\w*|bad(ly)?|poor(ly)?|weakness\w*|complain\w*|concerns?)\b/iu,
    'could_improve',
  ],
  [
    /\b(good|well|best|like[ds]?|enjoy\w*|happy|pleased|strengths?|positive|compliment\w*|praise|thank\w*)\b/iu,
    'what_good',
  ],
];

/**
 * Which kind of question a comment answers, by the question's words as its source printed them: 'What was good?',
 * 'What could we improve?', 'Tell us about your visit'. Null where no question is known.
 */
export function questionKind(question: string | null): CodingQuestion | null {
  const words = question?.replaceAll(/[_-]+/gu, ' ').trim() ?? '';
  if (words === '') return null;
  // A question that asks for both sides says nothing of which one is answered.
  const kinds = new Set(signs.filter(([sign]) => sign.test(words)).map(([, kind]) => kind));
  if (kinds.size === 2 && /\b(good (and|or) bad|like[ds]? (and|or) dislik\w*|well (and|or))\b/iu.test(words))
    return 'nonspecific';
  return signs.find(([, kind]) => kinds.has(kind))?.[1] ?? 'nonspecific';
}
