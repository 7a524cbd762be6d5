import type { HeardSource } from '../source.ts';
import { isSilent, type SilentMonths, silentMonths } from './gaps.ts';

/** What came from a source in a month. */
export interface MonthVolume {
  sourceId: string;
  /** 'YYYY-MM'. */
  month: string;
  comments: number;
  /** With or without a word, such as a score. */
  returns: number;
}

/** A source with what came from it in some months. */
export interface SourceVolume extends HeardSource {
  months: { month: string; comments: number; returns: number; silent: boolean }[];
  gaps: SilentMonths[];
  /** Comments of those months together. */
  within: number;
}

/** The sources month by month, with their silences. */
export function withVolume(
  sources: readonly HeardSource[],
  volumes: readonly MonthVolume[],
  months: readonly string[],
): SourceVolume[] {
  const bySource = Map.groupBy(volumes, ({ sourceId }) => sourceId);
  return sources.map((source) => {
    const of = new Map((bySource.get(source.id) ?? []).map((volume) => [volume.month, volume]));
    const returnsIn = (month: string) => of.get(month)?.returns ?? 0;
    const gaps = silentMonths(source, months, returnsIn);
    const row = months.map((month) => ({
      month,
      comments: of.get(month)?.comments ?? 0,
      returns: returnsIn(month),
      silent: isSilent(gaps, month),
    }));
    return { ...source, months: row, gaps, within: row.reduce((sum, { comments }) => sum + comments, 0) };
  });
}

/** 'Sep 2012'. */
export const shortMonth = (month: string): string =>
  Temporal.PlainYearMonth.from(month).toLocaleString('en-GB', {
    calendar: 'iso8601',
    month: 'short',
    year: 'numeric',
  });
