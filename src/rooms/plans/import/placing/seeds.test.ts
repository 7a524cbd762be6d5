import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findPlanScheme } from '../../../../../reference/plan-schemes.ts';
import { getStatusScheme } from '../../../../../reference/status-schemes.ts';
import { readTables } from '../../../../platform/files/table-in/read-tables.ts';
import { type DraftPlan, listFlags } from './draft.ts';
import { placeTables } from './place-tables.ts';

/** The plans that organisations published are not ours to keep here; where somebody has them, this is their folder. */
const folder = process.env.EARSHOT_PLANS ?? join(import.meta.dirname, '../../../../../../shared/seeds');

async function placed(number: string, key: string): Promise<DraftPlan> {
  const name = (await readdir(folder)).find((file) => file.startsWith(number)) ?? '';
  const document = await readTables(await readFile(join(folder, name)), name);
  if ('problem' in document) throw new Error(document.problem);
  const scheme = findPlanScheme(key);
  return placeTables(document, { scheme, words: getStatusScheme(scheme?.statusScheme ?? 'general').words });
}

it('reads the plans as they were published, where they lie beside the project', async ({ annotate }) => {
  if (!existsSync(folder)) {
    await annotate('The published plans do not lie beside the project: they were not read.');
    return;
  }
  const merton = await placed('000', 'merton');
  expect(merton.lines).toHaveLength(42);
  const counted = merton.sections.map(({ heading }) =>
    ['green', 'amber', 'red']
      .map((rag) => merton.lines.filter((line) => line.section === heading && line.rag === rag).length)
      .join('/'),
  );
  expect(counted).toEqual(['6/3/0', '5/4/1', '5/1/0', '3/5/0', '5/3/0', '1/0/0']);
  const check = listFlags(merton).filter(({ flag }) => flag.startsWith('check source'));
  expect(check.map(({ line }) => line)).toEqual(['M03', 'M23']);

  const elr = await placed('001', 'elr');
  expect([elr.lines.length, elr.sections.length]).toEqual([28, 5]);
  expect(elr.lines.filter(({ code }) => code === '1.2')).toHaveLength(2);
  expect(elr.lines.every(({ codePrinted }) => codePrinted)).toBe(true);
  expect(elr.unplaced).toEqual([]);

  const darlington = await placed('003', 'darlington');
  expect([darlington.lines.length, darlington.sections.length]).toEqual([23, 5]);
  expect(darlington.lines.flatMap(({ timescale }) => timescale?.milestones ?? [])).toHaveLength(25);
  expect(darlington.unplaced).toEqual([]);
});
