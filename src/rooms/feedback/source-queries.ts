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
  'source.sharedWith',
  'source.closedOn',
  'source.version',
] as const;

/** Every source, or one, with its owner, how many comments came from it (from the tally) and when it was last heard. */
export async function listSources(db: Db, who: Who, only: string | null = null): Promise<HeardSource[]> {
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
      // Returns without a word, such as scores, are in the tally of answers only.
      sql<
        string | null
      >`to_char((select min(month) from answer_tally a where a.organisation_id = source.organisation_id
        and a.question = '' and a.answer = '' and a.source_id = source.id), 'YYYY-MM')`.as('firstMonth'),
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
    .$if(only !== null, (query) => query.where('source.id', '=', only))
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
