import { describe, expect, it } from 'vitest';
import { findPlanScheme } from '../../../../../reference/plan-schemes.ts';
import { getStatusScheme } from '../../../../../reference/status-schemes.ts';
import { type PlanCell, planAsHtml } from '../../../../../tests/support/makers/plan-file.ts';
import { readTables } from '../../../../platform/files/table-in/read-tables.ts';
import type { DraftPlan } from './draft.ts';
import { listFlags } from './draft.ts';
import { type Placing, placeTables } from './place-tables.ts';

async function place(bytes: Uint8Array, key?: string, more: Partial<Placing> = {}): Promise<DraftPlan> {
  const document = await readTables(bytes, 'plan');
  if ('problem' in document) throw new Error(document.problem);
  const scheme = key === undefined ? undefined : findPlanScheme(key);
  const { words } = getStatusScheme(scheme?.statusScheme ?? 'general');
  return placeTables(document, { scheme, words, ...more });
}

const html = (rows: PlanCell[][], key?: string, more?: Partial<Placing>) =>
  place(planAsHtml([{ rows }]), key, more);
const flags = (draft: DraftPlan) => listFlags(draft).map(({ line, flag }) => `${line} ${flag}`);

describe('a cell in which several things are stacked', () => {
  const head = ['Objective', 'Key activities', 'Dates', 'Status', 'Action'];
  const what = '• Open accounts\n• Volunteers\n• Minutes on the web\n• Letters answered';

  it.each([
    [
      'with a blank where the status of one date is missing',
      'Ongoing\nOctober 2012\nMay 2012\nJuly 2012\nOngoing',
      'Green\nAmber\nGreen\n\nGreen',
    ],
    [
      'with a date too many and nothing to show which',
      'Ongoing\nOctober 2012\nMay 2012\nJuly 2012\nOngoing',
      'Green\nAmber\nGreen\nGreen',
    ],
  ])('%s keeps that date with the one that goes on', async (_, when, status) => {
    const draft = await html([head, ['Doors', what, when, status, 'a\nb\nc\nd']], 'merton');
    expect(draft.lines.map(({ whenText, rag, update }) => [whenText, rag, update])).toEqual([
      ['Ongoing', 'green', 'a'],
      ['October 2012', 'amber', 'b'],
      ['May 2012', 'green', 'c'],
      ['July 2012\nOngoing', 'green', 'd'],
    ]);
    expect(flags(draft)).toEqual(['M04 check source: “July 2012” stands beside a date that goes on']);
  });

  it('is paired by order where the numbers do not fit, and says so', async () => {
    const draft = await html(
      [head, ['Doors', what, 'May 2012\nJune 2012', 'Green\nAmber', 'one note']],
      'merton',
    );
    expect(draft.lines).toHaveLength(4);
    expect(draft.lines.map(({ rag }) => rag)).toEqual(['green', 'amber', 'none', 'none']);
    expect(flags(draft).join()).toMatch(/2 dates or statuses beside 4 activities: paired by order/);
  });

  it('is taken apart also where its lines are parted by breaks alone', async () => {
    const page =
      '<table><tr><th>Activity<th>When<th>Status</tr><tr><td><p>Visit schools<br>Open late</p></td><td><p>May 2012<br>June 2012</p></td><td>Green<br>Red</td></tr></table>';
    const draft = await place(Buffer.from(page));
    expect(draft.lines.map(({ what, whenText, rag }) => [what, whenText, rag])).toEqual([
      ['Visit schools', 'May 2012', 'green'],
      ['Open late', 'June 2012', 'red'],
    ]);
  });

  it('is one line where one date stands beside a lead-in and its points', async () => {
    const draft = await html(
      [head, ['Doors', 'Write a guide with:\n• maps\n• hours', 'May 2012', 'Green', '']],
      'merton',
    );
    expect(draft.lines.map((line) => line.what)).toEqual(['Write a guide with:\nmaps\nhours']);
  });

  it('flags two dates in one cell and a status that nobody knows', async () => {
    const rows = [
      head,
      ['Doors', '• Paint', 'May 2012 and September 2012', 'Purple', ''],
      ['', '• Sweep', 'see the chair', 'Green', ''],
    ];
    const draft = await html(rows, 'merton');
    expect(flags(draft)).toEqual([
      'M01 check source: two dates in one cell (“May 2012 and September 2012”)',
      'M01 status not known: Purple',
      expect.stringMatching(/^M02 date not read: see the chair/),
    ]);
    expect(draft.lines[0]).toMatchObject({ rag: 'none', statusText: 'Purple' });
  });
});
