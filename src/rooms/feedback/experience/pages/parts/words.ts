import { count, plural, share } from '../../../../../design/text/words.ts';
import { type Feeling, growth, type Seen } from '../../figures.ts';

/** A number, or the mark that hides it. */
export const seenWords = (number: Seen): string => (number === null ? '*' : count(number));

/** '214 comments', '1 comment', '* comments'. */
export const commentsWords = (number: Seen): string =>
  number === null ? 'fewer than 5 comments' : plural(number, 'comment');

/** '12.5%', or a dash where it cannot be told. */
export const shareWords = (part: number | null): string => (part === null ? '–' : share(part));

/** 'up 12%', 'down 3%', 'the same'; how a number compares with that of the period before. */
export function changeWords(now: Seen, before: Seen): string {
  if (now === null || before === null) return '–';
  const part = growth(now, before);
  if (part === null) return now === 0 ? 'none then either' : 'none before';
  if (part === 0) return 'the same';
  return `${part > 0 ? 'up' : 'down'} ${share(Math.abs(part))}`;
}

/** "Of 900 comments that were rated, 40% are positive …": always with how many were rated and how many not. */
export function feelingWords({ rated, unrated, positive, neutral, negative }: Feeling): string {
  const rest =
    unrated === null || unrated === 0
      ? ''
      : ` ${plural(unrated, 'comment')} ${unrated === 1 ? 'is' : 'are'} not rated.`;
  if (rated === null) return `Too few are rated to say how they sound.${rest}`;
  if (rated === 0) return `No comment is rated by how it sounds.${rest}`;
  return `Of ${plural(rated, 'comment')} rated by how ${rated === 1 ? 'it sounds' : 'they sound'}, ${shareWords(positive)} positive, ${shareWords(neutral)} neutral or mixed, ${shareWords(negative)} negative.${rest}`;
}
