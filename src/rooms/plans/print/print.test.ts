import { beforeAll, describe, expect, it } from 'vitest';
import { planSchemes } from '../../../../reference/plan-schemes.ts';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan, type MadePlan } from '../../../../tests/support/makers/plan.ts';
import { renderReport } from '../../../platform/documents/render.ts';
import { type FlowBlock, formats, type Table } from '../../../platform/documents/report.ts';
import { rollUp } from '../plan/roll-up.ts';
import type { SnapshotContent, SnapshotLine } from '../snapshots/content.ts';
import { planReportFor } from './download.ts';
import { planBlocks, planReport } from './plan-report.ts';
import { planTables } from './plan-table.ts';
import { exceptionsOf } from './summary.ts';

const DAY = '2012-09-27';

const aLine = (said: Partial<SnapshotLine> = {}): SnapshotLine => ({
  id: said.code ?? 'L1',
  planId: 'p',
  sectionId: 's1',
  position: 0,
  code: 'L1',
  codePrinted: false,
  what: 'Hear people',
  whenText: 'October 2012',
  duplicateOfId: null,
  mechanismId: null,
  level: '',
  deliveryPartner: '',
  flags: [],
  rag: 'none',
  deliveryState: 'in_progress',
  statusPrinted: '',
  statusAsAt: DAY,
  reason: '',
  leadIds: [],
  supportIds: [],
  leadNames: [],
  supportNames: [],
  milestones: [],
  standing: { kind: 'on_course', on: null, days: null },
  leadText: '',
  measure: '',
  measureUnit: '',
  measureBaseline: null,
  measureTarget: null,
  measureActual: null,
  stakeholders: [],
  objectives: [],
  partnerUntil: null,
  notes: [],
  inheritedFromId: null,
  carriedFromId: null,
  why: [],
  how: [],
  saidTimes: 1,
  said: null,
  links: { comments: 0, findings: 0, decisions: 0, actions: 0, loops: 0 },
  ...said,
});

/** A plan laid out as one of the schemes shipped, with two sections and a sub-heading. */
function aContent(scheme: string, lines: SnapshotLine[]): SnapshotContent {
  const shipped = planSchemes.find(({ key }) => key === scheme) ?? planSchemes[0];
  const sections = [
    { id: 's1', parentId: null, heading: 'Build engagement' },
    { id: 's1a', parentId: 's1', heading: 'Wider groups' },
    { id: 's2', parentId: null, heading: 'Tell people' },
  ];
  return {
    format: 1,
    asAt: DAY,
    plan: {
      id: 'p',
      slug: 'p',
      title: 'Our plan',
      kind: 'action',
      startsOn: '2012-04-01',
      endsOn: '2013-03-31',
      edition: '2012/13',
      editionNote: '',
      effectiveFrom: null,
      refreshOn: null,
      summary: '',
      scopeIn: '',
      scopeOut: '',
      state: 'adopted',
      adoptedByBody: 'Board',
      adoptedOn: DAY,
      ownerName: null,
      parentTitle: null,
      supportsTitle: null,
    },
    scheme: {
      id: 's',
      name: shipped.name,
      columns: shipped.columns.map((column) => ({ ...column })),
      statusWords: [],
      usesRag: shipped.statusScheme === 'rag',
      sectionFrom: shipped.sectionFrom,
      orientation: shipped.orientation,
    },
    sections,
    lines,
    priorities: [],
    rollUp: rollUp(lines, sections),
  };
}

const tablesOf = (blocks: readonly FlowBlock[]): Table[] => blocks.filter((block) => block.kind === 'table');
const wordsOf = (table: Table | undefined): string => JSON.stringify(table?.rows ?? []);

