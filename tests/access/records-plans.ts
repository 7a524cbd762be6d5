import { createHash } from 'node:crypto';
import { newId } from '../../src/platform/db/ids.ts';
import { write } from '../../src/platform/db/tenant.ts';
import { keepFile } from '../../src/platform/files/store.ts';
import { readPasted } from '../../src/platform/files/table-in/read-tables.ts';
import { recordPlanImport } from '../../src/rooms/plans/import/commands.ts';
import { shippedScheme } from '../../src/rooms/plans/import/scheme-of.ts';
import { takeSnapshot } from '../../src/rooms/plans/snapshots/commands.ts';
import { aPlan } from '../support/makers/plan.ts';
import type { Made, Maker, Place } from './place.ts';

/**
 * A plan of one line that is neither shared nor published, and whose line is nobody's. It is adopted, unless what is
 * asked for is a step that another state comes before; to be taken off the public site, it is on it.
 */
async function makePlan(place: Place, act = '') {
  const before = {
    adopt: 'submitted',
    return: 'submitted',
    'take-back': 'submitted',
    submit: 'draft',
  } as const;
  const state = act === 'reopen' ? 'closed' : (before[act as keyof typeof before] ?? 'adopted');
  const made = await aPlan(place.database, place.officer, {
    state,
    lines: [{ code: 'A1', due: '2030-01-01' }],
  });
  if (act === 'unpublish')
    await place.database.owner
      .updateTable('plan')
      .set({ publishedOn: place.organisation.today })
      .where('id', '=', made.planId)
      .execute();
  const of = (ids: Record<string, string>) => Object.values(ids)[0] ?? '';
  return {
    ...made,
    lineId: of(made.lines),
    sectionId: of(made.sections),
    milestoneId: of(made.milestones),
  };
}

async function plans(place: Place, act: string): Promise<Made> {
  const { planId, sectionId } = await makePlan(place, act);
  const priority = newId();
  await place.database.owner
    .insertInto('planPriority')
    .values({
      organisationId: place.organisation.id,
      id: priority,
      planId,
      title: 'What comes first',
      year: '2030',
      agreedWith: 'The council',
    })
    .execute();
  return { id: planId, within: { section: sectionId, priority } };
}

async function planLines(place: Place): Promise<Made> {
  const { lineId, milestoneId } = await makePlan(place);
  const [point, activity] = [newId(), newId()];
  const organisationId = place.organisation.id;
  const db = place.database.owner;
  await db
    .insertInto('planLinePoint')
    .values({ organisationId, id: point, lineId, kind: 'how', text: 'By asking' })
    .execute();
  await db
    .insertInto('planLineActivity')
    .values({ organisationId, id: activity, lineId, doneOn: '2020-01-01', what: 'Asked' })
    .execute();
  return { id: lineId, within: { milestone: milestoneId, point, activity }, form: { seen: 'Asked' } };
}

const pasted = 'What\tWhen\tColour of folder\nListen\tMay 2030\tblue\n';

/** A document that waits to be looked at, with a line, a text that has no place, and its file. */
async function planImports(place: Place): Promise<Made> {
  const document = readPasted({ text: pasted });
  const scheme = shippedScheme('general');
  if ('problem' in document || !scheme) throw new Error('The plan to import cannot be read.');
  const organisationId = place.organisation.id;
  const bytes = new TextEncoder().encode(pasted);
  const file = {
    id: newId(),
    type: 'text/csv',
    size: bytes.length,
    digest: createHash('sha256').update(bytes).digest('hex'),
  };
  await keepFile(place.folder, organisationId, file.id, bytes);
  const id = await write(place.database, organisationId, (db) =>
    recordPlanImport(db, place.officer, { fileName: 'a.csv', title: 'A plan', scheme, document, file }),
  );
  return { id, within: { line: '0', text: '0' } };
}

async function planQuestions(place: Place): Promise<Made> {
  const { planId, lineId } = await makePlan(place);
  const id = newId();
  await place.database.owner
    .insertInto('planQuestion')
    .values({
      organisationId: place.organisation.id,
      id,
      planId,
      lineId,
      text: 'Why is it late?',
      askedOn: place.organisation.today,
    })
    .execute();
  return { id };
}

async function planSnapshots(place: Place): Promise<Made> {
  const { planId } = await makePlan(place);
  const id = await write(place.database, place.organisation.id, (db) =>
    takeSnapshot(db, place.officer, planId, { asAt: place.organisation.today }),
  );
  return { id };
}

/** A mechanism in force that a line carries. */
async function mechanisms(place: Place): Promise<Made> {
  const { lineId } = await makePlan(place);
  const id = newId();
  const db = place.database.owner;
  await db
    .insertInto('frameworkItem')
    .values({
      organisationId: place.organisation.id,
      id,
      kind: 'mechanism',
      text: 'A patient panel',
      state: 'adopted',
    })
    .execute();
  await db.updateTable('planLine').set({ mechanismId: id }).where('id', '=', lineId).execute();
  return { id, form: { lineId } };
}

export const planRecords: Record<string, Maker> = {
  plans,
  'plan-lines': planLines,
  'plan-imports': planImports,
  'plan-questions': planQuestions,
  'plan-schemes': async (place) => ({ id: (await makePlan(place)).schemeId }),
  'plan-snapshots': planSnapshots,
  mechanisms,
};

/** What a form has to name where the address names nothing. */
export const planForms: Record<string, Record<string, string>> = { 'plan-schemes/use': { key: 'general' } };
