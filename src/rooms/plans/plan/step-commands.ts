import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Problem } from '../../../platform/web/problems.ts';
import { mayApprovePlan, mayEditPlans, mayPublishPlans } from '../policy.ts';
import { markRefreshed, requireYearEnded } from '../year-end/guard.ts';
import { PLAN, requirePlan } from './commands.ts';
import type { PlanState } from './plan.ts';
import type { AdoptForm } from './plan-form.ts';
import type { Plan } from './plan-shown.ts';

/** The columns that a step may set. */
interface Step {
  state?: PlanState;
  submittedOn?: string | null;
  returnedBecause?: string | null;
  adoptedByBody?: string | null;
  adoptedOn?: string | null;
  approvedBy?: string | null;
  publishedOn?: string | null;
  closedOn?: string | null;
}

async function advance(db: Db, plan: Plan, version: number, step: Step): Promise<void> {
  const changed = await db
    .updateTable('plan')
    .set({ ...step, version: version + 1 })
    .where('id', '=', plan.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!changed)
    throw new Problem(409, 'Somebody changed the plan in the meantime. Read it again, then decide.');
}

function requireState(plan: Plan, state: PlanState, say: string): void {
  if (plan.state !== state) throw new Problem(409, say);
}

/** Puts a draft forward for adoption. A plan without lines is not put forward. */
export async function submitPlan(db: Db, who: Who, id: string, version: number): Promise<void> {
  require(mayEditPlans(who));
  const plan = await requirePlan(db, who, id);
  requireState(plan, 'draft', 'Only a draft can be put forward.');
  const line = await db
    .selectFrom('planLine')
    .select('id')
    .where('planId', '=', id)
    .where('removedOn', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (!line) throw new Problem(409, 'The plan has no lines yet. Add what will be done, then put it forward.');
  const submittedOn = who.organisation.today;
  await advance(db, plan, version, { state: 'submitted', submittedOn, returnedBecause: null });
  await recordChange(db, who, { kind: PLAN, id, act: 'put it forward' });
}

/** Takes a plan that waits for adoption back, so that it can be changed. */
export async function takePlanBack(db: Db, who: Who, id: string, version: number): Promise<void> {
  require(mayEditPlans(who));
  const plan = await requirePlan(db, who, id);
  requireState(plan, 'submitted', 'Only a plan that waits for approval can be taken back.');
  await advance(db, plan, version, { state: 'draft', submittedOn: null });
  await recordChange(db, who, { kind: PLAN, id, act: 'took it back' });
}

/** Why this person cannot adopt a plan although their role would let them, in a sentence; null where they can. */
export async function findSeparation(db: Db, who: Who, plan: Plan): Promise<string | null> {
  if (plan.writtenBy === who.personId) return 'You wrote this plan, so somebody else has to adopt it.';
  const last = await db
    .selectFrom('history')
    .select('personId')
    .where('kind', '=', PLAN)
    .where('recordId', '=', plan.id)
    .where('act', '=', 'put it forward')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.personId === who.personId
    ? 'You put this plan forward, so somebody else has to adopt it.'
    : null;
}

/** Somebody who may approve plans and had no part in this one. Throws NotFound, or Problem 409 with the sentence. */
async function requireApprover(db: Db, who: Who, plan: Plan): Promise<void> {
  require(mayApprovePlan(who, { writtenBy: null }));
  const say = await findSeparation(db, who, plan);
  if (say) throw new Problem(409, say);
}

/**
 * Adopts a plan for the body that agreed it. Refused to who wrote it or put it forward, and as long as a line of the
 * plan whose place it takes has no outcome.
 */
export async function adoptPlan(db: Db, who: Who, id: string, form: AdoptForm): Promise<void> {
  const plan = await requirePlan(db, who, id);
  await requireApprover(db, who, plan);
  requireState(plan, 'submitted', 'Only a plan that waits for approval can be adopted.');
  await requireYearEnded(db, plan);
  const { adoptedByBody, adoptedOn } = form;
  await advance(db, plan, form.version, {
    state: 'adopted',
    adoptedByBody,
    adoptedOn,
    approvedBy: who.personId,
  });
  await recordChange(db, who, { kind: PLAN, id, act: 'adopted', after: { adoptedByBody, adoptedOn } });
  await markRefreshed(db, who, plan);
}

/** Gives a plan back to who wrote it, with what has to be changed. */
export async function returnPlan(
  db: Db,
  who: Who,
  id: string,
  form: { because: string; version: number },
): Promise<void> {
  const plan = await requirePlan(db, who, id);
  await requireApprover(db, who, plan);
  requireState(plan, 'submitted', 'Only a plan that waits for approval can be given back.');
  await advance(db, plan, form.version, {
    state: 'draft',
    submittedOn: null,
    returnedBecause: form.because,
  });
  await recordChange(db, who, { kind: PLAN, id, act: 'gave it back', after: { because: form.because } });
}

/** Ends an adopted plan. Its lines stay as they stand. */
export async function closePlan(db: Db, who: Who, id: string, version: number): Promise<void> {
  require(mayEditPlans(who));
  const plan = await requirePlan(db, who, id);
  requireState(plan, 'adopted', 'Only an adopted plan can be closed.');
  const closedOn = who.organisation.today;
  await advance(db, plan, version, { state: 'closed', closedOn });
  await recordChange(db, who, { kind: PLAN, id, act: 'closed', after: { closedOn } });
}

/** Makes a closed plan one to work on again. */
export async function reopenPlan(db: Db, who: Who, id: string): Promise<void> {
  require(mayEditPlans(who));
  const plan = await requirePlan(db, who, id);
  requireState(plan, 'closed', 'Only a closed plan can be opened again.');
  await advance(db, plan, plan.version, { state: 'adopted', closedOn: null });
  await recordChange(db, who, { kind: PLAN, id, act: 'opened again' });
}

/** Puts an adopted plan on the public site. */
export async function publishPlan(db: Db, who: Who, id: string, version: number): Promise<void> {
  require(mayPublishPlans(who));
  const plan = await requirePlan(db, who, id);
  requireState(plan, 'adopted', 'Only an adopted plan can be published.');
  await requireYearEnded(db, plan);
  const publishedOn = who.organisation.today;
  await advance(db, plan, version, { publishedOn });
  await recordChange(db, who, { kind: PLAN, id, act: 'published', after: { publishedOn } });
}

/** Takes a plan off the public site. */
export async function unpublishPlan(db: Db, who: Who, id: string): Promise<void> {
  require(mayPublishPlans(who));
  const plan = await requirePlan(db, who, id);
  if (!plan.publishedOn) throw new NotFound();
  await advance(db, plan, plan.version, { publishedOn: null });
  await recordChange(db, who, { kind: PLAN, id, act: 'took it off the public site' });
}
