import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CsvRow, inspectCsv, readCsv } from './csv-in.ts';
import { CELL_LIMIT } from './csv-records.ts';

let folder = '';
let made = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earshot-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function aFile(content: string | Uint8Array): Promise<string> {
  made += 1;
  const path = join(folder, `${made}.csv`);
  await writeFile(path, content);
  return path;
}

async function shapeOf(path: string) {
  const shape = await inspectCsv(path);
  if ('problem' in shape) throw new Error(shape.problem);
  return shape;
}

async function rowsOf(path: string, fromRow?: number): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const batch of readCsv(path, await shapeOf(path), { fromRow })) rows.push(...batch);
  return rows;
}

/** Good rows as their cells, broken ones as what their problem is about. */
async function outline(content: string | Uint8Array) {
  const rows = await rowsOf(await aFile(content));
  expect(rows.map(({ row }) => row)).toEqual(rows.map((_, i) => i + 1));
  return rows.map((row) =>
    'values' in row ? row.values : (/stray|never closed|missing|only/.exec(row.problem)?.[0] ?? row.problem),
  );
}

const problemOf = async (content: string | Uint8Array) => {
  const shape = await inspectCsv(await aFile(content));
  return 'problem' in shape ? shape.problem : null;
};

describe('encodings', () => {
  const table = 'name,said\r\nZoë,“café” – naïve\r\n';
  const rows = [['Zoë', '“café” – naïve']];
  const in1252 = (text: string) =>
    Buffer.from(text.replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('–', '\x96'), 'latin1');

  test.each([
    ['UTF-8', Buffer.from(table), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${table}`), 'utf-8-bom'],
    ['Windows-1252', in1252(table), 'windows-1252'],
    ['UTF-16, little end first', Buffer.from(`\ufeff${table}`, 'utf16le'), 'utf-16le'],
    ['UTF-16, big end first', Buffer.from(`\ufeff${table}`, 'utf16le').swap16(), 'utf-16be'],
  ])('%s', async (_, content, encoding) => {
    const path = await aFile(content);
    expect(await shapeOf(path)).toMatchObject({ encoding, header: ['name', 'said'], newline: '\r\n' });
    expect((await rowsOf(path)).map((row) => ('values' in row ? row.values : null))).toEqual(rows);
  });

  test('a character on the border of two reads, and a first accent late in the file, are found', async () => {
    const filler = 'plain words,ok\n'.repeat(40_000);
    const text = `a,b\nx${filler}é,ü\n${'ñandú 😀 اردو,x\n'.repeat(30_000)}`;
    const path = await aFile(text);
    const rows = await rowsOf(path);
    expect(rows).toHaveLength(70_001);
    expect(rows.at(-1)).toEqual({ row: 70_001, values: ['ñandú 😀 اردو', 'x'] });
    expect(await shapeOf(await aFile(Buffer.from(`a,b\n${filler}é,x\n`, 'latin1')))).toMatchObject({
      encoding: 'windows-1252',
    });
  });

  test('one broken character costs its own row only', async () => {
    const path = await aFile(
      Buffer.concat([Buffer.from('a,b\né,ü\n1,bad'), Buffer.from([0xe9]), Buffer.from('x\nö,ß\n')]),
    );
    const rows = await rowsOf(path);
    expect(rows).toMatchObject([
      { row: 1, values: ['é', 'ü'] },
      { row: 2, column: 'b', problem: expect.stringContaining('cannot be read') },
      { row: 3, values: ['ö', 'ß'] },
    ]);
  });
});

describe('separators and line ends', () => {
  test.each([
    [',', '\n'],
    [';', '\r\n'],
    ['\t', '\r'],
    ['|', '\n'],
  ] as const)('%j with %j', async (delimiter, newline) => {
    const text = [
      ['date', 'what, if anything; was | said', 'score'],
      ['2021-01-01', 'one, two; three | four\tfive', '1'],
      ['2021-01-02', `two${newline}lines`, '2'],
    ]
      .map((row) => row.map((cell) => `"${cell}"`).join(delimiter))
      .join(newline);
    const path = await aFile(text);
    expect(await shapeOf(path)).toMatchObject({ delimiter, newline });
    expect(await rowsOf(path)).toMatchObject([
      { values: ['2021-01-01', 'one, two; three | four\tfive', '1'] },
      { values: ['2021-01-02', `two${newline}lines`, '2'] },
    ]);
  });

  test('commas in unquoted names do not hide a semicolon', async () => {
    expect(await outline('date;how, when, where, why;score\n1;a, b;2\n3;c;4\n')).toEqual([
      ['1', 'a, b', '2'],
      ['3', 'c', '4'],
    ]);
  });

  test('a first line that says its separator is no header', async () => {
    const path = await aFile('sep=;\r\na;b\r\n1;2\r\n');
    expect(await shapeOf(path)).toMatchObject({ delimiter: ';', header: ['a', 'b'] });
    expect(await rowsOf(path)).toEqual([{ row: 1, values: ['1', '2'] }]);
  });

  test('blank lines are no rows; rows of blank cells are', async () => {
    expect(await outline('\na,b\n\n1,2\n\r\n,\n3,4\n\n\n')).toEqual([
      ['1', '2'],
      ['', ''],
      ['3', '4'],
    ]);
  });

  test('line ends may be mixed, and the last may be missing', async () => {
    expect(await outline('a,b\r\n1,2\n3,"x\ry"\r\n5,6')).toEqual([
      ['1', '2'],
      ['3', 'x\ry'],
      ['5', '6'],
    ]);
  });
});

describe('files that cannot be imported', () => {
  test.each([
    ['an empty file', '', /^This file is empty\.$/],
    ['a file of blank lines', ' \r\n\n', /^This file is empty\.$/],
    ['only a header', 'date,comment\r\n', /header but no rows/],
    ['only a header, without a line end', 'date,comment', /header but no rows/],
    [
      'a workbook',
      Buffer.from('PK\x03\x04\x14\0\0\0xl/', 'latin1'),
      /^This is a spreadsheet \(Excel\) file renamed to \.csv\. Open it and save it as CSV\.$/,
    ],
    ['a PDF', '%PDF-1.7\n1 0 obj\n', /PDF/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), /picture/],
    ['a web page', '<html><table><tr><td>1</td></tr></table></html>', /web page/],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, ...new Array(500).fill(0)]), /not text/],
    ['a quotation mark open in the header', 'date,"comment\n1,2\n3,4\n', /first line/],
    ['a header of blanks', ',,\n1,2,3\n', /names no columns/],
  ])('%s', async (_, content, sentence) => {
    expect(await problemOf(content)).toMatch(sentence);
  });

  test('no file, a folder, and a file over the limit', async () => {
    expect(await inspectCsv(join(folder, 'none.csv'))).toMatchObject({
      problem: expect.stringContaining('no such file'),
    });
    expect(await inspectCsv(folder)).toMatchObject({ problem: expect.stringContaining('not a file') });
    const path = await aFile(`a,b\n${'x'.repeat(3 * 1024 * 1024)},y\n`);
    expect(await inspectCsv(path, { limit: 2 * 1024 * 1024 })).toEqual({
      problem: 'This file has 3 MB. The most that is taken is 2 MB. Split it into several files.',
    });
  });

  test('a stray control character does not make a file binary', async () => {
    expect(await outline(`a,b\n${'1,some words here\n'.repeat(20)}2,x\0y\n`)).toContainEqual(['2', 'x\0y']);
  });
});

describe('names in the header', () => {
  test('missing and repeated ones are made distinct, and it is said', async () => {
    const shape = await shapeOf(await aFile('date, comment ,,comment,comment (2),Column 3\n1,2,3,4,5,6\n'));
    expect(shape.header).toEqual(['date', 'comment', 'Column 4', 'comment (3)', 'comment (2)', 'Column 3']);
    expect(shape.notes).toEqual([
      'Column 3 has no name in the header. It is called “Column 4” here.',
      'More than one column is called “comment”. Column 4 is called “comment (3)” here.',
    ]);
  });
});

describe('broken rows', () => {
  test('too few and too many cells', async () => {
    expect(await outline('a,b,c\n1,2,3\n1,2\n1,2,3,4\n4,5,6\n')).toEqual([
      ['1', '2', '3'],
      'missing',
      'only',
      ['4', '5', '6'],
    ]);
  });

  test('the column at fault is named, and the text is kept', async () => {
    const rows = await rowsOf(await aFile('a,b,c\n1,2\n1,2,3,4\n1,"x,3\n1,x"y,3\n7,8,9\n'));
    expect(rows).toMatchObject([
      { column: 'c', raw: '1,2', problem: expect.stringContaining('2 cells') },
      { column: 'c', raw: '1,2,3,4', problem: expect.stringContaining('4 cells') },
      { column: 'b', raw: '1,"x,3', problem: expect.stringContaining('never closed') },
      { column: 'b', raw: '1,x"y,3', problem: expect.stringContaining('stray') },
      { values: ['7', '8', '9'] },
    ]);
  });

  test('a quotation mark never closed, in the middle', async () => {
    const good = ['9', 'two\nlines, "said" he', 'z'];
    expect(await outline('a,b,c\n1,"x,y\n2,p,q\n3,"r,r",s\n9,"two\nlines, ""said"" he",z\n')).toEqual([
      'never closed',
      ['2', 'p', 'q'],
      ['3', 'r,r', 's'],
      good,
    ]);
    expect(await outline('a,b,c\n"1","x,"y"\n"2","p","q"\n')).toEqual(['stray', ['2', 'p', 'q']]);
    expect(await outline('a,b,c\n"1","x","y\n"2","p","q"\n')).toEqual(['never closed', ['2', 'p', 'q']]);
  });

  test('a quotation mark never closed, at the end', async () => {
    expect(await outline('a,b,c\n1,2,3\n4,5,"six')).toEqual([['1', '2', '3'], 'never closed']);
    expect(await outline('a,b,c\n1,2,3\n4,5,"six\nand more\nwords')).toEqual([
      ['1', '2', '3'],
      'never closed',
    ]);
  });

  test('broken rows side by side stay apart', async () => {
    expect(await outline('a,b,c\n1,"x,y\n2,"p,q\n3,5" pipe,s\n4,5\n6,7,8,9\n1,2,3\n')).toEqual([
      'never closed',
      'never closed',
      'stray',
      'missing',
      'only',
      ['1', '2', '3'],
    ]);
  });

  test('a broken row of several lines is one row', async () => {
    expect(await outline('a,b,c\n1,"one\ntwo, three, four, five",3,4\n4,5,6\n')).toEqual([
      'only',
      ['4', '5', '6'],
    ]);
    expect(await outline('a,b,c\n1,"one\n\ntwo" x,3\n4,5,6\n')).toEqual(['stray', ['4', '5', '6']]);
  });

  test('blanks between separator and quotation mark are forgiven', async () => {
    expect(await outline('"a", "b", "c"\n"1", "x, y", "z"\n2,3,4\n')).toEqual([
      ['1', 'x, y', 'z'],
      ['2', '3', '4'],
    ]);
  });

  test('an open quotation mark cannot swallow a long file', async () => {
    const rows = await outline(`a,b,c\n1,"x,y\n${'2,p,q\n'.repeat(200_000)}`);
    expect(rows).toHaveLength(200_001);
    expect(rows[0]).toBe('never closed');
    expect(new Set(rows.slice(1).map(String))).toEqual(new Set(['2,p,q']));
  });

  test('a file of nothing but faults ends, each line a row', async () => {
    const rows = await outline(`a,b,c\n${'"x"y,"z" "\n'.repeat(3_000)}`);
    expect(rows).toHaveLength(3_000);
  });
});

describe('large cells', () => {
  test('a cell of 1 MB is read, whatever is in it', async () => {
    const words = 'a “quoted” word, and a new\nline; '.repeat(32_000);
    const rows = await rowsOf(await aFile(`a,b\n1,"${words}"\n2,${'x'.repeat(1024 * 1024)}\n3,ok\n`));
    expect(rows.map((row) => ('values' in row ? row.values[1]?.length : row.problem))).toEqual([
      words.length,
      1024 * 1024,
      2,
    ]);
  });

  test('a cell over the limit is a problem of its row', async () => {
    const rows = await rowsOf(await aFile(`a,b\n1,2\n1,${'x'.repeat(CELL_LIMIT + 1)}\n3,4\n`));
    expect(rows).toMatchObject([
      { values: ['1', '2'] },
      {
        column: 'b',
        problem: 'The cell “b” holds 2,000,001 characters. The most that is read is 2,000,000.',
      },
      { values: ['3', '4'] },
    ]);
  });
});

test('reading can begin at a later row', async () => {
  const path = await aFile(
    `a,b\n${Array.from({ length: 50_000 }, (_, i) => `${i + 1},words ${i}\n`).join('')}`,
  );
  const rows = await rowsOf(path, 49_999);
  expect(rows).toEqual([
    { row: 49_999, values: ['49999', 'words 49998'] },
    { row: 50_000, values: ['50000', 'words 49999'] },
  ]);
});

describe('whatever is written is read back', () => {
  /** Numbers that look random and are the same at every run (Park and Miller, 1988). */
  function dice(seed: number) {
    let state = seed;
    return (sides: number) => {
      state = (state * 48271) % 2147483647;
      return state % sides;
    };
  }
  const pieces = [
    'a',
    'Zoë',
    ',',
    ';',
    '\t',
    '|',
    '"',
    '""',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '£5',
    "'",
    'x'.repeat(300),
    '–',
    'NA',
  ];

  test.each(Array.from({ length: 60 }, (_, i) => i + 1))('table %i', async (seed) => {
    const roll = dice(seed * 7919);
    const pick = <T>(from: readonly T[]): T => from[roll(from.length)] as T;
    const columns = 2 + roll(8);
    const header = Array.from({ length: columns }, (_, i) => `column ${i + 1}${pick(['', '?', ' of "it"'])}`);
    const cell = () => Array.from({ length: roll(5) }, () => pick(pieces)).join('');
    const table = Array.from({ length: 1 + roll(400) }, () => header.map(cell));
    const how = {
      delimiter: pick([',', ';', '\t', '|']),
      record_delimiter: pick(['\n', '\r\n', '\r']),
      quoted: pick([true, false]),
      quote_record_delimiter: true,
      eof: pick([true, false]),
    };
    const text = stringify([header, ...table], how);
    const encoding = pick(['utf-8', 'utf-8-bom', 'windows-1252', 'utf-16le'] as const);
    const content =
      encoding === 'windows-1252'
        ? Buffer.from(text.replaceAll('–', '\x96'), 'latin1')
        : Buffer.from(
            encoding === 'utf-8' ? text : `\ufeff${text}`,
            encoding === 'utf-16le' ? 'utf16le' : 'utf8',
          );
    const path = await aFile(content);
    expect((await shapeOf(path)).header).toEqual(header);
    expect(await rowsOf(path)).toEqual(table.map((values, i) => ({ row: i + 1, values })));
  });
});
