import { sql } from 'kysely';
import type { LabelSet } from '../../../reference/labels.ts';
import { todayFor } from '../clock.ts';
import type { Database } from '../db/database.ts';

/** What is public about an organisation and needed on every one of its pages. */
export interface Organisation {
  id: string;
  slug: string;
  name: string;
  shortName: string;
  colour: string;
  logoFileId: string | null;
  boardName: string;
  isDemonstration: boolean;
  fixedToday: string | null;
  /** The day it is for this organisation, 'YYYY-MM-DD'. */
  today: string;
  /** Its own words for shared things where they differ from `reference/labels.ts`. */
  labels: LabelSet;
  /** Its levels from the person upwards, at most five. */
  levels: { key: string; name: string }[];
  /** Whether it shows everybody figures of what people say: its themes, or a provider's scores. */
  tellsExperience: boolean;
}

export const organisationColumns = [
  'organisation.id',
  'organisation.slug',
  'organisation.name',
  'organisation.shortName',
  'organisation.colour',
  'organisation.logoFileId',
  'organisation.boardName',
  'organisation.isDemonstration',
  'organisation.fixedToday',
  'organisation.labels',
  'organisation.levels',
  sql<boolean>`(coalesce(organisation.settings -> 'publicExperience' ->> 'themes', '') = 'true' or exists (
    select from provider where provider.organisation_id = organisation.id and provider.shown_to_public))`.as(
    'tellsExperience',
  ),
] as const;

type Row = Omit<Organisation, 'today' | 'labels' | 'levels'> & { labels: unknown; levels: unknown };

export function organisationFrom(row: Row): Organisation {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    shortName: row.shortName,
    colour: row.colour,
    logoFileId: row.logoFileId,
    boardName: row.boardName,
    isDemonstration: row.isDemonstration,
    fixedToday: row.fixedToday,
    today: todayFor(row),
    labels: row.labels as Organisation['labels'],
    levels: row.levels as Organisation['levels'],
    tellsExperience: row.tellsExperience,
  };
}

/** The organisation with this word in its address, or null. */
export async function findOrganisation(database: Database, slug: string): Promise<Organisation | null> {
  const row = await database.owner
    .selectFrom('organisation')
    .select(organisationColumns)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ? organisationFrom(row) : null;
}

/** All organisations by name, for the front page and the command line. */
export async function listOrganisations(database: Database): Promise<Organisation[]> {
  const rows = await database.owner
    .selectFrom('organisation')
    .select(organisationColumns)
    .orderBy('name')
    .execute();
  return rows.map(organisationFrom);
}
