import { DataTable } from '../../../../../../design/table/DataTable.tsx';
import { count, monthAndYear } from '../../../../../../design/text/words.ts';
import { feedbackHref } from '../../../../addresses.ts';
import { changeWords } from '../../../../experience/pages/parts/words.ts';
import type { Month } from '../../../month.ts';
import type { ThemeMonth } from '../../../theme-changes.ts';

/** How many comments of a month sound how. */
export const feelings = [
  { key: 'comments', name: 'All comments' },
  { key: 'positive', name: 'Positive' },
  { key: 'neutral', name: 'Neutral or mixed' },
  { key: 'negative', name: 'Negative' },
  { key: 'unrated', name: 'Not rated' },
] as const;

type Counted = Readonly<Record<(typeof feelings)[number]['key'], number>>;

export function countedIn(all: readonly ThemeMonth[], month: string): Counted {
  const found = all.find((one) => one.month === month);
  if (!found) return { comments: 0, positive: 0, neutral: 0, negative: 0, unrated: 0 };
  const { comments, positive, neutral, negative } = found;
  return { comments, positive, neutral, negative, unrated: comments - positive - neutral - negative };
}

export interface MonthFiguresProps {
  slug: string;
  month: Month;
  all: readonly ThemeMonth[];
}

/** The month against the month before: how many spoke, and how it sounded. */
export function MonthFigures({ slug, month, all }: MonthFiguresProps) {
  const now = countedIn(all, month.month);
  const before = countedIn(all, month.before);
  const door = (number: number, of: string) =>
    number === 0 ? count(number) : <a href={feedbackHref(slug, `from=${of}&to=${of}`)}>{count(number)}</a>;
  return (
    <DataTable
      caption={`${monthAndYear(month.month)} against ${monthAndYear(month.before)}`}
      narrow="scroll"
      rows={now.comments + before.comments === 0 ? [] : feelings}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', head: 'How it sounds', rowHead: true, cell: ({ name }) => name },
        {
          key: 'now',
          head: monthAndYear(month.month),
          numeric: true,
          cell: ({ key }) => (key === 'comments' ? door(now[key], month.month) : count(now[key])),
        },
        {
          key: 'before',
          head: monthAndYear(month.before),
          numeric: true,
          cell: ({ key }) => (key === 'comments' ? door(before[key], month.before) : count(before[key])),
        },
        {
          key: 'change',
          head: 'Change',
          numeric: true,
          cell: ({ key }) => changeWords(now[key], before[key]),
        },
      ]}
      empty={{ says: 'Nobody’s words were received in these two months.' }}
    />
  );
}
