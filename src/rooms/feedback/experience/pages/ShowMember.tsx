import type { ReactNode } from 'react';
import { Chart } from '../../../../design/chart/Chart.tsx';
import type { DrawnChart } from '../../../../design/chart/draw.ts';
import { NumberDoor } from '../../../../design/text/NumberDoor.tsx';
import { memberCsvHref, memberHref } from '../addresses.ts';
import type { Dimension } from '../dimensions.ts';
import type { Feeling, Row, Seen } from '../figures.ts';
import { type Asked, askedQuery, periodWords } from '../period.ts';
import { PeriodBar } from './parts/PeriodBar.tsx';
import { RowsTable } from './parts/RowsTable.tsx';
import { changeWords, commentsWords, feelingWords, seenWords } from './parts/words.ts';

export interface ShowMemberProps {
  slug: string;
  dimension: Dimension;
  member: string;
  name: string;
  asked: Asked;
  months: readonly string[];
  comments: Seen;
  before: Seen;
  feeling: Feeling;
  door?: string;
  chart: DrawnChart | null;
  themes: readonly Row[];
  /** What lies right below a place. */
  parts: readonly Row[];
  standing: ReactNode;
}

/** One source, place, provider …: its months, how its comments sound, its themes, and what lies below it. */
export function ShowMember(props: ShowMemberProps) {
  const { slug, dimension, member, name, asked, months, comments, before, feeling, door, chart } = props;
  const query = askedQuery(asked);
  const csv = (table: 'months' | 'themes' | 'parts', text: string) => ({
    href: memberCsvHref(slug, dimension.key, member, table, query),
    text,
  });
  return (
    <>
      <h1>{name}</h1>
      <PeriodBar
        action={memberHref(slug, dimension.key, member)}
        says={commentsWords(comments)}
        asked={asked}
        months={months}
        exports={[
          csv('months', 'Months as CSV'),
          csv('themes', 'Themes as CSV'),
          ...(props.parts.length > 0 ? [csv('parts', 'Places as CSV')] : []),
        ]}
      />
      {door && comments !== null && comments > 0 ? (
        <NumberDoor number={comments} counts={`comments, ${periodWords(asked.period)}`} href={door} />
      ) : null}
      <p>
        Against {periodWords(asked.before)}, with {seenWords(before)}: {changeWords(comments, before)}.
      </p>
      <p>{feelingWords(feeling)}</p>
      {chart ? (
        <Chart
          chart={chart}
          title={`Comments by ${dimension.key === 'group' ? 'quarter' : 'month'}, ${periodWords(asked.period)}`}
        />
      ) : null}
      {props.parts.length > 0 ? (
        <>
          <h2>Places within it</h2>
          <RowsTable
            caption="Places within it"
            captionHidden
            head="Service or place"
            rows={props.parts}
            empty={{ says: 'Nothing lies below it.' }}
          />
        </>
      ) : null}
      <h2>Themes</h2>
      <p>A comment may have several themes, so their numbers do not add up to all comments.</p>
      <RowsTable
        caption="Themes"
        captionHidden
        head="Theme"
        rows={props.themes}
        empty={{ says: 'No comment here has a theme yet.' }}
      />
      {props.standing}
    </>
  );
}
