import { describe, expect, it } from 'vitest';
import { findPlanScheme } from '../../../../../reference/plan-schemes.ts';
import { getStatusScheme } from '../../../../../reference/status-schemes.ts';
import {
  type PlanCell,
  type PlanTableMade,
  planAsCsv,
  planAsHtml,
  planAsSpreadsheet,
  planAsWord,
} from '../../../../../tests/support/makers/plan-file.ts';
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
const counts = (draft: DraftPlan) =>
  draft.sections.map(({ heading }) => {
    const of = (rag: string) =>
      draft.lines.filter((line) => line.section === heading && line.rag === rag).length;
    return `${heading}: ${of('green')}/${of('amber')}/${of('red')}`;
  });

/** Objectives merged downwards, sub-headings, stacked cells, cells over several rows, and a page's end in the middle. */
const library: PlanTableMade = {
  rows: [
    ['Objective', 'Key activities', 'dates', 'Status', 'Action'],
    [{ text: 'Bring readers together', rows: 6 }, 'Branch libraries', '', '', ''],
    ['• A named reader for each of the branches', 'May 2012', 'Green', 'Readers named'],
    [
      '• Evenings for all branches, every quarter',
      'Jan 2012 and ongoing',
      'Green Green',
      'Evening each quarter',
    ],
    ['• Letters from the chief librarian', 'ngoing', 'Amber', ''],
    [
      'Schools and colleges\n• Joint story weeks with schools\n• A named teacher in each college',
      'July 2012\nOctober 2012',
      'Amber\nGreen',
      'First week held in June\nTeachers to be named',
    ],
    ['• Travelling van, to be planned and', 'September 2012', 'Red', 'Talks with the garage about'],
    [
      { text: 'Keep the doors open', rows: 6 },
      'painted with the children\n• Later hours on Thursdays',
      'June 2012',
      'Green',
      'the engine',
    ],
    [
      '• Open accounts\n• Volunteers on the board\n• Minutes on the web\n• Letters and requests answered through the town hall',
      'Ongoing',
      'Green',
      'Accounts published',
    ],
    ['', 'October 2012', 'Amber', 'Second volunteer sought'],
    ['', 'June/July 2012', 'Green', 'Waits for the new website'],
    ['', 'July 2012', '', ''],
    ['', 'Ongoing', 'Green', 'Town hall has a clerk'],
    [
      'New developments',
      '• Reading groups in hospitals',
      'September 2012',
      'Green',
      'Two groups run\nA third in spring',
    ],
  ],
};

describe('a plan with objectives, sub-headings and stacked cells', () => {
  const expected = {
    codes: ['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07', 'M08', 'M09', 'M10', 'M11', 'M12'],
    sections: ['Bring readers together: 3/2/1', 'Keep the doors open: 4/1/0', 'New developments: 1/0/0'],
    check: [
      'M02 check source: two statuses in one cell (“Green Green”)',
      'M11 check source: “July 2012” stands beside a date that goes on',
    ],
  };

  it.each([
    ['Word', () => planAsWord([library])],
    ['a web page', async () => planAsHtml([library])],
    ['a spreadsheet', () => planAsSpreadsheet([library])],
    ['CSV', async () => planAsCsv(library)],
  ])('comes out the same from %s', async (_, make) => {
    const draft = await place(await make(), 'merton');
    expect(draft.lines.map(({ code }) => code)).toEqual(expected.codes);
    expect(counts(draft)).toEqual(expected.sections);
    expect(flags(draft).filter((flag) => flag.includes('check source'))).toEqual(expected.check);
    expect(draft.unplaced).toEqual([]);
    expect(draft.sections[0]?.subHeadings).toEqual(['Branch libraries', 'Schools and colleges']);
    const [first, second, third, fourth, fifth, sixth] = draft.lines;
    expect(first).toMatchObject({
      what: 'A named reader for each of the branches',
      whenText: 'May 2012',
      statusText: 'Green',
    });
    expect(second).toMatchObject({
      statusText: 'Green Green',
      rag: 'green',
      whenText: 'Jan 2012 and ongoing',
    });
    expect(third?.flags).toContain('read “ngoing” as Ongoing');
    expect(fourth).toMatchObject({
      subHeading: 'Schools and colleges',
      rag: 'amber',
      update: 'First week held in June',
    });
    expect(fifth).toMatchObject({ whenText: 'October 2012', rag: 'green', update: 'Teachers to be named' });
    expect(sixth).toMatchObject({ rag: 'red', deliveryState: 'in_progress' });
    expect(draft.lines[10]).toMatchObject({
      what: 'Letters and requests answered through the town hall',
      whenText: 'July 2012\nOngoing',
      rag: 'green',
      deliveryState: 'in_place',
      update: 'Town hall has a clerk',
    });
  });

  it('takes a number alone for the section that began with it, and a number with a dash for a part of it', async () => {
    const rows = [
      ['Line', 'Section', 'Label', 'Date as printed', 'RAG'],
      ['M01', '1 Readers – branches', 'Named reader', 'May 2012', 'Green'],
      ['M02', '1', 'Evenings', 'June 2012', 'Green'],
      ['M03', '1 – wider', 'Story weeks', 'July 2012', 'Amber'],
      ['M04', '2 Doors', 'Later hours', 'Ongoing', 'Green'],
      ['M05', '2', 'Open accounts', 'Ongoing', 'Green'],
    ];
    const draft = await place(planAsCsv({ rows }), 'merton');
    expect(draft.sections).toEqual([
      { heading: '1 Readers – branches', subHeadings: ['wider'], order: 1 },
      { heading: '2 Doors', subHeadings: [], order: 2 },
    ]);
    expect(draft.lines.map(({ section, subHeading }) => `${section}/${subHeading}`)).toEqual([
      ...[
        '1 Readers – branches/null',
        '1 Readers – branches/null',
        '1 Readers – branches/wider',
        '2 Doors/null',
      ],
      '2 Doors/null',
    ]);
    expect(draft.lines.every(({ codePrinted }) => codePrinted)).toBe(true);
  });
});

