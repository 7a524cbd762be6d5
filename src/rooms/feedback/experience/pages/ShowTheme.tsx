import type { ReactNode } from 'react';
import { NumberDoor } from '../../../../design/text/NumberDoor.tsx';
import { themeHref } from '../../addresses.ts';
import { byHref, themeCsvHref, themeExperienceHref } from '../addresses.ts';
import type { Feeling, Row, Seen } from '../figures.ts';
import { type Asked, askedQuery, periodWords } from '../period.ts';
import { PeriodBar } from './parts/PeriodBar.tsx';
import { RowsTable } from './parts/RowsTable.tsx';
import { changeWords, commentsWords, feelingWords, seenWords, shareWords } from './parts/words.ts';

export interface ShowThemeProps {
  slug: string;
  theme: { id: string; name: string; category: string; definition: string };
  asked: Asked;
  months: readonly string[];
  comments: Seen;
  before: Seen;
  /** Of all comments of the period. */
  share: number | null;
  feeling: Feeling;
  door?: string;
  /** Its months as a chart; nothing where nobody spoke of it. */
  chart: ReactNode;
  /** By whom and of what it is said, one table each. */
  tables: readonly {
    key: 'source' | 'place' | 'provider';
    heading: string;
    one: string;
    rows: readonly Row[];
  }[];
  standing: ReactNode;
}

/** One theme: its share over time, and by source, place and provider. */
export function ShowTheme(props: ShowThemeProps) {
  const { slug, theme, asked, months, comments, before, share, feeling, door, chart, tables } = props;
  const query = askedQuery(asked);
  return (
    <>
      <h1>{theme.name}</h1>
      <p>
        {theme.category}. {theme.definition}
      </p>
      <PeriodBar
        action={themeExperienceHref(slug, theme.id)}
        says={commentsWords(comments)}
        asked={asked}
        months={months}
        exports={[
          { href: themeCsvHref(slug, theme.id, 'months', query), text: 'Months as CSV' },
          ...tables.map(({ key, one }) => ({
            href: themeCsvHref(slug, theme.id, key, query),
            text: `${one} as CSV`,
          })),
        ]}
      />
      {door && comments !== null && comments > 0 ? (
        <NumberDoor number={comments} counts={`comments, ${periodWords(asked.period)}`} href={door} />
      ) : null}
      <p>
        {share === null ? null : `${shareWords(share)} of all comments. `}
        Against {periodWords(asked.before)}, with {seenWords(before)}: {changeWords(comments, before)}.
      </p>
      <p>{feelingWords(feeling)}</p>
      {chart}
      {tables.map(({ key, heading, one, rows }) => (
        <section key={key}>
          <h2>{heading}</h2>
          <RowsTable
            caption={heading}
            captionHidden
            head={one}
            rows={rows}
            empty={{
              says: 'Nobody spoke of this theme in the period.',
              step: { href: byHref(slug, key, query), text: `All comments ${heading.toLowerCase()}` },
            }}
          />
        </section>
      ))}
      <p>
        <a href={themeHref(slug, theme.id)}>The theme, its latest comments and its findings</a>
      </p>
      {props.standing}
    </>
  );
}
