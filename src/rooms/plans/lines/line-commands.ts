import { sql } from 'kysely';
import { readTimescale } from '../../../analysis/calendar/read-timescale.ts';
import type { Timescale } from '../../../analysis/calendar/timescale.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { actorOf } from '../../../platform/history/record-history.ts';
import { differing, recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Problem, Stale } from '../../../platform/web/problems.ts';
import { visibleFrameworkItems, visiblePeople } from '../../organisation/door.ts';
import { requirePlanToWrite } from '../plan/commands.ts';
import type { Plan } from '../plan/plan-shown.ts';
import { flagsAfter, flagsOfDate, type LineForm, type LineToEdit, lineFields } from './line.ts';
import { renumberLines } from './line-order.ts';
import { findLineToEdit } from './line-queries.ts';
import { milestoneRows, pointRows, recordLines, responsibleRows } from './record-lines.ts';
import { Refused } from './refused.ts';
import { holdLine } from './require-line.ts';

const LINE = 'plan_line';

export interface SavedLine {
  id: string;
  code: string;
  /** What the reading of its date leaves to be checked, in sentences. */
  toCheck: string[];
}

/**
 * Puts a line into a plan by hand; one added to an adopted plan is in it from today. Throws NotFound where what it names
 * is not there, Refused where its code is taken.
 */
export async function recordLine(db: Db, who: Who, planId: string, form: LineForm): Promise<SavedLine> {
  const plan = await requirePlanToWrite(db, who, planId);
  await requireNamed(db, who, plan, form, null);
  const timescale = readWhen(plan, form.whenText);
  const toCheck = flagsOfDate(timescale);
  const { place, code, version: _none, ...rest } = form;
  const { lines } = await recordLines(db, actorOf(who), planId, [
    {
      ...rest,
      code: code || undefined,
      timescale,
      flags: toCheck,
      notes: timescale?.notes ?? [],
      addedOn: plan.state === 'adopted' ? who.organisation.today : null,
    },
  ]);
  const [line] = lines;
  if (!line) throw new NotFound();
  if (place) await placeLine(db, planId, form.sectionId, line.id, place);
  return { ...line, toCheck };
}

/**
 * Changes a line. Other words for its date are read anew: what was understood before ends today, unless the plan is a
 * draft still. Throws Stale with what stands now, NotFound where what it names is not there, Refused where its code is
 * taken.
 */
export async function changeLine(db: Db, who: Who, id: string, form: LineForm): Promise<SavedLine> {
  await holdLine(db, id);
  const before = await requireLineToWrite(db, who, id);
  const plan = await requirePlanToWrite(db, who, before.planId);
  await requireNamed(db, who, plan, form, before);
  const newWords = form.whenText !== before.whenText;
  const timescale = readWhen(plan, form.whenText);
  const old = newWords ? readWhen(plan, before.whenText) : null;
  const code = form.code || before.code;
  const leads = JSON.stringify(form.leads);
  const sameLeads = leads === JSON.stringify(before.leads.map(({ role, personId }) => ({ role, personId })));
  const changed = await db
    .updateTable('planLine')
    .set({
      sectionId: form.sectionId,
      code,
      codePrinted: code === before.code ? before.codePrinted : true,
      what: form.what,
      whenText: form.whenText,
      // The cell as printed holds only as long as those it names lead.
      leadText: sameLeads ? before.leadText : '',
      stakeholders: JSON.stringify(form.stakeholders),
      objectives: JSON.stringify(form.objectives),
      measure: form.measure,
      measureUnit: form.measureUnit,
      measureBaseline: form.measureBaseline,
      measureTarget: form.measureTarget,
      measureActual: form.measureActual,
      deliveryPartner: form.deliveryPartner,
      partnerLink: form.partnerLink,
      partnerUntil: form.partnerUntil,
      level: form.level,
      mechanismId: form.mechanismId,
      flags: JSON.stringify(newWords ? flagsAfter(before.flags, timescale) : withoutMissing(before.flags)),
      notes: JSON.stringify(
        newWords
          ? [...before.notes.filter((note) => !old?.notes.includes(note)), ...(timescale?.notes ?? [])]
          : before.notes,
      ),
      version: (form.version ?? 0) + 1,
    })
    .where('id', '=', id)
    .where('version', '=', form.version ?? 0)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(keptOf(before));
  await replaceParts(db, who, id, form);
  if (newWords) await replaceMilestones(db, who, plan, id, timescale);
  if (form.sectionId !== before.sectionId || (form.place && form.place !== before.place))
    await placeLine(db, before.planId, form.sectionId, id, form.place);
  const after = await requireLineToWrite(db, who, id);
  await recordChange(db, who, {
    kind: LINE,
    id,
    act: 'changed',
    ...differing(lineFields, keptOf(before), keptOf(after)),
  });
  return { id, code, toCheck: newWords ? flagsOfDate(timescale) : [] };
}

