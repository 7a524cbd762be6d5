import { Tag } from '../../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../../design/table/DataTable.tsx';
import { count } from '../../../../../../design/text/words.ts';
import { feedbackHref } from '../../../../addresses.ts';
import { themeExperienceHref } from '../../../../experience/addresses.ts';
import type { Month } from '../../../month.ts';
import type { ThemeChange } from '../../../theme-changes.ts';

const standings = {
  changed: { tone: 'note', text: 'Changed' },
  wobbled: { tone: 'done', text: 'Only wobbled' },
} as const;

const order = ['changed', 'wobbled', 'too-few'] as const;

export interface ThemesOfMonthProps {
  slug: string;
  month: Month;
  themes: readonly ThemeChange[];
}

/** The themes of a month, those that changed first. */
export function ThemesOfMonth({ slug, month, themes }: ThemesOfMonthProps) {
  const months = `from=${month.month}&to=${month.month}`;
  return (
    <DataTable
      caption="Themes of the month, those that changed first"
      captionHidden
      narrow="scroll"
      rows={order.flatMap((standing) => themes.filter((theme) => theme.standing === standing))}
      rowKey={({ themeId }) => themeId}
      columns={[
        {
          key: 'name',
          head: 'Theme',
          rowHead: true,
          cell: ({ themeId, name }) => <a href={themeExperienceHref(slug, themeId)}>{name}</a>,
        },
        {
          key: 'now',
          head: 'Comments',
          numeric: true,
          cell: ({ themeId, comments }) =>
            comments === 0 ? (
              '0'
            ) : (
              <a href={feedbackHref(slug, `theme=${themeId}&${months}`)}>{count(comments)}</a>
            ),
        },
        { key: 'before', head: 'Month before', numeric: true, cell: ({ before }) => count(before) },
        { key: 'negative', head: 'Negative', numeric: true, cell: ({ negative }) => count(negative) },
        {
          key: 'standing',
          head: 'What the chart says',
          cell: ({ standing, says }) =>
            standing === 'too-few' ? (
              <span className="quiet-line">{says}</span>
            ) : (
              <>
                <Tag tone={standings[standing].tone}>{standings[standing].text}</Tag> {says}
              </>
            ),
        },
      ]}
      empty={{
        says: 'No comment of these two months has a theme yet.',
        step: { href: feedbackHref(slug, 'unthemed=yes'), text: 'Give comments their themes' },
      }}
    />
  );
}
