import { sql } from 'kysely';
import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { mayKeepReaders } from '../policy.ts';
import { visiblePracticePeople } from '../visible.ts';
import { listReaderChoices } from './queries.ts';
import type { ReaderForm } from './reader.ts';

/**
 * Says that somebody acts for a practice from a day on. Saying it again changes nothing. Throws NotFound where the
 * practice is none, or the person has neither the role of a practice nor that of a patient group.
 */
export async function recordReader(db: Db, who: Who, form: ReaderForm): Promise<void> {
  require(mayKeepReaders(who));
  const { practices, people } = await listReaderChoices(db, who);
  const practice = practices.find(({ value }) => value === form.providerId);
  const person = people.find(({ value }) => value === form.personId);
  if (!practice || !person) throw new NotFound();
  const acting = await visiblePracticePeople(db, who)
    .select('practicePerson.id')
    .where('practicePerson.providerId', '=', form.providerId)
    .where('practicePerson.personId', '=', form.personId)
    .where(sql<boolean>`coalesce(practice_person.to_on, 'infinity'::date) >= ${form.fromOn}::date`)
    .executeTakeFirst();
  if (acting) return;
  const id = newId();
  await db
    .insertInto('practicePerson')
    .values({ organisationId: who.organisation.id, id, ...form })
    .execute();
  await recordChange(db, who, {
    kind: 'practice_person',
    id,
    act: 'recorded',
    after: { practice: practice.label, person: person.label, fromOn: form.fromOn },
  });
}

/** Ends somebody's acting for a practice: from today on they read none of its reports. Throws NotFound. */
export async function closeReader(db: Db, who: Who, id: string): Promise<void> {
  require(mayKeepReaders(who));
  const { today } = who.organisation;
  const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
  const row = await visiblePracticePeople(db, who)
    .select(['practicePerson.fromOn', 'practicePerson.toOn'])
    .where('practicePerson.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  if (row.toOn !== null && row.toOn < today) return;
  if (row.fromOn > yesterday) await db.deleteFrom('practicePerson').where('id', '=', id).execute();
  else await db.updateTable('practicePerson').set({ toOn: yesterday }).where('id', '=', id).execute();
  await recordChange(db, who, { kind: 'practice_person', id, act: 'ended', after: { toOn: yesterday } });
}
