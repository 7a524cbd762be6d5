import type { CodingQuestion } from './coding.ts';

/**
 * Which kind of question a column's words are: the three names themselves, or a question as forms put it. Words that
 * ask for both what was good and what could be better, or for the reason of an answer, are nonspecific; `null` where nothing is said.
 */
export function readQuestion(words: string): CodingQuestion | null {
  const known = seen.get(words);
  if (known !== undefined) return known;
  const read = readAnew(words);
  // Few questions are asked of very many people.
  if (seen.size < 1000) seen.set(words, read);
  return read;
}

const seen = new Map<string, CodingQuestion | null>();

const better =
  /improv|better|different|not (?:so )?(?:good|well)|bad|wrong|poor|change|dislike|worst|worse|negative/;
const good = /good|well|like|best|great|positive|enjoy|worked/;

function readAnew(words: string): CodingQuestion | null {
  const text = words
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();
  if (text === '' || ['na', 'n/a', 'null', 'none', 'unknown'].includes(text)) return null;
  const asksBetter = better.test(text);
  const asksGood = good.test(text.replaceAll(/not (?:so )?(?:good|well)|(?:dis|un)like|would you like/g, ''));
  if (asksBetter && !asksGood) return 'could_improve';
  if (asksGood && !asksBetter) return 'what_good';
  return 'nonspecific';
}
