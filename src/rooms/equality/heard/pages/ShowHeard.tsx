import type { ReactNode } from 'react';
import { Chart } from '../../../../design/chart/Chart.tsx';
import type { DrawnChart } from '../../../../design/chart/draw.ts';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { count, longDate, share } from '../../../../design/text/words.ts';
import { meaningsHref, profileHref } from '../../addresses.ts';
import type { Heard, SeenGroup } from '../heard.ts';
import {
  type Finding,
  gapWords,
  indexWords,
  intervalWords,
  leftWords,
  partWords,
  peopleWords,
  sayingMeans,
} from '../words.ts';
import { answerName } from '../words-of-answers.ts';
import { yearWords } from '../years.ts';

export interface ShowHeardProps {
  slug: string;
  bar: ReactNode;
  notes: ReactNode;
  heard: Heard;
  findings: readonly Finding[];
  chart: DrawnChart | null;
  /** The same question in every year, newest first. */
  years: readonly Heard[];
  mayMean: boolean;
}

/** One characteristic: who answered against who lives here. */
export function ShowHeard({ slug, bar, notes, heard, findings, chart, years, mayMean }: ShowHeardProps) {
  const { name, groups, total, preferNotToSay, notAskedOrUnknown, profile, left, question } = heard;
  const meant = [...new Set(groups.map(({ says }) => says))];
  // What one person wrote could tell who it was: only whoever sorts such answers sees those with hidden numbers.
  const seenLeft = mayMean ? left : left.filter(({ people }) => people !== null);
  return (
    <>
      <h1>{name}: who is heard</h1>
      {bar}
      <p>
        {peopleWords(total)} {total === 1 ? 'person' : 'people'} whose answer is known, against{' '}
        <a href={profileHref(slug, profile.id)}>who lives in {profile.area}</a> ({profile.source}
        {profile.asAt ? `, as at ${longDate(profile.asAt)}` : ''}). Nobody is weighted, so the effective
        sample is the number of people. Beside them: {peopleWords(preferNotToSay)} prefer not to say, and
        about {peopleWords(notAskedOrUnknown)} were not asked or are unknown.
      </p>
      {groups.length === 1 ? (
        <p>The answers and the table have no groups in common, so they cannot be compared.</p>
      ) : null}
      {findings.length === 0 ? null : (
        <ul>
          {findings.map(({ says }) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      )}
      {chart ? <Chart chart={chart} title={`${name}: who answered against who lives here`} /> : null}
      <DataTable
        caption="By group"
        rows={groups}
        rowKey={({ key }) => key}
        empty={{ says: 'No group.' }}
        narrow="scroll"
        columns={[
          { key: 'name', head: 'Group', rowHead: true, cell: (group) => group.name },
          { key: 'people', head: 'Answered', numeric: true, cell: (group) => peopleWords(group.respondents) },
          { key: 'share', head: 'Share', numeric: true, cell: (group) => partWords(group.share) },
          { key: 'interval', head: '95% interval', numeric: true, cell: intervalWords },
          { key: 'live', head: 'Live here', numeric: true, cell: (group) => share(group.populationShare) },
          { key: 'gap', head: 'Gap, points', numeric: true, cell: (group) => gapWords(group.gap) },
          { key: 'index', head: 'Index', numeric: true, cell: (group) => indexWords(group.index) },
          {
            key: 'says',
            head: 'In words',
            cell: ({ says }) => (says === 'missing' ? <strong>{says}</strong> : says),
          },
        ]}
      />
      <dl>
        {meant.map((says) => (
          <div key={says}>
            <dt>{says}</dt>
            <dd>{sayingMeans(says)}</dd>
          </div>
        ))}
      </dl>
      {seenLeft.length === 0 ? null : (
        <>
          <DataTable
            caption="Answers that are in no group here"
            rows={seenLeft}
            rowKey={({ answer }) => answer}
            empty={{ says: '' }}
            columns={[
              {
                key: 'answer',
                head: 'Answer',
                rowHead: true,
                cell: ({ answer }) => answerName(question, answer),
              },
              { key: 'people', head: 'People', numeric: true, cell: ({ people }) => peopleWords(people) },
              { key: 'why', head: 'Why', cell: ({ why }) => leftWords[why] },
            ]}
          />
          {mayMean ? (
            <p>
              <a href={meaningsHref(slug)}>Say what they count as</a>
            </p>
          ) : null}
        </>
      )}
      <DataTable
        caption="Year by year: share, and how many people"
        rows={groups}
        rowKey={({ key }) => key}
        empty={{ says: '' }}
        narrow="scroll"
        columns={[
          { key: 'name', head: 'Group', rowHead: true, cell: (group) => group.name },
          ...years
            .toReversed()
            .filter(({ total: many }) => many !== 0)
            .map((one) => ({
              key: one.year.to,
              head: `${yearWords(one.year)} (${one.total === null ? '*' : count(one.total)})`,
              numeric: true,
              cell: ({ key }: SeenGroup) => yearCell(one.groups.find((group) => group.key === key)),
            })),
        ]}
      />
      {notes}
    </>
  );
}

function yearCell(group: SeenGroup | undefined): string {
  if (!group) return '–';
  const people = peopleWords(group.respondents);
  return group.share === null ? people : `${share(group.share)} (${people})`;
}
