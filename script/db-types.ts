import { readFile, writeFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { generate, PostgresDialect } from 'kysely-codegen';
import { embeddedDatabase, embeddedOptions } from '../src/platform/db/database.ts';
import { migrate } from '../src/platform/db/migrate.ts';

// Writes src/platform/db/schema.ts from a freshly migrated database; `--check` fails where it has drifted.
const path = 'src/platform/db/schema.ts';
const pglite = await PGlite.create({ ...embeddedOptions });
const database = embeddedDatabase(pglite, () => pglite.close());
await migrate(database);
const types = await generate({
  camelCase: true,
  db: database.owner.withoutPlugins(),
  dialect: new PostgresDialect({ dateParser: 'string', numericParser: 'string' }),
  excludePattern: 'kysely_*',
  outFile: null,
});
await database.close();
const adjusted = types.replace(/export type Int8 = .*;/, 'export type Int8 = number;');
if (process.argv.includes('--check')) {
  if ((await readFile(path, 'utf8')) !== adjusted) {
    console.error(`${path} is not what the migrations make. Run: npm run db:types`);
    process.exit(1);
  }
  console.log(`${path} agrees with the migrations.`);
} else await writeFile(path, adjusted);
