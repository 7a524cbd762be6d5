import { sql } from 'kysely';
import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { mayKeepProviders } from '../../policy.ts';
import { Refused } from '../attempt.ts';
import { type MeasureForm, measureFields } from './measure.ts';

const KIND = 'experience_measure';

const factsOf = ({ version: _, ...facts }: MeasureForm) => facts;

/** Puts a measure in the library and gives its id. Throws Refused where the name is taken. */
export async function recordMeasure(db: Db, who: Who, form: MeasureForm): Promise<string> {
  require(mayKeepProviders(who));
  await requireName(db, form.name);
  const id = newId();
  await db
    .insertInto('experienceMeasure')
    .values({ organisationId: who.organisation.id, id, ...factsOf(form) })
    .execute();
  await recordChange(db, who, { kind: KIND, id, act: 'recorded', after: factsOf(form) });
  return id;
}

/**
 * Changes a measure. Its kind stays once a score was reported by it. Throws NotFound, Refused, or Stale with what stands
 * now.
 */
export async function changeMeasure(db: Db, who: Who, id: string, form: MeasureForm): Promise<void> {
  require(mayKeepProviders(who));
  const before = await requireMeasure(db, id);
  if (before.version !== form.version) throw new Stale(before);
  await requireName(db, form.name, id);
  if (before.kind !== form.kind) {
    const used = await db
      .selectFrom('scoreReturn')
      .select('id')
      .where('measureId', '=', id)
      .limit(1)
      .executeTakeFirst();
    if (used)
      throw new Refused(
        'kind',
        'Scores were reported by it, so its kind stays. Add another measure instead.',
      );
  }
  await db
    .updateTable('experienceMeasure')
    .set({ ...factsOf(form), version: before.version + 1 })
    .where('id', '=', id)
    .execute();
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: 'changed',
    ...differing(measureFields, before, factsOf(form)),
  });
}

/** Takes a measure out of use as of today, or back into it. What was reported by it stays. */
export async function closeMeasure(db: Db, who: Who, id: string, open = false): Promise<void> {
  require(mayKeepProviders(who));
  const before = await requireMeasure(db, id);
  if ((before.closedOn === null) === open) return;
  await db
    .updateTable('experienceMeasure')
    .set({ closedOn: open ? null : who.organisation.today, version: before.version + 1 })
    .where('id', '=', id)
    .execute();
  await recordChange(db, who, { kind: KIND, id, act: open ? 'opened again' : 'closed' });
}

async function requireMeasure(db: Db, id: string) {
  const row = await db
    .selectFrom('experienceMeasure')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

async function requireName(db: Db, name: string, id?: string): Promise<void> {
  const other = await db
    .selectFrom('experienceMeasure')
    .select('id')
    .where(sql<string>`lower(name)`, '=', name.toLowerCase())
    .where((eb) => (id ? eb('id', '<>', id) : eb.lit(true)))
    .executeTakeFirst();
  if (other) throw new Refused('name', 'Another measure has this name. Give this one a name of its own.');
}
