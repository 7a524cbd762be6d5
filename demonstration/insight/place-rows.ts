import type { Db } from '../../src/platform/db/database.ts';
import type { Ids } from '../rows/ids.ts';
import { storeRows } from '../rows/store.ts';
import type { ProviderSeed } from './insight-data.ts';

const pathOf = (path: readonly string[]) => path.join(' › ');

/** Says whose the places are, what they are and where; those that nobody has spoken of yet are made. */
export async function tiePlaces(
  db: Db,
  organisationId: string,
  providers: readonly ProviderSeed[],
  ids: Ids,
): Promise<void> {
  const tied = providers.flatMap(({ key, area, places }) =>
    places.map(({ path, kind }) => ({
      path,
      providerId: ids.of('provider', key),
      areaId: area ? ids.of('area', area) : null,
      kind,
    })),
  );
  const isNew = ({ path }: (typeof tied)[number]) => !ids.has('place', pathOf(path));
  const made = tied.filter(isNew).map(({ path, ...whose }) => ({
    id: ids.make('place', pathOf(path)),
    parentId: path.length === 1 ? null : ids.of('place', pathOf(path.slice(0, -1))),
    name: path.at(-1) ?? '',
    path: pathOf(path),
    depth: path.length,
    ...whose,
  }));
  await storeRows(db, organisationId, [{ table: 'place', rows: made }]);
  for (const { path, ...whose } of tied) {
    const id = ids.of('place', pathOf(path));
    if (made.some((one) => one.id === id)) continue;
    await db.updateTable('place').set(whose).where('id', '=', id).execute();
  }
}