const withoutMissing = (flags: readonly string[]) => flags.filter((flag) => !/ missing$/u.test(flag));

/** Takes a line out of its plan from today on; what stood on any day before can still be shown. */
export async function removeLine(
  db: Db,
  who: Who,
  id: string,
  form: { because: string; version: number },
): Promise<void> {
  const line = await requireLineToWrite(db, who, id);
  await requirePlanToWrite(db, who, line.planId);
  if (line.removedOn) throw new Problem(409, 'This line was taken out already.');
  const changed = await db
    .updateTable('planLine')
    .set({
      removedOn: who.organisation.today,
      removedBecause: form.because,
      version: form.version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', form.version)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(keptOf(line));
  await recordChange(db, who, {
    kind: LINE,
    id,
    act: 'taken out of the plan',
    after: { because: form.because },
  });
}

/** Puts a line that was taken out back into its plan, as if it had never gone. */
export async function putLineBack(db: Db, who: Who, id: string): Promise<void> {
  const line = await requireLineToWrite(db, who, id);
  await requirePlanToWrite(db, who, line.planId);
  if (!line.removedOn) return;
  await db
    .updateTable('planLine')
    .set({ removedOn: null, removedBecause: '', version: line.version + 1 })
    .where('id', '=', id)
    .execute();
  await renumberLines(db, line.planId);
  await recordChange(db, who, { kind: LINE, id, act: 'put back into the plan' });
}

async function requireLineToWrite(db: Db, who: Who, id: string): Promise<LineToEdit> {
  const line = await findLineToEdit(db, who, id);
  if (!line) throw new NotFound();
  return line;
}

/** What the words of a date say, by the plan's own vocabulary and period. */
function readWhen(plan: Plan, whenText: string): Timescale | null {
  if (whenText === '') return null;
  const period = plan.startsOn && plan.endsOn ? { start: plan.startsOn, end: plan.endsOn } : undefined;
  return readTimescale(whenText, { words: plan.statusWords, period });
}

/** Sections, people and statements that a line names must be there; who or what it named before may stay. */
async function requireNamed(
  db: Db,
  who: Who,
  plan: Plan,
  form: LineForm,
  before: LineToEdit | null,
): Promise<void> {
  if (form.sectionId && form.sectionId !== before?.sectionId) {
    const section = await db
      .selectFrom('planSection')
      .select('id')
      .where('id', '=', form.sectionId)
      .where('planId', '=', plan.id)
      .executeTakeFirst();
    if (!section) throw new NotFound();
  }
  const had = new Set(
    [...(before?.leads ?? []), ...(before?.supports ?? [])].map(({ personId }) => personId),
  );
  const people = [...form.leads, ...form.supports].flatMap(({ personId }) =>
    personId && !had.has(personId) ? [personId] : [],
  );
  const items = [...form.objectiveIds, form.mechanismId].flatMap((id) =>
    id && id !== before?.mechanismId && !before?.objectiveIds.includes(id) ? [id] : [],
  );
  await requireAll(people, (ids) =>
    visiblePeople(db, who)
      .select('person.id')
      .where('person.leftOn', 'is', null)
      .where('person.id', 'in', ids)
      .execute(),
  );
  await requireAll(items, (ids) =>
    visibleFrameworkItems(db, who).select('frameworkItem.id').where('frameworkItem.id', 'in', ids).execute(),
  );
  if (form.code && form.code !== before?.code) await refuseTakenCode(db, plan.id, form.code, before?.id);
}

async function requireAll(
  ids: readonly string[],
  find: (ids: string[]) => Promise<{ id: string }[]>,
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length > 0 && (await find(wanted)).length !== wanted.length) throw new NotFound();
}

async function refuseTakenCode(db: Db, planId: string, code: string, except?: string): Promise<void> {
  let taken = db
    .selectFrom('planLine')
    .select('id')
    .where('planId', '=', planId)
    .where('removedOn', 'is', null)
    .where('code', '=', code);
  if (except) taken = taken.where('id', '<>', except);
  if (await taken.executeTakeFirst())
    throw new Refused({ code: `Another line of the plan has the code ${code}. Give this one its own.` });
}

/** The points, people and objectives of a line, replaced; a point with the same words keeps its tick. */
async function replaceParts(db: Db, who: Who, lineId: string, form: LineForm): Promise<void> {
  const { id: organisationId } = who.organisation;
  const had = await db
    .deleteFrom('planLinePoint')
    .where('lineId', '=', lineId)
    .returning(['kind', 'text', 'doneOn', 'doneBy'])
    .execute();
  const ticks = new Map(had.map((point) => [`${point.kind} ${point.text}`, point]));
  const points = [...pointRows(lineId, 'why', form.why), ...pointRows(lineId, 'how', form.how)].map((row) => {
    const tick = ticks.get(`${row.kind} ${row.text}`);
    return { organisationId, ...row, doneOn: tick?.doneOn ?? null, doneBy: tick?.doneBy ?? null };
  });
  if (points.length > 0) await db.insertInto('planLinePoint').values(points).execute();
  await db.deleteFrom('planLineResponsible').where('lineId', '=', lineId).execute();
  const people = responsibleRows(lineId, form.leads, form.supports).map((row) => ({
    organisationId,
    ...row,
  }));
  if (people.length > 0) await db.insertInto('planLineResponsible').values(people).execute();
  await db.deleteFrom('planLineObjective').where('lineId', '=', lineId).execute();
  const objectives = [...new Set(form.objectiveIds)].map((frameworkItemId) => ({
    organisationId,
    lineId,
    frameworkItemId,
  }));
  if (objectives.length > 0) await db.insertInto('planLineObjective').values(objectives).execute();
}

/** Other words for a date: what was understood before ends today, and what these say begins; in a draft at once. */
async function replaceMilestones(
  db: Db,
  who: Who,
  plan: Plan,
  lineId: string,
  timescale: Timescale | null,
): Promise<void> {
  const { id: organisationId, today } = who.organisation;
  const draft = plan.state === 'draft';
  if (draft) await db.deleteFrom('planMilestone').where('lineId', '=', lineId).execute();
  else
    await db
      .updateTable('planMilestone')
      .set({ standsUntil: today, replacedBecause: 'The words of the date were changed.' })
      .where('lineId', '=', lineId)
      .where('standsUntil', 'is', null)
      .execute();
  const rows = milestoneRows(lineId, timescale);
  if (rows.length === 0) return;
  await db
    .insertInto('planMilestone')
    .values(
      rows.map(({ deliveryState: _said, ...row }) => ({
        organisationId,
        ...row,
        standsFrom: draft ? null : today,
      })),
    )
    .execute();
  const states = rows.flatMap(({ id: milestoneId, deliveryState }) =>
    deliveryState
      ? [{ organisationId, id: newId(), milestoneId, asAt: today, deliveryState, recordedBy: who.personId }]
      : [],
  );
  if (states.length > 0) await db.insertInto('planMilestoneState').values(states).execute();
}

/** Puts a line at a place among the lines of its section, counted from 1; at their end where none is given. */
async function placeLine(
  db: Db,
  planId: string,
  sectionId: string | null,
  id: string,
  place?: number,
): Promise<void> {
  const others = await db
    .selectFrom('planLine')
    .select('id')
    .where('planId', '=', planId)
    .where(sql<boolean>`section_id is not distinct from ${sectionId}::uuid`)
    .where('id', '<>', id)
    .where('removedOn', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const ids = others.map((line) => line.id);
  ids.splice(place ? Math.min(place - 1, ids.length) : ids.length, 0, id);
  await sql`update plan_line set position = placed.place
    from unnest(${ids}::uuid[]) with ordinality as placed(id, place)
    where plan_line.plan_id = ${planId} and plan_line.id = placed.id`.execute(db);
  await renumberLines(db, planId);
}

const names = (people: LineToEdit['leads']) =>
  people.map(({ role, name }) => [role, name].filter(Boolean).join(': ')).join('; ');

/** What the history keeps of a line, and what a clash of versions shows. */
export const keptOf = (line: LineToEdit): Record<string, unknown> => ({
  section: line.sectionHeading,
  code: line.code,
  what: line.what,
  why: line.why.join('\n'),
  how: line.how.join('\n'),
  whenText: line.whenText,
  leads: names(line.leads),
  supports: names(line.supports),
  stakeholders: line.stakeholders.join('; '),
  objectives: [...line.objectives, ...line.objectiveTexts].join('; '),
  measure: line.measure,
  figures: figuresOf(line),
  partner: [line.deliveryPartner, line.partnerLink, line.partnerUntil ?? ''].filter(Boolean).join(', '),
  level: line.level,
  mechanism: line.mechanismText ?? '',
});

/** 'from 40, target 75, reached 62 %'. */
export const figuresOf = (
  line: Pick<LineToEdit, 'measureBaseline' | 'measureTarget' | 'measureActual' | 'measureUnit'>,
): string => {
  const said = [
    ['from', line.measureBaseline],
    ['target', line.measureTarget],
    ['reached', line.measureActual],
  ].flatMap(([name, value]) => (value ? [`${name} ${Number(value)}`] : []));
  return said.length > 0 ? `${said.join(', ')} ${line.measureUnit}`.trim() : '';
};
