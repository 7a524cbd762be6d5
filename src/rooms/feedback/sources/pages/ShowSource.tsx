import { Chart } from '../../../../design/chart/Chart.tsx';
import type { DrawnChart } from '../../../../design/chart/draw.ts';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { type Column, DataTable } from '../../../../design/table/DataTable.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Details } from '../../../../design/text/Details.tsx';
import { Moment } from '../../../../design/text/Moment.tsx';
import { NumberDoor } from '../../../../design/text/NumberDoor.tsx';
import { Summary } from '../../../../design/text/Summary.tsx';
import { count, monthAndYear, plural } from '../../../../design/text/words.ts';
import { feedbackHref, importsHref, logHref, sourceHref, sourcesHref } from '../../addresses.ts';
import { queryOf } from '../../filters.ts';
import { importHref } from '../../import/addresses.ts';
import { type ImportState, importStates } from '../../import/feedback-import.ts';
import { type KeptEntry, shownEntries } from '../../pages/parts/history-entries.ts';
import { gapOf, intervalName, sourceKindName } from '../../source.ts';
import type { SilentMonths } from '../gaps.ts';
import type { SourceVolume } from '../volume.ts';

interface FedBy {
  id: string;
  fileName: string;
  state: ImportState;
  imported: number;
  comments: number;
  rejected: number;
  createdAt: Date;
}

export interface ShowSourceProps {
  slug: string;
  today: string;
  source: SourceVolume;
  /** Comments by month; null for those who read none, and where nothing came. */
  chart: DrawnChart | null;
  period: string;
  imports: readonly FedBy[];
  /** How the columns of its files are remembered, each field with its columns in words. */
  maps: readonly { usedAt: Date; rows: readonly { term: string; value: string }[] }[];
  history: readonly KeptEntry[];
  mayKeep: boolean;
  mayRead: boolean;
  mayImport: boolean;
  mayLog: boolean;
}

export function ShowSource(props: ShowSourceProps) {
  const { slug, today, source, chart, period, history, mayKeep, mayRead, mayLog } = props;
  const gap = gapOf(source, today);
  const state = source.closedOn
    ? ({ tone: 'stopped', text: 'Closed' } as const)
    : gap
      ? ({ tone: 'late', text: gap } as const)
      : source.intervalDays === null
        ? undefined
        : ({ tone: 'done', text: 'In time' } as const);
  return (
    <>
      <RecordHead
        kind="Source"
        title={source.name}
        state={state}
        facts={[
          { term: 'Owner', value: source.ownerName ?? 'Nobody' },
          { term: 'Expected', value: intervalName(source.intervalDays) },
          {
            term: 'Last received',
            value: source.lastReceivedOn ? <Day date={source.lastReceivedOn} /> : 'Never',
          },
        ]}
        actions={
          <>
            {mayLog && !source.closedOn ? (
              <LinkButton href={logHref(slug, { source: source.id })} small>
                Log under it
              </LinkButton>
            ) : null}{' '}
            {mayKeep ? (
              <LinkButton href={sourceHref(slug, source.id, 'edit')} kind="secondary" small>
                Change
              </LinkButton>
            ) : null}
          </>
        }
      />
      <p>
        <a href={sourcesHref(slug)}>All sources</a>
      </p>
      {mayRead && source.comments > 0 ? (
        <NumberDoor
          number={source.comments}
          counts="comments altogether"
          href={feedbackHref(slug, queryOf({ source: source.id }))}
        />
      ) : null}
      <Summary
        rows={[
          { term: 'Kind', value: sourceKindName(source.kind) },
          { term: 'What it covers', value: source.coverage || 'Not said' },
          { term: 'Shared with', value: source.sharedWith || 'Nobody' },
          { term: 'Whom to ask for it', value: source.contact || 'Not said' },
        ]}
      />
      {mayRead ? (
        <>
          <h2>Month by month</h2>
          {chart ? (
            <Chart chart={chart} title={`What came, ${period}`} says="Counted in whole months." />
          ) : (
            <p>Nothing came, {period}.</p>
          )}
          <Gaps gaps={source.gaps} hasRhythm={source.intervalDays !== null} />
        </>
      ) : null}
      {props.mayImport ? <Imports {...props} /> : null}
      <h2>History</h2>
      <HistoryList entries={shownEntries(history)} />
    </>
  );
}

function Gaps({ gaps, hasRhythm }: { gaps: readonly SilentMonths[]; hasRhythm: boolean }) {
  if (!hasRhythm) return <p>It comes as it happens, so that silence is no gap.</p>;
  if (gaps.length === 0) return <p>It was heard in time in all these months.</p>;
  return (
    <>
      <h3>Gaps</h3>
      <ul>
        {gaps.map(({ from, to, months }) => (
          <li key={from}>
            {from === to ? monthAndYear(from) : `${monthAndYear(from)} to ${monthAndYear(to)}`}: nothing for{' '}
            {plural(months, 'month')}
          </li>
        ))}
      </ul>
    </>
  );
}

function Imports({ slug, source, imports, maps }: ShowSourceProps) {
  return (
    <>
      <h2>Files that fed it</h2>
      <DataTable
        caption={`Files imported to ${source.name}`}
        captionHidden
        columns={importColumns(slug)}
        rows={imports}
        rowKey={({ id }) => id}
        empty={{
          says: 'No file has been imported to this source.',
          step: { href: importsHref(slug), text: 'See the imports' },
        }}
      />
      {maps.map(({ usedAt, rows }) => (
        <Details
          key={usedAt.toISOString()}
          summary={
            <>
              How its columns are read, as last used on <Moment at={usedAt} />
            </>
          }
        >
          <Summary rows={rows} />
        </Details>
      ))}
    </>
  );
}

const importColumns = (slug: string): Column<FedBy>[] => [
  {
    key: 'file',
    head: 'File',
    rowHead: true,
    cell: ({ id, fileName }) => <a href={importHref(slug, id)}>{fileName}</a>,
  },
  { key: 'when', head: 'When', cell: ({ createdAt }) => <Moment at={createdAt} /> },
  {
    key: 'state',
    head: 'State',
    tight: true,
    cell: ({ state }) => <Tag tone={importStates[state].tone}>{importStates[state].text}</Tag>,
  },
  { key: 'imported', head: 'Rows', numeric: true, cell: ({ imported }) => count(imported) },
  { key: 'comments', head: 'Comments', numeric: true, cell: ({ comments }) => count(comments) },
  { key: 'rejected', head: 'Refused', numeric: true, cell: ({ rejected }) => count(rejected) },
];
