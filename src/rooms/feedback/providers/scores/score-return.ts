import { z } from 'zod';
import { civilDate } from '../../../../platform/web/form.ts';
import type { KeptScale } from '../scales/scale.ts';

export const scoreKinds = [
  { key: 'net_promoter', name: 'Recommendation score (net promoter)' },
  { key: 'friends_and_family', name: 'Friends and Family Test' },
  { key: 'percentage', name: 'Percentage' },
  { key: 'count', name: 'Count' },
] as const;
export type ScoreKind = (typeof scoreKinds)[number]['key'];
export const scoreKindName = (key: string) => scoreKinds.find((one) => one.key === key)?.name ?? key;

/** How a return gives its figures. */
export const countForms = [
  { key: 'answers', name: 'How many gave each answer' },
  { key: 'bands', name: 'How many promoters, passives and detractors' },
  { key: 'percentages', name: 'The percentages of promoters, passives and detractors' },
  { key: 'printed', name: 'Only the score and how many answered' },
] as const;
export type CountForm = (typeof countForms)[number]['key'] | 'part' | 'number';

/** The figures of a return as they were given; what was not given is null or missing. */
export interface Counts {
  form: CountForm;
  /** By the value of the answer. */
  answers?: Record<string, number>;
  promoters?: number | null;
  passives?: number | null;
  detractors?: number | null;
  /** Of a percentage: how many of those who answered. */
  part?: number | null;
  /** How many answered, as printed. */
  n?: number | null;
  /** The number itself, of a count. */
  number?: number | null;
}

/** One line of a breakdown by ward, specialty or site. */
export interface BreakdownRow extends Omit<Counts, 'form'> {
  name: string;
  /** The score as printed. */
  score?: number | null;
}

export interface ScoreEntry {
  providerId: string;
  contractId: string | null;
  measureId: string | null;
  kind: ScoreKind;
  service: string;
  periodFrom: string;
  periodTo: string;
  receivedOn: string;
  eligible: number | null;
  counts: Counts;
  scorePrinted: string;
  breakdown: BreakdownRow[];
  note: string;
}

export interface ListedReturn {
  id: string;
  providerId: string;
  providerName: string;
  contractId: string | null;
  measureId: string | null;
  kind: ScoreKind;
  service: string;
  periodFrom: string;
  periodTo: string;
  receivedOn: string;
  scale: KeptScale | null;
  answers: number | null;
  eligible: number | null;
  counts: Counts;
  breakdown: BreakdownRow[];
  score: number | null;
  scorePrinted: string;
  supersededBy: string | null;
  /** The verdict of its latest cross-check: decided by a person, or by the rule. */
  verdict: string | null;
}

export interface ScoreReturn extends ListedReturn {
  note: string;
  contractService: string | null;
  measureName: string | null;
  recorderName: string | null;
  /** The return that it corrects. */
  corrects: string | null;
  version: number;
}

const day = civilDate('').optional().catch(undefined);
export const scoreFilter = z.object({
  provider: z.uuid().optional().catch(undefined),
  service: z.string().trim().min(1).max(200).optional().catch(undefined),
  kind: z.enum(['net_promoter', 'friends_and_family', 'percentage', 'count']).optional().catch(undefined),
  contract: z.uuid().optional().catch(undefined),
  measure: z.uuid().optional().catch(undefined),
  from: day,
  to: day,
  verdict: z.enum(['agrees', 'differs', 'too_few', 'nothing_to_compare', 'none']).optional().catch(undefined),
  superseded: z.literal('yes').optional().catch(undefined),
});
export type ScoreFilter = z.infer<typeof scoreFilter>;

/** The first number in what was printed: "+35", "35%", "−12.5 points"; null where there is none. */
export function printedNumber(printed: string): number | null {
  const found = /[-−–]?\s?\d+(?:,\d{3})*(?:\.\d+)?/u.exec(printed);
  if (!found) return null;
  return Number(found[0].replace(/[−–]/u, '-').replace(/[\s,]/gu, ''));
}

/** A score as it is shown: to one place where it is not whole, with a real minus, and its unit. */
export function scoreWords(score: number | null, kind: string): string {
  if (score === null) return 'None';
  const rounded = Math.round(Math.abs(score) * 10) / 10;
  const sign = score < 0 && rounded !== 0 ? '−' : kind === 'net_promoter' && rounded !== 0 ? '+' : '';
  const unit = kind === 'percentage' || kind === 'friends_and_family' ? '%' : '';
  return `${sign}${rounded.toLocaleString('en-GB')}${unit}`;
}
