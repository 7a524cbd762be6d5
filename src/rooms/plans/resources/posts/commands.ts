import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { findColleague, visibleFrameworkItems } from '../../../organisation/door.ts';
import { mayEditResources } from '../../policy.ts';
import { amount, toNumeric } from '../amounts.ts';
import { lineInWords } from '../line-choice.ts';
import {
  type Allocation,
  type AllocationForm,
  type Post,
  type PostForm,
  typedAllocationFields,
  typedPostFields,
} from './post.ts';
import { findAllocation, findPost } from './queries.ts';

const KIND = 'resource_post';

/** Records a post and gives its id. Throws NotFound where the colleague or a function is not there. */
export async function recordPost(db: Db, who: Who, form: PostForm): Promise<string> {
  require(mayEditResources(who));
  if (form.personId) await requireColleague(db, who, form.personId);
  const id = newId();
  await db
    .insertInto('resourcePost')
    .values({ organisationId: who.organisation.id, id, ...kept(form) })
    .execute();
  await replaceFunctions(db, who, id, form.functions);
  const after = await postInWords(db, who, await requirePost(db, who, id));
  await recordChange(db, who, { kind: KIND, id, act: 'recorded', after });
  return id;
}

/** Changes a post. Throws Stale with what stands now where the version is not the latest. */
export async function changePost(db: Db, who: Who, id: string, form: PostForm): Promise<void> {
  require(mayEditResources(who));
  const post = await requirePost(db, who, id);
  // Whoever holds it already may have left; it is only given to those who are here.
  if (form.personId && form.personId !== post.personId) await requireColleague(db, who, form.personId);
  const before = await postInWords(db, who, post);
  const version = form.version ?? 0;
  const changed = await db
    .updateTable('resourcePost')
    .set({ ...kept(form), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before);
  await replaceFunctions(db, who, id, form.functions);
  const after = await postInWords(db, who, await requirePost(db, who, id));
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: 'changed',
    ...differing(typedPostFields, before, after),
  });
}

/** Takes away a post that was entered by mistake. One that work was given to ends on a day instead: NotFound. */
export async function removePost(db: Db, who: Who, id: string): Promise<void> {
  require(mayEditResources(who));
  const post = await requirePost(db, who, id);
  if (post.allocations.length > 0) throw new NotFound();
  const before = await postInWords(db, who, post);
  await db.deleteFrom('resourcePost').where('id', '=', id).execute();
  await recordChange(db, who, { kind: KIND, id, act: 'removed', before });
}

/** Gives days of a post to a line or to other work, and gives the allocation's id. More than it has is allowed. */
export async function recordAllocation(
  db: Db,
  who: Who,
  postId: string,
  form: AllocationForm & { lineId: string | null },
): Promise<string> {
  require(mayEditResources(who));
  await requirePost(db, who, postId);
  const id = newId();
  await db
    .insertInto('resourceAllocation')
    .values({ organisationId: who.organisation.id, id, postId, ...keptAllocation(form) })
    .execute();
  const after = allocationInWords(await requireAllocation(db, who, id));
  await recordChange(db, who, { kind: KIND, id: postId, act: 'gave days of it', after });
  return id;
}

/** Changes an allocation. Throws Stale with what stands now where the version is not the latest. */
export async function changeAllocation(
  db: Db,
  who: Who,
  id: string,
  form: AllocationForm & { lineId: string | null },
): Promise<void> {
  require(mayEditResources(who));
  const found = await requireAllocation(db, who, id);
  const before = allocationInWords(found);
  const version = form.version ?? 0;
  const changed = await db
    .updateTable('resourceAllocation')
    .set({ ...keptAllocation(form), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before);
  const after = allocationInWords(await requireAllocation(db, who, id));
  await recordChange(db, who, {
    kind: KIND,
    id: found.postId,
    act: 'changed the days given',
    ...differing(typedAllocationFields, before, after),
  });
}

/** Takes days that were given back to their post. */
export async function removeAllocation(db: Db, who: Who, id: string): Promise<{ postId: string }> {
  require(mayEditResources(who));
  const found = await requireAllocation(db, who, id);
  await db.deleteFrom('resourceAllocation').where('id', '=', id).execute();
  await recordChange(db, who, {
    kind: KIND,
    id: found.postId,
    act: 'took days back',
    before: allocationInWords(found),
  });
  return { postId: found.postId };
}

const kept = (form: PostForm) => ({
  title: form.title,
  personId: form.personId,
  providedBy: form.providedBy,
  daysPerWeek: toNumeric(form.daysPerWeek),
  percentOfTime: toNumeric(form.percentOfTime),
  fromOn: form.fromOn,
  untilOn: form.untilOn,
});

const keptAllocation = (form: AllocationForm & { lineId: string | null }) => ({
  lineId: form.lineId,
  work: form.work,
  daysPerWeek: toNumeric(form.daysPerWeek),
  fromOn: form.fromOn,
  untilOn: form.untilOn,
});

async function replaceFunctions(db: Db, who: Who, postId: string, functions: readonly string[]) {
  const chosen = [...new Set(functions)];
  await db.deleteFrom('resourcePostFunction').where('postId', '=', postId).execute();
  if (chosen.length === 0) return;
  const seen = await visibleFrameworkItems(db, who)
    .select('frameworkItem.id')
    .where('frameworkItem.kind', '=', 'function')
    .where('frameworkItem.id', 'in', chosen)
    .execute();
  if (seen.length !== chosen.length) throw new NotFound();
  await db
    .insertInto('resourcePostFunction')
    .values(
      chosen.map((frameworkItemId) => ({ organisationId: who.organisation.id, postId, frameworkItemId })),
    )
    .execute();
}

async function requireColleague(db: Db, who: Who, id: string): Promise<void> {
  if (!(await findColleague(db, who, id))) throw new NotFound();
}

async function requirePost(db: Db, who: Who, id: string): Promise<Post> {
  const post = await findPost(db, who, id);
  if (!post) throw new NotFound();
  return post;
}

async function requireAllocation(db: Db, who: Who, id: string): Promise<Allocation> {
  const allocation = await findAllocation(db, who, id);
  if (!allocation) throw new NotFound();
  return allocation;
}

/** What the history keeps of a post, and what a clash of versions shows. */
async function postInWords(db: Db, who: Who, post: Post): Promise<Record<string, unknown>> {
  const functions =
    post.functionIds.length === 0
      ? []
      : await visibleFrameworkItems(db, who)
          .select('frameworkItem.text')
          .where('frameworkItem.id', 'in', post.functionIds)
          .orderBy('frameworkItem.position')
          .orderBy('frameworkItem.id')
          .execute();
  return {
    title: post.title,
    person: post.personName ?? '',
    providedBy: post.providedBy,
    daysPerWeek: amount(post.daysPerWeek),
    percentOfTime: amount(post.percentOfTime),
    functions: functions.map(({ text }) => text).join('; '),
    fromOn: post.fromOn ?? '',
    untilOn: post.untilOn ?? '',
  };
}

const allocationInWords = (one: Allocation): Record<string, unknown> => ({
  line: lineInWords(one.line),
  what: one.work,
  allocated: amount(one.daysPerWeek),
  givenFrom: one.fromOn ?? '',
  givenUntil: one.untilOn ?? '',
});
