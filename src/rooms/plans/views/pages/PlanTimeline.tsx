import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { monthAndYear, shortDate } from '../../../../design/text/words.ts';
import { lineHref, planHref } from '../../addresses.ts';
import type { LineFacts } from '../../lines/line-facts.ts';
import { StandingTag } from '../../pages/parts/StandingTag.tsx';

/** What a line does in a month: the days on which something of it is due, and whether it runs. */
export interface TimelineMonth {
  dues: readonly { day: string; done: boolean }[];
  runs: boolean;
}

/** What a line does in each month of the timeline. */
export interface TimelineRow {
  line: LineFacts;
  /** By month 'YYYY-MM'. */
  months: ReadonlyMap<string, TimelineMonth>;
}

export interface PlanTimelineProps {
  slug: string;
  planId: string;
  title: string;
  months: readonly string[];
  rows: readonly TimelineRow[];
}

const monthName = (month: string) => monthAndYear(month).split(' ')[0]?.slice(0, 3) ?? '';

/** The plan's lines against its months: where each begins, runs and is due. */
export function PlanTimeline({ slug, planId, title, months, rows }: PlanTimelineProps) {
  const years = [...Map.groupBy(months, (month) => month.slice(0, 4))];
  return (
    <>
      <h1 className="nhsuk-heading-l">Timeline: {title}</h1>
      {rows.length === 0 ? (
        <EmptyState
          says="No line of this plan has a date yet."
          step={{ href: planHref(slug, planId, 'undated'), text: 'See the lines without a date' }}
        />
      ) : (
        <>
          <p className="nhsuk-hint">▲ with the day: due. ✓ with the day: done. A bar: it goes on.</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
          <section className="data-frame data-frame--scroll" aria-label="Timeline" tabIndex={0}>
            <table className="data-table timeline">
              <caption className="nhsuk-u-visually-hidden">
                Lines by month: a triangle with a day where something is due, a bar where it runs
              </caption>
              <thead>
                <tr>
                  <th scope="col" rowSpan={2}>
                    Line
                  </th>
                  <th scope="col" rowSpan={2} className="timeline__stands">
                    Stands
                  </th>
                  {years.map(([year, list]) => (
                    <th key={year} scope="colgroup" colSpan={list.length}>
                      {year}
                    </th>
                  ))}
                </tr>
                <tr>
                  {months.map((month) => (
                    <th key={month} scope="col">
                      <abbr title={monthAndYear(month)}>{monthName(month)}</abbr>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ line, months: own }) => (
                  <tr key={line.id} data-row={line.id}>
                    <th scope="row">
                      <a href={lineHref(slug, line.id)}>
                        {line.code} {line.what}
                      </a>
                    </th>
                    <td className="timeline__stands">
                      <StandingTag standing={line.standing} />
                    </td>
                    {months.map((month) => (
                      <Month key={month} of={own.get(month)} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </>
  );
}

function Month({ of }: { of: TimelineMonth | undefined }) {
  if (!of) return <td />;
  return (
    <td className={of.runs ? 'timeline__runs' : undefined}>
      {of.dues.map(({ day, done }) => (
        <div key={day}>
          <span aria-hidden="true">{done ? '✓' : '▲'}</span>
          <span className="nhsuk-u-visually-hidden">{done ? 'Done, was due ' : 'Due '}</span>
          <time dateTime={day} title={shortDate(day)}>
            {Number(day.slice(8))}
          </time>
        </div>
      ))}
      {of.runs && of.dues.length === 0 ? <span className="nhsuk-u-visually-hidden">Runs</span> : null}
    </td>
  );
}
