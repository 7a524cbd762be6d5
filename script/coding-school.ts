import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { feedbackThemes } from '../reference/feedback-framework.ts';
import { readModelFile } from '../src/analysis/coding/model-file.ts';
import type { Example } from '../src/analysis/coding/training/examples.ts';
import type { OlderExample, Specimen } from '../src/analysis/coding/training/lessons.ts';
import { specimens } from '../src/analysis/coding/training/specimens.ts';
import type { School } from '../src/analysis/coding/training/train.ts';
import { vocabularyOf } from '../src/analysis/coding/vocabulary.ts';

/** Reads what the coding of comments is learnt from. The comments lie beside the project and are no part of it. */

const root = join(import.meta.dirname, '..');
const folder = join(root, '..', 'shared', 'data', 'feedback');
export const whereIsSchool = join(folder, 'labelled-comments.csv');

const tableOf = <T>(file: string, shape: z.ZodType<T>): T[] =>
  z.array(shape).parse(parse(readFileSync(file), { columns: true, bom: true, relax_quotes: true }));

const labelledShape = z.object({
  comment: z.string(),
  question: z.enum(['what_good', 'could_improve', 'nonspecific']),
  sentiment: z.enum(['', '1', '2', '3', '4', '5']),
  themes: z.string(),
});
const olderShape = z.object({
  feedback: z.string(),
  code: z.string(),
  question: z.string(),
});
const frameworkShape = z.object({ 'Sub-category': z.string(), Examples: z.string() });

/** What each question of the older comments asked, as the answers to it show. */
const olderQuestions: Readonly<Record<string, OlderExample['question']>> = {
  'Trust A - Q1': 'could_improve',
  'Trust A - Q2': 'what_good',
  'Trust B - Q1': 'nonspecific',
  'Trust C - Q1': 'what_good',
  'Trust C - Q2': 'could_improve',
};

/** The older codes that mean one theme of today; the others may mean several, and say nothing of themes. */
const olderThemes: Readonly<Record<string, string>> = {
  al: 'service-location',
  ca: 'activities-and-access-to-fresh-air',
  cf: 'interaction-with-family-carers',
  cm: 'supplying-and-understanding-medication',
  co: 'staff-listening-understanding-and-involving-patients',
  dc: 'interaction-with-family-carers',
  dp: 'staff-listening-understanding-and-involving-patients',
  ds: 'feeling-safe',
  ec: 'cleanliness-tidiness-and-infection-control',
  ee: 'environment-facilities-and-equipment',
  ef: 'food-and-drink-provision-and-facilities',
  eq: 'environment-facilities-and-equipment',
  ml: 'staff-listening-understanding-and-involving-patients',
  sa: 'staff-manner-and-personal-attributes',
  sl: 'staffing-levels-and-responsiveness',
  tc: 'continuity-of-care',
  ti: 'continuity-of-care',
  tx: 'discharge',
  wa: 'timeliness-of-care',
  xe: 'positive-experience-and-gratitude',
  xf: 'funding-and-use-of-financial-resources',
  xl: 'mental-health-act',
  xn: 'positive-experience-and-gratitude',
};

/** Everything there is to learn from. Throws where a file of it is missing or differs from what it should be. */
export function readSchool(): School {
  const rows = tableOf(whereIsSchool, labelledShape);
  const keys = new Map<string, string>(feedbackThemes.map(({ name, key }) => [name, key]));
  const keysIn = (names: string) => names.split('|').flatMap((name) => keys.get(name.trim()) ?? []);
  const named = new Set(rows.flatMap((row) => keysIn(row.themes)));
  const themes: string[] = feedbackThemes.map(({ key }) => key).filter((key) => named.has(key));
  const sentiments = [0, 1, 2, 3, 4, 5] as const;
  const examples = rows.map(
    (row): Example => ({
      comment: row.comment,
      question: row.question,
      themes: keysIn(row.themes).map((key) => themes.indexOf(key)),
      sentiment: sentiments[Number(row.sentiment)] ?? 0,
    }),
  );
  const olderRows = tableOf(join(folder, 'phase-1-comments.csv'), olderShape);
  const codes = [...new Set(olderRows.map(({ code }) => code))].sort();
  const older = olderRows.flatMap((row): OlderExample[] => {
    const question = olderQuestions[row.question];
    return question === undefined || row.feedback.trim() === ''
      ? []
      : [
          {
            comment: row.feedback,
            question,
            older: codes.indexOf(row.code),
            theme: themes.indexOf(olderThemes[row.code] ?? ''),
          },
        ];
  });
  const shown = [
    ...tableOf(join(folder, 'framework.csv'), frameworkShape).flatMap((row) =>
      quotedIn(row.Examples).map((comment) => ({ comment, key: keys.get(row['Sub-category'].trim()) })),
    ),
    ...Object.entries(specimens).flatMap(([key, comments]) => comments.map((comment) => ({ comment, key }))),
  ];
  const vectors = readModelFile(readFileSync(join(root, 'model', 'vectors.bin')));
  return {
    examples,
    themes,
    older,
    olderCodes: codes.length,
    specimens: shown.flatMap(({ comment, key }): Specimen[] => {
      const theme = themes.indexOf(key ?? '');
      return theme < 0 ? [] : [{ comment, theme }];
    }),
    vectors: {
      words: vocabularyOf(vectors.array('hashes', 'Int32Array'), vectors.array('scales', 'Float32Array')),
      vectors: vectors.array('numbers', 'Int8Array'),
    },
  };
}

/** The comments that the framework's examples put in quotation marks of one kind or another. */
const quotedIn = (text: string): string[] =>
  [...text.matchAll(/[‘'"]\s*(.{3,400}?)[’'"](?=\s*[,\n]|\s*$)/gs)].map((found) => found[1] ?? '');
