import { type CsvShape, readCsv } from '../../../platform/files/csv-in.ts';
import { saysNothing } from './said.ts';

const SAMPLES = 3;
const SAMPLE_LENGTH = 50;

/** Up to three different values of each column, from the file's first thousand rows, shortened. */
export async function sampleColumns(path: string, shape: CsvShape): Promise<string[][]> {
  const found = shape.header.map(() => new Set<string>());
  for await (const rows of readCsv(path, shape)) {
    for (const record of rows) {
      if (!('values' in record)) continue;
      for (const [at, samples] of found.entries()) {
        const value = record.values[at] ?? '';
        if (samples.size < SAMPLES && !saysNothing(value)) samples.add(shorten(value));
      }
    }
    break;
  }
  return found.map((samples) => [...samples]);
}

function shorten(value: string): string {
  const words = value.replace(/\s+/gu, ' ').trim();
  return words.length <= SAMPLE_LENGTH ? words : `${words.slice(0, SAMPLE_LENGTH).toWellFormed()}…`;
}
