import type { SignalKind } from '../../../analysis/control-charts/signal-rules.ts';
import { enoughFor, signalsOf } from '../../../analysis/control-charts/signals.ts';
import { monthsOf, type Period } from '../experience/period.ts';

/** A theme's comments in one month. */
export interface ThemeMonth {
  /** Null: comments whatever their themes. */
  themeId: string | null;
  name: string;
  category: string;
  /** 'YYYY-MM'. */
  month: string;
  comments: number;
  positive: number;
  neutral: number;
  negative: number;
}

export interface ThemeChange {
  themeId: string;
  name: string;
  category: string;
  comments: number;
  before: number;
  positive: number;
  neutral: number;
  negative: number;
  /** Changed: more than chance explains. Wobbled: not more. Too few: nothing can be said. */
  standing: 'changed' | 'wobbled' | 'too-few';
  /** In words that hold no number. */
  says: string;
}

/** A theme is charted over so many months. */
export const CHART_MONTHS = 24;

/** The months over which the themes of a month are charted. */
export const chartPeriod = (month: string): Period => ({
  from: Temporal.PlainYearMonth.from(month)
    .subtract({ months: CHART_MONTHS - 1 })
    .toString(),
  to: month,
});

const kindWords: Readonly<Record<SignalKind, string>> = {
  above: 'Far more than usual this month',
  below: 'Far less than usual this month',
  'shift-up': 'More than before for many months in a row',
  'shift-down': 'Less than before for many months in a row',
  'trend-up': 'Rising month after month',
  'trend-down': 'Falling month after month',
};

/**
 * What changed and what only wobbled in the last month of a period: the share of comments with each theme, charted
 * month by month with the limits of chance (`src/analysis/control-charts`). The themes most spoken of stand first.
 */
export function themeChanges(rows: readonly ThemeMonth[], period: Period): ThemeChange[] {
  const months = monthsOf(period);
  const [before = '', month = ''] = months.slice(-2);
  const all = new Map(rows.filter(({ themeId }) => themeId === null).map((row) => [row.month, row.comments]));
  const themes = Map.groupBy(
    rows.filter((row) => row.themeId !== null),
    ({ themeId }) => themeId ?? '',
  );
  return [...themes]
    .map(([themeId, own]): ThemeChange => {
      const byMonth = new Map(own.map((row) => [row.month, row]));
      const at = byMonth.get(month);
      const first = own[0];
      return {
        themeId,
        name: first?.name ?? '',
        category: first?.category ?? '',
        comments: at?.comments ?? 0,
        before: byMonth.get(before)?.comments ?? 0,
        positive: at?.positive ?? 0,
        neutral: at?.neutral ?? 0,
        negative: at?.negative ?? 0,
        ...standingOf(
          months.map((one) => ({
            month: one,
            count: Math.min(byMonth.get(one)?.comments ?? 0, all.get(one) ?? 0),
            of: all.get(one) ?? 0,
          })),
          month,
        ),
      };
    })
    .filter(({ comments, before: earlier }) => comments > 0 || earlier > 0)
    .toSorted((one, other) => other.comments - one.comments || (one.name < other.name ? -1 : 1));
}

function standingOf(
  series: { month: string; count: number; of: number }[],
  month: string,
): Pick<ThemeChange, 'standing' | 'says'> {
  const from = series.findIndex(({ of }) => of > 0);
  const known = from < 0 ? [] : series.slice(from);
  if (!enoughFor(known).enough) return { standing: 'too-few', says: 'Too few or too early to say' };
  const now = signalsOf(known).filter(({ to }) => to === month);
  if (now.length === 0) return { standing: 'wobbled', says: 'Within what chance brings' };
  return { standing: 'changed', says: now.map(({ kind }) => kindWords[kind]).join('; ') };
}
