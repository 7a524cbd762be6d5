import { type Alpha, alphaBy, nominalAlpha, type Units } from './alpha.ts';
import { cohenKappa, type Kappa } from './kappa.ts';

/** Several themes at once, as a coder gave them; the order does not matter. */
export type Themes = readonly string[];

/**
 * Distance between two sets: 0 the same, 1 nothing in common. What they share (Jaccard) counts wholly where they
 * are the same, two thirds where one holds the other, one third where they overlap. Two empty sets are the same.
 *
 * Passonneau (2006), Measuring agreement on set-valued items (MASI), LREC.
 */
export function masiDistance(one: Themes, other: Themes): number {
  const [a, b] = [new Set(one), new Set(other)];
  const shared = a.intersection(b).size;
  const all = a.union(b).size;
  if (all === 0) return 0;
  if (shared === 0) return 1;
  const kind = shared === all ? 1 : shared === Math.min(a.size, b.size) ? 2 / 3 : 1 / 3;
  return 1 - (shared / all) * kind;
}

const setKey = (themes: Themes): string => JSON.stringify([...new Set(themes)].toSorted());

/** Krippendorff's alpha of sets of themes, with the MASI distance. */
export const setAlpha = (units: Units<Themes>): Alpha => alphaBy(units, masiDistance, setKey);

export interface ThemeAgreement {
  theme: string;
  /** How often any coder gave it. */
  given: number;
  /** Units that two or more coders judged. */
  units: number;
  alpha: number | null;
  /** Of two coders only; null of more. */
  kappa: Kappa | null;
}

/** Agreement on each theme by itself: was it given or not. Themes nobody gave are told where `themes` names them. */
export function themeAgreement(units: Units<Themes>, themes?: readonly string[]): ThemeAgreement[] {
  const judged = units.map((unit) => unit.map((given) => (given === null ? null : new Set(given))));
  const seen = new Set(judged.flatMap((unit) => unit.flatMap((given) => (given ? [...given] : []))));
  const coders = Math.max(0, ...units.map((unit) => unit.length));
  return [...new Set([...(themes ?? []), ...[...seen].toSorted()])].map((theme) => {
    const presence = judged.map((unit) =>
      unit.map((given) => (given === null ? null : given.has(theme) ? 'yes' : 'no')),
    );
    const { alpha, units: compared } = nominalAlpha(presence);
    const pairs = presence.flatMap(([one, other]) => (one && other ? [[one, other] as const] : []));
    return {
      theme,
      given: presence.reduce((sum, unit) => sum + unit.filter((one) => one === 'yes').length, 0),
      units: compared,
      alpha,
      kappa: coders === 2 ? cohenKappa(pairs) : null,
    };
  });
}
