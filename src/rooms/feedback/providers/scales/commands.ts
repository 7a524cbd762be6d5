import { sql } from 'kysely';
import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { mayKeepProviders } from '../../policy.ts';
import { Refused } from '../attempt.ts';
import { firstScale, type ScaleForm } from './scale.ts';

const KIND = 'recommendation_scale';

/**
 * Adds a scale that holds from a day. A usual one takes over from the usual one before it, which ends on the day before;
 * nothing that was scored is scored again. Throws Refused where the name is taken or a later usual scale is there already.
 */
export async function recordScale(db: Db, who: Who, form: ScaleForm): Promise<string> {
  require(mayKeepProviders(who));
  const { use, ...facts } = form;
  const isUsual = use === 'usual';
  const named = await db
    .selectFrom('recommendationScale')
    .select('id')
    .where(sql<string>`lower(name)`, '=', form.name.toLowerCase())
    .executeTakeFirst();
  if (named || form.name.toLowerCase() === firstScale.name.toLowerCase())
    throw new Refused('name', 'Another scale has this name. Give this one a name of its own.');
  if (isUsual) await endUsual(db, form.inForceFrom);
  const id = newId();
  await db
    .insertInto('recommendationScale')
    .values({ organisationId: who.organisation.id, id, ...facts, isUsual })
    .execute();
  await recordChange(db, who, { kind: KIND, id, act: 'recorded', after: { ...facts, isUsual } });
  return id;
}

async function endUsual(db: Db, from: string): Promise<void> {
  const last = await db
    .selectFrom('recommendationScale')
    .select(['id', 'name', 'inForceFrom'])
    .where('isUsual', '=', true)
    .orderBy('inForceFrom', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  if (!last) return;
  if (last.inForceFrom >= from)
    throw new Refused(
      'inForceFrom',
      `“${last.name}” holds already from that day or later. Choose a later day.`,
    );
  await db
    .updateTable('recommendationScale')
    .set((eb) => ({
      inForceTo: Temporal.PlainDate.from(from).subtract({ days: 1 }).toString(),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', last.id)
    .execute();
}

/**
 * Takes a scale away that nobody has used, and lets the usual one before it hold on. Throws Refused where a contract or a
 * return has it: a scale that was used is never changed or taken away.
 */
export async function removeScale(db: Db, who: Who, id: string): Promise<void> {
  require(mayKeepProviders(who));
  const scale = await db
    .selectFrom('recommendationScale')
    .select(['name', 'isUsual', 'inForceFrom'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!scale) throw new NotFound();
  const { used } = await db
    .selectNoFrom(
      sql<boolean>`exists (select from contract where scale_id = ${id}::uuid)
        or exists (select from score_return where scale ->> 'id' = ${id})`.as('used'),
    )
    .executeTakeFirstOrThrow();
  if (used)
    throw new Refused('', 'This scale has been used, so it stays. Add another that takes over from a day.');
  await db.deleteFrom('recommendationScale').where('id', '=', id).execute();
  if (scale.isUsual)
    await db
      .updateTable('recommendationScale')
      .set({ inForceTo: null })
      .where('isUsual', '=', true)
      .where('inForceTo', '=', Temporal.PlainDate.from(scale.inForceFrom).subtract({ days: 1 }).toString())
      .execute();
  await recordChange(db, who, { kind: KIND, id, act: 'taken away', before: { name: scale.name } });
}
