import { z } from 'zod';
import { civilDate, requiredText, withDates } from '../../../../platform/web/form.ts';

export const standardVerdicts = [
  { key: 'met', name: 'Met', tone: 'done' },
  { key: 'partly', name: 'Partly met', tone: 'doing' },
  { key: 'not', name: 'Not met', tone: 'late' },
  { key: 'not_applicable', name: 'Does not apply', tone: 'note' },
] as const;
export type StandardVerdict = (typeof standardVerdicts)[number]['key'];
export const standardVerdictName = (key: string) =>
  standardVerdicts.find((one) => one.key === key)?.name ?? key;
export const standardVerdictTone = (key: string) =>
  standardVerdicts.find((one) => one.key === key)?.tone ?? 'waiting';

/** New words of a standard, or a standard that is new. */
export const standardForm = withDates(
  ['inForceFrom'],
  z.object({
    text: requiredText('Write the standard in a sentence.', 500),
    inForceFrom: civilDate('Enter the day from which it holds, for example 1 4 2013.'),
  }),
);
export type StandardForm = z.infer<typeof standardForm>;

export interface Standard {
  id: string;
  text: string;
  position: number;
  inForceFrom: string | null;
  inForceTo: string | null;
  scores: number;
}

/** One judgement of a provider by a standard for a period. */
export interface StandardScore {
  providerId: string;
  providerName: string;
  standardId: string;
  text: string;
  position: number;
  periodFrom: string;
  periodTo: string;
  verdict: string;
  evidence: string;
  scoredOn: string;
  scorerName: string | null;
}

/** What is said of each standard. */
export interface SaidStandard {
  standardId: string;
  verdict: StandardVerdict;
  evidence: string;
}

export const isInForce = (
  { inForceFrom, inForceTo }: Pick<Standard, 'inForceFrom' | 'inForceTo'>,
  on: string,
): boolean => (inForceFrom === null || inForceFrom <= on) && (inForceTo === null || on <= inForceTo);
