import { z } from 'zod';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { emptyAsNull, type FieldErrors, type Typed } from '../../../platform/web/form.ts';
import { visiblePlanLines, visiblePlans } from '../visible.ts';

/**
 * How a form names a line: its plan, and its code as the plan prints it. A plan may have thousands of lines, and two of
 * them one code; so a form that was opened from a line also carries the line's id.
 */
export const lineFields = {
  planId: emptyAsNull(z.uuid('Choose the plan from the list.')),
  lineCode: z.string().max(100, 'A code has at most 100 characters.').default(''),
  lineId: emptyAsNull(z.uuid()).catch(null),
};

export interface LineAsked {
  planId: string | null;
  lineCode: string;
  lineId: string | null;
}

export interface ChosenLine {
  planId: string | null;
  lineId: string | null;
}

/** A line as records name it. */
export interface NamedLine {
  lineId: string;
  planId: string;
  code: string;
  what: string;
  plan: string;
}

const openStates = ['draft', 'submitted', 'adopted'];

/** The plans that are worked on, for a select. */
export function listPlanChoices(db: Db, who: Who): Promise<{ id: string; title: string }[]> {
  return visiblePlans(db, who)
    .select(['plan.id', 'plan.title'])
    .where('plan.state', 'in', openStates)
    .orderBy('plan.createdAt', 'desc')
    .orderBy('plan.id', 'desc')
    .limit(200)
    .execute();
}

const named = (db: Db, who: Who) =>
  visiblePlanLines(db, who).select([
    'planLine.id as lineId',
    'planLine.planId',
    'planLine.code',
    'planLine.what',
    'plan.title as plan',
  ]);

/** One line by its id; null where this person sees none. */
export async function findNamedLine(db: Db, who: Who, id: string): Promise<NamedLine | null> {
  return (await named(db, who).where('planLine.id', '=', id).executeTakeFirst()) ?? null;
}

/** Looks up what a form asked for. Gives the plan and the line, or the sentence for the field that is wrong. */
export async function findChosenLine(
  db: Db,
  who: Who,
  { planId, lineCode, lineId }: LineAsked,
): Promise<{ chosen: ChosenLine } | { errors: FieldErrors }> {
  if (!planId) {
    if (lineCode !== '') return { errors: { planId: 'Choose the plan that the line is in.' } };
    return { chosen: { planId: null, lineId: null } };
  }
  if (lineCode === '') {
    const plan = await visiblePlans(db, who)
      .select('plan.id')
      .where('plan.id', '=', planId)
      .executeTakeFirst();
    return plan
      ? { chosen: { planId, lineId: null } }
      : { errors: { planId: 'Choose the plan from the list.' } };
  }
  const found = await named(db, who)
    .where('planLine.planId', '=', planId)
    .where((eb) => eb(eb.fn('lower', ['planLine.code']), '=', lineCode.toLowerCase()))
    .where((eb) =>
      eb.or([
        eb('planLine.removedOn', 'is', null),
        eb('planLine.removedOn', '>', who.organisation.today),
        ...(lineId ? [eb('planLine.id', '=', lineId)] : []),
      ]),
    )
    .orderBy('planLine.position')
    .limit(50)
    .execute();
  const kept = found.find((line) => line.lineId === lineId);
  const [first, second] = found;
  if (kept) return { chosen: { planId, lineId: kept.lineId } };
  if (!first) return { errors: { lineCode: `No line of this plan has the code ${lineCode}.` } };
  if (second)
    return {
      errors: {
        lineCode: `More than one line has the code ${lineCode}. Open the line, and start from there.`,
      },
    };
  return { chosen: { planId, lineId: first.lineId } };
}

/** The same for records that hang on a line or on nothing: a plan alone will not do. */
export async function findChosenLineOnly(
  db: Db,
  who: Who,
  asked: LineAsked,
): Promise<{ lineId: string | null } | { errors: FieldErrors }> {
  if (asked.planId && asked.lineCode === '')
    return { errors: { lineCode: 'Enter the code of the line, or choose no plan.' } };
  const answer = await findChosenLine(db, who, asked);
  return 'errors' in answer ? answer : { lineId: answer.chosen.lineId };
}

/** The line's part of a form that is opened for a record that has one already, or from the line's own page. */
export const typedLine = (line: { planId: string; code: string; lineId: string } | null): Typed =>
  line ? { planId: line.planId, lineCode: line.code, lineId: line.lineId } : {};

/** A line in the words of a history: 'M07 of What we will do'. */
export const lineInWords = (line: { code: string; plan: string } | null): string =>
  line ? `${line.code} of ${line.plan}` : '';

/** A plan that a record may name already although it is closed, added to those that are worked on. */
export const withChosenPlan = (
  plans: readonly { id: string; title: string }[],
  line: { planId: string; plan: string } | null,
) =>
  line && !plans.some(({ id }) => id === line.planId)
    ? [...plans, { id: line.planId, title: line.plan }]
    : [...plans];
