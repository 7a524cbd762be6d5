import { longDate, plural } from '../../../design/text/words.ts';
import type { LineFacts } from '../lines/line-facts.ts';
import { standingSentence } from '../lines/standing-words.ts';
import { byPressure } from '../views/views.ts';

/** What one letter names at most; the rest is counted. */
const MOST = 20;

/** The Monday of the week in which a day lies, 'YYYY-MM-DD'. */
export function weekOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/** The lines that ask something of whoever leads them: late, to confirm, soon, without a date. What presses most is first. */
export const asking = (lines: readonly LineFacts[]): LineFacts[] =>
  byPressure(
    lines.filter(({ standing }) =>
      ['overdue', 'confirm_delivered', 'due_soon', 'undated'].includes(standing.kind),
    ),
  );

export interface DigestFor {
  name: string;
  organisationName: string;
  /** Lines that they lead and that ask something; not empty unless questions wait. */
  lines: readonly LineFacts[];
  questions: number;
  linesAddress: string;
  questionsAddress: string;
}

/** One letter a week to somebody who leads lines of plans. */
export function digestLetter(digest: DigestFor, week: string): { subject: string; body: string } {
  const { name, organisationName, lines, questions, linesAddress, questionsAddress } = digest;
  const late = lines.filter(({ standing }) => standing.kind === 'overdue').length;
  const parts = [
    `Dear ${name}`,
    `This is what the plans of ${organisationName} ask of you in the week of ${longDate(week)}.`,
  ];
  if (lines.length > 0)
    parts.push(
      lines
        .slice(0, MOST)
        .map((line) => `${line.code} ${line.what}\n  ${standingSentence(line.standing)}`)
        .join('\n\n'),
    );
  if (lines.length > MOST) parts.push(`And ${plural(lines.length - MOST, 'more line', 'more lines')}.`);
  parts.push(`See them, and say how they stand: ${linesAddress}`);
  if (questions > 0)
    parts.push(
      `${plural(questions, 'question')} about your lines ${questions === 1 ? 'waits' : 'wait'} for an answer: ${questionsAddress}`,
    );
  parts.push('You get this letter once a week at most, and only when something waits for you.');
  return {
    subject:
      late > 0
        ? `${plural(late, 'plan line')} past ${late === 1 ? 'its' : 'their'} date`
        : 'Your plan lines this week',
    body: parts.join('\n\n'),
  };
}
