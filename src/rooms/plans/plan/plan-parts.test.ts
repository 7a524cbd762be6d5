import { expect, it } from 'vitest';
import type { LineFacts } from '../lines/line-facts.ts';
import { belowOf, filterLines, sortLines } from './line-list.ts';
import { sliceOf } from './plan-parts.ts';

const line = (code: string, over: Partial<LineFacts> = {}): LineFacts => ({
  id: code,
  planId: 'p',
  sectionId: null,
  position: 0,
  code,
  what: `Do ${code}`,
  whenText: '',
  duplicateOfId: null,
  mechanismId: null,
  level: '',
  deliveryPartner: '',
  flags: [],
  rag: 'none',
  deliveryState: 'in_progress',
  statusPrinted: '',
  statusAsAt: '2012-09-27',
  reason: '',
  leadIds: [],
  supportIds: [],
  leadNames: [],
  supportNames: [],
  milestones: [],
  standing: { kind: 'undated', on: null, days: null },
  ...over,
});
const sections = [
  { id: 'a', parentId: null, heading: 'A' },
  { id: 'a1', parentId: 'a', heading: 'A1' },
  { id: 'b', parentId: null, heading: 'B' },
  { id: 'c', parentId: null, heading: 'C' },
];
const lines = [
  line('0'),
  line('1', { sectionId: 'a' }),
  line('2', { sectionId: 'a1' }),
  line('3', { sectionId: 'a1' }),
  line('4', { sectionId: 'b' }),
];
const shown = (page: number, size = 3) =>
  sliceOf(lines, sections, page, size).parts.map(
    ({ section, depth, lines: own }) =>
      `${'-'.repeat(depth)}${section?.heading ?? ''}:${own.map(({ code }) => code).join()}`,
  );

it('cuts a plan into pages that begin under the headings they stand in', () => {
  expect(shown(1, 10)).toEqual([':0', 'A:1', '-A1:2,3', 'B:4', 'C:']);
  expect(shown(1)).toEqual([':0', 'A:1', '-A1:2']);
  expect(shown(2)).toEqual(['A:', '-A1:3', 'B:4', 'C:']);
  expect(shown(99)).toEqual(shown(2));
  expect(shown(Number.NaN)).toEqual(shown(1));
  expect(sliceOf([], [], 1)).toMatchObject({ parts: [], page: 1, pages: 1, first: 0, last: 0 });
  expect(sliceOf(lines, sections, 2, 3)).toMatchObject({ pages: 2, first: 4, last: 5 });
});

it('filters lines by each thing that is asked, and by all of them together', () => {
  const all = [
    line('1', { sectionId: 'a1', rag: 'red', leadNames: ['Chair'], what: 'Web pages that answer' }),
    line('2', { sectionId: 'b', flags: ['check the date: odd'], deliveryPartner: 'Council' }),
    line('3', { sectionId: 'a', standing: { kind: 'overdue', on: '2012-06-30', days: 89 } }),
  ];
  const codes = (filter: Parameters<typeof filterLines>[1]) =>
    filterLines(all, filter, belowOf(sections)).map(({ code }) => code);
  expect(codes({})).toEqual(['1', '2', '3']);
  expect(codes({ section: 'a' })).toEqual(['1', '3']);
  expect(codes({ rag: 'red' })).toEqual(['1']);
  expect(codes({ standing: 'overdue' })).toEqual(['3']);
  expect(codes({ lead: 'Chair' })).toEqual(['1']);
  expect(codes({ partner: 'Council' })).toEqual(['2']);
  expect(codes({ flag: 'yes' })).toEqual(['2']);
  expect(codes({ q: 'ANSWER web' })).toEqual(['1']);
  expect(codes({ q: 'web', section: 'b' })).toEqual([]);
});

it('sorts lines so that what presses comes first, and by number where codes have one', () => {
  const all = [
    line('M10', { rag: 'green', standing: { kind: 'due_soon', on: '2012-10-01', days: 4 } }),
    line('M9', { rag: 'red', standing: { kind: 'overdue', on: '2012-09-01', days: 26 } }),
    line('M2', { rag: 'amber', standing: { kind: 'overdue', on: '2012-06-01', days: 118 } }),
  ];
  const by = (sort: 'code' | 'rag' | 'standing' | 'place', dir: 'asc' | 'desc' = 'asc') =>
    sortLines(all, { sort, dir }).map(({ code }) => code);
  expect(by('code')).toEqual(['M2', 'M9', 'M10']);
  expect(by('rag')).toEqual(['M9', 'M2', 'M10']);
  expect(by('standing')).toEqual(['M2', 'M9', 'M10']);
  expect(by('place', 'desc')).toEqual(['M2', 'M9', 'M10']);
});
