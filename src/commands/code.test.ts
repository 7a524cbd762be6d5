import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { codeFile } from './code.ts';
import { Said } from './outcome.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earshot-code-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Codes a file with this text; gives the rows of the result. */
async function coded(text: string | Uint8Array): Promise<Record<string, string>[]> {
  await writeFile(join(folder, 'in.csv'), text);
  await codeFile(join(folder, 'in.csv'), { out: join(folder, 'out.csv'), threads: 1 });
  return parse(await readFile(join(folder, 'out.csv')), { columns: true, bom: true });
}

test('writes themes by name, sentiment and confidence beside what was there, row by row', async () => {
  const rows = await coded(
    'id,Comment,QUESTION\n7,"Kind, friendly staff and good food",what_good\n8,=SUM(1),\n9,"Nothing",could_improve\n',
  );
  expect(rows.map(({ id }) => id)).toEqual(['7', '8', '9']);
  expect(rows[0]?.themes?.split('|').toSorted()).toEqual([
    'Food & drink provision & facilities',
    'Staff manner & personal attributes',
  ]);
  expect(rows[0]?.Comment).toBe('Kind, friendly staff and good food');
  expect(rows[1]?.Comment).toBe('=SUM(1)');
  expect(rows[2]).toMatchObject({ themes: 'Positive experience & gratitude' });
  for (const { sentiment, confidence } of rows) {
    expect(sentiment).toMatch(/^[1-5]$/);
    expect(Number(confidence)).toBeGreaterThanOrEqual(0);
    expect(Number(confidence)).toBeLessThanOrEqual(1);
  }
});

test('needs no question, takes Windows-1252, and keeps rows of thousands in order', async () => {
  const lines = Array.from({ length: 3000 }, (_, i) => `${i},Caf\u00e9 food number ${i}`);
  const rows = await coded(Buffer.from(`n,comment\r\n${lines.join('\r\n')}\r\n`, 'latin1'));
  expect(rows).toHaveLength(3000);
  expect(rows.map(({ n }) => n)).toEqual(lines.map((_, i) => String(i)));
  expect(rows[5]?.comment).toBe('Café food number 5');
});

test('a row that cannot be read keeps its place', async () => {
  const rows = await coded('n,comment\n1,good\n2,one,too,many\n3,good\n');
  expect(rows).toHaveLength(3);
  expect(rows[1]).toMatchObject({ comment: '', themes: '', sentiment: '', confidence: '' });
});

test.each([
  [
    'no column comment',
    'words,question\ngood,\n',
    'has no column "comment". Its columns are: "words", "question".',
  ],
  ['an empty file', '', 'This file is empty.'],
  ['no rows', 'comment,question\n', 'no rows'],
])('%s is told in a sentence', async (_, text, sentence) => {
  const problem = await coded(text).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Said);
  expect(String(problem)).toContain(sentence);
});

test('no such file, no such folder, the same file: each is told', async () => {
  const out = join(folder, 'out.csv');
  await expect(codeFile(join(folder, 'none.csv'), { out })).rejects.toThrow('There is no such file');
  const path = join(folder, 'in.csv');
  await writeFile(path, 'comment\ngood\n');
  await expect(codeFile(path, { out: join(folder, 'no', 'out.csv') })).rejects.toThrow('no such folder');
  await expect(codeFile(path, { out: path })).rejects.toThrow('over the file that is read');
  await writeFile(
    path,
    Uint8Array.from({ length: 4000 }, (_, i) => (i * 7) % 32),
  );
  await expect(codeFile(path, { out })).rejects.toThrow(Said);
});
