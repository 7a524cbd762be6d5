import { measureAgreement } from '../src/analysis/agreement/measure.ts';
import {
  agrees,
  measureRepresentativeness,
  type Vector,
} from '../src/analysis/representativeness/measure.ts';

/** Prints who answered, weights and agreement against the figures of others; `isDetailed` lists every figure. */
export function printRepresentativenessFigures(isDetailed: boolean): void {
  printVectors('Who answered against who lives there, and weights', measureRepresentativeness(), isDetailed);
  printVectors('Agreement of coders, and how many comments to judge', measureAgreement(), isDetailed);
}

function printVectors(title: string, vectors: readonly Vector[], isDetailed: boolean): void {
  console.log(
    `${title}: ${vectors.filter(agrees).length} of ${vectors.length} figures as others give them\n`,
  );
  for (const [source, figures] of Map.groupBy(vectors, (one) => one.source)) {
    const same = figures.filter(agrees).length;
    console.log(`${String(same).padStart(3)} of ${String(figures.length).padStart(3)}  ${source}`);
    for (const one of figures)
      if (isDetailed || !agrees(one))
        console.log(
          `            ${one.what}: theirs ${one.theirs}, ours ${one.ours.toFixed(one.places + 2)}`,
        );
  }
  console.log('');
}
