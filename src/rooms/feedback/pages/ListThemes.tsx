import { type Column, DataTable } from '../../../design/table/DataTable.tsx';
import { count, monthAndYear } from '../../../design/text/words.ts';
import { feedbackHref, themeHref } from '../addresses.ts';
import { queryOf } from '../filters.ts';
import type { ThemeGroup, ThemeTrend } from '../theme.ts';

export interface ListThemesProps {
  slug: string;
  groups: readonly ThemeGroup<ThemeTrend>[];
  /** The months of `byMonth`, 'YYYY-MM', oldest first. */
  months: readonly string[];
  /** The numbers lead to the comments behind them. */
  mayRead: boolean;
}

export function ListThemes({ slug, groups, months, mayRead }: ListThemesProps) {
  return (
    <>
      <h1>Themes</h1>
      <p>How many comments speak of each theme. A comment may have several, so the numbers do not add up.</p>
      <DataTable
        caption="Themes"
        captionHidden
        columns={columns(slug, months, mayRead)}
        rows={groups.flatMap(({ themes }) =>
          themes.map((theme, index) => ({ ...theme, first: index === 0 })),
        )}
        rowKey={({ id }) => id}
        rowHref={({ id }) => themeHref(slug, id)}
        narrow="scroll"
        keys
        empty={{ says: 'The organisation has no themes yet. They come with its framework.' }}
      />
    </>
  );
}

/** `first` of its category, which is then named. */
type Row = ThemeTrend & { first: boolean };

function columns(slug: string, months: readonly string[], mayRead: boolean): Column<Row>[] {
  const door = (number: number, query: string) =>
    mayRead && number > 0 ? <a href={feedbackHref(slug, query)}>{count(number)}</a> : count(number);
  return [
    {
      key: 'category',
      head: 'Category',
      cell: ({ category, first }) => {
        if (!first) return <span className="nhsuk-u-visually-hidden">{category}</span>;
        return mayRead ? <a href={feedbackHref(slug, queryOf({ category }))}>{category}</a> : category;
      },
    },
    {
      key: 'theme',
      head: 'Theme',
      rowHead: true,
      cell: ({ id, name }) => <a href={themeHref(slug, id)}>{name}</a>,
    },
    ...months.map(
      (month, index): Column<Row> => ({
        key: month,
        head: monthAndYear(month),
        numeric: true,
        cell: ({ id, byMonth }) => door(byMonth[index] ?? 0, queryOf({ theme: id, from: month, to: month })),
      }),
    ),
    {
      key: 'all',
      head: 'In all',
      numeric: true,
      cell: ({ id, comments }) => door(comments, queryOf({ theme: id })),
    },
  ];
}
