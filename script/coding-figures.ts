import { feedbackThemes } from '../reference/feedback-framework.ts';
import type { CodingFigures } from '../src/analysis/coding/measure.ts';

const three = (share: number): string => share.toFixed(3);
const names = new Map<string, string>(feedbackThemes.map(({ key, name }) => [key, name]));

/** Prints the cross-validated quality of the coding. */
export function printCodingQuality(figures: CodingFigures): void {
  const { all, answered, different, sentiment, themes, reliability, cuts } = figures;
  console.log(
    `Coding of comments, model ${figures.version}, cross-validated in ${cuts.outer} parts, identical texts in the same part\n`,
  );
  for (const [name, one] of [
    ['all comments', all],
    ['without "did not answer"', answered],
    ['each different text once', different],
  ] as const)
    console.log(
      `${name.padEnd(28)} ${String(one.comments).padStart(6)} comments  micro-F1 ${three(one.micro)}  macro-F1 ${three(one.macro)}`,
    );
  console.log(
    `sentiment, 3-point           ${String(sentiment.comments).padStart(6)} comments  accuracy ${three(sentiment.sides.accuracy)}  macro-F1 ${three(sentiment.sides.macro)}`,
  );
  console.log(
    `sentiment, 5-point           ${String(sentiment.comments).padStart(6)} comments  accuracy ${three(sentiment.five.accuracy)}  macro-F1 ${three(sentiment.five.macro)}\n`,
  );
  console.log(`${'theme'.padEnd(58)} support  precision  recall     F1`);
  for (const one of themes.toSorted((a, b) => b.support - a.support))
    console.log(
      `${(names.get(one.theme) ?? one.theme).padEnd(58)} ${String(one.support).padStart(7)}  ${three(one.precision).padStart(9)}  ${three(one.recall).padStart(6)}  ${three(one.f1).padStart(5)}`,
    );
  for (const [kind, words] of [
    ['set', 'the set of themes agrees'],
    ['theme', 'a suggested theme is right'],
    ['sentiment', 'the side of the sentiment is right'],
  ] as const) {
    console.log(`\nConfidence that ${words} (mean gap ${three(reliability[kind].error)})`);
    console.log('band         number   said  proved right');
    for (const band of reliability[kind].bands)
      if (band.count > 0)
        console.log(
          `${band.from.toFixed(1)} to ${band.to.toFixed(1)} ${String(band.count).padStart(9)}  ${three(band.said)}  ${three(band.right)}`,
        );
  }
  console.log('');
}
