import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Problem, Stale } from '../../../platform/web/problems.ts';
import { visibleFrameworkItems } from '../../organisation/door.ts';
import { renumberLines } from '../lines/line-order.ts';
import { PLAN, requirePlanToWrite } from './commands.ts';
import type { Section } from './plan-shown.ts';
import { listSections } from './queries.ts';
import { type SectionForm, sectionFields } from './section.ts';

const SECTION = 'plan_section';

/** Adds a section at the end of a plan, or a sub-heading at the end of its section; gives its id. */
export async function recordSection(db: Db, who: Who, planId: string, form: SectionForm): Promise<string> {
  await requirePlanToWrite(db, who, planId);
  const sections = await listSections(db, planId);
  await requireNamed(db, who, sections, form, null);
  const id = newId();
  await db
    .insertInto('planSection')
    .values({
      organisationId: who.organisation.id,
      id,
      planId,
      heading: form.heading,
      parentId: form.parentId,
      frameworkItemId: form.frameworkItemId,
      position: sections.reduce((most, { position }) => Math.max(most, position + 1), 0),
    })
    .execute();
  await recordChange(db, who, {
    kind: PLAN,
    id: planId,
    act: 'added a section',
    after: { heading: form.heading },
  });
  return id;
}

/** Changes a section's heading, its place under another, or what it serves. Throws Stale with what stands now. */
export async function changeSection(
  db: Db,
  who: Who,
  planId: string,
  id: string,
  form: SectionForm,
): Promise<void> {
  await requirePlanToWrite(db, who, planId);
  const sections = await listSections(db, planId);
  const before = requireSection(sections, id);
  await requireNamed(db, who, sections, form, before);
  const changed = await db
    .updateTable('planSection')
    .set({
      heading: form.heading,
      parentId: form.parentId,
      frameworkItemId: form.frameworkItemId,
      version: (form.version ?? 0) + 1,
    })
    .where('id', '=', id)
    .where('version', '=', form.version ?? 0)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(keptOf(before, sections));
  if (before.parentId !== form.parentId) await renumberLines(db, planId);
  const now = await listSections(db, planId);
  const change = differing(sectionFields, keptOf(before, sections), keptOf(requireSection(now, id), now));
  await recordChange(db, who, { kind: SECTION, id, act: 'changed', ...change });
  await recordChange(db, who, { kind: PLAN, id: planId, act: 'changed a section', ...change });
}

/** Moves a section one place up or down among those it stands beside; its lines go with it. */
export async function moveSection(
  db: Db,
  who: Who,
  planId: string,
  id: string,
  way: 'up' | 'down',
): Promise<void> {
  await requirePlanToWrite(db, who, planId);
  const sections = await listSections(db, planId);
  const moved = requireSection(sections, id);
  const beside = sections.filter(({ parentId }) => parentId === moved.parentId).map((one) => one.id);
  const from = beside.indexOf(id);
  const to = way === 'up' ? from - 1 : from + 1;
  const other = beside[to];
  if (other === undefined) return;
  beside[to] = id;
  beside[from] = other;
  await sql`update plan_section set position = placed.place
    from unnest(${beside}::uuid[]) with ordinality as placed(id, place)
    where plan_section.plan_id = ${planId} and plan_section.id = placed.id`.execute(db);
  await renumberLines(db, planId);
  await recordChange(db, who, {
    kind: PLAN,
    id: planId,
    act: `moved the section “${moved.heading}” ${way}`,
  });
}

/** Takes an empty section away. Lines that were taken out of the plan lose their heading with it, and nothing else. */
export async function removeSection(db: Db, who: Who, planId: string, id: string): Promise<void> {
  await requirePlanToWrite(db, who, planId);
  const sections = await listSections(db, planId);
  const section = requireSection(sections, id);
  if (sections.some(({ parentId }) => parentId === id))
    throw new Problem(409, 'This section has sub-headings. Remove those first.');
  const line = await db
    .selectFrom('planLine')
    .select('code')
    .where('planId', '=', planId)
    .where('sectionId', '=', id)
    .where('removedOn', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (line) throw new Problem(409, 'This section has lines. Move them to another section first.');
  await db.deleteFrom('planSection').where('id', '=', id).where('planId', '=', planId).execute();
  await recordChange(db, who, {
    kind: PLAN,
    id: planId,
    act: 'removed an empty section',
    before: { heading: section.heading },
  });
}

function requireSection(sections: readonly Section[], id: string): Section {
  const section = sections.find((one) => one.id === id);
  if (!section) throw new NotFound();
  return section;
}

/** A sub-heading stands under a section, never under another sub-heading; what a section serves must be there. */
async function requireNamed(
  db: Db,
  who: Who,
  sections: readonly Section[],
  form: SectionForm,
  before: Section | null,
): Promise<void> {
  if (form.parentId) {
    const parent = requireSection(sections, form.parentId);
    const hasOwn = before !== null && sections.some(({ parentId }) => parentId === before.id);
    if (parent.parentId !== null || parent.id === before?.id || hasOwn)
      throw new Problem(409, 'A sub-heading stands under a section, and has none of its own.');
  }
  if (!form.frameworkItemId || form.frameworkItemId === before?.frameworkItemId) return;
  const item = await visibleFrameworkItems(db, who)
    .select('frameworkItem.id')
    .where('frameworkItem.id', '=', form.frameworkItemId)
    .executeTakeFirst();
  if (!item) throw new NotFound();
}

const keptOf = (section: Section, sections: readonly Section[]): Record<string, unknown> => ({
  heading: section.heading,
  parent: sections.find(({ id }) => id === section.parentId)?.heading ?? '',
  framework: section.frameworkText ?? '',
});
