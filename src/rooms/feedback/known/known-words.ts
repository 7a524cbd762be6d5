import { count } from '../../../design/text/words.ts';
import type { KnownScore } from './known.ts';

export const outcomeWords = (key: string): string =>
  key === 'yes' ? 'Yes' : key === 'no' ? 'No' : key === 'in_part' ? 'In part' : key;

/** A provider's score as it was printed, or worked out, with how many answered. */
export function scoreWords({ score, scorePrinted, answers, kind }: KnownScore): string {
  const said = scorePrinted || (score === null ? 'no score' : String(Math.round(score * 10) / 10));
  const unit = kind === 'percentage' && !said.endsWith('%') && score !== null ? '%' : '';
  return answers === null ? `${said}${unit}` : `${said}${unit}, from ${count(answers)} answers`;
}
