import { describe, expect, it } from 'vitest';
import { findPlanScheme } from '../../../../../reference/plan-schemes.ts';
import { getStatusScheme } from '../../../../../reference/status-schemes.ts';
import { planAsCsv, planAsWord } from '../../../../../tests/support/makers/plan-file.ts';
import { readTables } from '../../../../platform/files/table-in/read-tables.ts';
import type { DraftPlan } from './draft.ts';
import { type Placing, placeTables } from './place-tables.ts';

async function place(rows: string[][], key?: string, more: Partial<Placing> = {}): Promise<DraftPlan> {
  const document = await readTables(planAsCsv({ rows }), 'plan.csv');
  if ('problem' in document) throw new Error(document.problem);
  const scheme = key === undefined ? undefined : findPlanScheme(key);
  const { words } = getStatusScheme(scheme?.statusScheme ?? 'general');
  return placeTables(document, { scheme, words, ...more });
}

const fields = (draft: DraftPlan) => draft.columns[0]?.map(({ field }) => field);

const body = [
  ['Visit every school in the county', 'May 2012', 'Green', 'Reader officer'],
  ['Open on Thursday evenings', 'June 2012', 'Amber', 'Branch manager'],
  ['Print a guide for newcomers', 'Ongoing', 'Green', 'Clerk'],
];

describe('columns', () => {
  it.each([
    [['Activities', 'By when', 'RAG rating', 'Responsible person']],
    [['Key tasks', 'Deadlines', 'Current status', 'Lead officer']],
    [['WHAT WE WILL DO', 'Time-scale', 'Rag', 'Who?']],
    [['Description of activity', 'Target date', 'Statsu', 'Owner']],
  ])('are known by other words: %s', async (head) => {
    expect(fields(await place([head, ...body]))).toEqual(['what', 'when', 'status', 'lead']);
  });

  it('are known in another order, below titles, and once again at the top of a page', async () => {
    const turned = ([what, when, status, lead]: string[]) => [
      lead ?? '',
      status ?? '',
      what ?? '',
      when ?? '',
    ];
    const head = ['Lead', 'Status', 'Action', 'Date'];
    const [first = [], ...rest] = body.map(turned);
    const draft = await place([
      ['Plan of the library', '', '', ''],
      ['2012 to 2013', '', '', ''],
      head,
      first,
      head,
      ...rest,
    ]);
    expect(fields(draft)).toEqual(['lead', 'status', 'what', 'when']);
    expect(draft.lines.map(({ leads, rag, whenText }) => [leads, rag, whenText])).toEqual([
      [['Reader officer'], 'green', 'May 2012'],
      [['Branch manager'], 'amber', 'June 2012'],
      [['Clerk'], 'green', 'Ongoing'],
    ]);
    expect(draft.headings.filter(({ as }) => as === 'title').map(({ text }) => text)).toEqual([
      'Plan of the library',
      '2012 to 2013',
    ]);
    expect(draft.headings.filter(({ as }) => as === 'header')).toHaveLength(8);
    expect(draft.unplaced).toEqual([]);
  });

  it('tell actions from activities by what else is there', async () => {
    const rows = [
      ['Aim', 'Activity', 'Action'],
      ['Readers', 'Visit schools', 'Two visited'],
      ['Doors', 'Open late', 'Rota drawn'],
    ];
    expect(fields(await place(rows))).toEqual(['section', 'what', 'update']);
    const alone = [
      ['Aim', 'Action', 'Lead'],
      ['Readers', 'Visit schools', 'Clerk'],
    ];
    expect(fields(await place(alone))).toEqual(['section', 'what', 'lead']);
  });

  it('without any header are known by what stands in them, where that is sure', async () => {
    const draft = await place(body);
    expect(fields(draft)).toEqual(['what', 'when', 'status', null]);
    expect(draft.lines).toHaveLength(3);
    expect(draft.lines[0]?.flags).toContain(
      'columns recognised by what stands in them, not by a heading: check them',
    );
    expect(draft.unplaced.map(({ text }) => text)).toEqual(['Reader officer', 'Branch manager', 'Clerk']);
    expect(draft.warnings.join()).toMatch(/Column 4 of Table 1 was not recognised/);
  });

  it('without any header and without anything sure wait for a person, with every cell listed', async () => {
    const rows = [
      ['Visit schools', 'to be seen', 'by bus'],
      ['Open late', 'to be useful', 'with a rota'],
    ];
    const draft = await place(rows);
    expect(draft.lines).toEqual([]);
    expect(draft.unplaced).toHaveLength(6);
    expect(draft.warnings).toEqual(['No column says what is to be done. Say below what each column holds.']);
    const told = await place(rows, undefined, { mapping: { 0: { 0: 'what', 1: 'why', 2: null } } });
    expect(told.lines.map(({ what, why }) => [what, why])).toEqual([
      ['Visit schools', ['to be seen']],
      ['Open late', ['to be useful']],
    ]);
    expect(told.unplaced.map(({ text, why }) => [text, why])).toEqual([
      ['by bus', 'you left this column out'],
      ['with a rota', 'you left this column out'],
    ]);
  });

  it('that nobody knows are listed and can be said by a person', async () => {
    const rows = [
      ['Action', 'When', 'Zebra'],
      ['Visit schools', 'May 2012', 'stripes'],
    ];
    const draft = await place(rows);
    expect(draft.unplaced).toEqual([
      { table: 0, address: 'R2C3', text: 'stripes', why: 'it is not known what the column “Zebra” holds' },
    ]);
    const told = await place(rows, undefined, { mapping: { 0: { 2: 'update' } } });
    expect(told.lines[0]?.update).toBe('stripes');
    expect(told.unplaced).toEqual([]);
  });
});

