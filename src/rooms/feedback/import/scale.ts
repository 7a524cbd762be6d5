import { type ScoreScaleKey, scoreScales } from '../../../../reference/score-scales.ts';

/**
 * What the scores of a file seem to mean: stars where a score's column says so, else the scale one of whose answers in
 * words stands among the samples, else the scale from 0 to 10 where a number above 6 does. Null where nothing shows it.
 * `chosen` says what each column is taken to be, `samples` some of its values, both in the order of `header`.
 */
export function guessScale(
  header: readonly string[],
  samples: readonly (readonly string[])[],
  chosen: readonly string[],
): ScoreScaleKey | null {
  const scored = header.flatMap((name, at) => (chosen[at] === 'score' ? [{ name, at }] : []));
  if (scored.some(({ name }) => /star/iu.test(name))) return 'stars';
  const values = scored.flatMap(({ at }) => samples[at] ?? []).map((value) => value.trim().toLowerCase());
  for (const { key, options } of scoreScales)
    if (options.some(({ label }) => values.includes(label.toLowerCase()) && !/^\d/u.test(label))) return key;
  if (values.some((value) => /^[1-5] stars?$/u.test(value))) return 'stars';
  return values.some((value) => /^(0|7|8|9|10)$/u.test(value)) ? 'recommendation-2012' : null;
}
