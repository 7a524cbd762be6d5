import type { Organisation } from '../../../platform/access/organisation.ts';
import type { Database } from '../../../platform/db/database.ts';
import { write } from '../../../platform/db/tenant.ts';
import { readTables } from '../../../platform/files/table-in/read-tables.ts';
import type { PlanKind } from '../plan/plan.ts';
import { ensureScheme } from '../schemes/commands.ts';
import { listFlags } from './placing/draft.ts';
import { placeTables } from './placing/place-tables.ts';
import { recordPlanFromDraft } from './record-draft.ts';
import { schemeOfDocument, shippedScheme } from './scheme-of.ts';

/** What an import took, said and left. */
export interface PlanImportResult {
  plan: { id: string; title: string };
  lines: number;
  sections: number;
  flags: { line: string; flag: string }[];
  unplaced: { table: string; cell: string; text: string; why: string }[];
  warnings: string[];
}

const ACTOR = 'earshot plan import';

/**
 * Imports a plan from a document as it is read, without anybody to ask: a sure reading is taken, a doubtful one is taken
 * and flagged, and what has no place is listed. Gives one sentence where it cannot.
 */
export async function importPlanFile(
  database: Database,
  organisation: Organisation,
  file: { bytes: Uint8Array; name: string },
  said: { scheme?: string; title?: string; asAt?: string; kind?: PlanKind },
): Promise<PlanImportResult | { problem: string }> {
  if (said.asAt !== undefined && said.asAt > organisation.today)
    return {
      problem: `What the plan says cannot be of a day in the future: today is ${organisation.today}.`,
    };
  const document = await readTables(file.bytes, file.name);
  if ('problem' in document) return document;
  const scheme = said.scheme ? shippedScheme(said.scheme) : schemeOfDocument(document);
  if (!scheme) return { problem: `There is no scheme "${said.scheme}".` };
  const draft = placeTables(document, { scheme: scheme.placing, words: scheme.words, title: said.title });
  if (draft.lines.length === 0)
    return {
      problem: [
        'No line of a plan was found in this file. It needs a table with a column that says what is to be done.',
        ...draft.warnings,
      ].join('\n'),
    };
  const title = draft.title?.trim() || file.name;
  const recorded = await write(database, organisation.id, async (db) =>
    recordPlanFromDraft(
      db,
      { organisationId: organisation.id, personId: null, name: ACTOR },
      draft,
      {
        title,
        kind: said.kind ?? 'action',
        schemeId: await ensureScheme(db, organisation.id, scheme.key),
        asAt: said.asAt,
      },
      { file: file.name },
    ),
  );
  return {
    plan: { id: recorded.planId, title },
    lines: recorded.lines.length,
    sections: recorded.sections,
    flags: listFlags(draft),
    unplaced: draft.unplaced.map(({ table, address, text, why }) => ({
      table: document.tables[table]?.name ?? '',
      cell: address,
      text,
      why,
    })),
    warnings: draft.warnings,
  };
}
