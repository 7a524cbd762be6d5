import type { ReactNode } from 'react';
import type { Link } from '../../../../design/page/link.ts';
import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { type Column, DataTable } from '../../../../design/table/DataTable.tsx';
import { monthAndYear } from '../../../../design/text/words.ts';
import { importsHref } from '../../addresses.ts';
import { friendsAndFamilyCsvHref, friendsAndFamilyHref, methodsHref } from '../addresses.ts';
import { type Asked, askedQuery, periodWords } from '../period.ts';
import type { OwnerResult, SeenResult } from '../scores.ts';
import { PeriodBar } from './parts/PeriodBar.tsx';
import { seenWords, shareWords } from './parts/words.ts';

export interface ShownSeries {
  key: string;
  name: string;
  question: string;
  rule: string;
  chart: ReactNode;
  months: readonly { month: string; result: SeenResult }[];
  notUnderstood: number;
}

export interface FriendsAndFamilyProps {
  slug: string;
  asked: Asked;
  months: readonly string[];
  series: readonly ShownSeries[];
  /** The question of the lists below, and whose results they are. */
  scale: string | null;
  owners: readonly { heading: string; one: string; rows: readonly OwnerResult[] }[];
  /** The monthly return, for those who see exact numbers. */
  returns: readonly Link[];
  mayImport: boolean;
  isProtected: boolean;
}

/** What people answered to the Friends and Family Test, each question by itself. */
export function FriendsAndFamily(props: FriendsAndFamilyProps) {
  const { slug, asked, months, series, scale, owners, returns, mayImport, isProtected } = props;
  const query = askedQuery(asked);
  return (
    <>
      <h1>Friends and Family Test</h1>
      <PeriodBar
        action={friendsAndFamilyHref(slug)}
        says={series.length === 1 ? '1 series' : `${series.length} series`}
        asked={asked}
        months={months}
        exports={[
          { href: friendsAndFamilyCsvHref(slug, 'series', query), text: 'Months as CSV' },
          ...returns,
        ]}
      />
      <p>
        Each question is a series of its own, and so is each way of working it out: what changes between them
        may be the way of asking. <a href={methodsHref(slug, 'friends-and-family')}>How this is worked out</a>
      </p>
      {isProtected ? (
        <p>An asterisk (*) stands for small numbers. Other numbers are rounded to the nearest 5.</p>
      ) : null}
      {series.length === 0 ? (
        <EmptyState
          says="No answers to a Friends and Family question fall in this period. They come with an import that has a column for the score."
          step={mayImport ? { href: importsHref(slug), text: 'Import answers' } : undefined}
        />
      ) : null}
      {series.map(({ key, name, question, rule, chart, months: rows, notUnderstood }) => (
        <section key={key}>
          <h2>{name}</h2>
          <p>
            “{question}” {rule}.
          </p>
          {chart}
          <DataTable
            caption={`${name}, by month`}
            captionHidden
            columns={[
              { key: 'month', head: 'Month', rowHead: true, cell: ({ month }) => monthAndYear(month) },
              ...resultColumns<(typeof rows)[number]>(
                ({ result }) => result,
                rows.map(({ result }) => result),
              ),
            ]}
            rows={rows}
            rowKey={({ month }) => month}
            narrow="scroll"
            empty={{ says: 'Nobody answered.' }}
          />
          {notUnderstood > 0 ? (
            <p>
              {seenWords(isProtected && notUnderstood < 5 ? null : notUnderstood)} further answers were not
              understood and count nowhere.
            </p>
          ) : null}
        </section>
      ))}
      {scale === null
        ? null
        : owners.map(({ heading, one, rows }) => (
            <section key={heading}>
              <h2>{heading}</h2>
              <p>
                {scale}, {periodWords(asked.period)}, from A to Z. The test does not say who is better: people
                are asked in different ways and numbers.
              </p>
              <DataTable
                caption={heading}
                captionHidden
                columns={[
                  { key: 'name', head: one, rowHead: true, cell: ({ name }) => name },
                  ...resultColumns<OwnerResult>(
                    ({ result }) => result,
                    rows.map(({ result }) => result),
                  ),
                ]}
                rows={rows}
                rowKey={({ key }) => key}
                narrow="scroll"
                empty={{ says: 'No answer names one.' }}
              />
            </section>
          ))}
    </>
  );
}

function resultColumns<Row>(of: (row: Row) => SeenResult, all: readonly SeenResult[]): Column<Row>[] {
  const isScore = all.some(({ score }) => score !== null);
  const responses: Column<Row> = {
    key: 'responses',
    head: 'Answers',
    numeric: true,
    cell: (row) => seenWords(of(row).responses),
  };
  if (isScore)
    return [
      responses,
      {
        key: 'score',
        head: 'Score',
        numeric: true,
        cell: (row) => {
          const { score } = of(row);
          return score === null ? '–' : String(Math.round(score)).replace('-', '−');
        },
      },
    ];
  return [
    responses,
    { key: 'positive', head: 'Positive', numeric: true, cell: (row) => shareWords(of(row).positive) },
    { key: 'negative', head: 'Negative', numeric: true, cell: (row) => shareWords(of(row).negative) },
  ];
}
