import { constituencies } from '../../../../../reference/source-kinds.ts';
import { DateField } from '../../../../design/form/DateField.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { count, plural } from '../../../../design/text/words.ts';
import { daysBetween } from '../../../../platform/clock.ts';
import { escalationHref, escalationsHref, flowHref } from '../addresses.ts';
import { type Level, type ListedStep, levelName } from '../escalation.ts';
import type { Flow } from '../flow.ts';

export interface ShowFlowProps {
  slug: string;
  today: string;
  levels: readonly Level[];
  period: { from: string; to: string };
  parts: readonly { text: string; removeHref: string }[];
  flows: readonly Flow[];
  /** What has waited longest, the longest first. */
  longest: readonly ListedStep[];
  csvHref: string;
}

/** What went up from and to each level in a period, by whose voice it was, and what came back. */
export function ShowFlow(props: ShowFlowProps) {
  const { slug, today, levels, period, parts, flows, longest, csvHref } = props;
  return (
    <>
      <h1 className="nhsuk-heading-l">What went up and what came back</h1>
      <FilterBar
        action={flowHref(slug)}
        says="Taken up between two days"
        parts={parts}
        clearHref={flowHref(slug)}
        views={[
          { href: escalationsHref(slug), text: 'What waits' },
          { href: flowHref(slug), text: 'By level', current: true },
        ]}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
      >
        <DateField name="from" label="Taken up from" value={period.from} />
        <DateField name="to" label="Taken up until" value={period.to} />
      </FilterBar>
      <p>
        Everything that was taken up from <Day date={period.from} /> to <Day date={period.to} />, as it stands
        on <Day date={today} />. A step that was passed further up counts as answered once an answer came back
        down to it. The days are those in the middle: half of the answers came sooner.
      </p>
      <h2>What came up to each level</h2>
      <Matrix slug={slug} way="to" levels={levels.slice(1)} flows={flows} period={period} />
      <h2>What went up from each level</h2>
      <Matrix slug={slug} way="from" levels={levels.slice(0, -1)} flows={flows} period={period} />
      <h2>Unanswered longest</h2>
      <DataTable
        caption="What has waited longest for an answer"
        captionHidden
        rows={longest}
        rowKey={(row) => row.id}
        empty={{ says: 'Nothing waits for an answer.' }}
        columns={[
          {
            key: 'words',
            head: 'What goes up',
            rowHead: true,
            cell: (row) => <a href={escalationHref(slug, row.id)}>{row.words}</a>,
          },
          { key: 'level', head: 'Waits at', cell: (row) => levelName(levels, row.toLevel) },
          {
            key: 'days',
            head: 'Days',
            numeric: true,
            cell: (row) => count(daysBetween(row.raisedOn, today)),
          },
        ]}
      />
    </>
  );
}

function Matrix({
  slug,
  way,
  levels,
  flows,
  period,
}: {
  slug: string;
  way: Flow['way'];
  levels: readonly Level[];
  flows: readonly Flow[];
  period: { from: string; to: string };
}) {
  return (
    <DataTable
      caption={way === 'to' ? 'What came up to each level' : 'What went up from each level'}
      captionHidden
      rows={levels}
      rowKey={(level) => level.key}
      empty={{ says: 'The organisation has one level only, so nothing can go up.' }}
      columns={[
        { key: 'level', head: 'Level', rowHead: true, cell: (level) => level.name },
        ...constituencies.map((voice) => ({
          key: voice.key,
          head: voice.name,
          cell: (level: Level) => (
            <Cell
              flow={flows.find(
                (one) => one.way === way && one.level === level.key && one.voice === voice.key,
              )}
              href={`${escalationsHref(slug)}?${new URLSearchParams({
                state: 'all',
                [way === 'to' ? 'level' : 'below']: level.key,
                voice: voice.key,
                ...period,
              })}`}
            />
          ),
        })),
      ]}
    />
  );
}

function Cell({ flow, href }: { flow?: Flow; href: string }) {
  if (!flow) return 'Nothing went up';
  const { wentUp, answered, returned, waiting, medianDays } = flow;
  return (
    <>
      <a href={href}>{plural(wentUp, 'step')} up</a>
      <br />
      {answered > 0
        ? `${count(answered)} answered${medianDays === null ? '' : `, ${plural(Math.round(medianDays), 'day')} in the middle`}`
        : 'None answered'}
      {returned > 0 ? `; ${count(returned)} sent back` : ''}
      {waiting > 0 ? `; ${count(waiting)} without an answer` : ''}
    </>
  );
}
