import { sql } from 'kysely';
import { todayFor } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import type { Actor } from '../../../platform/history/record-history.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { renumberLines } from './line-order.ts';
import { firstState, type NewLine, type NewResponsible } from './new-line.ts';

/** Rows to a statement: a line has some thirty values, and PostgreSQL takes at most 65,535 in one. */
const CHUNK = 500;

export interface RecordedLines {
  /** In the order in which they were put into the plan. */
  lines: { id: string; code: string }[];
  /** Those that were made for them. */
  sections: { id: string; heading: string; parentId: string | null }[];
}

/**
 * Puts lines into a plan, after those that it has: their sections, points, people, objectives, milestones with what was
 * said of them, and a first word on each line. A few statements for every 500 lines. Asks no policy: whoever calls has
 * done so. Throws NotFound where there is no such plan.
 */
export async function recordLines(
  db: Db,
  actor: Actor,
  planId: string,
  lines: readonly NewLine[],
): Promise<RecordedLines> {
  if (lines.length === 0) return { lines: [], sections: [] };
  const { organisationId } = actor;
  const plan = await getPlan(db, planId);
  const sections = await placeSections(db, organisationId, planId, lines);
  const nextCode = codesAfter(plan.codes, plan.codePrefix, lines);
  const placed = inOrder(lines).map((line, at) => ({
    line,
    id: newId(),
    code: line.code || nextCode(),
    sectionId: sections.idOf(line),
    position: plan.nextPosition + at,
    asAt: line.asAt ?? plan.today,
  }));
  type Placed = (typeof placed)[number];
  const of = <Row>(rows: (one: Placed) => Row[]) => placed.flatMap(rows);
  const same = { organisationId };

  await inChunks(placed, (chunk) =>
    db
      .insertInto('planLine')
      .values(
        chunk.map(({ line, id, code, sectionId, position }) => ({
          ...same,
          id,
          planId,
          sectionId,
          position,
          code,
          codePrinted: line.codePrinted ?? Boolean(line.code),
          what: line.what,
          whenText: line.whenText ?? '',
          leadText: line.leadText ?? '',
          measure: line.measure ?? '',
          measureUnit: line.measureUnit ?? '',
          measureBaseline: line.measureBaseline ?? null,
          measureTarget: line.measureTarget ?? null,
          measureActual: line.measureActual ?? null,
          stakeholders: JSON.stringify(line.stakeholders ?? []),
          objectives: JSON.stringify(line.objectives ?? []),
          deliveryPartner: line.deliveryPartner ?? '',
          partnerLink: line.partnerLink ?? '',
          partnerUntil: line.partnerUntil ?? null,
          level: line.level ?? '',
          mechanismId: line.mechanismId ?? null,
          inheritedFromId: line.inheritedFromId ?? null,
          carriedFromId: line.carriedFromId ?? null,
          flags: JSON.stringify(line.flags ?? []),
          notes: JSON.stringify(line.notes ?? []),
          source: line.source ? JSON.stringify(line.source) : null,
          addedOn: line.addedOn ?? null,
        })),
      )
      .execute(),
  );
  await inChunks(
    of(({ line, id }) => [...pointRows(id, 'why', line.why), ...pointRows(id, 'how', line.how)]),
    (chunk) =>
      db
        .insertInto('planLinePoint')
        .values(chunk.map((row) => ({ ...same, ...row })))
        .execute(),
  );
  await inChunks(
    of(({ line, id }) => responsibleRows(id, line.leads, line.supports)),
    (chunk) =>
      db
        .insertInto('planLineResponsible')
        .values(chunk.map((row) => ({ ...same, ...row })))
        .execute(),
  );
  await inChunks(
    of(({ line, id: lineId }) =>
      [...new Set(line.objectiveIds)].map((frameworkItemId) => ({ ...same, lineId, frameworkItemId })),
    ),
    (chunk) => db.insertInto('planLineObjective').values(chunk).execute(),
  );
  const milestones = of(({ line, id, asAt }) =>
    milestoneRows(id, line.timescale).map((row) => ({ ...row, asAt })),
  );
  await inChunks(milestones, (chunk) =>
    db
      .insertInto('planMilestone')
      .values(chunk.map(({ deliveryState: _said, asAt: _on, ...row }) => ({ ...same, ...row })))
      .execute(),
  );
  await inChunks(
    milestones.flatMap(({ id: milestoneId, deliveryState, asAt }) =>
      deliveryState
        ? [{ ...same, id: newId(), milestoneId, asAt, deliveryState, recordedBy: actor.personId }]
        : [],
    ),
    (chunk) => db.insertInto('planMilestoneState').values(chunk).execute(),
  );
  await inChunks(placed, (chunk) =>
    db
      .insertInto('planLineUpdate')
      .values(
        chunk.map(({ line, id: lineId, asAt }) => ({
          ...same,
          id: newId(),
          lineId,
          asAt,
          rag: line.rag ?? 'none',
          deliveryState: firstState(line),
          statusPrinted: line.statusText ?? '',
          updatePrinted: line.update ?? '',
          done: line.done ?? '',
          next: line.next ?? '',
          issue: line.issue ?? '',
          reason: line.reason ?? '',
          recordedBy: actor.personId,
        })),
      )
      .execute(),
  );
  await inChunks(placed, (chunk) =>
    db
      .insertInto('history')
      .values(
        chunk.map(({ id, code }) => ({
          ...same,
          id: newId(),
          personId: actor.personId,
          byName: actor.name,
          kind: 'plan_line',
          recordId: id,
          act: 'recorded',
          after: JSON.stringify({ code }),
        })),
      )
      .execute(),
  );
  await linkRepeats(db, planId, placed);
  // Lines of sections that the plan had already belong among theirs, not at the plan's end.
  if (sections.joined) await renumberLines(db, planId);
  return { lines: placed.map(({ id, code }) => ({ id, code })), sections: sections.made };
}

