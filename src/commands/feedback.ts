import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Argument, type Command, Option } from 'commander';
import { scoreScales } from '../../reference/score-scales.ts';
import { count, plural } from '../design/text/words.ts';
import type { Organisation } from '../platform/access/organisation.ts';
import { isId } from '../platform/db/ids.ts';
import { read } from '../platform/db/tenant.ts';
import { type ImportResult, importFile } from '../rooms/feedback/door.ts';
import { type ThreadKind, type Trace, threadKinds, traceThread } from '../rooms/loops/door.ts';
import { organisationCalled, Said, show, type Tools, withDatabase } from './outcome.ts';

export interface ImportWords {
  organisation: string;
  map: string;
  dateOrder?: 'dmy' | 'mdy';
  scale?: string;
  source?: string;
  dryRun?: boolean;
  json?: boolean;
}

/** import feedback, trace: what comes in, and what became of it. */
export function addFeedbackCommands(program: Command): void {
  program
    .command('import')
    .description('take in what people said elsewhere')
    .command('feedback')
    .description('import a CSV file of feedback; a second time it takes only what is new')
    .argument('<csv>', 'the file')
    .requiredOption('--organisation <word>', "the organisation's word in addresses")
    .requiredOption('--map <file>', 'a JSON file that names the column, or several, of each field')
    .addOption(
      new Option('--date-order <order>', 'which comes first in a date such as 03/04/2021').choices([
        'dmy',
        'mdy',
      ]),
    )
    .addOption(
      new Option(
        '--scale <key>',
        'what the scores mean, where they are not of the present Friends and Family Test',
      ).choices(scoreScales.map(({ key }) => key)),
    )
    .option('--source <name>', 'where rows come from that do not say so themselves; made where it is new')
    .option('--dry-run', 'say what would happen, and change nothing')
    .option('--json', 'say what was done as JSON')
    .action(async (csv: string, words: ImportWords) => {
      await withDatabase('import', (tools) => importFeedback(tools, csv, words));
    });

  program
    .command('trace')
    .description('the whole thread of one record, from the comment to the message')
    .requiredOption('--organisation <word>', "the organisation's word in addresses")
    .addArgument(new Argument('<kind>', 'the kind of record').choices(threadKinds))
    .argument('<id>', "the record's id")
    .option('--json', 'as JSON')
    .action(async (kind: ThreadKind, id: string, words: { organisation: string; json?: boolean }) => {
      await withDatabase('trace', (tools) => trace(tools, kind, id.toLowerCase(), words));
    });
}

/** Runs `import feedback`. Throws `Said` with every reason why it cannot. */
export async function importFeedback(tools: Tools, csv: string, words: ImportWords): Promise<void> {
  const { config, database } = tools;
  const organisation = await organisationCalled(database, words.organisation);
  const file = {
    path: resolve(csv),
    map: await readMap(words.map),
    dateOrder: words.dateOrder ?? null,
    scale: words.scale ?? null,
    sourceName: words.source?.trim() || null,
  };
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const { dataFolder, uploadLimitBytes: limit } = config;
  const place = { database, dataFolder, limit, stopping: () => stopped };
  const outcome = await importFile(place, organisation, file, words.dryRun ?? false);
  process.off('SIGINT', stop).off('SIGTERM', stop);
  if ('problems' in outcome) throw new Said(outcome.problems.join('\n'));
  show(words.json, outcome.result, importLines(outcome.result, words.dryRun ?? false, organisation));
}

async function readMap(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(resolve(path), 'utf8');
  } catch {
    throw new Said(`There is no map ${path}, or it may not be read.`);
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    throw new Said(
      `The map ${path} is not JSON. Write it like this: {"date": "date", "comment": ["question_1"]}.`,
    );
  }
}

const SHOWN = 20;

function importLines(result: ImportResult, dryRun: boolean, organisation: Organisation): string[] {
  const { rows, imported, comments, duplicates, rejected, warnings, unknown } = result;
  const are = (number: number) => (number === 1 ? 'was' : 'were');
  return [
    dryRun ? `Nothing was changed. ${organisation.name} would get:` : `${organisation.name} got:`,
    `  ${count(imported)} of ${plural(rows, 'row')}, with ${plural(comments, 'comment')}`,
    `  ${plural(duplicates, 'row')} ${are(duplicates)} there already`,
    `  ${plural(rejected.length, 'row')} ${are(rejected.length)} not taken`,
    ...(warnings.futureDates > 0
      ? [`  ${plural(warnings.futureDates, 'row')} with a date in the future`]
      : []),
    ...(unknown.score > 0
      ? [
          `  ${plural(unknown.score, 'score')} that ${unknown.score === 1 ? 'is' : 'are'} not known, kept as printed`,
        ]
      : []),
    ...rejected.slice(0, SHOWN).map(({ row, column, problem }) => `Row ${row}, ${column}: ${problem}`),
    ...(rejected.length > SHOWN
      ? [`… and ${count(rejected.length - SHOWN)} more: --json lists all of them.`]
      : []),
  ];
}

/** Runs `trace`. Throws `Said` where there is no such record. */
export async function trace(
  { database }: Tools,
  kind: ThreadKind,
  id: string,
  words: { organisation: string; json?: boolean },
): Promise<void> {
  const organisation = await organisationCalled(database, words.organisation);
  const found = isId(id) ? await read(database, organisation.id, (db) => traceThread(db, kind, id)) : null;
  if (!found) throw new Said(`${organisation.name} has no ${kind} with the id ${id}.`);
  const edges = found.edges.map(({ from, to }) => ({ from: from.id, to: to.id }));
  show(words.json, { nodes: found.nodes, edges }, traceLines(found));
}

/** Each record with those that follow from it. */
function traceLines({ nodes, edges }: Trace): string[] {
  return nodes.flatMap((node) => [
    `${node.kind} ${node.id}`,
    ...edges.filter(({ from }) => from.id === node.id).map(({ to }) => `  → ${to.kind} ${to.id}`),
  ]);
}
