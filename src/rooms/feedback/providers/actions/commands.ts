import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { mayKeepProviders } from '../../policy.ts';
import { Refused } from '../attempt.ts';
import { type ActionForm, actionHistory, type DoneForm, type DropForm } from './action.ts';

const KIND = 'provider_action';

/** Records what was agreed with a provider and gives its id. Throws Refused. */
export async function recordAction(db: Db, who: Who, form: ActionForm): Promise<string> {
  require(mayKeepProviders(who));
  await requireTheirs(db, form);
  const id = newId();
  const { version: _, ...facts } = form;
  await db
    .insertInto('providerAction')
    .values({ organisationId: who.organisation.id, id, ...facts })
    .execute();
  await recordChange(db, who, { kind: KIND, id, act: 'recorded', after: facts });
  return id;
}

/** Changes what was agreed. Throws NotFound, Refused or Stale. */
export async function changeAction(db: Db, who: Who, id: string, form: ActionForm): Promise<void> {
  require(mayKeepProviders(who));
  await requireTheirs(db, form);
  const { version, ...facts } = form;
  await update(db, who, id, version, facts, 'changed');
}

/** Records that it is done and what came of it. Throws Refused where the day has not come. */
export async function finishAction(db: Db, who: Who, id: string, form: DoneForm): Promise<void> {
  require(mayKeepProviders(who));
  if (form.doneOn > who.organisation.today)
    throw new Refused('doneOn', 'It cannot have been done in the future.');
  const facts = { doneOn: form.doneOn, outcome: form.outcome, droppedBecause: null };
  await update(db, who, id, form.version, facts, 'marked it done');
}

/** Gives it up, with the reason. */
export async function dropAction(db: Db, who: Who, id: string, form: DropForm): Promise<void> {
  require(mayKeepProviders(who));
  const facts = { doneOn: null, outcome: '', droppedBecause: form.because };
  await update(db, who, id, form.version, facts, 'dropped');
}

/** Makes it one to do again. */
export async function reopenAction(db: Db, who: Who, id: string): Promise<void> {
  require(mayKeepProviders(who));
  await update(db, who, id, null, { doneOn: null, outcome: '', droppedBecause: null }, 'reopened');
}

async function update(
  db: Db,
  who: Who,
  id: string,
  /** null: whatever it is now. */
  version: number | undefined | null,
  facts: Record<string, unknown>,
  act: string,
): Promise<void> {
  const before = await db
    .selectFrom('providerAction')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!before) throw new NotFound();
  if (version !== null && before.version !== version) throw new Stale(before);
  await db
    .updateTable('providerAction')
    .set({ ...facts, version: before.version + 1 })
    .where('id', '=', id)
    .execute();
  await recordChange(db, who, {
    kind: KIND,
    id,
    act,
    ...differing(actionHistory, before, { ...before, ...facts }),
  });
}

async function requireTheirs(db: Db, { providerId, returnId }: ActionForm): Promise<void> {
  const provider = await db
    .selectFrom('provider')
    .select('id')
    .where('id', '=', providerId)
    .executeTakeFirst();
  if (!provider) throw new Refused('providerId', 'Choose a provider of the list.');
  if (!returnId) return;
  const found = await db
    .selectFrom('scoreReturn')
    .select('id')
    .where('id', '=', returnId)
    .where('providerId', '=', providerId)
    .executeTakeFirst();
  if (!found) throw new Refused('providerId', 'The scores it follows from are another provider’s.');
}
