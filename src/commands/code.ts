import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { feedbackThemes } from '../../reference/feedback-framework.ts';
import type { Coded, CodingInput } from '../analysis/coding/coding.ts';
import { readQuestion } from '../analysis/coding/read-question.ts';
import { plural } from '../design/text/words.ts';
import { type Coder, openCoder } from '../platform/coding/coder.ts';
import { type CsvRow, inspectCsv, readCsv } from '../platform/files/csv-in.ts';
import { Said } from './outcome.ts';

interface CodeWords {
  out: string;
  threads?: number;
}

/** Batches that are coded while the next are read: enough for every thread, little enough to hold. */
const AHEAD = 12;

const names = new Map<string, string>(feedbackThemes.map(({ key, name }) => [key, name]));

const wholeNumber = (text: string): number => {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError('Write a whole number from 1 to 99.');
  return Number(text);
};

/** code: themes and sentiment of the comments of a file. */
export function addCodeCommands(program: Command): void {
  program
    .command('code')
    .description('give the comments of a CSV file themes and sentiment')
    .argument('<csv>', 'the file: a column comment, and question where it is known')
    .requiredOption(
      '--out <file>',
      'where to write it: the columns of the file with themes, sentiment and confidence',
    )
    .option('--threads <number>', 'how many threads code at once', wholeNumber)
    .action(codeFile);
}

/** Runs `code`. Throws `Said` with the reason why it cannot. */
export async function codeFile(csv: string, { out, threads }: CodeWords): Promise<void> {
  const path = resolve(csv);
  const target = resolve(out);
  if (path === target)
    throw new Said('The result cannot be written over the file that is read. Name another file after --out.');
  const shape = await inspectCsv(path);
  if ('problem' in shape) throw new Said(`${csv}: ${shape.problem}`);
  const columns = shape.header.map((name) => name.trim().toLowerCase());
  const comment = columns.indexOf('comment');
  const question = columns.indexOf('question');
  if (comment < 0)
    throw new Said(
      `${csv} has no column "comment". Its columns are: ${shape.header.map((name) => `"${name}"`).join(', ')}.`,
    );
  // What an earlier run wrote is written anew.
  const kept = columns.flatMap((name, at) =>
    ['themes', 'sentiment', 'confidence'].includes(name) ? [] : [at],
  );
  const folder = await stat(resolve(target, '..')).catch(() => null);
  if (!folder?.isDirectory()) throw new Said(`${out} cannot be written there: there is no such folder.`);
  const coder = openCoder(threads === undefined ? {} : { threads });
  const sink = createWriteStream(target);
  const wrong = new Promise<never>((_, reject) => {
    sink.once('error', () => reject(new Said(`${out} cannot be written there.`)));
  });
  wrong.catch(() => undefined);
  const began = performance.now();
  let rows = 0;
  let broken = 0;
  try {
    const put = async (text: string) => {
      if (!sink.write(text)) await Promise.race([once(sink, 'drain'), wrong]);
    };
    await put(line([...kept.map((at) => shape.header[at] ?? ''), 'themes', 'sentiment', 'confidence']));
    const underWay: Promise<string>[] = [];
    for await (const batch of readCsv(path, shape)) {
      rows += batch.length;
      broken += batch.filter((row) => 'problem' in row).length;
      underWay.push(codeBatch(coder, batch, { kept, comment, question }));
      if (underWay.length >= AHEAD) await put((await underWay.shift()) ?? '');
    }
    for (const batch of underWay) await put(await batch);
    sink.end();
    await Promise.race([finished(sink), wrong]);
  } finally {
    sink.destroy();
    await coder.close();
  }
  const seconds = (performance.now() - began) / 1000;
  const lines = [
    `${out}: ${plural(rows, 'comment')} coded with the model ${coder.model} in ${seconds.toFixed(1)} s`,
    ...(broken > 0
      ? [`${plural(broken, 'row')} could not be read and stand there without words, themes or sentiment.`]
      : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

interface Columns {
  kept: readonly number[];
  comment: number;
  question: number;
}

async function codeBatch(coder: Coder, batch: readonly CsvRow[], columns: Columns): Promise<string> {
  const inputs = batch.map(
    (row): CodingInput =>
      'problem' in row
        ? { comment: '', question: null }
        : {
            comment: row.values[columns.comment] ?? '',
            question: columns.question < 0 ? null : readQuestion(row.values[columns.question] ?? ''),
          },
  );
  const coded = await coder.code(inputs);
  return batch.map((row, i) => line(cellsOf(row, coded[i], columns))).join('');
}

function cellsOf(row: CsvRow, coded: Coded | undefined, { kept }: Columns): string[] {
  if ('problem' in row || !coded) return [...kept.map(() => ''), '', '', ''];
  return [
    ...kept.map((at) => row.values[at] ?? ''),
    coded.themes.map(({ theme }) => names.get(theme) ?? theme).join('|'),
    String(coded.sentiment),
    coded.confidence.toFixed(3),
  ];
}

/** A row of CSV. What came from the file goes out as it came, so that the two can be laid side by side. */
const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
