import { readKey } from '../../platform/web/paging.ts';

export const benefits = ['outcomes', 'access', 'inequality'] as const;
export type Benefit = (typeof benefits)[number];

export interface YouSaidFilter {
  words: string;
  year: number | null;
  benefit: Benefit | null;
}

/** The filter that an address asks for; what makes no sense is as if it were not there. */
export function youSaidFilter(asked: Record<string, string | undefined>): YouSaidFilter {
  const year = /^(19|20|21)\d\d$/.test(asked.year ?? '') ? Number(asked.year) : null;
  return {
    words: (asked.words ?? '').trim().slice(0, 200),
    year,
    benefit: benefits.find((benefit) => benefit === asked.benefit) ?? null,
  };
}

/** Where in the list the address stands. */
export const youSaidPlace = (asked: Record<string, string | undefined>) => ({
  before: readKey(asked.before),
  after: readKey(asked.after),
});
