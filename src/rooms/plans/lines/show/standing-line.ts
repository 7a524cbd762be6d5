import { plural } from '../../../../design/text/words.ts';
import type { LineFacts } from '../line-facts.ts';
import { standingSentence } from '../standing-words.ts';
import { confidenceNames } from '../status.ts';

/**
 * How a line stands by the one clock, and how sure its people are, in one sentence: 'Past its date by 58 days, and Amber.'
 */
export function standingLine({ standing, rag }: Pick<LineFacts, 'standing' | 'rag'>): string {
  const { kind, days } = standing;
  if (kind === 'overdue') {
    const past = `Past its date by ${plural(days ?? 0, 'day')}`;
    return rag === 'none' ? `${past}.` : `${past}, and ${confidenceNames[rag]}.`;
  }
  if (kind === 'confirm_delivered') return 'Green and past its date: confirm it was delivered.';
  return standingSentence(standing);
}
