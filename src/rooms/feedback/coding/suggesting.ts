import type { Coder } from '../../../platform/coding/coder.ts';
import type { Database } from '../../../platform/db/database.ts';
import { read, write } from '../../../platform/db/tenant.ts';
import { recordHistory } from '../../../platform/history/record-history.ts';
import type { JobData, JobKind } from '../../../platform/jobs/jobs.ts';
import type { Key } from '../../../platform/web/paging.ts';
import type { BatchScope } from './batch.ts';
import { listTakingThemes } from './framework-in-force.ts';
import { type Suggested, storeSuggestions, suggestFor } from './store-suggestions.ts';
import { listUncoded } from './uncoded.ts';

export const SUGGEST = 'suggest-themes';

/** Comments in one transaction: long enough to be quick, short enough that a killed process repeats little. */
const AT_ONCE = 2000;

/**
 * Suggests themes for a batch's comments from where it stands, a page a transaction, until there are no more, somebody
 * stops it, or the process is asked to stop. May be killed at any moment and run again: a page is stored once.
 */
export async function runSuggesting(
  database: Database,
  coder: Coder,
  { organisationId, id }: JobData,
  stopping: () => boolean,
  atOnce = AT_ONCE,
): Promise<void> {
  const found = await read(database, organisationId, async (db) => {
    const batch = await db
      .selectFrom('codingBatch')
      .select(['scope', 'framework', 'afterOn', 'afterId'])
      .where('id', '=', id)
      .where('state', '=', 'suggesting')
      .executeTakeFirst();
    return batch && { ...batch, taking: await listTakingThemes(db, batch.framework) };
  });
  if (!found) return;
  const scope = found.scope as BatchScope;
  let at: Key | null = found.afterOn && found.afterId ? { on: found.afterOn, id: found.afterId } : null;
  // While the database stores one page, the next is read and coded.
  let storing: Promise<boolean> = Promise.resolve(true);
  for (;;) {
    const from: Key | null = at;
    const comments = await read(database, organisationId, (db) => listUncoded(db, scope, from, atOnce));
    const suggested = await suggestFor(coder, comments).finally(() => storing.catch(() => undefined));
    if (!(await storing)) return;
    const last = comments.at(-1);
    const to: Key | null = last ? { on: last.receivedOn, id: last.id } : from;
    const isLast = comments.length < atOnce;
    storing = write(database, organisationId, (db) =>
      storePage(db, { organisationId, id, model: coder.model }, suggested, found.taking, {
        from,
        to,
        isLast,
      }),
    );
    storing.catch(() => undefined);
    if (isLast || stopping()) {
      await storing;
      return;
    }
    at = to;
  }
}

/** Stores one page, or gives false where the batch was stopped or another process has stored this page already. */
async function storePage(
  db: Parameters<typeof storeSuggestions>[0],
  batch: { organisationId: string; id: string; model: string },
  suggested: readonly Suggested[],
  taking: ReadonlyMap<string, readonly string[]>,
  { from, to, isLast }: { from: Key | null; to: Key | null; isLast: boolean },
): Promise<boolean> {
  const now = await db
    .selectFrom('codingBatch')
    .select(['state', 'afterId'])
    .where('id', '=', batch.id)
    .forUpdate()
    .executeTakeFirst();
  if (now?.state !== 'suggesting' || now.afterId !== (from?.id ?? null)) return false;
  await storeSuggestions(db, batch, suggested, taking);
  const counted = await db
    .updateTable('codingBatch')
    .set({
      afterOn: to?.on ?? null,
      afterId: to?.id ?? null,
      model: batch.model,
      ...(isLast ? { state: 'ready' } : {}),
    })
    .where('id', '=', batch.id)
    .returning(['comments', 'suggested', 'unassigned'])
    .executeTakeFirstOrThrow();
  if (isLast)
    await recordHistory(
      db,
      { organisationId: batch.organisationId, personId: null, name: `Coding by ${batch.model}` },
      { kind: 'coding-batch', id: batch.id, act: 'suggested', after: { ...counted } },
    );
  return true;
}

/** The job that suggests themes for a batch. */
export const suggestJob = (coder: () => Coder): JobKind => ({
  name: SUGGEST,
  run: (data, { database, stopping }) => runSuggesting(database, coder(), data, stopping),
});