describe('a plan in areas, each with a table of its own', () => {
  const head = ['What', 'Why', 'How', 'When'];
  const areas: PlanTableMade[] = [
    {
      heading: '1. Winning new readers',
      rows: [
        head,
        ['1.1 Visit schools', '• To be seen\n• To be liked', '• Write to heads\n• Book days', 'Complete'],
        [
          '1.2 Set up a club',
          '• To be liked',
          '• Find a room\n• Scores reported',
          'Room found\nNames to be gathered',
        ],
        ['', '', 'to the board, so that it sees progress', ''],
      ],
    },
    {
      heading: '2. Keeping them',
      rows: [head, ['2.1 Later hours', '', '', 'By May 2012'], ['1.2 New shelves', 'Room', '', 'June 2012']],
    },
  ];

  it.each([
    ['Word', () => planAsWord(areas)],
    ['a web page', async () => planAsHtml(areas)],
    ['a spreadsheet', () => planAsSpreadsheet(areas)],
  ])(
    'from %s keeps the codes as printed, their points, and the section above each table',
    async (_, make) => {
      const draft = await place(await make(), 'elr');
      expect(draft.lines.map(({ code, section }) => [code, section])).toEqual([
        ['1.1', '1. Winning new readers'],
        ['1.2', '1. Winning new readers'],
        ['2.1', '2. Keeping them'],
        ['1.2', '2. Keeping them'],
      ]);
      expect(draft.lines[0]).toMatchObject({
        what: 'Visit schools',
        why: ['To be seen', 'To be liked'],
        deliveryState: 'complete',
      });
      expect(draft.lines[1]?.how).toEqual([
        'Find a room',
        'Scores reported to the board, so that it sees progress',
      ]);
      expect(draft.lines[1]?.whenText).toBe('Room found\nNames to be gathered');
      expect(flags(draft)).toContain('1.2 code printed twice');
      expect(draft.lines.every(({ codePrinted }) => codePrinted)).toBe(true);
    },
  );

  it('takes its areas from the codes where it prints no headings', async () => {
    const draft = await html(
      [
        ['Code', 'Label', 'When (form)'],
        ['1.1', 'Visit schools', 'Complete'],
        ['2.1', 'Later hours', 'May 2012'],
      ],
      'elr',
    );
    expect(draft.sections.map(({ heading }) => heading)).toEqual(['1', '2']);
  });

  it('has sections in rows that reach across, and goes on after the end of a page', async () => {
    const pages: PlanTableMade[] = [
      { rows: [head, [{ text: '1. Winning', columns: 4 }], ['1.1 Visit schools and', '', '', 'Complete']] },
      {
        rows: [
          head,
          ['colleges', '', '', ''],
          ['1.2 Set up a club', '', '', 'May 2012'],
          [{ text: '2. Keeping', columns: 4 }],
          ['2.1 Hours', '', '', 'Ongoing'],
        ],
      },
    ];
    const draft = await place(await planAsWord(pages), 'elr');
    expect(draft.lines.map(({ code, what, section }) => [code, what, section])).toEqual([
      ['1.1', 'Visit schools and colleges', '1. Winning'],
      ['1.2', 'Set up a club', '1. Winning'],
      ['2.1', 'Hours', '2. Keeping'],
    ]);
  });
});

