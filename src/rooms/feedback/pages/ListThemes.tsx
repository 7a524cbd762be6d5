import { EmptyState } from '../../../design/state/EmptyState.tsx';
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
      {groups.length === 0 ? (
        <EmptyState says="The organisation has no themes yet. They come with its framework." />
      ) : null}
      {groups.map(({ category, themes }) => (
        <section key={category}>
          <h2>{mayRead ? <a href={feedbackHref(slug, queryOf({ category }))}>{category}</a> : category}</h2>
          <DataTable
            caption={`Themes of ${category}`}
            captionHidden
            columns={columns(slug, months, mayRead)}
            rows={themes}
            rowKey={({ id }) => id}
            rowHref={({ id }) => themeHref(slug, id)}
            narrow="scroll"
            empty={{ says: 'No theme in this category.' }}
          />
        </section>
      ))}
    </>
  );
}

function columns(slug: string, months: readonly string[], mayRead: boolean): Column<ThemeTrend>[] {
  const door = (number: number, query: string) =>
    mayRead && number > 0 ? <a href={feedbackHref(slug, query)}>{count(number)}</a> : count(number);
  return [
    {
      key: 'theme',
      head: 'Theme',
      rowHead: true,
      cell: ({ id, name }) => <a href={themeHref(slug, id)}>{name}</a>,
    },
    ...months.map(
      (month, index): Column<ThemeTrend> => ({
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
