import type { Standing, StandingKind } from '../../../analysis/calendar/standing.ts';
import type { Tone } from '../../../design/state/Tag.tsx';
import { longDate, plural } from '../../../design/text/words.ts';

/** The names by which lists filter and count. */
export const standingNames: Readonly<Record<StandingKind, string>> = {
  overdue: 'Overdue',
  confirm_delivered: 'Confirm delivered',
  due_soon: 'Due soon',
  on_course: 'Not due yet',
  undated: 'No date',
  recurring: 'Goes on',
  as_required: 'As required',
  complete: 'Complete',
  paused: 'Paused',
  dropped: 'Dropped',
};

const tones: Readonly<Record<StandingKind, Tone>> = {
  overdue: 'late',
  confirm_delivered: 'note',
  due_soon: 'doing',
  on_course: 'waiting',
  undated: 'note',
  recurring: 'doing',
  as_required: 'waiting',
  complete: 'done',
  paused: 'stopped',
  dropped: 'stopped',
};

/** How a line stands, in a few words with the tone of their tag. */
export function standingWords({ kind, days }: Standing): { tone: Tone; text: string } {
  const tone = tones[kind];
  if (kind === 'overdue') return { tone, text: `Overdue by ${plural(days ?? 0, 'day')}` };
  if (kind === 'due_soon')
    return { tone, text: days === 0 ? 'Due today' : `Due in ${plural(days ?? 0, 'day')}` };
  return { tone, text: standingNames[kind] };
}

/** The same as a sentence, with the date that decides it. */
export function standingSentence({ kind, on, days }: Standing): string {
  switch (kind) {
    case 'overdue':
      return `It was due on ${longDate(on ?? '')}, ${plural(days ?? 0, 'day')} ago.`;
    case 'confirm_delivered':
      return `It was due on ${longDate(on ?? '')} and is Green. Confirm that it was delivered.`;
    case 'due_soon':
      return days === 0
        ? 'It is due today.'
        : `It is due on ${longDate(on ?? '')}, in ${plural(days ?? 0, 'day')}.`;
    case 'on_course':
      return `It is due on ${longDate(on ?? '')}.`;
    case 'undated':
      return 'It has no date, and nothing says how often or when it is needed.';
    case 'recurring':
      return 'It goes on, or comes again.';
    case 'as_required':
      return 'It is done when it is needed.';
    case 'complete':
      return 'It is complete.';
    case 'paused':
      return 'It is paused.';
    case 'dropped':
      return 'It was dropped.';
  }
}
