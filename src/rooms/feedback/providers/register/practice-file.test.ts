import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../../tests/support/a-database.ts';
import { aSite } from '../../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../../tests/support/makers/person.ts';
import { aProvider } from '../../../../../tests/support/makers/provider.ts';
import { readUploadedTable } from '../uploaded-table.ts';
import { properName, readPracticeFile } from './practice-file.ts';

/** A row of the file in its fixed order. */
const practice = (code: string, name: string, board: string, postcode: string, closed = '', setting = '4') =>
  [
    code,
    name,
    'Y60',
    board,
    '',
    '',
    '',
    '',
    '',
    postcode,
    '19740401',
    closed,
    closed ? 'C' : 'A',
    'B',
    '52R',
    '',
    '',
    '',
    '',
    '',
    '',
    '0',
    '',
    '52R',
    '',
    setting,
    '',
  ]
    .map((cell) => `"${cell}"`)
    .join(',');
const file = [
  practice('C80001', 'THE HILL SURGERY', 'QT1', 'NG8 6AQ'),
  practice('C80002', 'PARK GP PRACTICE', 'QT1', 'N8 6AQ'),
  practice('C80003', 'OLD HOUSE', 'QT1', 'NG8 6AQ', '20200101'),
  practice('C80004', 'PRISON CLINIC', 'QT1', 'NG8 6AQ', '', '7'),
].join('\r\n');

test('Names are written as names', () => {
  expect(properName('ST ALBANS MEDICAL CENTRE')).toBe('St Albans Medical Centre');
  expect(properName('SURGERY AT THE MILL (NHS)')).toBe('Surgery at the Mill (NHS)');
});

test('Open practices of the boards or postcodes asked for are found', async () => {
  const rows = await readUploadedTable(new File([file], 'practices.csv'));
  if ('problem' in rows) throw new Error(rows.problem);
  const codes = (boards: string[], postcodes: string[]) => {
    const found = readPracticeFile(rows, { boards, postcodes });
    return 'problem' in found ? found.problem : found.map(({ code }) => code);
  };
  expect(codes(['QT1'], [])).toEqual(['C80002', 'C80001']);
  expect(codes([], ['NG'])).toEqual(['C80001']);
  expect(codes([], ['N'])).toEqual(['C80002']);
  expect(codes([], ['NG86'])).toEqual([]);
  expect(readPracticeFile([['a', 'b']], { boards: [], postcodes: [] })).toHaveProperty('problem');
});

const real = join(process.cwd(), '../shared/data/practices/ods-gp-practices-2023-12.csv');
test.runIf(existsSync(real))(
  'The file of December 2023, where it lies beside the project, is read',
  async () => {
    const rows = await readUploadedTable(new File([await readFile(real)], 'ods.csv'));
    if ('problem' in rows) throw new Error(rows.problem);
    const found = readPracticeFile(rows, { boards: ['QT1'], postcodes: [] });
    expect('problem' in found ? 0 : found.length).toBeGreaterThan(100);
  },
);

onBothDatabases('Practices from a file', (given) => {
  test('are shown first, and added where they are ticked', async () => {
    const organisation = await anOrganisation(given.database);
    const visit = await aSite(given).as(await aPerson(given.database, organisation, { roles: ['ENG'] }));
    const lay = await aSite(given).as(await aPerson(given.database, organisation, { roles: ['LAY'] }));
    await aProvider(given.database, organisation, { name: 'The Hill Surgery' });
    const desk = `/${organisation.slug}/desk/providers`;
    const sent = { file: new File([file], 'practices.csv'), boards: 'qt1' };
    expect((await lay(`${desk}/import`, sent)).status).toBe(404);
    const page = await (await visit(`${desk}/import`, sent)).text();
    expect(page).toContain('2 open practices');
    const ticked = { 'practice[]': ['C80001|The Hill Surgery', 'C80002|Park GP Practice'] };
    expect((await lay(`${desk}/import/add`, ticked)).status).toBe(404);
    expect((await visit(`${desk}/import/add`, ticked)).status).toBe(303);
    expect((await visit(`${desk}/import/add`, ticked)).status).toBe(303);
    const list = await (await visit(`${desk}?kind=practice`)).text();
    expect(list).toContain('2 providers');
    expect(list).toContain('The Hill Surgery (C80001)');
    expect((await visit(`${desk}/import`, { file: new File(['a,b\n1,2'], 'x.csv') })).status).toBe(400);
  });
});
