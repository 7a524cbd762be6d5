import { describe, expect, it } from 'vitest';
import { defaultStatusWords as words } from '../../../reference/status-words.ts';
import { mertonLines } from './corpus/merton.ts';
import { readStatus } from './read-status.ts';
import { readTimescale } from './read-timescale.ts';
import { nextOccurrence, type StandingLine, type StandingMilestone, standing } from './standing.ts';

const milestone = (more: Partial<StandingMilestone> = {}): StandingMilestone => ({
  start: null,
  due: null,
  precision: 'none',
  recurrence: null,
  condition: null,
  deliveryState: null,
  ...more,
});

const line = (more: Partial<StandingLine> = {}): StandingLine => ({
  milestones: [],
  rag: 'none',
  deliveryState: 'in_progress',
  ragOnly: false,
  ...more,
});

const july = milestone({ due: '2012-07-31', precision: 'month' });
const asAt = '2012-09-27';
const kindOf = (given: Partial<StandingLine>) => standing(line(given), asAt).kind;

describe("Merton's 42 lines as at 27 September 2012", () => {
  const standings = mertonLines.map(({ code, printed, rag }) => {
    const { milestones } = readTimescale(printed, { words });
    const deliveryState = readStatus(rag, words).deliveryState ?? 'in_progress';
    return { code, ...standing({ milestones, rag, deliveryState, ragOnly: true }, asAt) };
  });
  const codes = (kind: string) => standings.filter((one) => one.kind === kind).map(({ code }) => code);

  it('have two overdue: past their date and not Green', () => {
    expect(codes('overdue')).toEqual(['M05', 'M08']);
    expect(standings.find(({ code }) => code === 'M05')).toMatchObject({ on: '2012-06-30', days: 89 });
    expect(standings.find(({ code }) => code === 'M08')).toMatchObject({ on: '2012-07-31', days: 58 });
  });

  it('ask of nine whether they were delivered: past their date and Green', () => {
    expect(codes('confirm_delivered')).toEqual('M01 M02 M04 M06 M22 M25 M29 M31 M32'.split(' '));
  });

  it('have those of September due within days, and none without a date', () => {
    expect(codes('due_soon')).toEqual('M07 M13 M14 M15 M17 M30 M33 M40 M42'.split(' '));
    expect(codes('on_course')).toEqual('M09 M12 M16 M18 M21 M27 M28'.split(' '));
    expect(codes('undated')).toEqual([]);
    expect(codes('recurring')).toHaveLength(15);
  });
});

describe('a date', () => {
  const due = milestone({ due: '2012-09-30', precision: 'month' });

  it('is not past on its own day', () => {
    const given = line({ milestones: [due] });
    expect(standing(given, '2012-09-30')).toEqual({ kind: 'due_soon', on: '2012-09-30', days: 0 });
    expect(standing(given, '2012-10-01')).toEqual({ kind: 'overdue', on: '2012-09-30', days: 1 });
  });

  it('is soon from the fourteenth day before it, or from the day that is asked for', () => {
    const given = line({ milestones: [due] });
    expect(standing(given, '2012-09-16').kind).toBe('due_soon');
    expect(standing(given, '2012-09-15').kind).toBe('on_course');
    expect(standing(given, '2012-09-15', { warnDays: 30 }).kind).toBe('due_soon');
  });
});

describe('a date that has passed', () => {
  it.each(['complete', 'dropped', 'as_required'] as const)(
    'does not matter where the line is %s',
    (state) => {
      expect(kindOf({ milestones: [july], deliveryState: state })).toBe(state);
    },
  );

  it('does not matter where the line is in place', () => {
    expect(kindOf({ milestones: [july], deliveryState: 'in_place' })).toBe('recurring');
  });

  it('matters where the line is paused, until it gets another', () => {
    expect(kindOf({ milestones: [july], deliveryState: 'paused' })).toBe('overdue');
    const later = milestone({ due: '2013-01-31', precision: 'month' });
    expect(kindOf({ milestones: [later], deliveryState: 'paused' })).toBe('paused');
  });

  it.each(['complete', 'in_place', 'as_required', 'dropped'] as const)(
    'does not matter where its milestone is %s',
    (deliveryState) => {
      expect(kindOf({ milestones: [{ ...july, deliveryState }] })).not.toBe('overdue');
    },
  );

  it('never makes overdue what goes on', () => {
    expect(kindOf({ milestones: [{ ...july, recurrence: 'ongoing' }] })).toBe('recurring');
  });

  it('is overdue for a line that is Green only where the plan says more than ratings', () => {
    expect(kindOf({ milestones: [july], rag: 'green', ragOnly: true })).toBe('confirm_delivered');
    expect(kindOf({ milestones: [july], rag: 'green', ragOnly: false })).toBe('overdue');
    expect(kindOf({ milestones: [july], rag: 'none', ragOnly: true })).toBe('overdue');
  });
});

describe('a line without a due date', () => {
  it.each([
    ['', 'undated'],
    ['TBC', 'undated'],
    ['To be implemented', 'undated'],
    ['Ongoing', 'recurring'],
    ['Annually', 'recurring'],
    ['When required', 'as_required'],
    ['Subject to funding', 'as_required'],
    ['Complete', 'complete'],
    ['No longer required', 'dropped'],
    ['On hold', 'paused'],
    ['Implemented – to be reviewed regularly', 'recurring'],
    ['Network established\nDevelopment plans ongoing', 'recurring'],
    ['First cycle complete Second cycle underway', 'undated'],
    ['Implemented\nTo be implemented', 'undated'],
    ['Media coverage targets effective from 1 April 2012', 'recurring'],
  ])('that prints "%s" is %s', (printed, kind) => {
    const { milestones } = readTimescale(printed, { words });
    expect(kindOf({ milestones })).toBe(kind);
  });
});

describe('what comes again', () => {
  it('comes on the days counted from its first', () => {
    expect(nextOccurrence({ every: 6, unit: 'week' }, '2012-04-02', '2012-09-27')).toBe('2012-10-29');
    expect(nextOccurrence({ every: 1, unit: 'quarter' }, '2012-04-01', '2012-09-27')).toBe('2012-10-01');
    expect(nextOccurrence({ every: 1, unit: 'year' }, '2012-09-27', '2012-09-27')).toBe('2012-09-27');
  });

  it('comes back to the 31st after a short month', () => {
    expect(nextOccurrence({ every: 1, unit: 'month' }, '2012-01-31', '2012-02-01')).toBe('2012-02-29');
    expect(nextOccurrence({ every: 1, unit: 'month' }, '2012-01-31', '2012-03-01')).toBe('2012-03-31');
  });

  it('has no next day where no interval is known', () => {
    expect(nextOccurrence('ongoing', '2012-01-31', '2012-02-01')).toBeNull();
  });
});
