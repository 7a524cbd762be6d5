import { type PlanScheme, planSchemes } from '../../../../reference/plan-schemes.ts';
import { getStatusScheme } from '../../../../reference/status-schemes.ts';
import type { StatusWord, StatusWords } from '../../../analysis/calendar/timescale.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { SourceDocument } from '../../../platform/files/table-in/source-document.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import type { SchemeColumn } from '../plan/plan.ts';
import type { PlacingScheme } from './placing/draft.ts';
import { fittingScheme } from './placing/place-tables.ts';

/** A scheme as an import chooses it: a shipped one by its key, one of the organisation's own by `own:` and its id. */
export interface ChosenScheme {
  key: string;
  placing: PlacingScheme;
  words: StatusWords;
}

const wordsOf = (shipped: PlanScheme): StatusWords => getStatusScheme(shipped.statusScheme).words;

/** The shipped scheme of this key, or null. */
export function shippedScheme(key: string): ChosenScheme | null {
  const shipped = planSchemes.find((scheme) => scheme.key === key);
  return shipped ? { key, placing: shipped, words: wordsOf(shipped) } : null;
}

/** The shipped scheme that a document's own headings fit best. */
export function schemeOfDocument(document: SourceDocument): ChosenScheme {
  const chosen = shippedScheme(fittingScheme(document).key);
  if (!chosen) throw new Error('a scheme that is shipped was not found');
  return chosen;
}

const OWN = 'own:';

/** The scheme of this key; one of the organisation's own has the headings it prints and knows the aliases of where it came from. */
export async function getScheme(db: Db, key: string): Promise<ChosenScheme> {
  if (!key.startsWith(OWN)) {
    const shipped = shippedScheme(key);
    if (!shipped) throw new NotFound();
    return shipped;
  }
  const row = await db
    .selectFrom('planScheme')
    .select(['shippedKey', 'columns', 'statusWords', 'codePrefix'])
    .where('id', '=', key.slice(OWN.length))
    .executeTakeFirst();
  if (!row) throw new NotFound();
  const origin = planSchemes.find((scheme) => scheme.key === row.shippedKey);
  const columns = row.columns as unknown as SchemeColumn[];
  return {
    key,
    placing: {
      key,
      columns: columns.map(({ field, heading, mandatory }) => ({
        field,
        heading,
        mandatory,
        aliases: origin?.columns.find((column) => column.field === field)?.aliases ?? [],
      })),
      codePrefix: row.codePrefix,
    },
    words: row.statusWords as unknown as StatusWord[],
  };
}

export const ownSchemeKey = (id: string) => `${OWN}${id}`;
export const ownSchemeId = (key: string): string | null =>
  key.startsWith(OWN) ? key.slice(OWN.length) : null;
