import { expect, test } from 'vitest';
import { questionKind } from './question-kind.ts';

test.each([
  [null, null],
  ['', null],
  ['What was good?', 'what_good'],
  ['What did we do well', 'what_good'],
  ['what_good', 'what_good'],
  ['What did you like?', 'what_good'],
  ['What could we improve', 'could_improve'],
  ['could_improve', 'could_improve'],
  ['Please tell us about anything that we could have done better', 'could_improve'],
  ['What did we not do so well?', 'could_improve'],
  ['What was good or bad about your care?', 'nonspecific'],
  ['Please can you tell us why you gave your answer?', 'nonspecific'],
  ['Tell us about your visit', 'nonspecific'],
])('the question %j is of the kind %j', (question, kind) => {
  expect(questionKind(question)).toBe(kind);
});
