import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Given, onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aCsv } from '../../../../tests/support/makers/import.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import type { Organisation } from '../../../platform/access/organisation.ts';
import { filePath } from '../../../platform/files/store.ts';
import type { DateOrder } from './dates.ts';
import { importFile } from './import-file.ts';

const MEGABYTE = 1024 * 1024;
const header = 'date,ref,place,score,said,better,age\n';
const map = {
  date: 'date',
  reference: 'ref',
  place: 'place',
  score: 'score',
  comment: ['said', 'better'],
  age: 'age',
};

onBothDatabases('importing a file', (given: Given) => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await anOrganisation(given.database, { fixedToday: '2024-06-01' });
  });

  const take = async (
    content: string | Uint8Array,
    said: {
      map?: unknown;
      dateOrder?: DateOrder;
      scale?: string;
      dryRun?: boolean;
      source?: string;
      limit?: number;
      to?: Organisation;
      path?: string;
    } = {},
  ) => {
    const path = said.path ?? aCsv(join(given.folder, 'files-to-import'), content);
    const place = {
      database: given.database,
      dataFolder: given.folder,
      limit: said.limit ?? 50 * MEGABYTE,
    };
    const file = {
      path,
      map: said.map ?? map,
      dateOrder: said.dateOrder ?? null,
      scale: said.scale ?? null,
      sourceName: said.source ?? null,
    };
    return importFile(place, said.to ?? organisation, file, said.dryRun ?? false);
  };
  const taken = async (...words: Parameters<typeof take>) => {
    const outcome = await take(...words);
    if ('problems' in outcome) throw new Error(outcome.problems.join('\n'));
    const { result } = outcome;
    expect(result.imported + result.duplicates + result.rejected.length).toBe(result.rows);
    return result;
  };
  const refused = async (...words: Parameters<typeof take>) => {
    const outcome = await take(...words);
    return 'problems' in outcome ? outcome.problems : [];
  };
  const fresh = () => anOrganisation(given.database, { fixedToday: '2024-06-01' });
  const commentsOf = async (to: Organisation) =>
    (
      await given.database.owner
        .selectFrom('comment')
        .select(['text', 'scan', 'question'])
        .where('organisationId', '=', to.id)
        .orderBy('id')
        .execute()
    ).map(({ text }) => text);

  const texts: [string, string | Uint8Array][] = [
    ['UTF-8', `${header}2024-01-01,,Ward 1,1,Très bien,,\n`],
    ['a byte order mark', `\ufeff${header}2024-01-01,,Ward 1,1,Très bien,,\n`],
    ['Windows-1252', Buffer.from(`${header}2024-01-01,,Ward 1,1,Très bien,,\n`, 'latin1')],
    ['CRLF', `${header}2024-01-01,,Ward 1,1,Très bien,,\n`.replaceAll('\n', '\r\n')],
    ['semicolons', `${header}2024-01-01,,Ward 1,1,Très bien,,\n`.replaceAll(',', ';')],
  ];
  test.each(texts)('%s is read', async (_name, content) => {
    const to = await fresh();
    expect(await taken(content, { to })).toMatchObject({ rows: 1, imported: 1, comments: 1, rejected: [] });
    expect(await commentsOf(to)).toEqual(['Très bien']);
  });

  test('quoted newlines and quotation marks belong to the words', async () => {
    const to = await fresh();
    await taken(`${header}2024-01-01,,,1,"Two\nlines, ""truly""",,\n`, { to });
    expect(await commentsOf(to)).toEqual(['Two\nlines, "truly"']);
  });

  test('each broken row is refused once with its first column at fault, and the good ones are kept', async () => {
    const to = await fresh();
    const rows = [
      '2024-01-01,,,1,First,,',
      '31/04/2024,,,1,No such day,,',
      '2024-01-03,,,1,Too few',
      '2024-01-04,,,1,Too many,,,,',
      `2024-01-05,,,1,"${'x'.repeat(MEGABYTE)}",,`,
      ',,,1,No date,,',
      'soon,,,1,No date either,,',
      '2024-01-08,,,1,a "stray" mark" here,,',
      '2024-01-09,,,1,Last,,',
    ];
    const result = await taken(`${header}${rows.join('\n')}\n`, { to });
    expect(result).toMatchObject({ rows: 9, imported: 2, comments: 2, duplicates: 0 });
    expect(result.rejected.map(({ row, column }) => [row, column])).toEqual([
      [2, 'date'],
      [3, 'better'],
      [4, 'age'],
      [5, 'said'],
      [6, 'date'],
      [7, 'date'],
      [8, 'said'],
    ]);
    for (const { problem } of result.rejected) expect(problem).toMatch(/\.$/u);
    expect(result.rejected[0]?.problem).toContain('April 2024 has 30 days');
    expect(await commentsOf(to)).toEqual(['First', 'Last']);
  });

  test('blank and NA are nothing said, and only those', async () => {
    const to = await fresh();
    const result = await taken(
      `${header}2024-01-01,,,1,NA,  ,\n2024-01-02,,,,N/A,-,\n2024-01-03,,,2,Nothing,na,\n`,
      { to },
    );
    expect(result).toMatchObject({ imported: 3, comments: 4 });
    expect(await commentsOf(to)).toEqual(['N/A', '-', 'Nothing', 'na']);
  });

  test('control characters, half characters and endless words break nothing', async () => {
    const to = await fresh();
    const text = `da\0te,said\n2024-01-01,a\0b${'😀'.repeat(300)}\n${'😀'.repeat(70)},c\n2024-01-02,${'x'.repeat(99_999)}\n`;
    const fields = { date: 'da\0te', comment: 'said' };
    expect(await taken(text, { to, map: fields })).toMatchObject({ imported: 2, comments: 2 });
    const [first] = await commentsOf(to);
    expect(first).toBe(`ab${'😀'.repeat(300)}`);
  });

  test('a score that is not known is kept as printed and counted; a date to come is taken with a warning', async () => {
    const to = await fresh();
    const result = await taken(`${header}2024-01-01,,,7,a,,\n2024-06-02,,,Good,b,,\n2024-06-01,,,,c,,\n`, {
      to,
    });
    expect(result).toMatchObject({ imported: 3, warnings: { futureDates: 1 }, unknown: { score: 1 } });
    const scores = await given.database.owner
      .selectFrom('feedbackReturn')
      .select(['scorePrinted', 'score', 'scoreScale'])
      .where('organisationId', '=', to.id)
      .orderBy('fileRow')
      .execute();
    expect(scores).toEqual([
      { scorePrinted: '7', score: null, scoreScale: 'friends-and-family-2020' },
      { scorePrinted: 'Good', score: 2, scoreScale: 'friends-and-family-2020' },
      { scorePrinted: null, score: null, scoreScale: null },
    ]);
  });

  test('a second time all are duplicates and the same rows are refused; equal words are never one', async () => {
    const to = await fresh();
    const content = `${header}2024-01-01,,,1,Fine,,\n2024-01-01,,,1,Fine,,\nsoon,,,1,Fine,,\n`;
    const path = aCsv(given.folder, content);
    const first = await taken('', { to, path });
    expect(first).toMatchObject({ rows: 3, imported: 2, comments: 2, duplicates: 0 });
    expect(await taken('', { to, path, dryRun: true })).toMatchObject({ imported: 0, duplicates: 2 });
    const second = await taken('', { to, path });
    expect(second).toMatchObject({ rows: 3, imported: 0, comments: 0, duplicates: 2 });
    expect(second.rejected).toEqual(first.rejected);
    // The same words in another file are said by somebody else.
    expect(await taken(`${header}2024-01-01,,,1,Fine,,\n`, { to })).toMatchObject({ imported: 1 });
  });

  test('a known reference makes a duplicate, within its source, in this file or before', async () => {
    const to = await fresh();
    const withSource = { ...map, source: 'place' };
    const content = `${header}2024-01-01,R1,Éire,1,a,,\n2024-01-02,R1,éire,1,b,,\n2024-01-03,R1,Other,1,c,,\n2024-01-04,R2,,1,d,,\n`;
    const numbers = async (text: string, dryRun: boolean) => {
      const { imported, duplicates } = await taken(text, { to, map: withSource, dryRun });
      return { imported, duplicates };
    };
    const tried = await numbers(content, true);
    expect(await numbers(content, false)).toEqual(tried);
    const more = `${header}2024-02-01,R2,,1,e,,\n2024-02-02,R3,,1,f,,\n2024-02-03,R1,OTHER,1,g,,\n`;
    expect(await numbers(more, true)).toEqual({ imported: 1, duplicates: 2 });
    expect(await numbers(more, false)).toEqual({ imported: 1, duplicates: 2 });
  });

  test('a dry run changes nothing at all and tells the same numbers', async () => {
    const to = await fresh();
    const content = `${header}2024-01-01,R1,Ward 1,9,Ring 07700 900123,,26-39\nsoon,,,,,,\n2024-07-01,R1,Ward 2,2,x,y,\n`;
    const tried = await taken(content, { to, dryRun: true, source: 'Somewhere new' });
    for (const table of [
      'source',
      'place',
      'storedFile',
      'feedbackImport',
      'feedbackReturn',
      'comment',
      'history',
    ] as const) {
      const rows = await given.database.owner
        .selectFrom(table)
        .select('organisationId')
        .where('organisationId', '=', to.id)
        .execute();
      expect(rows, table).toEqual([]);
    }
    expect(existsSync(join(given.folder, 'files', to.id))).toBe(false);
    expect(await taken(content, { to, source: 'Somewhere new' })).toEqual(tried);
    expect(tried).toMatchObject({ rows: 3, imported: 1, duplicates: 1, comments: 1 });
  });

  test('identifiers are hidden, the words as they came kept apart, and equality answers stay on the return', async () => {
    const to = await fresh();
    await taken(`${header}2024-01-01,,,1,Ring me on 07700 900123 please,,26-39\n`, { to });
    const row = await given.database.owner
      .selectFrom('feedbackReturn')
      .innerJoin('comment', (join) =>
        join
          .onRef('comment.organisationId', '=', 'feedbackReturn.organisationId')
          .onRef('comment.returnId', '=', 'feedbackReturn.id'),
      )
      .innerJoin('commentOriginal', (join) =>
        join
          .onRef('commentOriginal.organisationId', '=', 'comment.organisationId')
          .onRef('commentOriginal.commentId', '=', 'comment.id'),
      )
      .innerJoin('foundIdentifier', (join) =>
        join
          .onRef('foundIdentifier.organisationId', '=', 'comment.organisationId')
          .onRef('foundIdentifier.commentId', '=', 'comment.id'),
      )
      .select(['comment.text', 'comment.scan', 'commentOriginal.text as original', 'foundIdentifier.kind'])
      .select('feedbackReturn.equality')
      .where('comment.organisationId', '=', to.id)
      .execute();
    expect(row).toEqual([
      {
        text: 'Ring me on [telephone number, being checked] please',
        scan: 'waiting',
        original: 'Ring me on 07700 900123 please',
        kind: 'telephone',
        equality: { age: '26-39' },
      },
    ]);
    const pool = await given.database.owner
      .selectFrom('equalityPool')
      .select('id')
      .where('organisationId', '=', to.id)
      .execute();
    expect(pool).toEqual([]);
  });

  test('a source, a level, a channel and a voice are known by their names', async () => {
    const to = await fresh();
    const own =
      'date,from,level,how,who,said\n2024-01-01,,Practice,Online,Staff,a\n2024-01-02,Ward cards,Elsewhere,Fax,,b\n';
    const fields = {
      date: 'date',
      source: 'from',
      level: 'level',
      channel: 'how',
      constituency: 'who',
      comment: 'said',
    };
    await taken(own, { to, map: fields, source: 'Staff survey' });
    const rows = await given.database.owner
      .selectFrom('feedbackReturn')
      .innerJoin('source', (join) =>
        join
          .onRef('source.organisationId', '=', 'feedbackReturn.organisationId')
          .onRef('source.id', '=', 'feedbackReturn.sourceId'),
      )
      .select(['source.name', 'level', 'channel', 'constituency'])
      .where('feedbackReturn.organisationId', '=', to.id)
      .orderBy('fileRow')
      .execute();
    expect(rows).toEqual([
      { name: 'Staff survey', level: 'practice', channel: 'online', constituency: 'staff' },
      { name: 'Ward cards', level: 'Elsewhere', channel: 'Fax', constituency: 'patient' },
    ]);
  });

  test('a copy of the file is kept, and a named process is in the history', async () => {
    const to = await fresh();
    await taken(`${header}2024-01-01,,,1,a,,\n`, { to });
    const file = await given.database.owner
      .selectFrom('storedFile')
      .select('id')
      .where('organisationId', '=', to.id)
      .executeTakeFirstOrThrow();
    expect(existsSync(filePath(given.folder, to.id, file.id))).toBe(true);
    const history = await given.database.owner
      .selectFrom('history')
      .select(['kind', 'act', 'byName', 'personId'])
      .where('organisationId', '=', to.id)
      .orderBy('id')
      .execute();
    expect(history.map(({ kind, act }) => `${kind} ${act}`)).toEqual([
      'import started',
      'import imported',
      'coding-batch started',
    ]);
    expect(history[0]).toMatchObject({ byName: 'earshot import feedback', personId: null });
  });

  test('dates that can be read in two ways need to be told', async () => {
    const to = await fresh();
    const content = `${header}03/04/2024,,,1,a,,\n13/04/2024,,,1,b,,\n`;
    expect(await refused(content, { to })).toEqual([expect.stringMatching(/“03\/04\/2024”.*--date-order/u)]);
    const days = async (dateOrder: DateOrder) => {
      const owner = await fresh();
      const { rejected } = await taken(content, { to: owner, dateOrder });
      const rows = await given.database.owner
        .selectFrom('feedbackReturn')
        .select('receivedOn')
        .where('organisationId', '=', owner.id)
        .orderBy('fileRow')
        .execute();
      return [...rows.map(({ receivedOn }) => receivedOn), ...rejected.map(({ row }) => row)];
    };
    expect(await days('dmy')).toEqual(['2024-04-03', '2024-04-13']);
    expect(await days('mdy')).toEqual(['2024-03-04', 2]);
  });

  test('keeps what the scores mean, how it sounds and the piece of work it belongs to', async () => {
    const owner = await fresh();
    await taken(
      'date,stars,review,tone,campaign\n2024-05-01,5,Lovely,Positive,Hip pathway\n2024-05-02,1,Late,Negative,\n2024-05-03,9,Odd,purple,\n',
      {
        to: owner,
        scale: 'stars',
        map: { date: 'date', score: 'stars', comment: 'review', sentiment: 'tone', project: 'campaign' },
      },
    );
    const rows = await given.database.owner
      .selectFrom('comment')
      .innerJoin('feedbackReturn', (join) =>
        join
          .onRef('feedbackReturn.organisationId', '=', 'comment.organisationId')
          .onRef('feedbackReturn.id', '=', 'comment.returnId'),
      )
      .select([
        'comment.text',
        'comment.sentiment',
        'feedbackReturn.scoreScale',
        'feedbackReturn.score',
        'feedbackReturn.project',
      ])
      .where('comment.organisationId', '=', owner.id)
      .orderBy('feedbackReturn.receivedOn')
      .execute();
    expect(rows).toEqual([
      { text: 'Lovely', sentiment: 2, scoreScale: 'stars', score: 5, project: 'Hip pathway' },
      { text: 'Late', sentiment: 4, scoreScale: 'stars', score: 1, project: null },
      { text: 'Odd', sentiment: null, scoreScale: 'stars', score: null, project: null },
    ]);
  });

  describe('is refused in one sentence each', () => {
    const xlsx = Buffer.from([0x50, 0x4b, 0x03, 0x04, ...Array.from({ length: 60 }, () => 0)]);
    const whole: [string, string | Uint8Array, RegExp, object][] = [
      ['an empty file', '', /empty/u, {}],
      ['only a header', header, /no rows/u, {}],
      ['a spreadsheet renamed', xlsx, /spreadsheet/u, {}],
      ['a PDF renamed', '%PDF-1.7\n1 0 obj\n', /PDF/u, {}],
      ['over the limit', `${header}${'2024-01-01,,,1,a,,\n'.repeat(100_000)}`, /1 MB/u, { limit: MEGABYTE }],
      ['a column that is not there', 'date,said\n2024-01-01,a\n', /no column “ref”/u, {}],
      [
        'a field that does not exist',
        `${header}2024-01-01,,,1,a,,\n`,
        /“mood” is not a field/u,
        { map: { ...map, mood: 'said' } },
      ],
      ['a map that is no object', `${header}2024-01-01,,,1,a,,\n`, /JSON object/u, { map: ['date'] }],
      ['no such file', '', /no such file/u, { path: '/nowhere/at/all.csv' }],
    ];
    test.each(whole)('%s', async (_name, content, says, words) => {
      const problems = await refused(content, words);
      expect(problems.join('\n')).toMatch(says);
      for (const problem of problems) expect(problem).toMatch(/[.)]$/u);
      const kept = await given.database.owner
        .selectFrom('storedFile')
        .select('id')
        .where('organisationId', '=', organisation.id)
        .execute();
      expect(kept).toEqual([]);
    });
  });
});
