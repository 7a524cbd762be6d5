import { Command, CommanderError } from 'commander';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { onBothDatabases } from '../../tests/support/a-database.ts';
import { aFinding } from '../../tests/support/makers/finding.ts';
import { aCsv, returnsCsv, returnsMap } from '../../tests/support/makers/import.ts';
import { anOrganisation } from '../../tests/support/makers/organisation.ts';
import { aPerson } from '../../tests/support/makers/person.ts';
import { aVoice } from '../../tests/support/makers/voice.ts';
import type { Organisation } from '../platform/access/organisation.ts';
import { readConfig } from '../platform/config.ts';
import { newId } from '../platform/db/ids.ts';
import { createLog } from '../platform/log.ts';
import { addFeedbackCommands, type ImportWords, importFeedback, trace } from './feedback.ts';
import { Said, type Tools } from './outcome.ts';

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
  test.each([
    ['import', 'feedback', '--organisation', 'o', '--map', 'm.json'],
    ['import', 'feedback', '--organisation', 'o', 'f.csv'],
    ['import', 'feedback', '--map', 'm.json', 'f.csv'],
    ['import', 'feedback', '--organisation', 'o', '--map', 'm.json', '--date-order', 'ymd', 'f.csv'],
    ['import', 'feedback', '--organisation', 'o', '--map', 'm.json', '--quickly', 'f.csv'],
    ['import', 'feedback', '--organisation', 'o', '--map', 'm.json', 'f.csv', 'g.csv'],
    ['trace', '--organisation', 'o', 'survey', newId()],
    ['trace', '--organisation', 'o', 'comment'],
    ['trace', 'comment', newId()],
  ])('%s %s %s %s %s', async (...words) => {
    const program = new Command('earshot').exitOverride().configureOutput({ writeErr: () => undefined });
    addFeedbackCommands(program);
    // Options are inherited only by commands added afterwards.
    for (const command of [...program.commands, ...program.commands.flatMap((one) => one.commands)])
      command.exitOverride().configureOutput({ writeErr: () => undefined });
    await expect(program.parseAsync(words, { from: 'user' })).rejects.toThrow(CommanderError);
  });
});

onBothDatabases('the commands of feedback', (given) => {
  let tools: Tools;
  let organisation: Organisation;
  beforeAll(async () => {
    const config = readConfig({ EARSHOT_DATA: given.folder, LOG_LEVEL: 'silent' });
    tools = { config, database: given.database, log: createLog('silent') };
    organisation = await anOrganisation(given.database, { fixedToday: '2026-01-01' });
  });
  const run = (csv: string, words: Partial<ImportWords> = {}) => {
    const map = words.map ?? aCsv(given.folder, JSON.stringify(returnsMap));
    return said(() => importFeedback(tools, csv, { organisation: organisation.slug, ...words, map }));
  };

  test('import tells as JSON what became of every row', async () => {
    const { text, taken, rejected, comments } = returnsCsv(60);
    const csv = aCsv(given.folder, text);
    const tried = JSON.parse(await run(csv, { json: true, dryRun: true }));
    const done = JSON.parse(await run(csv, { json: true }));
    expect(done).toEqual(tried);
    expect(done).toMatchObject({ rows: 60, imported: taken, comments, duplicates: 0 });
    expect(done.rejected).toHaveLength(rejected);
    expect(done.rejected[0]).toEqual({ row: 20, column: 'date', problem: 'There is no date.' });
    expect(done).toMatchObject({ warnings: { futureDates: 0 }, unknown: { score: expect.any(Number) } });
    const again = JSON.parse(await run(csv, { json: true }));
    expect(again).toMatchObject({ rows: 60, imported: 0, comments: 0, duplicates: taken });
    expect(again.rejected).toEqual(done.rejected);
  });

  test('import tells the same in lines', async () => {
    const lines = await run(aCsv(given.folder, 'date,good\n2024-01-01,Fine\nsoon,Fine\n'), {
      map: aCsv(given.folder, '{"date": "date", "comment": "good"}'),
    });
    expect(lines).toContain('1 of 2 rows, with 1 comment\n');
    expect(lines).toContain('Row 2, date: “soon” is not a date.');
  });

  test.each([
    ['a map that is not there', { map: '/nowhere/map.json' }, /There is no map/u],
    ['an organisation that is not there', { organisation: 'nobody' }, /no organisation "nobody"/u],
  ])('import refuses %s', async (_name, words, says) => {
    const csv = aCsv(given.folder, returnsCsv(1).text);
    const outcome = run(csv, words);
    await expect(outcome).rejects.toThrow(Said);
    await expect(outcome).rejects.toThrow(says);
  });

  test.each([
    ['not JSON', '{"date": date}', /is not JSON/u],
    ['an unknown field', '{"date": "date", "comment": "good", "mood": "good"}', /“mood” is not a field/u],
    ['a column that the file lacks', '{"date": "day", "comment": "good"}', /no column “day”/u],
  ])('import refuses a map with %s', async (_name, map, says) => {
    const outcome = run(aCsv(given.folder, returnsCsv(1).text), { map: aCsv(given.folder, map) });
    await expect(outcome).rejects.toThrow(Said);
    await expect(outcome).rejects.toThrow(says);
  });

  test('trace gives the records of a thread and what leads to what', async () => {
    const who = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const voice = await aVoice(given.database, organisation, { comments: 1 });
    const [comment = ''] = voice.comments;
    const finding = await aFinding(given.database, who, { comments: [comment] });
    const words = { organisation: organisation.slug, json: true };
    const found = JSON.parse(await said(() => trace(tools, 'comment', comment, words)));
    expect(found).toEqual({
      nodes: [
        { kind: 'comment', id: comment },
        { kind: 'finding', id: finding },
      ],
      edges: [{ from: comment, to: finding }],
    });
    const lines = await said(() => trace(tools, 'finding', finding, { organisation: organisation.slug }));
    expect(lines).toBe(`comment ${comment}\n  → finding ${finding}\nfinding ${finding}\n`);

    const other = await anOrganisation(given.database);
    for (const [slug, kind, id] of [
      [organisation.slug, 'comment', newId()],
      [organisation.slug, 'comment', 'not an id'],
      [organisation.slug, 'message', comment],
      [other.slug, 'comment', comment],
    ] as const)
      await expect(trace(tools, kind, id, { organisation: slug })).rejects.toThrow(/has no/u);
  });
});
