import { sql } from 'kysely';
import { fromKysely, fromPglite, PgBoss } from 'pg-boss';
import { ZONE } from '../clock.ts';
import type { Database, Db } from '../db/database.ts';
import type { Logger } from '../log.ts';

/** What a job carries: ids only. The handler reads the rest again, and bows out where the row is gone. */
export interface JobData {
  organisationId: string;
  id: string;
}

export interface JobKind {
  name: string;
  /** When it comes round by itself, as cron writes it, in London's time; then its data names nothing. */
  cron?: string;
  run(data: JobData, tools: JobTools): Promise<void>;
}

export interface JobTools {
  database: Database;
  log: Logger;
  /** True once the process has been asked to stop: a long job then ends after its current step. */
  stopping(): boolean;
}

const NO_JOB = '00000000-0000-0000-0000-000000000000';

let boss: PgBoss | null = null;

/**
 * Opens the queue so that jobs can be put in it. With kinds to work on, also starts working:
 * each job kind one at a time in this process.
 */
export async function openJobs(
  database: Database,
  log: Logger,
  kinds: readonly JobKind[],
  work: boolean,
): Promise<() => Promise<void>> {
  const queue = new PgBoss({
    ...(database.pglite
      ? { db: fromPglite(database.pglite), backend: 'pglite' as const }
      : { connectionString: database.url ?? '', max: 3 }),
    schema: 'pgboss',
    useListenNotify: work,
    supervise: work,
    schedule: work && kinds.some(({ cron }) => cron !== undefined),
    persistWarnings: false,
  });
  queue.on('error', (error) => log.error({ err: error }, 'job queue'));
  await queue.start();
  for (const kind of kinds) {
    await queue.createQueue(kind.name, {
      retryLimit: 5,
      retryDelay: 2,
      retryBackoff: true,
      expireInSeconds: 3600,
      notify: true,
    });
    // Asking for any job makes the queue known here. Else the first job put in would ask for it outside its
    // transaction, and on the embedded database wait for that transaction for ever.
    await queue.getJobById(kind.name, NO_JOB);
    if (work && kind.cron)
      await queue.schedule(kind.name, kind.cron, { organisationId: NO_JOB, id: NO_JOB }, { tz: ZONE });
  }
  await grantQueue(database);
  boss = queue;
  let stopping = false;
  if (work) {
    const tools: JobTools = { database, log, stopping: () => stopping };
    for (const kind of kinds) {
      await queue.work<JobData>(kind.name, { pollingIntervalSeconds: 1, batchSize: 1 }, async ([job]) => {
        if (!job) return;
        const started = Date.now();
        try {
          await kind.run(job.data, tools);
          log.info({ job: kind.name, id: job.data.id, ms: Date.now() - started }, 'job done');
        } catch (error) {
          log.error({ job: kind.name, id: job.data.id, err: error }, 'job failed');
          throw error;
        }
      });
    }
  }
  return async () => {
    stopping = true;
    boss = null;
    await queue.stop({ graceful: true, timeout: 10_000, close: database.pglite === null });
  };
}

/** Puts a job in the queue within the transaction of its rows: both are there, or neither. */
export async function enqueue(db: Db, kind: string, data: JobData): Promise<void> {
  if (!boss) throw new Error('The job queue is not open.');
  await boss.send(kind, data, { db: fromKysely(db.withoutPlugins()) });
}

/**
 * Works off everything that waits in the queues, one job after the other, for a command that must not leave before
 * its work is done. A job that fails is thrown on.
 */
export async function workOff(database: Database, log: Logger, kinds: readonly JobKind[]): Promise<void> {
  const tools: JobTools = { database, log, stopping: () => false };
  for (let found = true; found; ) {
    found = false;
    for (const kind of kinds) {
      const [job] = (await boss?.fetch<JobData>(kind.name)) ?? [];
      if (!job || !boss) continue;
      found = true;
      await kind.run(job.data, tools);
      await boss.complete(kind.name, job.id);
    }
  }
}

/** The working role may put jobs in the queue and nothing else of it is shown to people. */
async function grantQueue(database: Database): Promise<void> {
  const owner = database.owner;
  await sql`grant usage on schema pgboss to earshot_app`.execute(owner);
  await sql`grant select, insert, update, delete on all tables in schema pgboss to earshot_app`.execute(
    owner,
  );
  await sql`grant execute on all functions in schema pgboss to earshot_app`.execute(owner);
}
