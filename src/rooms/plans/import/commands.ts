import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import type { SourceDocument } from '../../../platform/files/table-in/source-document.ts';
import { actorOf } from '../../../platform/history/record-history.ts';
import { NotFound, Problem, Stale } from '../../../platform/web/problems.ts';
import { mayEditPlans } from '../policy.ts';
import { ensureScheme } from '../schemes/commands.ts';
import type { DraftPlan } from './placing/draft.ts';
import { dropLine, joinLines, moveToSection, placeCell, splitLine } from './placing/edit-draft.ts';
import { placeTables } from './placing/place-tables.ts';
import type { ColumnMapping } from './placing/tables.ts';
import type { Edit, PlanImport, RecordForm } from './plan-import.ts';
import { findPlanImport } from './queries.ts';
import { recordPlanFromDraft } from './record-draft.ts';
import { type ChosenScheme, getScheme, ownSchemeId } from './scheme-of.ts';

/** Keeps a document that was read, with the first draft of a plan made of it. Gives the import's id. */
export async function recordPlanImport(
  db: Db,
  who: Who,
  given: {
    fileName: string;
    title: string;
    scheme: ChosenScheme;
    document: SourceDocument;
    file?: { id: string; type: string; size: number; digest: string };
  },
): Promise<string> {
  require(mayEditPlans(who));
  const organisationId = who.organisation.id;
  if (given.file)
    await db
      .insertInto('storedFile')
      .values({
        organisationId,
        ...given.file,
        name: given.fileName,
        purpose: 'plan_import',
        createdBy: who.personId,
      })
      .execute();
  const draft = draftOf(given.document, given.scheme, given.title, {});
  const id = newId();
  await db
    .insertInto('planImport')
    .values({
      organisationId,
      id,
      fileId: given.file?.id ?? null,
      fileName: given.fileName,
      title: draft.title ?? given.title,
      schemeKey: given.scheme.key,
      tables: JSON.stringify(given.document),
      draft: JSON.stringify(draft),
      createdBy: who.personId,
    })
    .execute();
  return id;
}

const draftOf = (document: SourceDocument, scheme: ChosenScheme, title: string, mapping: ColumnMapping) =>
  placeTables(document, {
    scheme: scheme.placing,
    words: scheme.words,
    title: title || undefined,
    mapping,
  });

/** Reads the document again with what a person said of its columns or its scheme. Edits of single lines begin afresh. */
export async function readAgain(
  db: Db,
  who: Who,
  id: string,
  said: { mapping: ColumnMapping; schemeKey: string; version: number },
): Promise<void> {
  const found = await requirePreview(db, who, id);
  const scheme = await getScheme(db, said.schemeKey);
  const draft = draftOf(found.document, scheme, found.title, said.mapping);
  await store(db, found, said.version, {
    draft: JSON.stringify(draft),
    mapping: JSON.stringify(said.mapping),
    schemeKey: said.schemeKey,
  });
}

/** Changes one thing in the draft. Throws Stale where somebody changed it in the meantime. */
export async function editDraft(db: Db, who: Who, id: string, edit: Edit): Promise<void> {
  const found = await requirePreview(db, who, id);
  await store(db, found, edit.version, { draft: JSON.stringify(edited(found.draft, edit)) });
}

function edited(draft: DraftPlan, edit: Edit): DraftPlan {
  switch (edit.act) {
    case 'join':
      return joinLines(draft, edit.line - 1, edit.line);
    case 'split':
      return splitLine(draft, edit.line, edit.at);
    case 'move':
      return moveToSection(
        draft,
        edit.line,
        edit.newSection || edit.section || null,
        edit.subHeading || null,
      );
    case 'leave-out':
      return dropLine(draft, edit.line);
    case 'place': {
      const line = draft.lines.findIndex(({ code }) => code === edit.code);
      return placeCell(draft, edit.unplaced, line, edit.field);
    }
  }
}

/** Makes the plan, a draft with all its lines, and gives its id. */
export async function finishPlanImport(db: Db, who: Who, id: string, form: RecordForm): Promise<string> {
  const found = await requirePreview(db, who, id);
  if (found.draft.lines.length === 0)
    throw new Problem(409, 'There is no line to record. Say first what the columns hold.');
  const own = ownSchemeId(found.schemeKey);
  const { planId } = await recordPlanFromDraft(
    db,
    actorOf(who),
    found.draft,
    {
      title: form.title,
      kind: form.kind,
      startsOn: form.startsOn,
      endsOn: form.endsOn,
      asAt: form.asAt ?? who.organisation.today,
      ownerId: who.personId,
      schemeId: own ?? (await ensureScheme(db, who.organisation.id, found.schemeKey)),
    },
    { file: found.fileName, importId: id },
  );
  await store(db, found, form.version, { state: 'done', planId, title: form.title });
  return planId;
}

/** Leaves a document out: nothing is made of it. */
export async function discardPlanImport(db: Db, who: Who, id: string): Promise<void> {
  const found = await requirePreview(db, who, id);
  await store(db, found, found.version, { state: 'discarded' });
}

async function requirePreview(db: Db, who: Who, id: string): Promise<PlanImport> {
  require(mayEditPlans(who));
  const found = await findPlanImport(db, who, id);
  if (found?.state !== 'preview') throw new NotFound();
  return found;
}

async function store(
  db: Db,
  found: PlanImport,
  version: number,
  values: {
    draft?: string;
    mapping?: string;
    schemeKey?: string;
    state?: string;
    planId?: string;
    title?: string;
  },
): Promise<void> {
  const changed = await db
    .updateTable('planImport')
    .set({ ...values, version: version + 1 })
    .where('id', '=', found.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale({});
}
