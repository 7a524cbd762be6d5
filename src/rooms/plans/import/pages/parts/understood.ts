import { shortDate } from '../../../../../design/text/words.ts';
import { deliveryStateNames } from '../../../lines/status.ts';
import type { DraftLine } from '../../placing/draft.ts';

const units = { day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' } as const;

/** What was understood from a line's date words, in words. */
export function understoodWords({ timescale, whenText }: DraftLine): string {
  if (!timescale || timescale.kept) return whenText ? 'Not read: kept as it is printed' : 'No date';
  const parts = timescale.milestones.map((one) => {
    const says: string[] = [];
    if (one.recurrence === 'ongoing')
      says.push(one.start ? `goes on from ${shortDate(one.start)}` : 'goes on');
    else if (one.recurrence)
      says.push(
        `every ${one.recurrence.every > 1 ? `${one.recurrence.every} ${units[one.recurrence.unit]}s` : units[one.recurrence.unit]}`,
      );
    else if (one.start && one.due && one.precision === 'range')
      says.push(`${shortDate(one.start)} to ${shortDate(one.due)}`);
    else if (one.due) says.push(`due ${shortDate(one.due)}`);
    if (one.effectiveFrom) says.push(`from ${shortDate(one.effectiveFrom)}`);
    if (one.condition) says.push(one.condition);
    if (one.deliveryState) says.push(deliveryStateNames[one.deliveryState].toLowerCase());
    return `${one.text ? `${one.text}: ` : ''}${says.join(', ') || 'no date'}`;
  });
  return parts.join('; ') || 'No date';
}
