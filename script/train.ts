import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { feedbackThemes } from '../reference/feedback-framework.ts';
import { measureCoding } from '../src/analysis/coding/measure.ts';
import type { Example } from '../src/analysis/coding/training/examples.ts';
import { crossValidate, learnModel } from '../src/analysis/coding/training/train.ts';
import { printCodingQuality } from './coding-figures.ts';

/** Learns the coding of comments from the labelled ones, cross-validates it, and writes the folder `model`. */

const SEED = 2012;
const root = join(import.meta.dirname, '..');
const folder = join(root, '..', 'shared', 'data', 'feedback');
const file = join(folder, 'labelled-comments.csv');

const isQuick = process.argv.includes('--quick');

if (!existsSync(file)) {
  console.error(
    'The labelled comments are not there: shared/data/feedback/labelled-comments.csv must lie beside the project.',
  );
  console.error('The model in the folder model stays as it is.');
  process.exit(1);
}

const rowShape = z.object({
  comment: z.string(),
  question: z.enum(['what_good', 'could_improve', 'nonspecific']),
  sentiment: z.enum(['', '1', '2', '3', '4', '5']),
  themes: z.string(),
});

const rows = z.array(rowShape).parse(parse(readFileSync(file), { columns: true, bom: true }));
const keys = new Map<string, string>(feedbackThemes.map(({ name, key }) => [name, key]));
const named = new Set(
  rows.flatMap(({ themes }) => themes.split('|').flatMap((name) => keys.get(name.trim()) ?? [])),
);
const themes = feedbackThemes.map(({ key }) => key).filter((key) => named.has(key));
const sentiments = [0, 1, 2, 3, 4, 5] as const;
const examples = rows.map(
  (row): Example => ({
    comment: row.comment,
    question: row.question,
    themes: row.themes.split('|').flatMap((name) => {
      const at = themes.findIndex((key) => keys.get(name.trim()) === key);
      return at < 0 ? [] : [at];
    }),
    sentiment: sentiments[Number(row.sentiment)] ?? 0,
  }),
);

const began = performance.now();
const seconds = () => `${((performance.now() - began) / 1000).toFixed(0)} s`;
console.log(`${examples.length} comments, ${themes.length} themes`);
const cuts = isQuick ? { outer: 3, inner: 2 } : { outer: 5, inner: 3 };
const { coded, scores } = crossValidate(examples, themes, cuts, SEED, (line) =>
  console.log(`${line}, ${seconds()}`),
);
const figures = measureCoding(examples, coded, themes, cuts);
printCodingQuality(figures);
if (!isQuick) {
  const bytes = learnModel(examples, themes, scores, SEED);
  writeFileSync(join(root, 'model', 'coding.bin'), bytes);
  writeFileSync(join(root, 'model', 'figures.json'), `${JSON.stringify(figures, null, 1)}\n`);
  console.log(`model/coding.bin: ${(bytes.length / 1e6).toFixed(1)} MB, ${seconds()}`);
}