describe('a plan with methods and responsibility', () => {
  const head = ['Objectives', 'Actions', 'Methods of Delivery', 'Responsibility', 'Timescale'];
  const rows: PlanCell[][] = [
    head,
    [
      { text: 'Readers take part', rows: 4 },
      'Set up groups.',
      'One in each branch',
      'Reader officer / Branch manager',
      'March 2012',
    ],
    [
      'Readers at every stage, including:\n• choosing books each year\n• planning new branches',
      'A list is drawn up.\nVisits by readers and',
      'Project lead, Reader officer',
      'Annual\nImplemented - Ongoing',
    ],
    [
      '• buying shelves\nWrite standards for taking part.',
      'neighbours together.\nReaders on the panel',
      'Project lead with support from Reader officer, Clerk',
      'To be implemented\nTo be implemented',
    ],
    [
      'Draw up plans for each branch.',
      'Follow the guide',
      'Library/Town board\nSupport from: Clerk',
      'Ongoing\nImplemented',
    ],
    ['Readers know the rules', 'Train the board.', 'By the county', '', 'Implemented when required'],
  ];

  it.each([
    ['Word', () => planAsWord([{ rows }])],
    ['a web page', async () => planAsHtml([{ rows }])],
    ['a spreadsheet', () => planAsSpreadsheet([{ rows }])],
  ])(
    'from %s has a line for each thing with a timescale, and tells who leads from who supports',
    async (_, make) => {
      const draft = await place(await make(), 'darlington');
      expect(draft.lines.map(({ code, what }) => `${code} ${what}`)).toEqual([
        'D01 Set up groups.',
        'D02 choosing books each year',
        'D03 planning new branches',
        'D04 buying shelves',
        'D05 Write standards for taking part.',
        'D06 Draw up plans for each branch.',
        'D07 Train the board.',
      ]);
      expect(draft.lines.map(({ leads, supports }) => [leads, supports])).toEqual([
        [['Reader officer', 'Branch manager'], []],
        [['Project lead', 'Reader officer'], []],
        [['Project lead', 'Reader officer'], []],
        [['Project lead'], ['Reader officer', 'Clerk']],
        [['Project lead'], ['Reader officer', 'Clerk']],
        [['Library/Town board'], ['Clerk']],
        [[], []],
      ]);
      expect(draft.lines.map(({ subHeading }) => subHeading?.slice(0, 12))).toEqual([
        ...[undefined, 'Readers at e', 'Readers at e', 'Readers at e', undefined, undefined, undefined],
      ]);
      expect(draft.lines.flatMap(({ timescale }) => timescale?.milestones ?? [])).toHaveLength(8);
      expect(draft.lines[2]?.how.join()).toContain('Visits by readers and neighbours together.');
      expect(draft.sections).toHaveLength(2);
    },
  );

  it('flags what its scheme wants filled in', async () => {
    const rows = [
      [
        'What we will do',
        'Which stakeholders it affects',
        'Link to strategic objective',
        'Who will lead',
        'How we measure success',
      ],
      ['Shape the vision', 'Readers, staff', 'Objective 1', 'Chair', 'Vision agreed'],
      ['Protect the name', 'Everybody', 'Objective 1', '', ''],
    ];
    const draft = await html(rows, 'leeds-west');
    expect(draft.lines[0]).toMatchObject({
      code: 'L01',
      stakeholders: ['Readers', 'staff'],
      objectives: ['Objective 1'],
      leads: ['Chair'],
      flags: [],
    });
    expect(draft.lines[1]?.flags).toEqual(['lead missing', 'measure of success missing']);
  });

  it('reads a list of mechanisms by level', async () => {
    const rows = [
      ['No.', 'Level', 'Mechanism'],
      ['1', 'Board', 'Readers’ panel'],
      ['2', 'Branch', 'Friends of the branch'],
    ];
    const draft = await place(planAsCsv({ rows }), 'mk');
    expect(draft.lines.map(({ code, level, what }) => [code, level, what])).toEqual([
      ['1', 'Board', 'Readers’ panel'],
      ['2', 'Branch', 'Friends of the branch'],
    ]);
  });
});
