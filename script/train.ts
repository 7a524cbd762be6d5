import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureCoding } from '../src/analysis/coding/measure.ts';
import { Teacher } from '../src/analysis/coding/training/train.ts';
import { cardOf } from './coding-card.ts';
import { printCodingQuality } from './coding-figures.ts';
import { readSchool, whereIsSchool } from './coding-school.ts';

/**
 * Learns the coding of comments from the labelled ones, cross-validates it, and writes the folder `model`.
 * --nested learns thresholds and calibration from cuts within the cuts, which takes three times as long;
 * --quick cuts less often, prints, and writes nothing.
 */

const SEED = 2012;
const model = join(import.meta.dirname, '..', 'model');
const isQuick = process.argv.includes('--quick');

if (!existsSync(whereIsSchool)) {
  console.error(
    'The labelled comments are not there: shared/data/feedback/labelled-comments.csv must lie beside the project.',
  );
  console.error('The model in the folder model stays as it is.');
  process.exit(1);
}

const began = performance.now();
const say = (line: string) => console.log(`${line}, ${((performance.now() - began) / 1000).toFixed(0)} s`);
const school = readSchool();
const teacher = new Teacher(school);
const { examples, themes, older, specimens } = school;
say(
  `${examples.length} comments, ${themes.length} themes, ${older.length} older comments, ${specimens.length} specimens`,
);
const cuts = { outer: isQuick ? 3 : 5, inner: process.argv.includes('--nested') ? 2 : 0 };
const { coded, scores } = teacher.crossValidate(cuts, SEED, say);
const figures = measureCoding(examples, coded, themes, cuts);
printCodingQuality(figures);
if (!isQuick) {
  const bytes = teacher.learnModel(scores, SEED);
  writeFileSync(join(model, 'coding.bin'), bytes);
  writeFileSync(join(model, 'figures.json'), `${JSON.stringify(figures, null, 1)}\n`);
  writeFileSync(join(model, 'README.md'), cardOf(figures));
  say(`model/coding.bin: ${(bytes.length / 1e6).toFixed(1)} MB`);
}