describe('a plan in its organisation’s own layout', () => {
  it('has Merton’s five columns, its objective down the side with the sub-heading beside it', () => {
    const content = aContent('merton', [
      aLine({ code: 'M01', rag: 'green', statusPrinted: 'Green Green', whenText: 'ngoing' }),
      aLine({
        code: 'M02',
        sectionId: 's1a',
        rag: 'amber',
        said: { asAt: DAY, printed: 'To be agreed', done: '', next: '', issue: '' },
      }),
      aLine({ code: 'M03', sectionId: 's2', rag: 'red' }),
    ]);
    const [table, ...others] = tablesOf(planTables(content));
    expect(others).toEqual([]);
    expect(table?.columns.map(({ head }) => head)).toEqual([
      'Objective',
      'Key activities',
      'Dates',
      'Status',
      'Action',
    ]);
    const rows = (table?.rows ?? []).map((row) => (row.kind === 'cells' ? row.cells : []));
    expect(rows[0]?.[0]).toMatchObject({ content: 'Build engagement', rows: 3 });
    expect(rows[0]?.[2]).toBe('ngoing');
    expect(rows[0]?.[3]).toEqual({ status: { word: 'Green Green', shape: 'circle', hue: 'green' } });
    expect(rows[1]).toEqual([{ content: 'Wider groups', head: true, columns: 4 }]);
    expect(rows[2]?.[3]).toEqual({ content: 'To be agreed' });
    expect(rows[3]?.[0]).toMatchObject({ content: 'Tell people', rows: 1 });
    expect(wordsOf(table)).not.toContain('M01');
  });

  it('has ELR’s heading above each table, with printed codes and the status in the date', () => {
    const content = aContent('elr', [
      aLine({
        code: '1.1',
        codePrinted: true,
        why: [
          { text: 'To listen', doneOn: null },
          { text: 'To learn', doneOn: null },
        ],
      }),
      aLine({
        code: '2.1',
        codePrinted: true,
        sectionId: 's2',
        deliveryState: 'complete',
        statusAsAt: '2012-09-28',
        saidTimes: 2,
      }),
    ]);
    const blocks = planTables(content);
    expect(blocks.map((block) => (block.kind === 'heading' ? block.text : block.kind))).toEqual([
      'Build engagement',
      'table',
      'Tell people',
      'table',
    ]);
    const [first, second] = tablesOf(blocks);
    expect(first?.columns.map(({ head }) => head)).toEqual(['What', 'Why', 'How', 'When']);
    expect(wordsOf(first)).toContain('1.1 Hear people');
    expect(wordsOf(first)).toContain('"kind":"list","items":["To listen","To learn"]');
    // What was said since stands below the printed date.
    expect(wordsOf(second)).toContain('October 2012');
    expect(wordsOf(second)).toContain('Now: Complete (28 September 2012)');
  });

  it('has Darlington’s and Leeds West’s columns in their own order', () => {
    const heads = (scheme: string) =>
      tablesOf(planTables(aContent(scheme, [aLine()])))[0]?.columns.map(({ head }) => head);
    expect(heads('darlington')).toEqual([
      'Objectives',
      'Actions',
      'Methods of delivery',
      'Responsibility',
      'Timescale',
    ]);
    expect(heads('leeds-west')).toEqual([
      'What we will do',
      'Which stakeholders it affects',
      'Link to strategic objective',
      'Who will lead',
      'How we measure success',
    ]);
  });

  it('puts Red first, then Amber past its date, then others past theirs', () => {
    const late = (code: string, rag: SnapshotLine['rag'], days: number) =>
      aLine({ code, rag, standing: { kind: 'overdue', on: '2012-06-30', days } });
    const lines = [
      late('none', 'none', 9),
      late('amber', 'amber', 3),
      late('amber-older', 'amber', 30),
      aLine({ code: 'red', rag: 'red' }),
      aLine({
        code: 'green',
        rag: 'green',
        standing: { kind: 'confirm_delivered', on: '2012-06-30', days: 3 },
      }),
      aLine({ code: 'amber-in-time', rag: 'amber' }),
    ];
    expect(exceptionsOf({ lines }).map(({ code }) => code)).toEqual(['red', 'amber-older', 'amber', 'none']);
  });

  it('says what to check: flags, notes, repeats with another rating, no date, no lead', () => {
    const content = aContent('merton', [
      aLine({ code: 'M15', id: 'a', rag: 'green', flags: ['Two ratings are printed.'] }),
      aLine({ code: 'M33', id: 'b', rag: 'amber', duplicateOfId: 'a', notes: ['July 2012'] }),
    ]);
    const words = JSON.stringify(planBlocks(content));
    expect(words).toContain('M15: Two ratings are printed.');
    expect(words).toContain('M33, kept as a note: July 2012');
    expect(words).toContain('M33 repeats M15, with another rating: Amber beside Green.');
    // Merton’s plan has no column for a lead, so a missing one is no fault of a line.
    expect(words).not.toContain('Without anybody named to lead');
    expect(JSON.stringify(planBlocks(aContent('darlington', [aLine({ code: 'D1' })])))).toContain(
      'Without anybody named to lead: D1.',
    );
  });

  it('says what moved where an older snapshot is given', () => {
    const older = aContent('merton', [aLine({ code: 'M18', rag: 'red' })]);
    const newer = { ...aContent('merton', [aLine({ code: 'M18', rag: 'amber' })]), asAt: '2012-09-28' };
    const words = JSON.stringify(planBlocks(newer, { older }));
    expect(words).toContain('What moved since 27 September 2012');
    expect(words).toContain('Red → Amber');
    expect(words).toContain('were 0/0/1 on 27 September 2012 and are 0/1/0 on 28 September 2012');
  });

  it('is drawn in every form, also with no line at all', async () => {
    for (const content of [aContent('merton', []), aContent('mk', [aLine({ level: 'Board' })])])
      for (const format of formats) {
        const report = planReportFor(format, content, { name: 'Organisation' });
        expect((await renderReport(report, format)).length).toBeGreaterThan(20);
      }
  });

  it('has codes and sub-headings as columns of their own in a spreadsheet', async () => {
    const content = aContent('merton', [aLine({ code: 'M01' }), aLine({ code: 'M02', sectionId: 's1a' })]);
    const csv = await renderReport(planReportFor('csv', content, { name: 'Organisation' }), 'csv');
    const [head, first, second] = new TextDecoder().decode(csv).split('\r\n');
    expect(head).toBe('Objective,Sub-heading,No.,Key activities,Dates,Status,Action');
    expect(first).toBe('Build engagement,,M01,Hear people,October 2012,In progress,');
    expect(second).toBe('Build engagement,Wider groups,M02,Hear people,October 2012,In progress,');
  });

  it('is drawn with 2,000 lines', async () => {
    const lines = Array.from({ length: 2000 }, (_one, at) =>
      aLine({
        id: `l${at}`,
        code: `L${at + 1}`,
        sectionId: at < 900 ? 's1' : at < 1000 ? 's1a' : 's2',
        rag: at % 7 === 0 ? 'amber' : 'green',
        what: `Do what line ${at + 1} says, in a sentence of a usual length`,
      }),
    );
    const content = aContent('merton', lines);
    const report = planReport(content, { name: 'Organisation' });
    for (const format of ['html', 'docx', 'xlsx'] as const)
      expect((await renderReport(report, format)).length).toBeGreaterThan(10_000);
    expect((await renderReport(planReportFor('csv', content, { name: 'O' }), 'csv')).toString()).toBeTruthy();
  });
});

