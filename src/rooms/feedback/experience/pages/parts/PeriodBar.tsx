import { Select } from '../../../../../design/form/Select.tsx';
import type { Link } from '../../../../../design/page/link.ts';
import { FilterBar } from '../../../../../design/table/FilterBar.tsx';
import { longDate, monthAndYear } from '../../../../../design/text/words.ts';
import { type Asked, periodWords } from '../../period.ts';

export interface PeriodBarProps {
  action: string;
  /** What is counted: "1,204 comments". */
  says: string;
  asked: Asked;
  /** Months to choose from, newest first, 'YYYY-MM'; none where the reader has no choice. */
  months: readonly string[];
  exports?: readonly Link[];
  hidden?: Readonly<Record<string, string>>;
}

/** The period of a dashboard: in words, as two months to choose, and as files. */
export function PeriodBar({ action, says, asked, months, exports, hidden }: PeriodBarProps) {
  const { period, isUsual, asAt } = asked;
  const options = [...new Set([...months, period.from, period.to])]
    .toSorted()
    .reverse()
    .map((month) => ({ value: month, label: monthAndYear(month) }));
  const words = isUsual
    ? `${asAt ? `as at ${longDate(asAt)}: ` : ''}the last 12 whole months, ${periodWords(period)}`
    : periodWords(period);
  if (months.length === 0)
    return (
      <p>
        {says}, {words}.
      </p>
    );
  return (
    <FilterBar
      action={action}
      says={`${says}, ${isUsual && !asAt ? words : ''}`.replace(/, $/u, '')}
      parts={isUsual && !asAt ? [] : [{ text: words, removeHref: action }]}
      exports={exports}
      hidden={hidden}
    >
      <Select name="from" label="From" value={period.from} options={options} />
      <Select name="to" label="To" value={period.to} options={options} />
    </FilterBar>
  );
}
