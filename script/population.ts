import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePopulation } from './population/make.ts';

// Makes the tables of reference/population again from the published files. `--check` writes nothing and fails on a difference.

const root = join(import.meta.dirname, '..');
const folder = process.env.EARSHOT_POPULATION ?? join(root, '../shared/data/population');
const isCheck = process.argv.includes('--check');

if (!existsSync(folder)) {
  console.error(`The published tables of population are not there: ${folder}.`);
  console.error('Nothing was changed. EARSHOT_POPULATION names another folder that has them.');
  process.exit(1);
}
let different = 0;
for (const { name, text } of makePopulation(folder)) {
  const path = join(root, 'reference/population', name);
  const isSame = existsSync(path) && readFileSync(path, 'utf8') === text;
  if (!isSame) different++;
  if (!isSame && !isCheck) writeFileSync(path, text);
  console.log(
    `${isSame ? 'as it was ' : isCheck ? 'DIFFERENT ' : 'written   '} ${name}  ${Math.round(text.length / 1024)} KB`,
  );
}
if (isCheck && different > 0) process.exit(1);
