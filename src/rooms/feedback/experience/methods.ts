import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { measureAgreement } from '../../../analysis/agreement/measure.ts';
import { agrees, measureRepresentativeness } from '../../../analysis/representativeness/measure.ts';
import { modelFile } from '../../../platform/coding/coder.ts';

const set = z.object({ comments: z.number(), micro: z.number(), macro: z.number() });
const figures = z.object({
  version: z.string(),
  answered: set,
  different: set,
  sentiment: z.object({ comments: z.number(), sides: z.object({ accuracy: z.number() }) }),
  themes: z.array(
    z.object({
      theme: z.string(),
      support: z.number(),
      precision: z.number(),
      recall: z.number(),
      f1: z.number(),
    }),
  ),
});

/** How the coding did on comments that it had not seen, as the model's training measured it. */
export type MeasuredCoding = z.infer<typeof figures>;

export interface MeasuredMethods {
  /** Nothing where the model's figures do not lie beside it. */
  coding: MeasuredCoding | null;
  /** Published figures that ours were held against, and how many of them agree; worked out anew by this server. */
  agreement: { vectors: number; met: number };
  representativeness: { vectors: number; met: number };
}

let measured: Promise<MeasuredMethods> | undefined;

async function measure(): Promise<MeasuredMethods> {
  const text = await readFile(join(dirname(modelFile()), 'figures.json'), 'utf8').catch(() => null);
  const read = text === null ? null : figures.safeParse(JSON.parse(text));
  const count = (vectors: Parameters<typeof agrees>[0][]) => ({
    vectors: vectors.length,
    met: vectors.filter(agrees).length,
  });
  return {
    coding: read?.success ? read.data : null,
    agreement: count(measureAgreement()),
    representativeness: count(measureRepresentativeness()),
  };
}

/** What the methods were measured to be worth: worked out when first asked for, then kept while the server runs. */
export function measuredMethods(): Promise<MeasuredMethods> {
  measured ??= measure();
  return measured;
}
