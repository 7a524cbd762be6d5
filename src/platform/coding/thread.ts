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
      ? { id: asked.id, coded: asked.comments.map((one) => coding.code(one)) }
      : { id: asked.id, words: coding.explain(asked.explain, asked.theme) };
  } catch (error) {
    return { id: asked.id, against: error instanceof Error ? error.message : String(error) };
  }
}