async function inChunks<Row>(rows: readonly Row[], store: (chunk: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) await store(rows.slice(at, at + CHUNK));
}

/** By the places they name; those that name none as they come. */
function inOrder(lines: readonly NewLine[]): NewLine[] {
  return lines
    .map((line, at) => ({ line, at: line.position ?? at }))
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
}

async function getPlan(db: Db, planId: string) {
  const plan = await db
    .selectFrom('plan')
    .innerJoin('organisation', 'organisation.id', 'plan.organisationId')
    .innerJoin('planScheme', (join) =>
      join
        .onRef('planScheme.organisationId', '=', 'plan.organisationId')
        .onRef('planScheme.id', '=', 'plan.schemeId'),
    )
    .select(['organisation.fixedToday', 'planScheme.codePrefix'])
    .where('plan.id', '=', planId)
    .executeTakeFirst();
  if (!plan) throw new NotFound();
  const had = await db
    .selectFrom('planLine')
    .select(['code', 'position'])
    .where('planId', '=', planId)
    .execute();
  return {
    today: todayFor(plan),
    codePrefix: plan.codePrefix,
    codes: had.map(({ code }) => code),
    nextPosition: had.reduce((most, { position }) => Math.max(most, position + 1), 0),
  };
}

/** Gives the next code of the plan's own series, at each call: 'M09', then 'M10'. */
export function codesAfter(
  had: readonly string[],
  prefix: string,
  coming: readonly Pick<NewLine, 'code'>[] = [],
): () => string {
  const series = [...had, ...coming.map(({ code }) => code ?? '')].flatMap((code) => {
    const number = code.startsWith(prefix) ? code.slice(prefix.length) : '';
    return /^\d{1,6}$/u.test(number) ? [Number(number)] : [];
  });
  let last = Math.max(0, ...series);
  return () => {
    last += 1;
    return `${prefix}${String(last).padStart(2, '0')}`;
  };
}

