import { z } from 'zod';
import type { NamedField } from '../../../../platform/history/record-page.ts';
import { optionalText, requiredText, version } from '../../../../platform/web/form.ts';
import { pounds, poundsField } from '../amounts.ts';
import { lineFields, type NamedLine } from '../line-choice.ts';

/** '2012/13', whose second part is the year after, or '2012'. */
const isYear = (text: string): boolean => {
  const [, first = '', second] = /^((?:19|20)\d{2})(?:\/(\d{2}))?$/u.exec(text) ?? [];
  return first !== '' && (second === undefined || Number(second) === (Number(first) + 1) % 100);
};

export const budgetForm = z.object({
  title: requiredText('Say what the money is for.', 200),
  ...lineFields,
  year: z
    .string({ error: 'Enter the year.' })
    .refine(isYear, 'Enter the year as 2012/13, or as 2012 for a calendar year.'),
  planned: poundsField('what is planned'),
  committed: poundsField('what is committed'),
  spent: poundsField('what is spent'),
  note: optionalText(2000),
  version: version.optional(),
});
export type BudgetForm = z.infer<typeof budgetForm>;

export const budgetFilter = z.object({
  year: z.string().max(7).optional().catch(undefined),
  plan: z.uuid().optional().catch(undefined),
});
export type BudgetFilter = z.infer<typeof budgetFilter>;

/** The year of the filter that stands for all. */
export const EVERY_YEAR = 'all';

/** Money in pence: planned; promised and not paid yet; paid. */
export interface Money {
  planned: number;
  committed: number;
  spent: number;
}

export interface BudgetLine extends Money {
  id: string;
  title: string;
  year: string;
  planId: string | null;
  plan: string | null;
  line: NamedLine | null;
  note: string;
  version: number;
}

export interface BudgetTotal extends Money {
  key: string;
  name: string;
  lines: number;
}

/** What is left of what was planned, in pence: below nothing where more is spent or promised. */
export const remaining = ({ planned, committed, spent }: Money): number => planned - committed - spent;

/** How a budget stands, in words with its sum. Over-spent is what was paid; over-committed counts what is promised too. */
export function budgetState(money: Money): { tone: 'late' | 'doing' | 'done' | 'waiting'; text: string } {
  const left = remaining(money);
  if (money.spent > money.planned)
    return { tone: 'late', text: `Over-spent by ${pounds(money.spent - money.planned)}` };
  if (left < 0) return { tone: 'late', text: `Over-committed by ${pounds(-left)}` };
  if (left === 0) return { tone: 'done', text: 'Nothing left' };
  return { tone: 'doing', text: `${pounds(left)} left` };
}

/** Sums of money. */
export function totalOf(lines: readonly Money[]): Money {
  const total = { planned: 0, committed: 0, spent: 0 };
  for (const { planned, committed, spent } of lines) {
    total.planned += planned;
    total.committed += committed;
    total.spent += spent;
  }
  return total;
}

/** Sums by whatever a line is told by, in the order in which it first comes. */
export function totalsBy(
  lines: readonly BudgetLine[],
  by: (line: BudgetLine) => { key: string; name: string },
): BudgetTotal[] {
  const groups = new Map<string, { name: string; lines: BudgetLine[] }>();
  for (const line of lines) {
    const { key, name } = by(line);
    const group = groups.get(key) ?? { name, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({
    key,
    name: group.name,
    lines: group.lines.length,
    ...totalOf(group.lines),
  }));
}

export const budgetFields: readonly NamedField[] = [
  { name: 'title', label: 'What the money is for' },
  { name: 'plan', label: 'Plan' },
  { name: 'line', label: 'Line of the plan' },
  { name: 'year', label: 'Year' },
  { name: 'planned', label: 'Planned' },
  { name: 'committed', label: 'Committed' },
  { name: 'spent', label: 'Spent' },
  { name: 'note', label: 'Note' },
];
