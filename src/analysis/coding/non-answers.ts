/**
 * What those who type in paper forms write where nobody answered. By the framework such an entry gets
 * "Labelling not possible"; it is a rule and not learnt, because every such entry is the same.
 */
const entries = new Set([
  'did not answer',
  'didnt answer',
  'not answered',
  'no answer',
  'no answer given',
  'no response',
  'no comment given',
  'no comment left',
  'left blank',
  'question not answered',
  'did not respond',
]);

/** The key of the theme that says so. */
export const NOT_POSSIBLE = 'labelling-not-possible';

/** Whether a comment, as its words with one space between, says only that nothing was answered. */
export const isNonAnswer = (words: string): boolean => entries.has(words);

/** Whether a comment could be one by its length, so that most need not be put together. */
export const mayBeNonAnswer = (words: number): boolean => words > 0 && words <= 4;
