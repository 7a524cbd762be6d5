/**
 * Levels at which something is said or decided. An organisation has up to five, in order from the person
 * outwards, and names them as it likes; these are the lists to start from.
 */

export type Level = { readonly key: string; readonly name: string; readonly order: number };

/** A view starts at a practice, is shared in a neighbourhood and reaches the board. */
export const placeLevels = [
  { key: 'practice', name: 'Practice', order: 1 },
  { key: 'neighbourhood', name: 'Neighbourhood', order: 2 },
  { key: 'board', name: 'Board', order: 3 },
] as const satisfies readonly Level[];

/** A view starts at the front line, informs daily operations and reaches the board. */
export const flowLevels = [
  { key: 'frontline', name: 'Front line', order: 1 },
  { key: 'operational', name: 'Operational', order: 2 },
  { key: 'board', name: 'Board', order: 3 },
] as const satisfies readonly Level[];

/** For an organisation that works by locality. */
export const localityLevels = [
  { key: 'practice', name: 'Practice', order: 1 },
  { key: 'locality', name: 'Locality', order: 2 },
  { key: 'board', name: 'Board', order: 3 },
] as const satisfies readonly Level[];

/** For an integrated care board and its places. */
export const systemLevels = [
  { key: 'practice', name: 'Practice', order: 1 },
  { key: 'neighbourhood', name: 'Neighbourhood', order: 2 },
  { key: 'place', name: 'Place', order: 3 },
  { key: 'system', name: 'System', order: 4 },
] as const satisfies readonly Level[];

export const defaultLevels: readonly Level[] = placeLevels;
