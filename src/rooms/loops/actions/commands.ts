import { sql } from 'kysely';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../platform/history/record-page.ts';
import { recordMessage } from '../../../platform/mail/send.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { findColleague } from '../../organisation/door.ts';
import { actionHref } from '../addresses.ts';
import { mayFinishAction, mayWorkOnLoops } from '../policy.ts';
import { visibleActions, visibleDecisions } from '../visible.ts';
import { type ActionForm, type DoneForm, typedActionFields } from './action.ts';
import { actionLetter } from './letter.ts';

const KIND = 'action';

/**
 * Gives a colleague something to do, tells them by letter unless it is oneself, and gives the action's id.
 * `site` is the address under which the site is reached. Throws NotFound where the colleague or a decision is not there.
 */
export async function recordAction(db: Db, who: Who, form: ActionForm, site: string): Promise<string> {
  require(mayWorkOnLoops(who));
  const owner = await requireColleague(db, who, form.ownerId);
  const id = newId();
  await db
    .insertInto('action')
    .values({
      organisationId: who.organisation.id,
      id,
      title: form.title,
      text: form.text,
      ownerId: form.ownerId,
      dueOn: form.dueOn,
      recordedBy: who.personId,
    })
    .execute();
  await replaceDecisions(db, who, id, form.decisions);
  await tellOwner(db, who, owner, id, form, site);
  const after = await requireAction(db, who, id);
  await recordChange(db, who, { kind: KIND, id, act: 'recorded', after: after.kept });
  return id;
}

/** Changes an action; a new owner is told. Throws Stale with what stands now where the version is not the latest. */
export async function changeAction(
  db: Db,
  who: Who,
  id: string,
  form: ActionForm,
  site: string,
): Promise<void> {
  require(mayWorkOnLoops(who));
  const before = await requireAction(db, who, id);
  // Whoever has it already may have left; it is only given to those who are here.
  const owner = before.ownerId === form.ownerId ? null : await requireColleague(db, who, form.ownerId);
  const changed = await db
    .updateTable('action')
    .set({
      title: form.title,
      text: form.text,
      ownerId: form.ownerId,
      dueOn: form.dueOn,
      version: (form.version ?? 0) + 1,
    })
    .where('id', '=', id)
    .where('version', '=', form.version ?? 0)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before.kept);
  await replaceDecisions(db, who, id, form.decisions);
  if (owner) await tellOwner(db, who, owner, id, form, site);
  const after = await requireAction(db, who, id);
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: 'changed',
    ...differing(typedActionFields, before.kept, after.kept),
  });
}

/** Records an action as done: by its owner, or by whoever works on loops. */
export async function finishAction(db: Db, who: Who, id: string, form: DoneForm): Promise<void> {
  const before = await requireAction(db, who, id);
  require(mayFinishAction(who, before));
  await settle(db, id, form.version, before, {
    doneOn: form.doneOn,
    doneNote: form.doneNote,
    droppedOn: null,
    droppedBecause: '',
  });
  const after = { doneOn: form.doneOn, doneNote: form.doneNote };
  await recordChange(db, who, { kind: KIND, id, act: 'marked it done', after });
}

/** Gives an action up, with the reason. */
export async function dropAction(
  db: Db,
  who: Who,
  id: string,
  form: { because: string; version: number },
): Promise<void> {
  const before = await requireAction(db, who, id);
  require(mayWorkOnLoops(who));
  await settle(db, id, form.version, before, {
    doneOn: null,
    doneNote: '',
    droppedOn: who.organisation.today,
    droppedBecause: form.because,
  });
  await recordChange(db, who, { kind: KIND, id, act: 'dropped', after: { because: form.because } });
}

/** Makes an action that was done or dropped one to do again: by its owner, or by whoever works on loops. */
export async function reopenAction(db: Db, who: Who, id: string): Promise<void> {
  const before = await requireAction(db, who, id);
  require(mayFinishAction(who, before));
  await settle(db, id, before.version, before, {
    doneOn: null,
    doneNote: '',
    droppedOn: null,
    droppedBecause: '',
  });
  await recordChange(db, who, { kind: KIND, id, act: 'reopened' });
}

interface Kept {
  ownerId: string | null;
  version: number;
  /** What the history keeps, and what a clash of versions shows. */
  kept: Record<string, unknown>;
}

async function settle(
  db: Db,
  id: string,
  version: number,
  before: Kept,
  ended: { doneOn: string | null; doneNote: string; droppedOn: string | null; droppedBecause: string },
): Promise<void> {
  const changed = await db
    .updateTable('action')
    .set({ ...ended, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before.kept);
}

async function requireAction(db: Db, who: Who, id: string): Promise<Kept> {
  const row = await visibleActions(db, who)
    .select(['title', 'text', 'dueOn', 'doneOn', 'doneNote', 'ownerId', 'version'])
    .select([
      sql<string>`coalesce((select p.name from person p where p.organisation_id = action.organisation_id
        and p.id = action.owner_id), '')`.as('owner'),
      sql<string>`coalesce((select string_agg(d.title, '; ' order by d.decided_on, d.id) from action_decision ad
        join decision d on d.organisation_id = ad.organisation_id and d.id = ad.decision_id
        where ad.organisation_id = action.organisation_id and ad.action_id = action.id), '')`.as('decisions'),
    ])
    .where('action.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  const { ownerId, version, ...kept } = row;
  return { ownerId, version, kept };
}

async function replaceDecisions(
  db: Db,
  who: Who,
  actionId: string,
  decisions: readonly string[],
): Promise<void> {
  const chosen = [...new Set(decisions)];
  const seen = await visibleDecisions(db, who)
    .select('decision.id')
    .where(sql<boolean>`decision.id = any (${chosen}::uuid[])`)
    .execute();
  if (seen.length !== chosen.length) throw new NotFound();
  await db.deleteFrom('actionDecision').where('actionId', '=', actionId).execute();
  if (chosen.length > 0)
    await db
      .insertInto('actionDecision')
      .values(chosen.map((decisionId) => ({ organisationId: who.organisation.id, actionId, decisionId })))
      .execute();
}

async function requireColleague(db: Db, who: Who, id: string): Promise<Addressee> {
  const colleague = await findColleague(db, who, id);
  if (!colleague) throw new NotFound();
  return colleague;
}

interface Addressee {
  id: string;
  name: string;
  email: string;
}

/** Writes to the owner, unless they gave it to themselves. */
async function tellOwner(
  db: Db,
  who: Who,
  owner: Addressee,
  id: string,
  form: ActionForm,
  site: string,
): Promise<void> {
  if (owner.id === who.personId) return;
  const letter = actionLetter({
    toName: owner.name,
    fromName: who.name,
    organisation: who.organisation.name,
    title: form.title,
    text: form.text,
    dueOn: form.dueOn,
    address: `${site}${actionHref(who.organisation.slug, id)}`,
  });
  await recordMessage(db, {
    organisationId: who.organisation.id,
    aboutKind: KIND,
    aboutId: id,
    toAddress: owner.email,
    toName: owner.name,
    ...letter,
  });
}