describe('the scheme', () => {
  it.each([
    ['merton', ['Objective', 'Key activities', 'Dates', 'Status', 'Action']],
    ['elr', ['What', 'Why', 'How', 'When']],
    ['darlington', ['Objectives', 'Actions', 'Methods of delivery', 'Responsibility', 'Timescale']],
    [
      'leeds-west',
      [
        'What we will do',
        'Which stakeholders it affects',
        'Link to strategic objective',
        'Who will lead',
        'How we measure success',
      ],
    ],
    ['mk', ['No.', 'Level', 'Mechanism']],
    ['general', ['Task', 'Deadline', 'Owner']],
  ])('is found by its headings: %s', async (key, head) => {
    expect((await place([head, head.map((_, i) => (i === 0 ? '1' : `words ${i}`))])).scheme).toBe(key);
  });
});

describe('rows', () => {
  it('carry a section down over blank cells, and a lead that is merged over several', async () => {
    const rows = [
      ['Aim', 'Action', 'Lead', 'When'],
      ['Readers', 'Visit schools', 'Clerk', 'May 2012'],
      ['', 'Open late', '', 'June 2012'],
      ['Doors', 'Paint', 'Chair', 'July 2012'],
    ];
    const draft = await place(rows);
    expect(draft.lines.map(({ section }) => section)).toEqual(['Readers', 'Readers', 'Doors']);
    const merged = [
      ['Aim', 'Action', 'Lead'],
      ['Readers', 'Visit schools', { text: 'Clerk', rows: 2 }],
      ['Readers', 'Open late'],
    ];
    const document = await readTables(await planAsWord([{ rows: merged }]), 'a.docx');
    if ('problem' in document) throw new Error(document.problem);
    const { words } = getStatusScheme('general');
    expect(placeTables(document, { words }).lines.map(({ leads }) => leads)).toEqual([['Clerk'], ['Clerk']]);
  });

  it('that slipped to the left in a copy are put back', async () => {
    const rows = [
      ['Aim', 'Action', 'When', 'Status', 'Update'],
      ['Readers', '• Visit schools\n• Open late', 'May 2012', 'Green', 'begun'],
      ['June 2012', 'Amber', 'planned', '', ''],
    ];
    const draft = await place(rows);
    expect(draft.lines.map(({ what, whenText, rag, update }) => [what, whenText, rag, update])).toEqual([
      ['Visit schools', 'May 2012', 'green', 'begun'],
      ['Open late', 'June 2012', 'amber', 'planned'],
    ]);
    expect(draft.lines[1]?.flags).toContain('cells moved 2 columns to the right');
  });

  it('with nothing but an activity are flagged where the one above seems unfinished', async () => {
    const rows = [
      ['Action', 'When'],
      ['Visit schools in the north', 'May 2012'],
      ['County and in the towns round it, by bus or by train', ''],
    ];
    expect((await place(rows)).lines[1]?.flags).toEqual(['may continue the line above']);
  });

  it('that say nearly the same in two sections are suggested as one', async () => {
    const rows = [
      ['Aim', 'Action', 'When'],
      ['Readers', 'Agree the quarterly letter to readers and its questions, with the schools', 'May 2012'],
      ['Readers', 'Agree the quarterly letter to readers and its questions', 'May 2012'],
      ['Doors', 'Agree the quarterly letter to readers and its questions.', 'May 2012'],
      ['Doors', 'Agree the hours of the branches', 'May 2012'],
    ];
    const draft = await place(rows);
    expect(draft.lines.map(({ possibleDuplicateOf }) => possibleDuplicateOf)).toEqual([
      null,
      null,
      '02',
      null,
    ]);
    expect(draft.lines[2]?.flags).toEqual(['possible duplicate of 02']);
  });
});
