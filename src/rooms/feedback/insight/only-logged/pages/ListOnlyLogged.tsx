import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { Pager } from '../../../../../design/table/Pager.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { plural } from '../../../../../design/text/words.ts';
import { daysBetween } from '../../../../../platform/clock.ts';
import { commentHref, feedbackHref } from '../../../addresses.ts';
import { insightSettingsHref } from '../../addresses.ts';
import type { OnlyLogged } from '../only-logged.ts';

export interface ListOnlyLoggedProps {
  slug: string;
  today: string;
  days: number;
  counted: { number: number; more: boolean };
  rows: readonly OnlyLogged[];
  mayChange: boolean;
  csvHref: string;
  newerHref?: string;
  olderHref?: string;
}

/** What was said longer ago than the set age, and has no theme and no finding yet; the oldest first. */
export function ListOnlyLogged(props: ListOnlyLoggedProps) {
  const { slug, today, days, counted, rows, mayChange, csvHref, newerHref, olderHref } = props;
  const says = `${counted.more ? 'More than ' : ''}${plural(counted.number, 'comment')}`;
  return (
    <>
      <h1>Still only logged</h1>
      <p>
        Said more than {plural(days, 'day')} ago, with no theme and behind no finding: somebody spoke, and
        nobody has taken it further. The oldest stand first.
        {mayChange ? (
          <>
            {' '}
            <a href={insightSettingsHref(slug)}>Change after how many days</a>
          </>
        ) : null}
      </p>
      <DataTable
        caption="Still only logged"
        captionHidden
        keys
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => commentHref(slug, id)}
        columns={[
          { key: 'on', head: 'Received', tight: true, cell: ({ receivedOn }) => <Day date={receivedOn} /> },
          { key: 'age', head: 'Days', numeric: true, cell: (row) => daysBetween(row.receivedOn, today) },
          { key: 'source', head: 'Source', cell: ({ source }) => source },
          {
            key: 'text',
            head: 'What was said',
            rowHead: true,
            cell: ({ id, text }) => <a href={commentHref(slug, id)}>{text === '' ? 'No words' : text}</a>,
          },
        ]}
        empty={{
          says: `Nothing is older than ${plural(days, 'day')} without a theme or a finding.`,
          step: { href: feedbackHref(slug), text: 'See all feedback' },
        }}
      />
      {rows.length > 0 ? (
        <>
          <Pager
            countWords={says}
            newerHref={newerHref}
            olderHref={olderHref}
            newer="Older"
            older="Less old"
          />
          <p>
            <a href={csvHref}>Download as CSV</a>
          </p>
        </>
      ) : null}
    </>
  );
}
