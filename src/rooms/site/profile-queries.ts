import { z } from 'zod';
import type { Database, Db } from '../../platform/db/database.ts';
import { firstSentence, type ListedOrganisation, type PublicProfile } from './profile.ts';

/** Two weeks, unless the organisation's settings say otherwise: what most can keep over a holiday. */
const READ_WITHIN_DAYS = 14;
const settings = z.object({ readWithinDays: z.number().int().min(1).max(90).catch(READ_WITHIN_DAYS) });

const keyDates = z.array(z.object({ name: z.string(), date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }));

/** The public profile of the organisation whose transaction this is. */
export async function getPublicProfile(db: Db, organisationId: string): Promise<PublicProfile> {
  const row = await db
    .selectFrom('organisation')
    .select(['about', 'contact', 'population', 'populationSource', 'keyDates', 'settings'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  const dates = keyDates.safeParse(row.keyDates);
  return {
    about: row.about,
    contact: row.contact,
    population: row.population,
    populationSource: row.populationSource ?? '',
    readWithinDays: settings.safeParse(row.settings).data?.readWithinDays ?? READ_WITHIN_DAYS,
    keyDates: dates.success ? dates.data.toSorted((a, b) => a.date.localeCompare(b.date)) : [],
  };
}

/** All organisations of the instance as anybody may see them: by name, those that live today before those of a past day. */
export async function listPublicOrganisations(database: Database): Promise<ListedOrganisation[]> {
  const rows = await database.owner
    .selectFrom('organisation')
    .select(['slug', 'name', 'about', 'isDemonstration', 'fixedToday'])
    .orderBy((eb) => eb('fixedToday', 'is not', null))
    .orderBy('name')
    .execute();
  return rows.map(({ about, ...row }) => ({ ...row, sentence: firstSentence(about) }));
}
