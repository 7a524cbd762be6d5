import { findPlanScheme } from '../reference/plan-schemes.ts';
import { getStatusScheme } from '../reference/status-schemes.ts';
import { wordsForDates, wordsForStatus } from '../reference/status-words.ts';
import { readStatus } from '../src/analysis/calendar/read-status.ts';
import { readTimescale } from '../src/analysis/calendar/read-timescale.ts';
import type { Db } from '../src/platform/db/database.ts';
import {
  ensureScheme,
  insertPlan,
  type NewLine,
  type PlanKind,
  recordLines,
} from '../src/rooms/plans/door.ts';
import type { DemonstrationLine, DemonstrationPlan } from './plans/plan-data.ts';
import type { Ids } from './rows/ids.ts';

/** Puts one plan of the demonstration in, its words read as an import reads them. Gives its id. */
export async function loadPlan(
  db: Db,
  organisation: { id: string; financialYearStart: string; today: string },
  plan: DemonstrationPlan,
  ids: Ids,
): Promise<string> {
  const actor = { organisationId: organisation.id, personId: ids.of('person', plan.writtenBy), name: '' };
  const planId = await insertPlan(db, actor, {
    title: plan.title,
    kind: plan.kind as PlanKind,
    schemeId: await ensureScheme(db, organisation.id, plan.scheme),
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    edition: plan.edition,
    scopeIn: plan.scopeIn,
    scopeOut: plan.scopeOut,
    summary: plan.summary,
    ownerId: ids.of('person', plan.approvedBy),
  });
  await db
    .updateTable('plan')
    .set({
      state: 'adopted',
      submittedOn: plan.adoptedOn,
      adoptedOn: plan.adoptedOn,
      adoptedByBody: plan.adoptedByBody,
      approvedBy: ids.of('person', plan.approvedBy),
      publishedOn: plan.published ? plan.adoptedOn : null,
    })
    .where('id', '=', planId)
    .execute();
  const { words } = getStatusScheme(findPlanScheme(plan.scheme)?.statusScheme ?? 'general');
  const rule = { words, yearStart: organisation.financialYearStart };
  await recordLines(
    db,
    actor,
    planId,
    plan.lines.map((line) => ({
      ...newLine(line, ids, rule, organisation.today),
      codePrinted: plan.codesPrinted,
    })),
  );
  return planId;
}

/** A key of a person stands for them; anything else is a role as printed. */
const responsible = (ids: Ids, names: readonly string[]) =>
  names.map((name) => (ids.has('person', name) ? { personId: ids.of('person', name) } : name));

function newLine(
  line: DemonstrationLine,
  ids: Ids,
  rule: Parameters<typeof readTimescale>[1],
  asAt: string,
): NewLine {
  const timescale = readTimescale(line.when, { ...rule, words: wordsForDates(rule.words) });
  const status = readStatus(line.status ?? '', wordsForStatus(rule.words));
  return {
    code: line.code,
    section: line.section,
    subHeading: line.subHeading,
    what: line.what,
    why: line.why,
    how: line.how,
    whenText: line.when,
    timescale,
    statusText: line.status,
    rag: status.rag ?? 'none',
    ...(status.deliveryState && !status.rag ? { deliveryState: status.deliveryState } : {}),
    leads: responsible(ids, line.leads ?? []),
    supports: responsible(ids, line.supports ?? []),
    stakeholders: line.stakeholders,
    objectiveIds: line.objectives?.map((key) => ids.of('item', key)),
    measure: line.measure,
    deliveryPartner: line.partner,
    level: line.level,
    mechanismId: line.mechanism ? ids.of('item', line.mechanism) : null,
    update: line.update,
    notes: timescale.notes,
    flags: [...status.doubts, ...timescale.doubts].map(({ sentence }) => sentence),
    duplicateOfCode: line.duplicateOf,
    asAt,
  };
}
