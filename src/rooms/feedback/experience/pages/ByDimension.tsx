import type { ReactNode } from 'react';
import { Chart } from '../../../../design/chart/Chart.tsx';
import type { DrawnChart } from '../../../../design/chart/draw.ts';
import { Pager } from '../../../../design/table/Pager.tsx';
import { count } from '../../../../design/text/words.ts';
import { byCsvHref, byHref, experienceHref } from '../addresses.ts';
import type { Dimension } from '../dimensions.ts';
import type { Row, Seen } from '../figures.ts';
import { type Asked, askedQuery, periodWords } from '../period.ts';
import type { Sort } from '../rows.ts';
import { PeriodBar } from './parts/PeriodBar.tsx';
import { RowsTable } from './parts/RowsTable.tsx';
import { commentsWords } from './parts/words.ts';

export interface ByDimensionProps {
  slug: string;
  dimension: Dimension;
  asked: Asked;
  months: readonly string[];
  comments: Seen;
  chart: DrawnChart | null;
  rows: readonly Row[];
  sort: Sort;
  /** Which page of the table, from 1; how many lines there are, and how many stand on a page. */
  page: number;
  lines: number;
  size: number;
  standing: ReactNode;
}

/** What people say, by source, place, provider …: one line each. */
export function ByDimension(props: ByDimensionProps) {
  const { slug, dimension, asked, months, comments, chart, rows, sort, page, lines, size } = props;
  const query = (more: Readonly<Record<string, string | undefined>>) => askedQuery(asked, more);
  const sortWord = sort === 'comments' ? undefined : sort;
  const pageHref = (number: number) =>
    byHref(slug, dimension.key, query({ sort: sortWord, page: number > 1 ? String(number) : undefined }));
  return (
    <>
      <h1>{dimension.heading}</h1>
      <PeriodBar
        action={byHref(slug, dimension.key)}
        says={commentsWords(comments)}
        asked={asked}
        months={months}
        exports={[{ href: byCsvHref(slug, dimension.key, query({ sort: sortWord })), text: 'Table as CSV' }]}
        hidden={sortWord ? { sort: sortWord } : undefined}
      />
      {dimension.key === 'group' ? (
        <p>
          From what people chose to say of themselves, in the whole quarters of the period,{' '}
          {periodWords(asked.period)}. The numbers are rounded, and small ones hidden, for every reader.
        </p>
      ) : null}
      {chart ? <Chart chart={chart} title={`${dimension.heading}: most comments`} /> : null}
      <RowsTable
        caption={dimension.heading}
        captionHidden
        head={dimension.one}
        rows={rows}
        sort={{
          now: sort,
          href: (by) => byHref(slug, dimension.key, query({ sort: by === 'comments' ? undefined : by })),
        }}
        empty={{
          says: `No comment of this period has anything to count ${dimension.heading.toLowerCase()}.`,
          step: { href: experienceHref(slug, query({})), text: 'All comments of the period' },
        }}
      />
      {lines > size ? (
        <Pager
          countWords={`${count((page - 1) * size + 1)} to ${count(Math.min(page * size, lines))} of ${count(lines)}`}
          newer="Before"
          older="After"
          newerHref={page > 1 ? pageHref(page - 1) : undefined}
          olderHref={page * size < lines ? pageHref(page + 1) : undefined}
        />
      ) : null}
      {props.standing}
    </>
  );
}
