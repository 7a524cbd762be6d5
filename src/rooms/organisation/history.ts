import type { HistoryEntry as Shown } from '../../design/record/HistoryList.tsx';
import type { HistoryEntry } from '../../platform/history/record-history.ts';

type Words = Readonly<Record<string, string>>;

/** What happened to a record as its page tells it; `fields` gives each field's word, and others are left out. */
export function historyInWords(
  entries: readonly HistoryEntry[],
  fields: Words,
  valueInWords: (field: string, value: unknown) => string = (_, value) => plain(value),
): Shown[] {
  return entries.map((entry, index) => ({
    id: `${entry.at.toISOString()} ${index}`,
    who: entry.byName,
    what: entry.act.includes(' ') ? entry.act : `${entry.act} this`,
    when: entry.at,
    changes: Object.entries(fields).flatMap(([field, word]) => {
      const before = valueInWords(field, entry.before?.[field]);
      const after = valueInWords(field, entry.after?.[field]);
      return before === after ? [] : [{ field: word, before, after }];
    }),
  }));
}

const plain = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** Who changed a record last, and when, for the page that shows two versions beside each other. */
export function lastChange(entries: readonly HistoryEntry[]): { who: string; when: Date } {
  const [latest] = entries;
  return { who: latest?.byName ?? 'Somebody', when: latest?.at ?? new Date() };
}

/** Of two records, those of the named fields that differ, before and after: what history keeps of a change. */
export function differences<T extends object>(
  before: T,
  after: T,
): { before: Record<string, unknown>; after: Record<string, unknown> } | null {
  const old = Object.entries(before);
  const now = new Map(Object.entries(after));
  const changed = old.filter(
    ([field, value]) => now.has(field) && JSON.stringify(value) !== JSON.stringify(now.get(field)),
  );
  if (changed.length === 0) return null;
  return {
    before: Object.fromEntries(changed),
    after: Object.fromEntries(changed.map(([field]) => [field, now.get(field)])),
  };
}
