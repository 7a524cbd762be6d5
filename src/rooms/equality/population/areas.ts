import {
  findPopulation,
  listPopulationAreas,
  type Population,
  type PopulationArea,
  populationCharacteristics,
  sumPopulations,
} from '../../../../reference/population/index.ts';
import { inWords } from '../../../design/text/words.ts';

/** What is known of some areas together, before it is written down. */
export interface PreparedAreas {
  populations: Population[];
  codes: string[];
}

/** Areas cannot be added up as they were chosen, for a reason that the person can read. */
export class AreasRefused extends Error {}

const MOST_FOUND = 40;
const MOST_CHOSEN = 40;

/** Areas whose name or code has all the words, the likeliest first; at most 40, and whether there are more. */
export async function searchAreas(words: string): Promise<{ areas: PopulationArea[]; more: boolean }> {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return { areas: [], more: false };
  const found = (await listPopulationAreas()).filter(({ name, code, odsCode }) => {
    const text = `${name} ${code} ${odsCode ?? ''}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  return { areas: found.slice(0, MOST_FOUND), more: found.length > MOST_FOUND };
}

/** The areas with these codes, in the order of the reference. */
export async function areasOf(codes: readonly string[]): Promise<PopulationArea[]> {
  return (await listPopulationAreas()).filter(({ code }) => codes.includes(code));
}

/**
 * Adds up who lives in some areas, by every characteristic that all of a kind know: councils and regions tell ages, sex and
 * ethnic groups, integrated care boards disability and deprivation. No SQL, so it is asked before a transaction. Throws
 * AreasRefused where an area is not known or lies within another that was chosen.
 */
export async function prepareAreas(codes: readonly string[], name = ''): Promise<PreparedAreas> {
  const wanted = [...new Set(codes)];
  if (wanted.length === 0) throw new AreasRefused('Choose at least one area.');
  if (wanted.length > MOST_CHOSEN) throw new AreasRefused(`Choose at most ${MOST_CHOSEN} areas.`);
  const all = await listPopulationAreas();
  const byCode = new Map(all.map((area) => [area.code, area]));
  const chosen = wanted.map((code) => {
    const area = byCode.get(code);
    if (!area) throw new AreasRefused(`There is no area ${code}.`);
    return area;
  });
  for (const area of chosen)
    for (let at = area.within; at !== null; at = byCode.get(at)?.within ?? null)
      if (wanted.includes(at))
        throw new AreasRefused(
          `${area.name} lies within ${byCode.get(at)?.name ?? at}: its people would count twice. Choose one of them.`,
        );
  const populations: Population[] = [];
  for (const areas of [
    chosen.filter(({ odsCode }) => odsCode === null),
    chosen.filter(({ odsCode }) => odsCode !== null),
  ]) {
    if (areas.length === 0) continue;
    const together = name === '' ? inWords(areas.map((area) => area.name)) : name;
    for (const characteristic of populationCharacteristics) {
      const found = await Promise.all(areas.map(({ code }) => findPopulation(code, characteristic)));
      const known = found.filter((one) => one !== undefined);
      if (known.length === areas.length) populations.push(sumPopulations(known, together));
    }
  }
  // What both kinds of area tell stands once: councils and regions know ethnic groups more finely.
  return {
    codes: wanted,
    populations: populations.filter(
      (one, at) =>
        populations.findIndex(({ characteristic }) => characteristic === one.characteristic) === at,
    ),
  };
}
