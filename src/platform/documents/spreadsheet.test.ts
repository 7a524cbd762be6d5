import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { renderCsv } from './csv.ts';
import { exampleCover, examplePlan } from './example.ts';
import { nasty } from './nasty.ts';
import { renderSpreadsheet } from './spreadsheet.ts';

test('each table is a sheet, its objective said in every row, its head frozen', async () => {
  const book = await readXlsx(await renderSpreadsheet(examplePlan(42)));
  expect(book.sheets.map(({ name }) => name)).toEqual([
    'Activities by status, September',
    'Listening plan, September 2012',
    'About this file',
  ]);
  const plan = book.sheets[1];
  expect(plan?.rows[0]).toEqual(['Objective', 'Key activities', 'Dates', 'Status', 'Action']);
  expect(plan?.rows).toHaveLength(43);
  expect(plan?.rows[3]?.[0]).toBe('Practices speak with one voice');
  expect(plan?.rows[3]?.[3]).toBe('Green');
  expect(plan?.freezePane).toMatchObject({ rows: 1 });
  expect(book.sheets[0]?.rows[1]).toEqual(['Green', 26]);
});

test('words are never reckoned', async () => {
  const book = await readXlsx(await renderSpreadsheet(nasty), { readStyles: true });
  const cells = book.sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
  expect(cells.filter((cell) => cell.formula !== undefined)).toEqual([]);
  expect(book.sheets.flatMap(({ rows }) => rows.flat())).toContain("=cmd|' /C calc'!A0");
  expect(book.sheets.every(({ name }) => name.length <= 31 && !/[[\]:*?/\\]/u.test(name))).toBe(true);
});

test('the same report has the same bytes', async () => {
  const one = Buffer.from(await renderSpreadsheet(examplePlan(9)));
  expect(one.equals(Buffer.from(await renderSpreadsheet(examplePlan(9))))).toBe(true);
});

const lines = (bytes: Uint8Array) => new TextDecoder().decode(bytes).split('\r\n');

test('CSV has the report’s first table, each row whole', () => {
  const csv = lines(renderCsv(examplePlan(42)));
  expect(csv[0]).toBe('Objective,Key activities,Dates,Status,Action');
  expect(csv[2]).toMatch(/^Practices speak with one voice,/u);
});

test('CSV of a cover has its fields, those left blank too; a formula is disarmed', () => {
  const csv = new TextDecoder().decode(renderCsv(exampleCover));
  expect(csv).toContain('\r\nMoney,\r\n');
  expect(new TextDecoder().decode(renderCsv(nasty))).toContain("'=cmd|");
});

test('a report with no table has no CSV, and says so', () => {
  expect(() => renderCsv({ ...exampleCover, blocks: [] })).toThrow('no such table');
});
