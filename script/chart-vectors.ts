import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Vector } from '../src/analysis/control-charts/measure.ts';
import type { XmrOptions } from '../src/analysis/control-charts/xmr.ts';

/** What the files do not say of themselves, by the number that begins their name. */
const optionsOf: Record<string, XmrOptions> = {
  t03: { screening: false },
  t05: { screening: false },
  t11: { rebase: ['2020-01-14'] },
  t13: { target: 11 },
  t15: { target: 40, improvement: 'decrease' },
  t16: { improvement: 'decrease' },
  t19: { target: 95 },
  t22: { target: 95 },
  t30: { target: 90 },
};

type Row = Record<string, string>;

/** The series of a folder with the reference's output, one a file. Throws where there is no such folder. */
export async function readVectors(folder: string): Promise<Vector[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const rows: Row[] = parse(await readFile(join(folder, name)), { columns: true });
      return {
        name: name.replace('.csv', ''),
        options: optionsOf[name.slice(0, 3)] ?? {},
        points: rows.map((row) => ({ x: row.x ?? '', y: Number(row.y) })),
        expected: rows.map((row) => ({
          mean: Number(row.mean_col),
          lower: Number(row.lpl),
          upper: Number(row.upl),
          specialCause: row.special_cause_type ?? '',
          pointType: row.point_type ?? '',
        })),
        assurance: rows[0]?.assurance_type === 'NA' ? null : (rows[0]?.assurance_type ?? null),
      };
    }),
  );
}
