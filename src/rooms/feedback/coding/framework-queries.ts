import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { FRAMEWORK } from '../theme-commands.ts';
import { visibleThemes } from '../visible.ts';
import type { Framework, FrameworkTheme } from './framework.ts';

/** The history of a framework is kept under an id made of its organisation and its key. */
export function historyIdOf(organisationId: string, key: string): string {
  const hex = createHash('md5').update(`${organisationId} ${key}`).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}

/** The frameworks of the organisation, the shipped one first, then the newest in force. */
export async function listFrameworks(db: Db, who: Who): Promise<Framework[]> {
  const counts = await visibleThemes(db, who)
    .select('theme.framework')
    .select(sql<number>`count(*) filter (where theme.closed_on is null)::int`.as('themes'))
    .groupBy('theme.framework')
    .execute();
  const themesOf = (key: string) => counts.find(({ framework }) => framework === key)?.themes ?? 0;
  const own = await db
    .selectFrom('feedbackFramework')
    .select(['key', 'title', 'edition', 'note', 'inForceFrom', 'inForceTo', 'version'])
    .orderBy(sql`in_force_from desc nulls first`)
    .orderBy('key')
    .execute();
  const shipped: Framework = {
    key: FRAMEWORK,
    title: 'Patient experience',
    edition: '2023',
    note: 'The framework that comes with Earshot. It is in force where no own one is.',
    inForceFrom: null,
    inForceTo: null,
    version: 1,
    shipped: true,
    themes: themesOf(FRAMEWORK),
  };
  return [
    shipped,
    ...own
      .filter(({ key }) => key !== FRAMEWORK)
      .map((one) => ({ ...one, shipped: false, themes: themesOf(one.key) })),
  ];
}

export async function findFramework(db: Db, who: Who, key: string): Promise<Framework | undefined> {
  return (await listFrameworks(db, who)).find((one) => one.key === key);
}

/** All themes of a framework, closed ones too, in their order. */
export async function listThemesOf(db: Db, who: Who, framework: string): Promise<FrameworkTheme[]> {
  return visibleThemes(db, who)
    .select([
      'theme.id',
      'theme.key',
      'theme.category',
      'theme.name',
      'theme.definition',
      'theme.closedOn',
      'theme.version',
      'theme.standsForId',
    ])
    .select([
      sql<string | null>`(select s.name from theme s where s.organisation_id = theme.organisation_id
        and s.id = theme.stands_for_id)`.as('standsFor'),
      sql<number>`coalesce((select sum(t.comments)::int from theme_tally t
        where t.organisation_id = theme.organisation_id and t.theme_id = theme.id), 0)`.as('comments'),
    ])
    .where('theme.framework', '=', framework)
    .orderBy('theme.position')
    .orderBy('theme.id')
    .execute();
}
