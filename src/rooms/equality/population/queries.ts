import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { NamedField } from '../../../platform/history/record-page.ts';
import { characteristics } from '../characteristics.ts';
import { visibleProfiles } from '../visible.ts';
import { type Profile, readCodes, readGroups } from './profile.ts';

export const profileColumns = [
  'id',
  'characteristic',
  'area',
  'areaCodes',
  'groups',
  'source',
  'asAt',
  'nextReviewOn',
  'own',
  'version',
] as const;

type Row = Omit<Profile, 'groups' | 'areaCodes'> & { groups: unknown; areaCodes: unknown };

const profileFrom = (row: Row): Profile => ({
  ...row,
  groups: readGroups(row.groups),
  areaCodes: readCodes(row.areaCodes),
});

const MOST = 500;

const placeOf = (characteristic: string) =>
  (characteristics.findIndex(({ key }) => key === characteristic) + characteristics.length + 1) %
  (characteristics.length + 1);

/** Everything known of who lives here, in the order of the characteristics; at most 500 tables. */
export async function listProfiles(db: Db, who: Who): Promise<Profile[]> {
  const rows = await visibleProfiles(db, who)
    .select(profileColumns)
    .orderBy('characteristic')
    .orderBy((eb) => eb.fn('lower', ['area']))
    .limit(MOST)
    .execute();
  return rows
    .map(profileFrom)
    .toSorted((one, other) => placeOf(one.characteristic) - placeOf(other.characteristic));
}

export async function findProfile(db: Db, who: Who, id: string): Promise<Profile | undefined> {
  const row = await visibleProfiles(db, who).select(profileColumns).where('id', '=', id).executeTakeFirst();
  return row && profileFrom(row);
}

/**
 * Of each question the one table that its answers are compared with: the organisation's own before the census, groups
 * told finely before broad ones, the later before the earlier. One a question, whoever asks: two groupings of the same
 * answers side by side would give small counts away.
 */
export function comparedWith(profiles: readonly Profile[]): Map<string, Profile> {
  const questionOf = new Map(characteristics.map(({ key, question }) => [key, question]));
  const usable = profiles.filter(({ groups }) => groups.some(({ count }) => count > 0));
  const byQuestion = Map.groupBy(usable, ({ characteristic }) => questionOf.get(characteristic) ?? '');
  const chosen = new Map<string, Profile>();
  for (const [question, all] of byQuestion) {
    const [best] = all.toSorted(
      (one, other) =>
        Number(other.own) - Number(one.own) ||
        placeOf(one.characteristic) - placeOf(other.characteristic) ||
        (other.asAt ?? '').localeCompare(one.asAt ?? '') ||
        one.id.localeCompare(other.id),
    );
    if (best && question !== '') chosen.set(question, best);
  }
  return chosen;
}

export const historyFields: readonly NamedField[] = [
  { name: 'area', label: 'Area' },
  { name: 'source', label: 'Source' },
  { name: 'asAt', label: 'As at' },
  { name: 'nextReviewOn', label: 'Next review' },
  { name: 'numbers', label: 'Groups' },
];
