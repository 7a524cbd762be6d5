import type { FeedbackThemeKey } from '../../../reference/feedback-framework.ts';
import type { Organisation } from '../../../src/platform/access/organisation.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { write } from '../../../src/platform/db/tenant.ts';
import { ensureFramework } from '../../../src/rooms/feedback/door.ts';

/** The organisation's framework; gives the id of each theme by its key. */
export async function theThemes(
  database: Database,
  organisation: Organisation,
): Promise<(key: FeedbackThemeKey) => string> {
  const themes = await write(database, organisation.id, async (db) => {
    await ensureFramework(db, organisation.id);
    return db.selectFrom('theme').select(['id', 'key']).execute();
  });
  const ids = new Map(themes.map(({ id, key }) => [key, id]));
  return (key) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`there is no theme ${key}`);
    return id;
  };
}