onBothDatabases('printing a plan', (given) => {
  let asLay: Visit;
  let asMember: Visit;
  let asStranger: Visit;
  let plan: MadePlan;
  let page: string;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: DAY });
    const lead = await aPerson(database, organisation, { roles: ['CEL'] });
    const lay = await aPerson(database, organisation, { roles: ['LAY'] });
    const member = await aPerson(database, organisation, { roles: ['MEM'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    plan = await aPlan(database, lead, {
      title: 'Plan to print',
      lines: [{ rag: 'red', due: '2012-06-30', whenText: 'June 2012' }],
    });
    const site = aSite(given);
    [asLay, asMember, asStranger] = (await Promise.all(
      [lay, member, stranger].map((who) => site.as(who)),
    )) as [Visit, Visit, Visit];
    page = `/${organisation.slug}/desk/plans/${plan.planId}/print`;
  });

  it('shows the plan, and gives it as a file in five forms', async () => {
    const shown = await (await asLay(page)).text();
    for (const words of [
      'How the plan stands',
      'Exceptions',
      'What we will do',
      'June 2012',
      'Past by 89 days',
    ])
      expect(shown).toContain(words);
    for (const format of formats) expect((await asLay(`${page}/${format}`)).status).toBe(200);
    expect((await asLay(`${page}/gif`)).status).toBe(404);
    expect(await (await asLay(`${page}/csv`)).text()).toContain('June 2012');
  });

  it('is as at the day asked for, and a day that is none is today', async () => {
    expect(await (await asLay(`${page}?asAt=2012-06-30`)).text()).not.toContain('Past by');
    expect(await (await asLay(`${page}?asAt=2012-99-99`)).text()).toContain('Past by 89 days');
  });

  it('is for those who see the whole plan', async () => {
    for (const path of [page, `${page}/pdf`])
      for (const visit of [asMember, asStranger]) expect((await visit(path)).status).toBe(404);
    await given.database.owner
      .updateTable('plan')
      .set({ publishedOn: DAY })
      .where('id', '=', plan.planId)
      .execute();
    expect((await asMember(page)).status).toBe(200);
    expect((await asStranger(page)).status).toBe(404);
  });
});
