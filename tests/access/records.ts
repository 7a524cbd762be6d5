import type { Organisation } from '../../src/platform/access/organisation.ts';
import type { Database, Db } from '../../src/platform/db/database.ts';
import { newId } from '../../src/platform/db/ids.ts';
import { write } from '../../src/platform/db/tenant.ts';

type Maker = (db: Db, organisationId: string) => Promise<string>;

const first =
  (table: 'comment' | 'theme' | 'decision' | 'message'): Maker =>
  async (db) =>
    (await db.selectFrom(table).select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()).id;

/** A record of the kind that stands in an address, fresh where an act may take it away or change what may follow. */
const makers: Record<string, Maker> = {
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

/** The address with records in the place of its parameters. */
export async function addressOf(
  database: Database,
  organisation: Organisation,
  path: string,
): Promise<string> {
  const parts = path.replace(':organisation', organisation.slug).split('/');
  const make = (kind: string) => {
    const maker = makers[kind];
    if (!maker) throw new Error(`No record can be made for ${kind} in ${path}.`);
    return write(database, organisation.id, (db) => maker(db, organisation.id));
  };
  const filled: string[] = [];
  for (const part of parts) {
    const before = filled.at(-1) ?? '';
    if (part === ':id' && parts.includes('thread')) filled.push(await make('findings'));
    else if (part === ':id' && before in makers) filled.push(await make(before));
    else if (part === ':kind') filled.push('finding');
    else if (part === ':loop') filled.push(await publishedSlug(database, organisation));
    else if (part.startsWith(':')) filled.push(newId());
    else filled.push(part);
  }
  return filled.join('/');
}

async function publishedSlug(database: Database, organisation: Organisation): Promise<string> {
  const row = await database.owner
    .selectFrom('loop')
    .select('slug')
    .where('organisationId', '=', organisation.id)
    .where('state', '=', 'published')
    .executeTakeFirstOrThrow();
  return row.slug;
}
