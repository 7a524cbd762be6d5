import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import mammoth from 'mammoth';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { plans } from '../../demonstration/plans/plans.ts';
import { findPlanScheme } from '../../reference/plan-schemes.ts';
import { onBothDatabases } from '../../tests/support/a-database.ts';
import { aCsv } from '../../tests/support/makers/import.ts';
import { mertonTable } from '../../tests/support/makers/merton-plan.ts';
import { anOrganisation } from '../../tests/support/makers/organisation.ts';
import { aPerson } from '../../tests/support/makers/person.ts';
import { aPlan } from '../../tests/support/makers/plan.ts';
import {
  type PlanTableMade,
  planAsCsv,
  planAsHtml,
  planAsSpreadsheet,
  planAsWord,
} from '../../tests/support/makers/plan-file.ts';
import { aZip } from '../../tests/support/makers/zip.ts';
import type { Organisation } from '../platform/access/organisation.ts';
import type { Who } from '../platform/access/who.ts';
import { readConfig } from '../platform/config.ts';
import { newId } from '../platform/db/ids.ts';
import { createLog } from '../platform/log.ts';
import { Said, type Tools } from './outcome.ts';
import { addPlanCommands, importPlan, planPaper, planStatus } from './plan.ts';

/** What a command wrote to standard output. */
async function said(work: () => Promise<void>): Promise<string> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await work();
    return write.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    write.mockRestore();
  }
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('wrong words', () => {
  const of = ['--organisation', 'o', '--plan', 'p'];
  const wrong = [
    ['import', '--organisation', 'o'],
    ['import', 'plan.docx'],
    ['import', '--organisation', 'o', '--scheme', 'croydon', 'plan.docx'],
    ['import', '--organisation', 'o', '--as-at', '31 April 2012', 'plan.docx'],
    ['import', '--organisation', 'o', '--quickly', 'plan.docx'],
    ['import', '--organisation', 'o', 'plan.docx', 'other.docx'],
    ['status', '--organisation', 'o'],
    ['status', '--plan', 'p'],
    ['status', ...of, '--as-at', '2012-02-30'],
    ['status', ...of, '--as-at', 'yesterday'],
    ['paper', ...of, '--format', 'pdf'],
    ['paper', ...of, '--out', 'paper.pdf'],
    ['paper', ...of, '--format', 'odt', '--out', 'paper.odt'],
    ['paper', ...of, '--format', 'pdf', '--out', 'paper.pdf', '--purpose', 'applaud'],
    ['paper', ...of, '--format', 'pdf', '--out', 'paper.pdf', '--meeting', '27/9/2012'],
    ['draw', ...of],
  ];
  test.each(wrong.map((words) => [words.join(' '), words] as const))('plan %s', async (_name, words) => {
    const program = new Command('earshot').exitOverride().configureOutput({ writeErr: () => undefined });
    addPlanCommands(program);
    // Options are inherited only by commands added afterwards.
    for (const command of [...program.commands, ...program.commands.flatMap((one) => one.commands)])
      command.exitOverride().configureOutput({ writeErr: () => undefined });
    const outcome = program.parseAsync(['plan', ...words], { from: 'user' });
    await expect(outcome).rejects.toThrow(CommanderError);
    // What is no call for help makes the program leave with 2.
    await expect(outcome).rejects.not.toMatchObject({ exitCode: 0 });
  });
});

/** What the forms of a document are called and how they are made of a table. */
const forms = [
  ['docx', planAsWord],
  ['xlsx', planAsSpreadsheet],
  ['csv', ([table]: readonly PlanTableMade[]) => planAsCsv(table ?? { rows: [] })],
  ['html', planAsHtml],
] as const;

/** A document that seems small and is not. */
const bomb = () =>
  aZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: '<w:document/>' },
    { name: 'word/media/image1.bin', data: Buffer.alloc(70 * 1024 * 1024), claims: 10 },
  ]);

