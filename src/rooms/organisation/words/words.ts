import { z } from 'zod';
import { defaultLabels, type LabelKey, type LabelSet } from '../../../../reference/labels.ts';
import { optionalText, type Typed, version } from '../../../platform/web/form.ts';

export interface Level {
  key: string;
  name: string;
}

export const MOST_LEVELS = 5;

/** The organisation's word for a shared thing, as it stands in the middle of a sentence. */
export function labelOf(organisation: { labels: LabelSet }, key: LabelKey): { one: string; many: string } {
  const usual = defaultLabels.find((label) => label.key === key);
  return organisation.labels[key] ?? { one: usual?.one ?? key, many: usual?.many ?? key };
}

export const labelsForm = z
  .object({ version })
  .catchall(optionalText(60))
  .superRefine((typed, check) => {
    for (const { key } of defaultLabels) {
      const lacking = [`${key}-one`, `${key}-many`].filter((name) => !typed[name]);
      if (lacking.length === 1)
        check.addIssue({
          code: 'custom',
          path: lacking,
          message: 'Enter the word for one and the word for several, or neither.',
        });
    }
  });

/** The organisation's own words out of a form: those that are not empty and not the usual ones. */
export function labelsTyped(typed: Typed): LabelSet {
  return Object.fromEntries(
    defaultLabels.flatMap(({ key, one, many }) => {
      const own = { one: String(typed[`${key}-one`] ?? ''), many: String(typed[`${key}-many`] ?? '') };
      const isUsual = own.one === '' || (own.one === one && own.many === many);
      return isUsual ? [] : [[key, own]];
    }),
  );
}

/** The levels out of a form's rows: named ones only, in the order of their numbers; new ones get a key of their own. */
export function levelsTyped(typed: Typed): Level[] {
  const rows = Array.from({ length: MOST_LEVELS }, (_, index) => ({
    key: String(typed[`key-${index}`] ?? ''),
    name: String(typed[`name-${index}`] ?? '').slice(0, 60),
    place: Number(typed[`place-${index}`] || index + 1),
    index,
  }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => a.place - b.place || a.index - b.index);
  const keys = new Set(rows.map(({ key }) => key).filter(Boolean));
  return rows.map(({ key, name }) => ({ key: key || newKey(name, keys), name }));
}

/** A key out of a name, unlike those given: it stays when the name changes. */
function newKey(name: string, taken: Set<string>): string {
  const base =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'level';
  let key = base;
  for (let number = 2; taken.has(key); number++) key = `${base}-${number}`;
  taken.add(key);
  return key;
}

/** One sentence on what is wrong with the levels, or null. */
export function levelsProblem(levels: readonly Level[]): string | null {
  if (levels.length === 0) return 'Name at least one level.';
  const names = levels.map(({ name }) => name.toLowerCase());
  if (new Set(names).size < names.length) return 'Two levels have the same name.';
  return null;
}
