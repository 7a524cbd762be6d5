import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Coded, CodingInput } from '../../analysis/coding/coding.ts';
import { type Model, readModel } from '../../analysis/coding/model.ts';

/** What the thread is asked, and what it answers. */
export type Asked =
  | { id: number; comments: readonly CodingInput[] }
  | { id: number; explain: CodingInput; theme: string };
export type Answered =
  | { id: number; coded: Coded[] }
  | { id: number; words: string[] }
  | { id: number; against: string };

/** Very many people write the same few words; what was said of those is kept, up to so many and so long. */
const KEPT = 20_000;
const SHORT = 40;
const kept = new Map<string, Coded>();

// This file runs as a thread of its own; the model is read when the first comment comes.
let model: Model | null = null;

parentPort?.on('message', (asked: Asked) => {
  parentPort?.postMessage(answer(asked));
});

function answer(asked: Asked): Answered {
  try {
    model ??= readModel(readFileSync(String(workerData)));
    const coding = model;
    return 'comments' in asked
      ? { id: asked.id, coded: asked.comments.map((one) => codeOne(coding, one)) }
      : { id: asked.id, words: coding.explain(asked.explain, asked.theme) };
  } catch (error) {
    return { id: asked.id, against: error instanceof Error ? error.message : String(error) };
  }
}

function codeOne(coding: Model, one: CodingInput): Coded {
  if (one.comment.length > SHORT) return coding.code(one);
  const key = `${one.question} ${one.comment}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= KEPT) kept.clear();
  const coded = coding.code(one);
  kept.set(key, coded);
  return coded;
}
