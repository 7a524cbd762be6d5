import { describe, expect, it } from 'vitest';
import { defaultStatusWords as words } from '../../../reference/status-words.ts';
import { readStatus } from './read-status.ts';
import type { DeliveryState, DoubtKind, Rag } from './timescale.ts';

type Row = [printed: string, rag: Rag | null, deliveryState: DeliveryState | null, doubts?: DoubtKind[]];

const rows: Row[] = [
  ['Green', 'green', 'in_progress'],
  ['AMBER', 'amber', 'in_progress'],
  [' red. ', 'red', 'in_progress'],
  ['G', 'green', 'in_progress'],
  ['a', 'amber', 'in_progress'],
  ['R', 'red', 'in_progress'],
  ['Green Green', 'green', 'in_progress', ['two_statuses']],
  ['Green\n\nGreen', 'green', 'in_progress', ['two_statuses']],
  ['Amber/Green', 'amber', 'in_progress', ['two_statuses']],
  ['Red to Amber', 'red', 'in_progress', ['two_statuses']],
  ['On track', 'green', 'in_progress'],
  ['At risk', 'amber', 'in_progress'],
  ['Off track', 'red', 'in_progress'],
  ['Delayed', null, 'in_progress'],
  ['Not started', null, 'not_started'],
  ['Complete', null, 'complete'],
  ['COMPLETED', null, 'complete'],
  ['Green – complete', 'green', 'complete'],
  ['In progress - amber', 'amber', 'in_progress'],
  ['Ambre', 'amber', 'in_progress', ['spelling']],
  ['Green (recruitment to start)', 'green', 'in_progress', ['unread_words']],
  ['Amber – awaiting IT', 'amber', 'in_progress', ['unread_words']],
  ['Implemented – Ongoing', null, 'in_place'],
  ['Implemented – to be reviewed on a regular basis', null, 'in_place'],
  ['To be implemented as required', null, 'as_required'],
  ['Annual', null, 'in_place'],
  ['ngoing', null, 'in_place', ['spelling']],
  ['Part-complete', null, 'in_progress'],
  ['On hold', null, 'paused'],
  ['No longer required', null, 'dropped'],
  ['Blue', null, null, ['unknown_status']],
  ['Green light given', null, null, ['unknown_status']],
  ['Not complete', null, null, ['unknown_status']],
  ['Not green', null, null, ['unknown_status']],
  ['75% complete', null, null, ['unknown_status']],
  ['', null, null],
  ['–', null, null],
  ['N/A', null, null],
];

describe('a status cell', () => {
  it.each(rows)('that prints "%s" is rated %s and is %s', (printed, rag, deliveryState, doubts = []) => {
    const reading = readStatus(printed, words);
    expect(reading).toMatchObject({ printed, rag, deliveryState });
    expect(reading.doubts.map((one) => one.kind)).toEqual(doubts);
  });

  it('is read by the words of its scheme', () => {
    const blue = [{ word: 'blue', deliveryState: 'complete', rag: null } as const, ...words];
    expect(readStatus('Blue', blue)).toMatchObject({ deliveryState: 'complete', doubts: [] });
  });
});
