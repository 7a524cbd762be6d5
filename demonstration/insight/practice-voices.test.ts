import { expect, test } from 'vitest';
import { earlyWarningRules } from '../../src/analysis/control-charts/signal-rules.ts';
import { signalsOf } from '../../src/analysis/control-charts/signals.ts';
import { storedComment } from '../../src/rooms/feedback/door.ts';
import { practiceVoices, surgeries } from './practice-voices.ts';
import { monthBefore } from './provider-rows.ts';

const THEME = 'contacting-services';
const name = surgeries.tallow.path[1];

/** The share of comments on getting through to the surgery, month by month. */
function seriesAt(today: string) {
  const { returns, comments } = practiceVoices(today);
  const there = new Map(
    returns.filter(({ place }) => place[1] === name).map(({ key, date }) => [key, date.slice(0, 7)]),
  );
  return Array.from({ length: 24 }, (_, at) => {
    const month = monthBefore(today, 23 - at).from.slice(0, 7);
    const of = comments.filter(({ returnKey }) => there.get(returnKey) === month);
    return { month, count: of.filter(({ themes }) => themes.includes(THEME)).length, of: of.length };
  });
}

test.each(['2026-11-22', '2026-12-01', '2027-01-31', '2027-03-01', '2028-02-29', '2028-07-15'])(
  'the new telephones of one surgery signal on %s, in the two months that they are new',
  (today) => {
    const found = signalsOf(seriesAt(today), earlyWarningRules(1));
    expect(found).toEqual([
      expect.objectContaining({ kind: 'above', to: monthBefore(today, 1).from.slice(0, 7) }),
    ]);
  },
);

test('every comment is another, names nobody, and lies in the two years before', () => {
  const today = '2026-11-22';
  const { returns, comments, about } = practiceVoices(today);
  expect(new Set(comments.map(({ text }) => text)).size).toBe(comments.length);
  expect(comments.filter(({ text }) => storedComment(text).scan !== 'clean')).toEqual([]);
  expect(comments.every(({ key }) => about.has(key))).toBe(true);
  for (const { date } of returns) expect(date < today && date > '2024-11-30').toBe(true);
});