onBothDatabases('the commands of plans', (given) => {
  let tools: Tools;
  let organisation: Organisation;
  let writer: Who;
  beforeAll(async () => {
    const config = readConfig({ EARSHOT_DATA: given.folder, LOG_LEVEL: 'silent' });
    tools = { config, database: given.database, log: createLog('silent') };
    organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    writer = await aPerson(given.database, organisation, { roles: ['CEL'] });
  });
  const into = () => ({ organisation: organisation.slug, json: true });
  const file = (bytes: Uint8Array | string, name: string) => aCsv(given.folder, bytes, name);
  const imported = async (path: string, words: { scheme?: string; title?: string; asAt?: string } = {}) =>
    JSON.parse(await said(() => importPlan(tools, path, { ...into(), ...words })));
  const status = async (plan: string, asAt?: string) =>
    JSON.parse(await said(() => planStatus(tools, { ...into(), plan, asAt })));

  describe('import', () => {
    test.each(
      forms.flatMap(([form, make]) =>
        ['merton', undefined].map((scheme) => [form, scheme ?? 'no', scheme, make] as const),
      ),
    )('of %s with %s scheme', async (form, _said, scheme, make) => {
      const title = `Merton, ${form}, ${scheme ?? 'found out'}`;
      const done = await imported(file(await make([mertonTable()]), `merton-${newId()}.${form}`), {
        scheme,
        title,
        asAt: '2012-09-27',
      });
      expect(done).toMatchObject({ plan: title, lines: 42, sections: 6, unplaced: [] });
      for (const one of done.flags) expect(Object.keys(one)).toEqual(['line', 'flag']);
      const check = done.flags.filter(({ flag }: { flag: string }) => flag.startsWith('check source'));
      expect(check.map(({ line }: { line: string }) => line)).toEqual(['M03', 'M23']);
      const stands = await status(title);
      expect(stands).toMatchObject({ lines: 42, rag: { green: 25, amber: 16, red: 1, none: 0 } });
      expect(
        stands.bySection.map(({ rag }: { rag: Record<string, number> }) =>
          [rag.green, rag.amber, rag.red].join('/'),
        ),
      ).toEqual(['6/3/0', '5/4/1', '5/1/0', '3/5/0', '5/3/0', '1/0/0']);
    });

    test.each(
      Object.values(plans)
        .flat()
        .map((plan) => [plan.scheme, plan] as const),
    )('finds each line in a plan laid out as %s', async (key, plan) => {
      const columns = (findPlanScheme(key)?.columns ?? []).filter(({ field }) => field !== 'subHeading');
      const cells = (line: (typeof plan.lines)[number]): Record<string, string | undefined> => ({
        section: line.section,
        code: line.code,
        what: line.what,
        why: line.why?.join('\n'),
        how: line.how?.join('\n'),
        when: line.when,
        status: line.status,
        update: line.update,
        lead: line.leads?.join(', '),
        support: line.supports?.join(', '),
        stakeholders: line.stakeholders?.join('\n'),
        objectives: line.objectives?.join('\n'),
        measure: line.measure,
        level: line.level,
      });
      const rows = [
        columns.map(({ heading }) => heading),
        ...plan.lines.map((line) => columns.map(({ field }) => cells(line)[field] ?? '')),
      ];
      const title = `All of ${key}, ${newId()}`;
      const done = await imported(file(planAsCsv({ rows }), `${newId()}.csv`), { scheme: key, title });
      expect(done).toMatchObject({ plan: title, lines: plan.lines.length });
      expect(done.unplaced).toEqual([]);
      const facts = await given.database.owner
        .selectFrom('planLine')
        .select(['code', 'what', 'whenText'])
        .where('planId', '=', done.planId)
        .orderBy('position')
        .execute();
      expect(facts).toEqual(plan.lines.map(({ code, what, when }) => ({ code, what, whenText: when })));
    });

    test('lists what has no place, in JSON and in lines, and takes the title from the file', async () => {
      const csv = ['What,When,Status,Colour of folder', 'Open the doors,May 2012,Purple,blue'].join('\n');
      const done = await imported(file(csv, 'The_plan of doors.csv'));
      expect(done).toMatchObject({ plan: 'The plan of doors', lines: 1 });
      expect(done.unplaced).toEqual([
        { table: expect.any(String), cell: 'R2C4', text: 'blue', why: expect.any(String) },
      ]);
      expect(done.flags).toContainEqual({ line: '01', flag: expect.stringContaining('Purple') });
      const lines = await said(() =>
        importPlan(tools, file(csv, 'doors.csv'), { organisation: organisation.slug, title: 'Doors' }),
      );
      expect(lines).toContain(`${organisation.name} got the plan "Doors":`);
      expect(lines).toContain('1 line in 0 sections');
      expect(lines).toMatch(/Not placed \(.*R2C4\): blue/u);
    });

    test('makes of its words what counts from the day it speaks of', async () => {
      const csv = 'Action,When,Status\nA ramp,May 2012,Amber\n';
      await imported(file(csv, 'ramp.csv'), { title: 'A ramp', asAt: '2012-04-30' });
      expect(await status('A ramp', '2012-05-31')).toMatchObject({ overdue: [], dueSoon: ['01'] });
      expect(await status('A ramp', '2012-06-01')).toMatchObject({ overdue: ['01'], dueSoon: [] });
    });

    test.each([
      ['a file that is not there', () => '/nowhere/plan.docx', /There is no file \/nowhere\/plan\.docx/u],
      ['a zip bomb', () => file(bomb(), 'bomb.docx'), /unpacks to more than 60 MB/u],
      ['a file without a table', () => file('Dear all, here is the plan.', 'letter.txt'), /no table/u],
      [
        'a table without a plan',
        () => file('Sea,Depth\nNorth,90\nBaltic,55\n', 'seas.csv'),
        /No line of a plan/u,
      ],
      ['an empty file', () => file('', 'empty.docx'), /empty/u],
      ['a PDF', () => file('%PDF-1.7', 'plan.pdf'), /PDF/u],
      ['a folder', () => given.folder, /There is no file|may not be read/u],
    ])('refuses %s in a sentence', async (_name, path, says) => {
      const before = await given.database.owner.selectFrom('plan').select('id').execute();
      const outcome = importPlan(tools, path(), into());
      await expect(outcome).rejects.toThrow(Said);
      await expect(outcome).rejects.toThrow(says);
      expect(await given.database.owner.selectFrom('plan').select('id').execute()).toEqual(before);
    });

    test('refuses words of a day that is still to come', async () => {
      const path = file('Action,When\nA ramp,May 2012\n', 'soon.csv');
      const outcome = importPlan(tools, path, { ...into(), asAt: '2012-09-28' });
      await expect(outcome).rejects.toThrow(Said);
      await expect(outcome).rejects.toThrow('cannot be of a day in the future: today is 2012-09-27');
    });

    test('refuses an organisation that is not there', async () => {
      const path = file('Action,When\nA ramp,May 2012\n', 'again.csv');
      const outcome = importPlan(tools, path, { organisation: 'nobody' });
      await expect(outcome).rejects.toThrow(Said);
      await expect(outcome).rejects.toThrow('There is no organisation "nobody"');
    });
  });

  describe('status', () => {
    const title = 'How it stands';
    beforeAll(async () => {
      const { lines } = await aPlan(given.database, writer, {
        title,
        lines: [
          { code: 'A01', section: 'Hear', rag: 'red', due: '2012-06-30', leads: [writer] },
          { code: 'A02', section: 'Hear', rag: 'green', due: '2012-06-30', leads: ['Practice manager'] },
          { code: 'A03', section: 'Answer', rag: 'amber' },
        ].map((line) => ({ ...line, rag: line.rag as 'red', asAt: '2012-05-01' })),
      });
      await given.database.owner
        .insertInto('planLineUpdate')
        .values({
          organisationId: organisation.id,
          id: newId(),
          lineId: lines.A01 ?? '',
          asAt: '2012-08-15',
          rag: 'green',
          deliveryState: 'complete',
        })
        .execute();
    });

    test('gives a plan in figures on a day, as JSON', async () => {
      const stands = await status(title, '2012-08-14');
      expect(Object.keys(stands)).toEqual(
        expect.arrayContaining([
          'lines',
          'rag',
          'delivery',
          'bySection',
          'overdue',
          'confirmDelivered',
          'undated',
        ]),
      );
      expect(stands).toMatchObject({
        plan: title,
        asAt: '2012-08-14',
        lines: 3,
        rag: { green: 1, amber: 1, red: 1, none: 0 },
        delivery: {
          not_started: 0,
          in_progress: 3,
          complete: 0,
          in_place: 0,
          as_required: 0,
          paused: 0,
          dropped: 0,
        },
        overdue: ['A01'],
        confirmDelivered: ['A02'],
        undated: ['A03'],
        unowned: ['A03'],
      });
      expect(stands.bySection).toMatchObject([
        { section: 'Hear', lines: 2, rag: { green: 1, amber: 0, red: 1, none: 0 } },
        { section: 'Answer', lines: 1, rag: { green: 0, amber: 1, red: 0, none: 0 } },
      ]);
    });

    test('lets an update hold from its day, and today where no day is said', async () => {
      for (const [asAt, rag, overdue] of [
        ['2012-04-01', { green: 1, amber: 1, red: 1 }, []],
        ['2012-06-30', { green: 1, amber: 1, red: 1 }, []],
        ['2012-07-01', { green: 1, amber: 1, red: 1 }, ['A01']],
        ['2012-08-15', { green: 2, amber: 1, red: 0 }, []],
        [undefined, { green: 2, amber: 1, red: 0 }, []],
      ] as const)
        expect(await status(title, asAt), asAt).toMatchObject({
          asAt: asAt ?? organisation.today,
          rag,
          overdue,
          delivery: { complete: rag.red === 0 ? 1 : 0 },
        });
    });

    test('says the same in lines', async () => {
      const lines = await said(() =>
        planStatus(tools, { organisation: organisation.slug, plan: 'HOW it stands', asAt: '2012-08-14' }),
      );
      expect(lines).toContain('How it stands, as at 14 August 2012: 3 lines\n');
      expect(lines).toContain('Green 1, Amber 1, Red 1, not rated 0\n');
      expect(lines).toContain('  Hear: 1/0/1\n');
      expect(lines).toContain('Overdue: A01\n');
      expect(lines).toContain('Confirm delivered: A02\n');
    });

    test('knows no plan but those of the organisation', async () => {
      const elsewhere = await anOrganisation(given.database);
      for (const [slug, plan, says] of [
        [
          organisation.slug,
          'Nothing like it',
          `${organisation.name} has no plan "Nothing like it". It has: `,
        ],
        [elsewhere.slug, title, `${elsewhere.name} has no plan "${title}". It has no plan yet.`],
        ['nobody', title, 'There is no organisation "nobody"'],
      ] as const) {
        const outcome = planStatus(tools, { organisation: slug, plan });
        await expect(outcome).rejects.toThrow(Said);
        await expect(outcome).rejects.toThrow(says);
      }
    });
  });

  describe('paper', () => {
    const title = 'A plan that is reported';
    const out = (name: string) => join(given.folder, name);
    beforeAll(async () => {
      await aPlan(given.database, writer, {
        title,
        lines: [{ code: 'A01', what: 'Open the web pages', rag: 'red', asAt: '2012-09-01' }],
      });
    });
    const paper = (format: 'docx' | 'pdf' | 'html' | 'xlsx', name: string, more = {}) =>
      said(() =>
        planPaper(tools, {
          organisation: organisation.slug,
          plan: title,
          meeting: '2012-09-27',
          agenda: '7.5',
          attachment: '11',
          purpose: 'note',
          format,
          out: out(name),
          ...more,
        }),
      );

    test('is written in each form, and says which', async () => {
      expect(await paper('html', 'paper.html')).toBe(
        `${out('paper.html')}: made now, the plan as at 27 September 2012\n`,
      );
      const html = readFileSync(out('paper.html'), 'utf8');
      for (const words of ['Thursday 27 September 2012', 'Item 7.5, attachment 11', 'Open the web pages'])
        expect(html).toContain(words);
      expect(html.match(/Left blank/gu), 'the boxes that nobody filled').toHaveLength(13);
      await paper('docx', 'paper.docx');
      const word = await mammoth.extractRawText({ path: out('paper.docx') });
      expect(word.value).toContain('Open the web pages');
      await paper('pdf', 'paper.pdf');
      expect(readFileSync(out('paper.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
      await paper('xlsx', 'paper.xlsx');
      expect(readFileSync(out('paper.xlsx')).subarray(0, 2).toString()).toBe('PK');
    });

    test.each([
      ['a plan that is not there', { plan: 'None such' }, /no plan called "None such"/u],
      ['an organisation that is not there', { organisation: 'nobody' }, /no organisation "nobody"/u],
      [
        'a folder that is not there',
        { out: '/nowhere/paper.html' },
        /\/nowhere\/paper\.html cannot be written/u,
      ],
    ])('refuses %s in a sentence', async (_name, words, says) => {
      const outcome = paper('html', 'refused.html', words);
      await expect(outcome).rejects.toThrow(Said);
      await expect(outcome).rejects.toThrow(says);
    });
  });
});
