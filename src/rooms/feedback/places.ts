import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/db/ids.ts';

/** Stands between the steps of a place's path, from the broad to the narrow: "Hospital care › Outpatient clinic". */
export const STEP = ' › ';

const DEEPEST = 6;

/** The names of a place from the broad to the narrow, without spare spaces, empty steps and the mark between steps. */
export function placeSteps(names: readonly string[]): string[] {
  return names
    .map((name) => name.replaceAll('›', '>').replace(/\s+/gu, ' ').trim().slice(0, 200))
    .filter((name) => name !== '')
    .slice(0, DEEPEST);
}

/** The path of a place as it is kept and shown; '' where no name says anything. */
export const placePath = (names: readonly string[]): string => placeSteps(names).join(STEP);

/** What was typed in one field, steps parted by > or ›, as names. */
export const typedPlace = (typed: string): string[] => placeSteps(typed.split(/[›>]/u));

/**
 * The ids of places by their path (see `placePath`), made with everything above them where they are not there yet.
 * One look-up where all are known, otherwise one insert for each depth. Names that say nothing have no entry.
 */
export async function getPlaces(
  db: Db,
  organisationId: string,
  places: readonly (readonly string[])[],
): Promise<Map<string, string>> {
  const byPath = new Map<string, string[]>();
  for (const names of places) {
    const steps = placeSteps(names);
    if (steps.length > 0) byPath.set(steps.join(STEP), steps);
  }
  if (byPath.size === 0) return new Map();
  const known = await findPlaces(db, [...byPath.keys()]);
  const missing = [...byPath].filter(([path]) => !known.has(path)).map(([, steps]) => steps);
  const deepest = Math.max(0, ...missing.map((steps) => steps.length));
  for (let depth = 1; depth <= deepest; depth++) {
    const level = new Map<string, string[]>();
    for (const steps of missing)
      if (steps.length >= depth) level.set(steps.slice(0, depth).join(STEP), steps.slice(0, depth));
    const paths = [...level.keys()].sort();
    await db
      .insertInto('place')
      .values(
        paths.map((path) => {
          const steps = level.get(path) ?? [];
          return {
            organisationId,
            id: newId(),
            parentId: known.get(steps.slice(0, -1).join(STEP)) ?? null,
            name: steps.at(-1) ?? path,
            path,
            depth,
          };
        }),
      )
      .onConflict((conflict) => conflict.columns(['organisationId', 'path']).doNothing())
      .execute();
    for (const [path, id] of await findPlaces(db, paths)) known.set(path, id);
  }
  return known;
}

/** The id of one place, made where it is not there yet; null where the names say nothing. */
export async function getPlace(
  db: Db,
  organisationId: string,
  names: readonly string[],
): Promise<string | null> {
  return (await getPlaces(db, organisationId, [names])).get(placePath(names)) ?? null;
}

async function findPlaces(db: Db, paths: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.selectFrom('place').select(['id', 'path']).where('path', 'in', paths).execute();
  return new Map(rows.map(({ id, path }) => [path, id]));
}
