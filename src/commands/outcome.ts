import { jobKinds } from '../job-kinds.ts';
import { openDatabase } from '../main.ts';
import { findOrganisation, type Organisation } from '../platform/access/organisation.ts';
import { type Config, readConfig } from '../platform/config.ts';
import type { Database } from '../platform/db/database.ts';
import { migrate } from '../platform/db/migrate.ts';
import { openJobs } from '../platform/jobs/jobs.ts';
import { createLog, type Logger } from '../platform/log.ts';

/** A refusal that was put into a sentence: the command exits 1. */
export class Said extends Error {}

/** Says why a command did not do it: as a line, or as JSON where that was asked for. */
export function tell(problem: Error, json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify({ problem: problem.message })}\n`);
  process.stderr.write(`${problem.message}\n`);
}

/** The result on standard output: as JSON where asked, else as lines. */
export function show(json: boolean | undefined, value: unknown, lines: string[]): void {
  process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : `${lines.join('\n')}\n`);
}

export interface Tools {
  config: Config;
  database: Database;
  log: Logger;
}

/** Runs one command on the migrated database, with the job queue open, and lets everything go afterwards. */
export async function withDatabase<T>(command: string, work: (tools: Tools) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const log = createLog(process.env.LOG_LEVEL ? config.logLevel : 'warn');
  const database = await openDatabase(config, command);
  try {
    await migrate(database);
    const stopJobs = await openJobs(database, log, jobKinds(config), false);
    try {
      return await work({ config, database, log });
    } finally {
      await stopJobs();
    }
  } finally {
    await database.close();
  }
}

/** The organisation with this word in its address, or a sentence that lists those there are. */
export async function organisationCalled(database: Database, slug: string): Promise<Organisation> {
  const organisation = await findOrganisation(database, slug);
  if (!organisation)
    throw new Said(
      `There is no organisation "${slug}". Add it with: earshot organisation add --name "…" ${slug}`,
    );
  return organisation;
}
