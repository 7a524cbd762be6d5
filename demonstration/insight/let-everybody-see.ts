import { sql } from 'kysely';
import type { Database } from '../../src/platform/db/database.ts';
import { write } from '../../src/platform/db/tenant.ts';

/** Puts the last twelve months on the public page, with words that people agreed to and that name nobody. */
export async function letEverybodySee(database: Database, organisationId: string): Promise<void> {
  await write(database, organisationId, async (db) => {
    const { rows } = await sql<{ pair: string }>`
      select distinct on (h.theme_id) h.theme_id || '/' || c.id as pair
      from comment_theme h join comment c on c.organisation_id = h.organisation_id and c.id = h.comment_id
      join feedback_return r on r.organisation_id = c.organisation_id and r.id = c.return_id
      where c.scan = 'clean' and r.consent_to_quote and c.theme_count = 1
        and c.received_on between (select max(received_on) - 300 from comment)
          and (select date_trunc('month', max(received_on)) - interval '1 day' from comment)
        and h.theme_id in (select theme_id from comment_theme group by theme_id order by count(*) desc limit 6)
      order by h.theme_id, c.received_on desc, c.id`.execute(db);
    const choice = { themes: true, months: 12, quotes: rows.map(({ pair }) => pair) };
    await db
      .updateTable('organisation')
      .set({ settings: sql`settings || ${JSON.stringify({ publicExperience: choice })}::jsonb` })
      .where('id', '=', organisationId)
      .execute();
  });
}