/** Finds the sections that the lines name, and makes those that are missing, in the order in which they first occur. */
async function placeSections(db: Db, organisationId: string, planId: string, lines: readonly NewLine[]) {
  const had = await db
    .selectFrom('planSection')
    .select(['id', 'parentId', 'heading', 'position'])
    .where('planId', '=', planId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const keyOf = (parentId: string | null, heading: string) => `${parentId ?? ''}\n${heading}`;
  const ids = new Map<string, string>();
  for (const { id, parentId, heading } of had)
    if (!ids.has(keyOf(parentId, heading))) ids.set(keyOf(parentId, heading), id);
  const hadIds = new Set(had.map(({ id }) => id));
  const made: { id: string; heading: string; parentId: string | null; position: number }[] = [];
  let position = had.reduce((most, one) => Math.max(most, one.position + 1), 0);
  const idOf = (parentId: string | null, heading: string): string => {
    const key = keyOf(parentId, heading);
    let id = ids.get(key);
    if (!id) {
      id = newId();
      ids.set(key, id);
      made.push({ id, heading, parentId, position });
      position += 1;
    }
    return id;
  };
  const sectionOf = (line: NewLine): string | null => {
    if (line.sectionId !== undefined) return line.sectionId;
    const section = line.section?.trim() ?? '';
    const sub = line.subHeading?.trim() ?? '';
    const top = section === '' ? null : idOf(null, section);
    return sub === '' ? top : idOf(top, sub);
  };
  const places = new Map(inOrder(lines).map((line) => [line, sectionOf(line)]));
  await inChunks(made, (chunk) =>
    db
      .insertInto('planSection')
      .values(chunk.map((row) => ({ organisationId, planId, ...row })))
      .execute(),
  );
  return {
    made: made.map(({ id, heading, parentId }) => ({ id, heading, parentId })),
    idOf: (line: NewLine) => places.get(line) ?? null,
    joined: [...places.values()].some((id) => id !== null && hadIds.has(id)),
  };
}

/** The bullets of a purpose or a method as rows. */
export function pointRows(lineId: string, kind: 'why' | 'how', points: readonly string[] = []) {
  return points
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, position) => ({ id: newId(), lineId, kind, position, text }));
}

/** Those who lead and support as rows, leads first. */
export function responsibleRows(
  lineId: string,
  leads: readonly NewResponsible[] = [],
  supports: readonly NewResponsible[] = [],
) {
  const rows = (kind: 'lead' | 'support', people: readonly NewResponsible[]) =>
    people
      .map((one) => (typeof one === 'string' ? { role: one } : one))
      .map(({ role = '', personId = null }: { role?: string; personId?: string | null }) => ({
        kind,
        roleText: role.trim(),
        personId,
      }))
      .filter(({ roleText, personId }) => roleText !== '' || personId !== null);
  return [...rows('lead', leads), ...rows('support', supports)].map((row, position) => ({
    id: newId(),
    lineId,
    position,
    ...row,
  }));
}

/** What was understood from the words of a date, as rows of milestones with what the words say of each. */
export function milestoneRows(lineId: string, timescale: NewLine['timescale']) {
  return (timescale?.milestones ?? []).map((read, position) => ({
    id: newId(),
    lineId,
    position,
    text: read.text,
    printed: read.words,
    startOn: read.start,
    dueOn: read.due,
    precision: read.precision,
    recurrence: read.recurrence ? JSON.stringify(read.recurrence) : null,
    condition: read.condition,
    effectiveFrom: read.effectiveFrom,
    review: read.review ?? false,
    deliveryState: read.deliveryState,
  }));
}

/** Ties the lines that repeat another to it. */
async function linkRepeats(
  db: Db,
  planId: string,
  placed: readonly { id: string; code: string; line: NewLine }[],
): Promise<void> {
  // Where a code stands twice, its first line is the one that is repeated.
  const byCode = new Map(placed.toReversed().map(({ code, id }) => [code, id]));
  const pairs = placed.flatMap(({ id, line }) => {
    const first = line.duplicateOfCode ? byCode.get(line.duplicateOfCode) : undefined;
    return first && first !== id ? [{ id, first }] : [];
  });
  if (pairs.length === 0) return;
  await sql`update plan_line set duplicate_of_id = repeated.first
    from unnest(${pairs.map(({ id }) => id)}::uuid[], ${pairs.map(({ first }) => first)}::uuid[]) as repeated(id, first)
    where plan_line.plan_id = ${planId} and plan_line.id = repeated.id`.execute(db);
}
