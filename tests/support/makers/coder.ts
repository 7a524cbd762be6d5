import type { FeedbackThemeKey } from '../../../reference/feedback-framework.ts';
import type { Coded, CodingInput } from '../../../src/analysis/coding/coding.ts';
import type { Coder } from '../../../src/platform/coding/coder.ts';

const cues: readonly (readonly [string, FeedbackThemeKey])[] = [
  ['parking', 'parking'],
  ['wait', 'timeliness-of-care'],
  ['kind', 'staff-manner-and-personal-attributes'],
  ['food', 'food-and-drink-provision-and-facilities'],
];

/** What a coder by a few plain words says: for tests in which it does not matter how good suggestions are. */
export function codedByWords({ comment }: CodingInput): Coded {
  const said = comment.toLowerCase();
  const themes = cues.flatMap(([word, theme], at) =>
    said.includes(word) ? [{ theme, confidence: 0.9 - at * 0.2 }] : [],
  );
  const glad = said.includes('kind') || said.includes('good');
  return {
    themes,
    sentiment: glad ? 1 : 4,
    sentimentConfidence: 0.8,
    confidence: themes.length === 0 ? 0.3 : 0.9 - 0.1 * themes.length,
  };
}

/** A coder by plain words; `before` is called with each lot of comments, and may throw as a process that dies. */
export function aWordCoder(before: (comments: readonly CodingInput[]) => void = () => undefined): Coder {
  return {
    model: 'words',
    async code(comments) {
      before(comments);
      return comments.map(codedByWords);
    },
    async explain({ comment }, theme) {
      return cues.flatMap(([word, key]) =>
        key === theme && comment.toLowerCase().includes(word) ? [word] : [],
      );
    },
    async close() {},
  };
}
