import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import type { NewLine } from '../lines/new-line.ts';
import type { SnapshotContent, SnapshotLine } from '../snapshots/content.ts';
import { headingsOf } from '../snapshots/headings.ts';

interface Ties {
  responsible: { kind: 'lead' | 'support'; role: string; personId: string | null }[];
  objectiveIds: string[];
  objectives: string[];
}

/**
 * Lines of a plan as new lines for another, in the plan's order: words, points, people, objectives, measures and those
 * dates that are not settled. What is said of them first is for the caller to add.
 */
export async function linesToCopy(
  db: Db,
  content: SnapshotContent,
  pick: ReadonlySet<string>,
): Promise<{ line: SnapshotLine; copy: NewLine }[]> {
  const picked = content.lines.filter(({ id }) => pick.has(id));
  const ties = await readTies(
    db,
    picked.map(({ id }) => id),
  );
  const headings = headingsOf(content);
  const codes = new Map(content.lines.map(({ id, code }) => [id, code]));
  return picked.map((line) => {
    const [section = '', ...below] = headings(line.sectionId);
    const own = ties.get(line.id);
    const people = (kind: 'lead' | 'support') =>
      (own?.responsible ?? [])
        .filter((one) => one.kind === kind)
        .map(({ role, personId }) => ({ role, personId }));
    const repeats = line.duplicateOfId && pick.has(line.duplicateOfId) ? codes.get(line.duplicateOfId) : null;
    const copy: NewLine = {
      code: line.code,
      codePrinted: line.codePrinted,
      section,
      subHeading: below.join(' – '),
      what: line.what,
      why: line.why.map(({ text }) => text),
      how: line.how.map(({ text }) => text),
      whenText: line.whenText,
      timescale: {
        printed: line.whenText,
        milestones: line.milestones
          .filter(({ deliveryState }) => deliveryState !== 'complete' && deliveryState !== 'dropped')
          .map(({ id: _id, printed, signOffBy: _by, deliveryState: _state, ...rest }) => ({
            ...rest,
            words: printed,
            deliveryState: null,
          })),
        notes: [],
        doubts: [],
        kept: line.milestones.length === 0,
      },
      leadText: line.leadText,
      leads: people('lead'),
      supports: people('support'),
      stakeholders: line.stakeholders,
      objectives: own?.objectives ?? [],
      objectiveIds: own?.objectiveIds ?? [],
      measure: line.measure,
      measureUnit: line.measureUnit,
      measureBaseline: line.measureBaseline,
      measureTarget: line.measureTarget,
      deliveryPartner: line.deliveryPartner,
      partnerUntil: line.partnerUntil,
      level: line.level,
      mechanismId: line.mechanismId,
      ...(repeats ? { duplicateOfCode: repeats } : {}),
    };
    return { line, copy };
  });
}

async function readTies(db: Db, lineIds: readonly string[]): Promise<Map<string, Ties>> {
  if (lineIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('planLine')
    .select(['planLine.id', 'planLine.objectives'])
    .select([
      sql<
        Ties['responsible']
      >`coalesce((select json_agg(json_build_object('kind', r.kind, 'role', r.role_text,
          'personId', r.person_id) order by r.position, r.id) from plan_line_responsible r
        where r.organisation_id = plan_line.organisation_id and r.line_id = plan_line.id), '[]')`.as(
        'responsible',
      ),
      sql<string[]>`array(select o.framework_item_id from plan_line_objective o
        where o.organisation_id = plan_line.organisation_id and o.line_id = plan_line.id)`.as('objectiveIds'),
    ])
    .where(sql<boolean>`plan_line.id = any(${[...lineIds]}::uuid[])`)
    .execute();
  return new Map(
    rows.map(({ id, objectives, ...rest }) => [id, { ...rest, objectives: objectives as string[] }]),
  );
}

/** Copies the headings of a plan, each below its own, so that the next plan is laid out as the last one was. */
export async function copySections(db: Db, who: Who, fromPlanId: string, toPlanId: string): Promise<void> {
  const old = await db
    .selectFrom('planSection')
    .select(['id', 'parentId', 'heading', 'position', 'frameworkItemId'])
    .where('planId', '=', fromPlanId)
    .execute();
  if (old.length === 0) return;
  const ids = new Map(old.map(({ id }) => [id, newId()]));
  const idOf = (id: string) => ids.get(id) ?? newId();
  await db
    .insertInto('planSection')
    .values(
      old.map(({ id, parentId, ...section }) => ({
        ...section,
        organisationId: who.organisation.id,
        planId: toPlanId,
        id: idOf(id),
        parentId: parentId && idOf(parentId),
      })),
    )
    .execute();
}
