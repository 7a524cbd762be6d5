import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { mayReadOrganisation } from '../policy.ts';
import type { KeyDate, Profile, Relation } from './profile.ts';

/** What the organisation says of itself. */
export async function getProfile(db: Db, who: Who): Promise<Profile> {
  require(mayReadOrganisation(who));
  const row = await db
    .selectFrom('organisation')
    .select([
      'id',
      'name',
      'shortName',
      'legalStatus',
      'population',
      'populationSource',
      'expectedPracticeCount',
      'boardName',
      'financialYearStart',
      'colour',
      'logoFileId',
      'about',
      'contact',
      'version',
      'keyDates',
    ])
    .where('id', '=', who.organisation.id)
    .executeTakeFirstOrThrow();
  const relations = await db
    .selectFrom('organisationRelation')
    .select(['id', 'kind', 'ofWhom', 'name', 'effectiveOn', 'note'])
    .orderBy('id')
    .execute();
  return {
    ...row,
    legalStatus: row.legalStatus as Profile['legalStatus'],
    keyDates: [...(row.keyDates as unknown as KeyDate[])].sort((a, b) => a.date.localeCompare(b.date)),
    relations: relations as Relation[],
  };
}

/** The logo's file, where the organisation has one: for anybody who sees its pages. */
export async function findLogo(db: Db, organisationId: string): Promise<{ id: string; type: string } | null> {
  const row = await db
    .selectFrom('organisation')
    .innerJoin('storedFile', (join) =>
      join
        .onRef('storedFile.organisationId', '=', 'organisation.id')
        .onRef('storedFile.id', '=', 'organisation.logoFileId'),
    )
    .select(['storedFile.id', 'storedFile.type'])
    .where('organisation.id', '=', organisationId)
    .executeTakeFirst();
  return row ?? null;
}
