import { findIdentifiers, maskIdentifiers } from '../../analysis/identifiers/identifiers.ts';
import type { HistoryEntry as ShownEntry } from '../../design/record/HistoryList.tsx';
import { longDate } from '../../design/text/words.ts';
import type { Who } from '../access/who.ts';
import type { Db } from '../db/database.ts';
import { actorOf, type Change, listHistory, recordHistory } from './record-history.ts';

/** A field of a record as its history and a clash of versions name it. */
export interface NamedField {
  name: string;
  label: string;
  /** The words for a kept value, such as 'Could not' for 'could_not'. */
  says?: (value: unknown) => string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A kept value as people read it; lists and what is empty give ''. */
export function inWordsOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return DAY.test(value) ? longDate(value) : value;
}

/** What happened to a record, with the fields that have a name here; latest first. */
export async function listShownHistory(
  db: Db,
  kind: string,
  id: string,
  fields: readonly NamedField[],
): Promise<ShownEntry[]> {
  const entries = await listHistory(db, kind, id);
  return entries.map(({ at, byName, act, before, after }, index) => ({
    id: String(index),
    who: byName,
    what: act,
    when: at,
    changes: fields.flatMap(({ name, label, says = inWordsOf }) => {
      const was = before && name in before ? says(before[name]) : '';
      const became = after && name in after ? says(after[name]) : '';
      return was === became ? [] : [{ field: label, before: was, after: became }];
    }),
  }));
}

/** Who saved a record last, and when: what a clash of versions tells. */
export async function getLastSaved(db: Db, kind: string, id: string): Promise<{ who: string; when: Date }> {
  const last = await db
    .selectFrom('history')
    .select(['byName', 'at'])
    .where('kind', '=', kind)
    .where('recordId', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { who: last?.byName ?? 'Somebody', when: last?.at ?? new Date() };
}

/** The saved version beside what was typed, field by field, for `VersionClash`. */
export function clashFields(
  fields: readonly NamedField[],
  saved: Record<string, unknown>,
  typed: Record<string, unknown>,
) {
  return fields.map(({ name, label, says = inWordsOf }) => ({
    name,
    label,
    saved: says(saved[name]),
    typed: says(typed[name]),
  }));
}

/** Only those fields that differ, for the history of a change. */
export function differing(
  fields: readonly NamedField[],
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const names = fields.map(({ name }) => name).filter((name) => before[name] !== after[name]);
  const pick = (from: Record<string, unknown>) => Object.fromEntries(names.map((name) => [name, from[name]]));
  return { before: pick(before), after: pick(after) };
}

/** The fields that people write freely; the others are names of colleagues, days and keys. */
const FREE = [
  'title',
  'text',
  'because',
  'youSaid',
  'whoSaid',
  'weDid',
  'doneNote',
  'lesson',
  'what',
  'done',
  'next',
  'issue',
  'reason',
  'answer',
  'achievement',
  'outcome',
  'note',
  'summary',
  'words',
  'suggestion',
];

/**
 * Appends to the history what was changed by a person. History is never changed afterwards, so what looks in free words
 * as if it pointed at somebody does not go into it.
 */
export function recordChange(db: Db, who: Who, change: Change): Promise<void> {
  return recordHistory(db, actorOf(who), {
    ...change,
    before: change.before && withoutIdentifiers(change.before),
    after: change.after && withoutIdentifiers(change.after),
  });
}

function withoutIdentifiers(kept: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(kept).map(([name, value]) => {
      if (typeof value !== 'string' || !FREE.includes(name)) return [name, value];
      return [name, maskIdentifiers(value, findIdentifiers(value), (kind) => `[${kind} not kept]`)];
    }),
  );
}
