import { sql } from 'kysely';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { mayEditMeetings } from '../policy.ts';
import { Refused } from '../refused.ts';
import { visibleBodies } from '../visible.ts';
import { type BodyForm, bodyFields } from './body.ts';

/** Records a body, and gives its id. Throws Refused where another has the name. */
export async function recordBody(db: Db, who: Who, form: BodyForm): Promise<string> {
  require(mayEditMeetings(who));
  await refuseName(db, form.name, null);
  const id = newId();
  await db
    .insertInto('body')
    .values({
      organisationId: who.organisation.id,
      id,
      name: form.name,
      kind: form.kind,
      aliases: JSON.stringify(form.aliases),
      meetsInPublic: form.meetsInPublic,
    })
    .execute();
  await recordChange(db, who, { kind: 'body', id, act: 'recorded', after: await requireBody(db, who, id) });
  return id;
}

/** Changes a body. A name that is given up stays as one of its other names. Throws Stale, Refused. */
export async function changeBody(db: Db, who: Who, id: string, form: BodyForm): Promise<void> {
  require(mayEditMeetings(who));
  const before = await requireBody(db, who, id);
  await refuseName(db, form.name, id);
  const renamed = before.name.toLowerCase() !== form.name.toLowerCase();
  const aliases = form.aliases.filter((name) => name.toLowerCase() !== form.name.toLowerCase());
  if (renamed && !aliases.some((name) => name.toLowerCase() === before.name.toLowerCase()))
    aliases.push(before.name);
  await change(db, who, id, form.version ?? 0, {
    name: form.name,
    kind: form.kind,
    aliases: JSON.stringify(aliases),
    meetsInPublic: form.meetsInPublic,
  });
}

/** Ends a body on a day, or opens it again. Throws Refused where it still has meetings after that day. */
export async function closeBody(
  db: Db,
  who: Who,
  id: string,
  { closedOn, version }: { closedOn: string | null; version: number },
): Promise<void> {
  require(mayEditMeetings(who));
  await requireBody(db, who, id);
  if (closedOn) {
    const later = await db
      .selectFrom('meeting')
      .select((eb) => eb.fn.countAll<number>().as('many'))
      .where('bodyId', '=', id)
      .where('heldOn', '>', closedOn)
      .executeTakeFirstOrThrow();
    if (later.many > 0)
      throw new Refused('closedOn', 'The body has meetings after that day. Move or remove them first.');
  }
  await change(db, who, id, version, { closedOn });
}

async function change(
  db: Db,
  who: Who,
  id: string,
  version: number,
  set: Record<string, unknown>,
): Promise<void> {
  const before = await requireBody(db, who, id);
  const changed = await db
    .updateTable('body')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before);
  const after = await requireBody(db, who, id);
  const act = before.closedOn === after.closedOn ? 'changed' : after.closedOn ? 'closed' : 'opened again';
  await recordChange(db, who, { kind: 'body', id, act, ...differing(bodyFields, before, after) });
}

/** What the history keeps of a body, and what a clash of versions shows. */
async function requireBody(db: Db, who: Who, id: string) {
  const row = await visibleBodies(db, who)
    .select(['name', 'kind', 'meetsInPublic', 'closedOn'])
    .select(
      sql<string>`coalesce((select string_agg(a, '; ') from jsonb_array_elements_text(body.aliases) a), '')`.as(
        'aliases',
      ),
    )
    .where('body.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

async function refuseName(db: Db, name: string, own: string | null): Promise<void> {
  let query = db.selectFrom('body').select('id').where(sql<boolean>`lower(name) = lower(${name})`);
  if (own) query = query.where('id', '<>', own);
  if (await query.executeTakeFirst())
    throw new Refused('name', 'There is a body of this name already. Give another name.');
}
