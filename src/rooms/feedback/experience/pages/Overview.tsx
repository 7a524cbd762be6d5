import type { ReactNode } from 'react';
import { Chart } from '../../../../design/chart/Chart.tsx';
import type { DrawnChart } from '../../../../design/chart/draw.ts';
import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { NumberDoor } from '../../../../design/text/NumberDoor.tsx';
import { logHref } from '../../addresses.ts';
import {
  byHref,
  choosePublicHref,
  experienceHref,
  friendsAndFamilyHref,
  overviewCsvHref,
} from '../addresses.ts';
import { type DimensionKey, dimensions } from '../dimensions.ts';
import type { Feeling, Row, Seen } from '../figures.ts';
import { type Asked, askedQuery, periodWords } from '../period.ts';
import { PeriodBar } from './parts/PeriodBar.tsx';
import { RowsTable } from './parts/RowsTable.tsx';
import { changeWords, commentsWords, feelingWords, seenWords } from './parts/words.ts';

export interface OverviewProps {
  slug: string;
  asked: Asked;
  months: readonly string[];
  comments: Seen;
  before: Seen;
  feeling: Feeling;
  /** The comments of the period, for those who may read them. */
  door?: string;
  charts: { months: DrawnChart; feelings: DrawnChart; themes: DrawnChart } | null;
  themes: readonly Row[];
  /** By what this reader may see comments counted. */
  by: readonly DimensionKey[];
  mayLog: boolean;
  mayPublish: boolean;
  standing: ReactNode;
}

/** What people say in a period, against the period before. */
export function Overview(props: OverviewProps) {
  const { slug, asked, months, comments, before, feeling, door, charts, themes, by, mayLog, mayPublish } =
    props;
  const query = askedQuery(asked);
  return (
    <>
      <h1>Experience</h1>
      <PeriodBar
        action={experienceHref(slug)}
        says={commentsWords(comments)}
        asked={asked}
        months={months}
        exports={[
          { href: overviewCsvHref(slug, 'months', query), text: 'Months as CSV' },
          { href: overviewCsvHref(slug, 'themes', query), text: 'Themes as CSV' },
        ]}
      />
      {comments === 0 ? (
        <EmptyState
          says="Nobody's words are counted in this period. Comments count as soon as they are logged or imported."
          step={mayLog ? { href: logHref(slug), text: 'Log feedback' } : undefined}
        />
      ) : (
        <>
          {door && comments !== null ? (
            <NumberDoor number={comments} counts={`comments, ${periodWords(asked.period)}`} href={door} />
          ) : null}
          <p>
            Against {periodWords(asked.before)}, with {seenWords(before)}: {changeWords(comments, before)}.
          </p>
          <p>{feelingWords(feeling)}</p>
        </>
      )}
      {charts ? (
        <>
          <Chart chart={charts.months} title={`Comments by month, ${periodWords(asked.period)}`} />
          <Chart
            chart={charts.feelings}
            title="How they sound, by month"
            says="Of the comments that a person, or a signed-off batch, rated; how many those are stands beside each month."
          />
        </>
      ) : null}
      <h2>Themes</h2>
      <p>A comment may have several themes, so their numbers do not add up to all comments.</p>
      {charts && themes.length > 0 ? <Chart chart={charts.themes} title="Themes most spoken of" /> : null}
      <RowsTable
        caption="Themes"
        captionHidden
        head="Theme"
        rows={themes}
        empty={{ says: 'No comment of this period has a theme yet.' }}
      />
      <h2>Look closer</h2>
      <ul>
        {dimensions
          .filter(({ key }) => by.includes(key))
          .map(({ key, heading }) => (
            <li key={key}>
              <a href={byHref(slug, key, query)}>{heading}</a>
            </li>
          ))}
        <li>
          <a href={friendsAndFamilyHref(slug, query)}>Friends and Family Test</a>
        </li>
        {mayPublish ? (
          <li>
            <a href={choosePublicHref(slug)}>What everybody may see</a>
          </li>
        ) : null}
      </ul>
      {props.standing}
    </>
  );
}
