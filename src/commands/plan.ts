import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { planSchemes } from '../../reference/plan-schemes.ts';
import { count, longDate, plural } from '../design/text/words.ts';
import {
  findPlanStatus,
  importPlanFile,
  listPlanTitles,
  type PlanImportResult,
  type PlanStatus,
} from '../rooms/plans/door.ts';
import { makePaper, PaperProblem } from '../rooms/reports/door.ts';
import { organisationCalled, Said, show, type Tools, withDatabase } from './outcome.ts';

interface ImportWords {
  organisation: string;
  scheme?: string;
  title?: string;
  asAt?: string;
  json?: boolean;
}

interface StatusWords {
  organisation: string;
  plan: string;
  asAt?: string;
  json?: boolean;
}

interface PaperWords {
  organisation: string;
  plan: string;
  asAt?: string;
  meeting?: string;
  agenda?: string;
  attachment?: string;
  purpose?: 'note' | 'discuss' | 'approve' | 'decide';
  format: 'docx' | 'pdf' | 'html' | 'xlsx';
  out: string;
}

/** A day as commands take it: 2012-09-27. */
function aDay(text: string): string {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    throw new InvalidArgumentError('Write the day like this: 2012-09-27.');
  }
}

const organisationOption = ['--organisation <word>', "the organisation's word in addresses"] as const;

/** plan import, plan status, plan paper. */
export function addPlanCommands(program: Command): void {
  const plan = program
    .command('plan')
    .description('plans: take one in, see how it stands, make a paper of it');
  plan
    .command('import')
    .description('make a plan of a Word document, a spreadsheet, a CSV file or a web page')
    .argument('<file>', 'the document')
    .requiredOption(...organisationOption)
    .addOption(
      new Option(
        '--scheme <key>',
        'whose columns it has; found out from its headings where not said',
      ).choices(planSchemes.map(({ key }) => key)),
    )
    .option('--title <title>', 'what the plan is called, where the document does not say')
    .option('--as-at <day>', 'the day of which the document speaks; today where not said', aDay)
    .option('--json', 'say what was done as JSON')
    .action((file: string, words: ImportWords) =>
      withDatabase('plan import', (tools) => importPlan(tools, file, words)),
    );
  plan
    .command('status')
    .description('a plan in figures on a day')
    .requiredOption(...organisationOption)
    .requiredOption('--plan <title>', 'the title of the plan')
    .option('--as-at <day>', 'the day; today where not said', aDay)
    .option('--json', 'as JSON')
    .action((words: StatusWords) => withDatabase('plan status', (tools) => planStatus(tools, words)));
  plan
    .command('paper')
    .description('the paper of a plan with its cover, as issued, or made now')
    .requiredOption(...organisationOption)
    .requiredOption('--plan <title>', 'the title of the plan')
    .option('--as-at <day>', 'the day as at which the plan is shown', aDay)
    .option('--meeting <day>', 'the day of the meeting', aDay)
    .option('--agenda <number>', 'the number on the agenda')
    .option('--attachment <number>', 'the number of the attachment')
    .addOption(
      new Option('--purpose <word>', 'what the meeting is asked to do').choices([
        'note',
        'discuss',
        'approve',
        'decide',
      ]),
    )
    .addOption(
      new Option('--format <format>', 'the form it is given out in')
        .choices(['docx', 'pdf', 'html', 'xlsx'])
        .makeOptionMandatory(),
    )
    .requiredOption('--out <file>', 'where to write it')
    .action((words: PaperWords) => withDatabase('plan paper', (tools) => planPaper(tools, words)));
}

/** Runs `plan import`. Throws `Said` with the reason why it cannot. */
export async function importPlan({ database }: Tools, path: string, words: ImportWords): Promise<void> {
  const organisation = await organisationCalled(database, words.organisation);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(path));
  } catch {
    throw new Said(`There is no file ${path}, or it may not be read.`);
  }
  const done = await importPlanFile(database, organisation, { bytes, name: basename(path) }, words);
  if ('problem' in done) throw new Said(done.problem);
  const { plan, ...rest } = done;
  show(words.json, { plan: plan.title, planId: plan.id, ...rest }, importLines(done, organisation.name));
}

function importLines({ plan, lines, sections, flags, unplaced, warnings }: PlanImportResult, name: string) {
  return [
    `${name} got the plan "${plan.title}":`,
    `  ${plural(lines, 'line')} in ${plural(sections, 'section')}`,
    `  ${plural(flags.length, 'thing')} to check, ${plural(unplaced.length, 'text')} not placed`,
    ...warnings,
    ...flags.map(({ line, flag }) => `${line}: ${flag}`),
    ...unplaced.map(({ table, cell, text, why }) => `Not placed (${table} ${cell}): ${text} – ${why}`),
  ];
}

/** Runs `plan status`. Throws `Said` where there is no such plan. */
export async function planStatus({ database }: Tools, words: StatusWords): Promise<void> {
  const organisation = await organisationCalled(database, words.organisation);
  const status = await findPlanStatus(database, organisation, words.plan, words.asAt ?? organisation.today);
  if (!status) {
    const titles = await listPlanTitles(database, organisation);
    throw new Said(
      `${organisation.name} has no plan "${words.plan}". ${
        titles.length > 0
          ? `It has: ${titles.map((title) => `"${title}"`).join(', ')}.`
          : 'It has no plan yet. Take one in with: earshot plan import --organisation … FILE'
      }`,
    );
  }
  show(words.json, status, statusLines(status));
}

function statusLines(status: PlanStatus): string[] {
  const { rag } = status;
  const codes = (name: string, list: readonly string[]) =>
    `${name}: ${list.length === 0 ? 'none' : list.join(', ')}`;
  return [
    `${status.plan}, as at ${longDate(status.asAt)}: ${plural(status.lines, 'line')}`,
    `Green ${count(rag.green)}, Amber ${count(rag.amber)}, Red ${count(rag.red)}, not rated ${count(rag.none)}`,
    ...status.bySection.map(
      (one) => `  ${one.section || 'Without a section'}: ${one.rag.green}/${one.rag.amber}/${one.rag.red}`,
    ),
    codes('Overdue', status.overdue),
    codes('Due soon', status.dueSoon),
    codes('Confirm delivered', status.confirmDelivered),
    codes('Without a date', status.undated),
    codes('Without a lead', status.unowned),
  ];
}

/** Runs `plan paper`. Throws `Said` where there is no such plan or the file cannot be written. */
export async function planPaper({ database, config }: Tools, words: PaperWords): Promise<void> {
  const organisation = await organisationCalled(database, words.organisation);
  try {
    const made = await makePaper({ database, dataFolder: config.dataFolder }, organisation, words);
    await writeFile(resolve(words.out), made.bytes);
    process.stdout.write(
      `${words.out}: ${made.from === 'issued' ? 'as issued' : 'made now'}, the plan as at ${longDate(made.asAt)}\n`,
    );
  } catch (problem) {
    if (problem instanceof PaperProblem) throw new Said(problem.message);
    if (problem instanceof Error && 'code' in problem && 'path' in problem)
      throw new Said(`${words.out} cannot be written there.`);
    throw problem;
  }
}
