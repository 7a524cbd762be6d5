import type { HistoryEntry as ShownEntry } from '../../../../design/record/HistoryList.tsx';
import { kindName, sentimentName } from '../../words.ts';

/** An entry as the history keeps it. */
export interface KeptEntry {
  at: Date;
  byName: string;
  act: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

const fields: Readonly<Record<string, string>> = {
  themes: 'Themes',
  refused: 'Suggestions refused',
  kind: 'Kind',
  sentiment: 'Sounds',
  place: 'Place',
  level: 'Level',
  found: 'Found',
  media: 'File',
  consent: 'Consent',
  name: 'Name',
  intervalDays: 'Expected every (days)',
  coverage: 'Coverage',
  sharedWith: 'Shared with',
};

function said(field: string, value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (field === 'sentiment') return sentimentName(Number(value));
  if (Array.isArray(value)) return value.join(', ');
  return field === 'kind' ? kindName(String(value)) || String(value) : String(value);
}

/** History entries in words, for the list of a record's page; fields that did not change are left out. */
export function shownEntries(entries: readonly KeptEntry[]): ShownEntry[] {
  return entries.map(({ at, byName, act, before, after }, index) => ({
    id: `${at.toISOString()} ${index}`,
    who: byName,
    what: act,
    when: at,
    changes: Object.keys(fields).flatMap((name) => {
      const was = said(name, before?.[name]);
      const now = said(name, after?.[name]);
      return was === now ? [] : [{ field: fields[name] ?? name, before: was, after: now }];
    }),
  }));
}
