import { readFile } from 'node:fs/promises';
import { findOrganisation } from '../../../src/platform/access/organisation.ts';
import { openEmbedded, openPostgres } from '../../../src/platform/db/database.ts';
import { importFile } from '../../../src/rooms/feedback/import/import-file.ts';

// One process that imports one file, to be killed: node import-child.ts FOLDER SLUG CSV MAP [DATABASE_URL]
const [folder = '', slug = '', path = '', map = '', url] = process.argv.slice(2);
const database = url ? openPostgres(url, 3) : await openEmbedded(folder, 'import');
const organisation = await findOrganisation(database, slug);
if (!organisation) throw new Error(`There is no organisation ${slug}.`);
// Asked before each chunk is stored, when those before it are.
const stopping = () => {
  process.stdout.write('chunk\n');
  return false;
};
process.stdout.write('started\n');
const file = {
  path,
  map: JSON.parse(await readFile(map, 'utf8')),
  dateOrder: null,
  scale: null,
  sourceName: null,
};
const place = { database, dataFolder: folder, limit: 50_000_000, stopping };
const outcome = await importFile(place, organisation, file, false);
process.stdout.write(`${JSON.stringify(outcome)}\n`);
await database.close();
