import { sql } from 'kysely';
import type { Option } from '../../../../design/form/field.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { visiblePeople } from '../../../organisation/door.ts';
import { visibleProviders } from '../../visible.ts';
import { visiblePracticePeople } from '../visible.ts';
import type { PracticeReader } from './reader.ts';

/** Who acts, or acted, for which practice, by practice and name. */
export function listReaders(db: Db, who: Who): Promise<PracticeReader[]> {
  return visiblePracticePeople(db, who)
    .innerJoin('provider', (join) =>
      join
        .onRef('provider.organisationId', '=', 'practicePerson.organisationId')
        .onRef('provider.id', '=', 'practicePerson.providerId'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'practicePerson.organisationId')
        .onRef('person.id', '=', 'practicePerson.personId'),
    )
    .select([
      'practicePerson.id',
      'practicePerson.providerId',
      'provider.name as practice',
      'person.name as person',
      'practicePerson.fromOn',
      'practicePerson.toOn',
    ])
    .orderBy(sql`lower(provider.name)`)
    .orderBy('person.name')
    .orderBy('practicePerson.id')
    .execute();
}

/** Practices, and the people who hold the role of a practice or a patient group today. */
export async function listReaderChoices(
  db: Db,
  who: Who,
): Promise<{ practices: Option[]; people: Option[] }> {
  const { today } = who.organisation;
  const practices = await visibleProviders(db, who)
    .select(['provider.id as value', 'provider.name as label'])
    .where('provider.kind', '=', 'practice')
    .where('provider.closedOn', 'is', null)
    .orderBy(sql`lower(provider.name)`)
    .execute();
  const people = await visiblePeople(db, who)
    .select(['person.id as value', 'person.name as label'])
    .where('person.leftOn', 'is', null)
    .where(
      sql<boolean>`exists (select from role_assignment r where r.organisation_id = person.organisation_id
        and r.person_id = person.id and r.role in ('PRA', 'PPG')
        and ${today}::date between r.from_on and coalesce(r.to_on, 'infinity'::date))`,
    )
    .orderBy('person.name')
    .execute();
  return { practices, people };
}
