import { Chart } from '../../../design/chart/Chart.tsx';
import type { DrawnChart } from '../../../design/chart/draw.ts';
import { RecordHead } from '../../../design/record/RecordHead.tsx';
import { EmptyState } from '../../../design/state/EmptyState.tsx';
import { Day } from '../../../design/text/Day.tsx';
import { Quote } from '../../../design/text/Quote.tsx';
import { longDate, plural } from '../../../design/text/words.ts';
import type { Bead } from '../../../design/thread/ThreadStrip.tsx';
import { ThreadStrip } from '../../../design/thread/ThreadStrip.tsx';
import { commentHref, feedbackHref, findingHref } from '../addresses.ts';
import { LISTED_LENGTH, type ListedComment } from '../comment.ts';
import { queryOf } from '../filters.ts';
import type { ThemeTrend } from '../theme.ts';

export interface ShowThemeProps {
  slug: string;
  theme: ThemeTrend;
  closedOn: string | null;
  /** The last twelve months. */
  chart: DrawnChart;
  today: string;
  beads: readonly Bead[];
  comments: readonly ListedComment[];
  findings: readonly { id: string; title: string; foundOn: string }[];
  mayRead: boolean;
}

export function ShowTheme(props: ShowThemeProps) {
  const { slug, theme, closedOn, chart, today, beads, comments, findings, mayRead } = props;
  const within = queryOf({ theme: theme.id });
  return (
    <>
      <RecordHead
        kind={theme.category}
        title={theme.name}
        state={closedOn ? { tone: 'stopped', text: 'Closed' } : undefined}
        facts={[
          {
            term: 'In all',
            value: mayRead ? (
              <a href={feedbackHref(slug, within)}>{plural(theme.comments, 'comment')}</a>
            ) : (
              plural(theme.comments, 'comment')
            ),
          },
        ]}
      />
      {beads.length > 0 ? <ThreadStrip beads={beads} /> : null}
      <p>{theme.definition}</p>
      {theme.comments > 0 ? (
        <Chart
          chart={chart}
          title="Comments on this theme by month"
          says={`The last twelve months, as of ${longDate(today)}.`}
        />
      ) : null}
      {mayRead ? (
        <>
          <h2>Latest comments</h2>
          {comments.length === 0 ? <EmptyState says="No comment has this theme yet." /> : null}
          {comments.map(({ id, text, receivedOn, source }) => (
            <Quote
              key={id}
              from={
                <a href={commentHref(slug, id, within)}>
                  {source}, <Day date={receivedOn} />
                </a>
              }
            >
              <p className="said">
                {text.length > LISTED_LENGTH ? `${text.slice(0, LISTED_LENGTH)}…` : text}
              </p>
            </Quote>
          ))}
          <h2>Findings</h2>
          {findings.length === 0 ? (
            <EmptyState says="Nobody has written a finding on this theme yet." />
          ) : null}
          <ul>
            {findings.map(({ id, title, foundOn }) => (
              <li key={id}>
                <a href={findingHref(slug, id)}>{title}</a>, <Day date={foundOn} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
