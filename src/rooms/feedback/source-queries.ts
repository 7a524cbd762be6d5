import { sql } from 'kysely';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import type { HeardSource, Source } from './source.ts';
import { visibleSources } from './visible.ts';

const columns = [
  'source.id',
  'source.name',
  'source.kind',
  'source.ownerId',
  'source.intervalDays',
  'source.coverage',
  'source.contact',
  'source.closedOn',
  'source.version',
] as const;

/** Every source with its owner, how many comments came from it (from the tally) and when it was last heard. */
export async function listSources(db: Db, who: Who): Promise<HeardSource[]> {
  return visibleSources(db, who)
    .leftJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'source.organisationId')
        .onRef('person.id', '=', 'source.ownerId'),
    )
    .select([...columns, 'person.name as ownerName'])
    .select((eb) => [
      eb.fn
        .coalesce(
          eb
            .selectFrom('commentTally')
            .select(sql<number>`sum(comments)::int`.as('comments'))
            .whereRef('commentTally.organisationId', '=', 'source.organisationId')
            .whereRef('commentTally.sourceId', '=', 'source.id'),
          sql<number>`0`,
        )
        .as('comments'),
      eb
        .selectFrom('feedbackReturn')
        .select('feedbackReturn.receivedOn')
        .whereRef('feedbackReturn.organisationId', '=', 'source.organisationId')
        .whereRef('feedbackReturn.sourceId', '=', 'source.id')
        .where('feedbackReturn.receivedOn', '<=', who.organisation.today)
        .orderBy('feedbackReturn.receivedOn', 'desc')
        .limit(1)
        .as('lastReceivedOn'),
    ])
    .orderBy(sql`source.closed_on is not null`)
    .orderBy('source.name')
    .execute();
}

/** One source, or nothing where this person does not see it. */
export async function findSource(db: Db, who: Who, id: string): Promise<Source | undefined> {
  return visibleSources(db, who)
    .leftJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'source.organisationId')
        .onRef('person.id', '=', 'source.ownerId'),
    )
    .select([...columns, 'person.name as ownerName'])
    .where('source.id', '=', id)
    .executeTakeFirst();
}

export interface SourceChoice {
  id: string;
  name: string;
  kind: string;
}

/** The open sources by name, for a field to choose from. */
export async function listSourceChoices(db: Db, who: Who): Promise<SourceChoice[]> {
  return visibleSources(db, who)
    .select(['source.id', 'source.name', 'source.kind'])
    .where('source.closedOn', 'is', null)
    .orderBy('source.name')
    .execute();
}

/** Those who may answer for a source: everybody who is still there, by name. */
export async function listOwners(db: Db): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('leftOn', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute();
}
