import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { isId, newId } from '../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Problem, Stale } from '../../../platform/web/problems.ts';
import { findColleague } from '../../organisation/door.ts';
import { mayEditPlans } from '../policy.ts';
import { ensureScheme } from '../schemes/commands.ts';
import { visiblePlans } from '../visible.ts';
import { kindName, type PlanForm, typedPlanFields } from './plan-form.ts';
import type { Plan } from './plan-shown.ts';
import { findPlan } from './queries.ts';
import { getFreePlanSlug } from './slug.ts';

export const PLAN = 'plan';

const columns = (form: PlanForm) => ({
  title: form.title,
  kind: form.kind,
  startsOn: form.startsOn,
  endsOn: form.endsOn,
  edition: form.edition,
  editionNote: form.editionNote,
  effectiveFrom: form.effectiveFrom,
  refreshOn: form.refreshOn,
  parentId: form.parentId,
  supportsId: form.supportsId,
  scopeIn: form.scopeIn,
  scopeOut: form.scopeOut,
  summary: form.summary,
  ownerId: form.ownerId,
  shared: form.shared,
});

/** Begins a plan, a draft without lines, and gives its id. Throws NotFound where what it names is not there. */
export async function recordPlan(db: Db, who: Who, form: PlanForm): Promise<string> {
  require(mayEditPlans(who));
  const id = newId();
  await requireNamed(db, who, id, form, null);
  await db
    .insertInto('plan')
    .values({
      organisationId: who.organisation.id,
      id,
      slug: await getFreePlanSlug(db, form.title, id),
      schemeId: await requireScheme(db, who, form.schemeId),
      writtenBy: who.personId,
      ...columns(form),
    })
    .execute();
  const after = keptOf(await requirePlan(db, who, id));
  await recordChange(db, who, { kind: PLAN, id, act: 'recorded', after });
  return id;
}

/**
 * Changes what is said of a plan. Its public address follows the title until it is first published. Throws Stale with
 * what stands now where the version is not the latest.
 */
export async function changePlan(db: Db, who: Who, id: string, form: PlanForm): Promise<void> {
  require(mayEditPlans(who));
  const plan = await requirePlan(db, who, id);
  requireUnderWay(plan);
  await requireNamed(db, who, id, form, plan);
  const before = keptOf(plan);
  const changed = await db
    .updateTable('plan')
    .set({
      ...columns(form),
      slug: plan.publishedOn ? plan.slug : await getFreePlanSlug(db, form.title, id),
      schemeId: await requireScheme(db, who, form.schemeId),
      version: (form.version ?? 0) + 1,
    })
    .where('id', '=', id)
    .where('version', '=', form.version ?? 0)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before);
  const after = keptOf(await requirePlan(db, who, id));
  await recordChange(db, who, {
    kind: PLAN,
    id,
    act: 'changed',
    ...differing(typedPlanFields, before, after),
  });
}

/** A plan that this person may see. Throws NotFound. */
export async function requirePlan(db: Db, who: Who, id: string): Promise<Plan> {
  const plan = await findPlan(db, who, id);
  if (!plan) throw new NotFound();
  return plan;
}

/** A plan that waits for approval stays as it was put forward; one that has ended stays as it was. */
export function requireUnderWay({ state }: Pick<Plan, 'state'>): void {
  if (state === 'submitted')
    throw new Problem(409, 'The plan waits for approval. Take it back first, then change it.');
  if (state === 'refreshed' || state === 'closed')
    throw new Problem(409, 'The plan has ended, so it is not changed any more.');
}

/** A plan whose sections and lines this person may change now. Throws NotFound, or Problem 409 with the reason. */
export async function requirePlanToWrite(db: Db, who: Who, id: string): Promise<Plan> {
  require(mayEditPlans(who));
  const plan = await requirePlan(db, who, id);
  requireUnderWay(plan);
  return plan;
}

/** What the history keeps of a plan, and what a clash of versions shows. */
export const keptOf = (plan: Plan): Record<string, unknown> => ({
  title: plan.title,
  kind: kindName(plan.kind),
  startsOn: plan.startsOn ?? '',
  endsOn: plan.endsOn ?? '',
  edition: plan.edition,
  editionNote: plan.editionNote,
  effectiveFrom: plan.effectiveFrom ?? '',
  refreshOn: plan.refreshOn ?? '',
  parent: plan.parentTitle ?? '',
  supports: plan.supportsTitle ?? '',
  scheme: plan.schemeName,
  scopeIn: plan.scopeIn,
  scopeOut: plan.scopeOut,
  summary: plan.summary,
  owner: plan.ownerName ?? '',
  shared: plan.shared,
});

/** The scheme that was chosen; one of those shipped is copied for the organisation now. */
async function requireScheme(db: Db, who: Who, chosen: string): Promise<string> {
  if (!isId(chosen)) return ensureScheme(db, who.organisation.id, chosen.replace(/^shipped:/u, ''));
  const found = await db.selectFrom('planScheme').select('id').where('id', '=', chosen).executeTakeFirst();
  if (!found) throw new NotFound();
  return found.id;
}

/** The owner and the other plans must be there; an owner who left since may stay. */
async function requireNamed(
  db: Db,
  who: Who,
  id: string,
  form: PlanForm,
  before: Plan | null,
): Promise<void> {
  if (form.ownerId && form.ownerId !== before?.ownerId && !(await findColleague(db, who, form.ownerId)))
    throw new NotFound();
  const others = [...new Set([form.parentId, form.supportsId].filter((one) => one !== null))];
  if (others.length === 0) return;
  const found = await visiblePlans(db, who)
    .select('plan.id')
    .where('plan.id', 'in', others)
    .where('plan.id', '<>', id)
    .execute();
  if (found.length !== others.length) throw new NotFound();
}
