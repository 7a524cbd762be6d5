import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import { createTransport } from 'nodemailer';
import { openDatabase } from '../main.ts';
import { type Config, ConfigProblem, readConfig } from '../platform/config.ts';
import type { Database } from '../platform/db/database.ts';
import { DatabaseInUse } from '../platform/db/lock.ts';
import { pendingMigrations } from '../platform/db/migrate.ts';

export interface Finding {
  what: 'settings' | 'database' | 'migrations' | 'jobs' | 'disk' | 'mail';
  ok: boolean;
  /** One sentence: how it is, and what to do where it is not well. */
  says: string;
}

/** Looks at everything an instance needs, without changing anything. */
export async function examine(environment: Record<string, string | undefined>): Promise<Finding[]> {
  let config: Config;
  try {
    config = readConfig(environment);
  } catch (error) {
    if (!(error instanceof ConfigProblem)) throw error;
    return [{ what: 'settings', ok: false, says: error.problems.join(' ') }];
  }
  return [
    { what: 'settings', ok: true, says: 'every setting can be read.' },
    ...(await examineDatabase(config)),
    await examineDisk(config),
    await examineMail(config),
  ];
}

async function examineDatabase(config: Config): Promise<Finding[]> {
  let database: Database;
  try {
    database = await openDatabase(config, 'doctor');
  } catch (error) {
    if (error instanceof DatabaseInUse)
      return [{ what: 'database', ok: true, says: `${error.message} Its /ready page says how it is.` }];
    return [{ what: 'database', ok: false, says: `it cannot be opened: ${message(error)}` }];
  }
  try {
    return [await examineServer(database), await examineMigrations(database), await examineJobs(database)];
  } catch (error) {
    return [
      {
        what: 'database',
        ok: false,
        says: `it does not answer: ${message(error)}. Check DATABASE_URL and that the server runs.`,
      },
    ];
  } finally {
    await database.close();
  }
}

async function examineServer(database: Database): Promise<Finding> {
  const { rows } = await sql<{ version: number; words: string }>`
    select current_setting('server_version_num')::int as version, current_setting('server_version') as words`.execute(
    database.owner,
  );
  const version = rows[0]?.version ?? 0;
  const kind = database.kind === 'embedded' ? 'embedded' : 'PostgreSQL';
  return version >= 150_000
    ? { what: 'database', ok: true, says: `${kind}, version ${rows[0]?.words}.` }
    : { what: 'database', ok: false, says: `PostgreSQL 15 or newer is needed; this is ${rows[0]?.words}.` };
}

async function examineMigrations(database: Database): Promise<Finding> {
  const pending = await pendingMigrations(database);
  return pending.length === 0
    ? { what: 'migrations', ok: true, says: 'the database is up to date.' }
    : { what: 'migrations', ok: false, says: `${pending.join(', ')} not yet applied. Run: earshot migrate` };
}

async function examineJobs(database: Database): Promise<Finding> {
  const { rows: there } = await sql<{
    there: boolean;
  }>`select to_regclass('pgboss.job') is not null as there`.execute(database.owner);
  if (!there[0]?.there) return { what: 'jobs', ok: true, says: 'no queue yet; the first start makes it.' };
  const { rows } = await sql<{ waiting: number; failed: number }>`
    select count(*) filter (where state in ('created', 'retry', 'active')) as waiting, count(*) filter (where state = 'failed') as failed
    from pgboss.job`.execute(database.owner);
  const { waiting = 0, failed = 0 } = rows[0] ?? {};
  return failed === 0
    ? { what: 'jobs', ok: true, says: `${waiting} waiting, none failed.` }
    : {
        what: 'jobs',
        ok: false,
        says: `${failed} failed. The log says why; messages can be sent again from the outbox.`,
      };
}

async function examineDisk(config: Config): Promise<Finding> {
  try {
    await mkdir(config.dataFolder, { recursive: true });
    await access(config.dataFolder, constants.W_OK);
    const { bavail, bsize } = await statfs(config.dataFolder);
    const gigabytes = (bavail * bsize) / 1024 ** 3;
    return gigabytes > 1
      ? {
          what: 'disk',
          ok: true,
          says: `${config.dataFolder} can be written; ${gigabytes.toFixed(0)} GB free.`,
        }
      : { what: 'disk', ok: false, says: `less than 1 GB is free at ${config.dataFolder}. Make room.` };
  } catch (error) {
    return {
      what: 'disk',
      ok: false,
      says: `${config.dataFolder} cannot be written (${message(error)}). Set EARSHOT_DATA.`,
    };
  }
}

async function examineMail(config: Config): Promise<Finding> {
  if (!config.smtpUrl)
    return {
      what: 'mail',
      ok: true,
      says: 'SMTP_URL is not set: messages are kept in the outbox and do not leave.',
    };
  try {
    await createTransport({ url: config.smtpUrl, connectionTimeout: 10_000 }).verify();
    return { what: 'mail', ok: true, says: 'the mail server answers.' };
  } catch (error) {
    return {
      what: 'mail',
      ok: false,
      says: `the mail server does not answer: ${message(error)}. Check SMTP_URL.`,
    };
  }
}

const message = (error: unknown) => (error instanceof Error ? error.message || error.name : String(error));
