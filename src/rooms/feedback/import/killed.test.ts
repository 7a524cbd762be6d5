import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledQuery, sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import { aCsv, returnsCsv, returnsMap } from '../../../../tests/support/makers/import.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { type Database, openEmbedded, openPostgres } from '../../../platform/db/database.ts';
import { migrate } from '../../../platform/db/migrate.ts';
import type { ImportResult } from './result.ts';

const KILLS = 20;
const ROWS = 12_000;
/** It dies within so many milliseconds of a chunk chosen by lot: while that is stored, or shortly after. */
const WITHIN = 150;

const root = join(import.meta.dirname, '../../../..');
const node = join(root, 'node_modules/.bin/node');
const child = join(root, 'tests/support/makers/import-child.ts');

/** A seed of its own each run; one that failed can be given again in EARSHOT_SEED. */
const seed = Number(process.env.EARSHOT_SEED ?? Math.floor(Math.random() * 1e9));

function chanceFrom(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

interface Place {
  folder: string;
  url: string | null;
  open(): Promise<Database>;
}

interface Ended {
  /** Null where it was killed before the end. */
  result: ImportResult | null;
  /** How many chunks it began to store. */
  chunks: number;
}

/** Starts one import in a process of its own, and kills it where there is a chance to. */
function importOnce(place: Place, slug: string, csv: string, map: string, chance: (() => number) | null) {
  return new Promise<Ended>((resolve, reject) => {
    const running = spawn(node, [child, place.folder, slug, csv, map, ...(place.url ? [place.url] : [])]);
    let timer: NodeJS.Timeout | undefined;
    const killWithin = (latest: number) => {
      if (chance) timer ??= setTimeout(() => running.kill('SIGKILL'), chance() * latest);
    };
    // One in five dies before it has stored anything; the others with their first to fourth chunk.
    const fatal = chance && chance() >= 0.2 ? 1 + Math.floor(chance() * 4) : 0;
    if (fatal === 0) killWithin(800);
    let said = '';
    let complained = '';
    const chunks = () => said.split('\n').filter((line) => line === 'chunk').length;
    running.stdout.on('data', (part) => {
      said += part;
      if (fatal > 0 && chunks() >= fatal) killWithin(WITHIN);
    });
    running.stderr.on('data', (part) => {
      complained += part;
    });
    running.on('error', reject);
    running.on('close', (code, signal) => {
      clearTimeout(timer);
      if (signal === 'SIGKILL') return resolve({ result: null, chunks: chunks() });
      if (code !== 0) return reject(new Error(`The import ended with ${code}: ${complained}`));
      const last = said.trimEnd().split('\n').at(-1) ?? '';
      resolve({ result: (JSON.parse(last) as { result: ImportResult }).result, chunks: chunks() });
    });
  });
}

async function countsOf(database: Database, organisationId: string) {
  const { rows } = await sql<Record<string, number>>`select
    (select count(*) from feedback_return where organisation_id = ${organisationId}) as returns,
    (select count(distinct file_row) from feedback_return where organisation_id = ${organisationId}) as "fileRows",
    (select count(*) from comment where organisation_id = ${organisationId}) as comments,
    (select count(distinct (r.file_row, c.question)) from comment c join feedback_return r
      on r.organisation_id = c.organisation_id and r.id = c.return_id where c.organisation_id = ${organisationId}) as cells,
    (select coalesce(sum(comments), 0)::int from comment_tally where organisation_id = ${organisationId}) as tallied,
    (select count(*) from comment where organisation_id = ${organisationId} and scan = 'waiting') as waiting,
    (select count(*) from comment_original where organisation_id = ${organisationId}) as originals,
    (select count(distinct comment_id) from found_identifier where organisation_id = ${organisationId}) as found,
    (select count(*) from feedback_import_rejection where organisation_id = ${organisationId}) as rejections,
    (select count(*) from feedback_import where organisation_id = ${organisationId}) as imports,
    (select count(*) from stored_file where organisation_id = ${organisationId}) as files`.execute(
    database.owner,
  );
  return rows[0];
}

const csvText = returnsCsv(ROWS);

/** What must be there in the end, and nothing else. */
async function expectExactly(place: Place, organisationId: string, result: ImportResult): Promise<void> {
  const { taken, rejected, comments } = csvText;
  const database = await place.open();
  try {
    const counts = await countsOf(database, organisationId);
    const waiting = counts?.waiting ?? 0;
    expect(waiting).toBeGreaterThan(ROWS / 10);
    expect(counts).toEqual({
      returns: taken,
      fileRows: taken,
      comments,
      cells: comments,
      tallied: comments,
      waiting,
      originals: waiting,
      found: waiting,
      rejections: rejected,
      imports: 1,
      files: 1,
    });
    expect({ ...result, rejected: result.rejected.length }).toMatchObject({
      rows: ROWS,
      imported: taken,
      comments,
      duplicates: 0,
      rejected,
    });
    const chunks = await database.owner
      .selectFrom('history')
      .select('after')
      .where('organisationId', '=', organisationId)
      .where('act', '=', 'imported')
      .orderBy('id')
      .execute();
    const spans = chunks.map(({ after }) =>
      String((after as { rows: string }).rows)
        .split('–')
        .map(Number),
    );
    for (const [at, [from]] of spans.entries())
      expect(from).toBe(at === 0 ? 1 : (spans[at - 1]?.[1] ?? 0) + 1);
    expect(spans.at(-1)?.[1]).toBe(ROWS);
  } finally {
    await database.close();
  }
}

async function onDisk(): Promise<Place & { close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-killed-'));
  const open = () => openEmbedded(folder, 'test');
  const database = await open();
  await migrate(database);
  await database.close();
  return { folder, url: null, open, close: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function onServer(template: string): Promise<Place & { close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-killed-'));
  const name = `killed_${process.pid}`;
  const at = (database: string) => Object.assign(new URL(template), { pathname: `/${database}` }).href;
  const run = async (text: string) => {
    const maintenance = openPostgres(at('postgres'), 1);
    await maintenance.owner.executeQuery(CompiledQuery.raw(text));
    await maintenance.close();
  };
  await run(`create database ${name} template ${new URL(template).pathname.slice(1)}`);
  return {
    folder,
    url: at(name),
    open: async () => openPostgres(at(name), 2),
    async close() {
      await run(`drop database ${name} with (force)`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const postgres = inject('postgresUrl');
const places: [string, () => Promise<Place & { close(): Promise<void> }>][] = [['embedded, on disk', onDisk]];
if (postgres) places.push(['PostgreSQL', () => onServer(postgres)]);

describe.each(places)('an import that is killed (%s)', (_name, make) => {
  test(`at ${KILLS} random moments ends with every acceptable row once`, { timeout: 600_000 }, async () => {
    const place = await make();
    const chance = chanceFrom(seed);
    const csv = aCsv(place.folder, csvText.text, 'returns.csv');
    const map = aCsv(place.folder, JSON.stringify(returnsMap), 'map.json');
    const add = async () => {
      const database = await place.open();
      const organisation = await anOrganisation(database, { fixedToday: '2026-01-01' });
      await database.close();
      return organisation;
    };
    try {
      let organisation = await add();
      let midway = 0;
      for (let kills = 0; kills < KILLS; ) {
        const { result, chunks } = await importOnce(place, organisation.slug, csv, map, chance);
        if (result === null) {
          kills += 1;
          if (chunks > 1) midway += 1;
        } else {
          // It was quicker than the killer: what it did must be right, and it begins afresh.
          await expectExactly(place, organisation.id, result);
          organisation = await add();
        }
      }
      expect(midway, 'kills after something was stored').toBeGreaterThanOrEqual(3);
      const { result } = await importOnce(place, organisation.slug, csv, map, null);
      if (result === null) throw new Error('The last import did not end.');
      await expectExactly(place, organisation.id, result);
    } catch (error) {
      throw new Error(`With EARSHOT_SEED=${seed}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      });
    } finally {
      await place.close();
    }
  });
});
