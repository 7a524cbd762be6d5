import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { visiblePeople } from '../visible.ts';

export interface Colleague {
  id: string;
  name: string;
  jobTitle: string;
}

/** The people of the organisation who have not left, by name: those whom work can be given to. */
export function listColleagues(db: Db, who: Who): Promise<Colleague[]> {
  return visiblePeople(db, who)
    .select(['person.id', 'person.name', 'person.jobTitle'])
    .where('person.leftOn', 'is', null)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
}

/** A colleague who has not left, with the address to write to; null where there is none of this id. */
export async function findColleague(
  db: Db,
  who: Who,
  id: string,
): Promise<(Colleague & { email: string }) | null> {
  const row = await visiblePeople(db, who)
    .select(['person.id', 'person.name', 'person.jobTitle', 'person.email'])
    .where('person.id', '=', id)
    .where('person.leftOn', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Colleagues as the choices of a select. */
export const colleagueOptions = (colleagues: readonly Colleague[]) =>
  colleagues.map(({ id, name, jobTitle }) => ({
    value: id,
    label: jobTitle ? `${name}, ${jobTitle}` : name,
  }));
