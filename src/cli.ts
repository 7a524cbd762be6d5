import { Command, CommanderError } from 'commander';
import { addChartCommands } from './commands/chart.ts';
import { addCodeCommands } from './commands/code.ts';
import { addDataCommands } from './commands/data.ts';
import { addFeedbackCommands } from './commands/feedback.ts';
import { addOrganisationCommands } from './commands/organisation.ts';
import { Said, tell } from './commands/outcome.ts';
import { addPlanCommands } from './commands/plan.ts';
import { addServeCommands } from './commands/serve.ts';
import { ConfigProblem } from './platform/config.ts';
import { BackupProblem } from './platform/db/backup.ts';
import { DatabaseInUse } from './platform/db/lock.ts';

/** The `earshot` command. Exits 0, 1 (it said why) or 2 (wrong words). */
async function main(words: string[]): Promise<number> {
  const program = new Command('earshot')
    .description('Listen to people, act on what you hear, and tell them what became of it.')
    .showHelpAfterError('(earshot --help lists what it can do)')
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text) });
  addServeCommands(program);
  addOrganisationCommands(program);
  addFeedbackCommands(program);
  addPlanCommands(program);
  addCodeCommands(program);
  addChartCommands(program);
  addDataCommands(program);
  try {
    await program.parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof ConfigProblem) {
      for (const problem of error.problems) process.stderr.write(`${problem}\n`);
      return 1;
    }
    if (error instanceof Said || error instanceof DatabaseInUse || error instanceof BackupProblem) {
      tell(error, words.includes('--json'));
      return 1;
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
