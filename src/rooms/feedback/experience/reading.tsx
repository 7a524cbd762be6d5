import type { ReactNode } from 'react';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { WebContext } from '../../../platform/web/context.ts';
import { readQuery } from '../../../platform/web/form.ts';
import { CodedBy } from '../coding/pages/parts/CodedBy.tsx';
import { listSignedOff } from '../coding/quality.ts';
import { mayReadFeedback } from '../policy.ts';
import type { Compared, Figures } from './figures.ts';
import { noFigures } from './figures.ts';
import { Standing } from './pages/parts/Standing.tsx';
import { type Asked, lastWholeMonths, monthsOf, type Period, readPeriod, usualPeriod } from './period.ts';
import { countSuggested, type MonthFigures, WAITING_TO } from './queries.ts';
import type { Reader } from './rows.ts';
import { type Sight, sightOf } from './seen.ts';

/** What an address asks for; whoever sees small numbers hidden has no choice of months. */
export function askedOf(c: WebContext): Asked {
  const { who } = c.var;
  const { today } = who.organisation;
  return sightOf(who) === 'exact' ? readPeriod(readQuery(c), today) : usualPeriod(today);
}

export const readerOf = (who: Who, sight: Sight = sightOf(who)): Reader => ({
  slug: who.organisation.slug,
  sight,
  mayRead: mayReadFeedback(who),
});

const CHOICES = 60;

/** The months that a reader may choose from, newest first. */
export const choicesOf = (who: Who): string[] =>
  sightOf(who) === 'exact'
    ? [
        who.organisation.today.slice(0, 7),
        ...monthsOf(lastWholeMonths(who.organisation.today, CHOICES)).reverse(),
      ]
    : [];

/** Every month of a period with what was counted in it and in the month as far into the period before. */
export function comparedMonths(
  found: readonly MonthFigures[],
  asked: Asked,
): (Compared & { month: string })[] {
  const byMonth = new Map<string, Figures>(found.map((figures) => [figures.month, figures]));
  const before = monthsOf(asked.before);
  return monthsOf(asked.period).map((month, at) => ({
    ...noFigures,
    ...byMonth.get(month),
    month,
    before: byMonth.get(before[at] ?? '')?.comments ?? 0,
  }));
}

export const span = ({ period, before }: Asked): Period => ({ from: before.from, to: period.to });

/** What the figures rest on, read in the page's transaction: the batches that gave some, and what is only suggested. */
export async function readGrounds(db: Db, who: Who, period: Period, coded: number) {
  return {
    batches: coded > 0 ? await listSignedOff(db, who, period) : [],
    suggested: mayReadFeedback(who) ? await countSuggested(db, who, period) : 0,
  };
}

/** The foot of a dashboard. */
export function standingOf(
  who: Who,
  { batches, suggested }: Awaited<ReturnType<typeof readGrounds>>,
  { sight = sightOf(who), method = 'counting' }: { sight?: Sight; method?: string } = {},
): ReactNode {
  const { slug, today } = who.organisation;
  return (
    <Standing
      slug={slug}
      today={today}
      method={method}
      isProtected={sight !== 'exact'}
      suggested={suggested}
      suggestedTo={WAITING_TO}
    >
      <CodedBy batches={batches} slug={slug} />
    </Standing>
  );
}
