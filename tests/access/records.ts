import type { Db } from '../../src/platform/db/database.ts';
import { newId } from '../../src/platform/db/ids.ts';
import { write } from '../../src/platform/db/tenant.ts';
import type { Made, Maker, Place } from './place.ts';
import { insightAsked, insightRecords, words } from './records-insight.ts';
import { planForms, planRecords } from './records-plans.ts';
import { providerRecords } from './records-providers.ts';
import { reportRecords } from './records-reports.ts';
import { resourceRecords } from './records-resources.ts';

type Insert = (db: Db, organisationId: string) => Promise<string>;

const first =
  (table: 'comment' | 'theme' | 'decision' | 'message'): Insert =>
  async (db) =>
    (await db.selectFrom(table).select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()).id;

/** A record of the kind that stands in an address, fresh where an act may take it away or change what may follow. */
const inserts: Record<string, Insert> = {
  feedback: first('comment'),
  themes: first('theme'),
  decisions: first('decision'),
  outbox: first('message'),
  async actions(db, organisationId) {
    const id = newId();
    await db
      .insertInto('action')
      .values({ organisationId, id, title: 'An action', dueOn: '2030-01-01' })
      .execute();
    return id;
  },
  async findings(db, organisationId) {
    const id = newId();
    await db
      .insertInto('finding')
      .values({ organisationId, id, title: 'A finding', text: 'Something.', foundOn: '2026-01-01' })
      .execute();
    return id;
  },
  async loops(db, organisationId) {
    const id = newId();
    await db
      .insertInto('loop')
      .values({
        organisationId,
        id,
        slug: `a-loop-${id.slice(-8)}`,
        title: 'A loop',
        youSaid: 'Something',
        outcome: 'did',
        weDid: 'Something else',
        openedOn: '2026-01-01',
        state: 'submitted',
        submittedAt: new Date(),
      })
      .execute();
    return id;
  },
  async lessons(db, organisationId) {
    const id = newId();
    await db.insertInto('lesson').values({ organisationId, id, lesson: 'A lesson' }).execute();
    return id;
  },
  async sources(db, organisationId) {
    const id = newId();
    await db
      .insertInto('source')
      .values({ organisationId, id, name: `Source ${id}`, kind: 'complaint' })
      .execute();
    return id;
  },
  async areas(db, organisationId) {
    const id = newId();
    await db.insertInto('area').values({ organisationId, id, name: 'An area', kind: 'place' }).execute();
    return id;
  },
  async framework(db, organisationId) {
    const id = newId();
    await db
      .insertInto('frameworkItem')
      .values({ organisationId, id, kind: 'objective', text: 'An objective' })
      .execute();
    return id;
  },
  async people(db, organisationId) {
    const id = newId();
    await db
      .insertInto('person')
      .values({ organisationId, id, name: 'Somebody', email: `${id}@example.org` })
      .execute();
    return id;
  },
  async imports(db, organisationId) {
    const id = newId();
    const fileId = newId();
    const sourceId = (await db.selectFrom('source').select('id').limit(1).executeTakeFirstOrThrow()).id;
    await db
      .insertInto('storedFile')
      .values({
        organisationId,
        id: fileId,
        name: 'a.csv',
        type: 'text/csv',
        size: 1,
        digest: '0',
        purpose: 'import',
      })
      .execute();
    await db
      .insertInto('feedbackImport')
      .values({
        organisationId,
        id,
        fileId,
        fileName: 'a.csv',
        fileDigest: newId(),
        sourceId,
        map: '{}',
        state: 'done',
      })
      .execute();
    return id;
  },
};

const makers: Record<string, Maker> = {
  ...Object.fromEntries(
    Object.entries(inserts).map(([kind, insert]) => [
      kind,
      async ({ database, organisation }: Place) => ({
        id: await write(database, organisation.id, (db) => insert(db, organisation.id)),
      }),
    ]),
  ),
  ...planRecords,
  ...reportRecords,
  ...resourceRecords,
  ...insightRecords,
  ...providerRecords,
};

/** The maker of what an address names: by the words before the parameter, and after it where a part has its own. */
function makerOf(parts: readonly string[], at: number): Maker | undefined {
  const kind = parts.includes('thread') ? 'findings' : (parts[at - 1] ?? '');
  const names = [`${kind}/:id/${parts[at + 1]}`, `${parts[at - 2]}/${kind}`, kind];
  return names.map((name) => makers[name]).find((maker) => maker !== undefined);
}

/** The address with records in the place of its parameters, and what a form upon it has to name. */
export async function addressOf(place: Place, path: string): Promise<{ address: string; form: object }> {
  const parts = path.replace(':organisation', place.organisation.slug).split('/');
  const act = parts.at(-1) ?? '';
  const below = parts.slice(3).join('/');
  const asked = await insightAsked[below]?.(place);
  const made: Made = { id: newId(), within: asked?.within };
  const filled: string[] = [];
  for (const [at, part] of parts.entries()) {
    if (part === ':kind') filled.push('finding');
    else if (part === ':format') filled.push(parts.includes('files') ? 'html' : 'csv');
    else if (part === ':id' || part === ':key') {
      const maker = makerOf(parts, at);
      if (maker) Object.assign(made, await maker(place, act));
      filled.push(made.id);
    } else if (part.startsWith(':')) {
      const name = part.slice(1);
      filled.push(made.within?.[name] ?? words[name] ?? newId());
    } else filled.push(part);
  }
  const query = asked?.query ? `?${new URLSearchParams(asked.query)}` : '';
  const form = planForms[below] ?? asked?.form ?? made.form ?? {};
  return { address: filled.join('/') + query, form };
}
