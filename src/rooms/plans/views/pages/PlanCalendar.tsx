import { Day } from '../../../../design/text/Day.tsx';
import { monthAndYear } from '../../../../design/text/words.ts';
import { lineHref } from '../../addresses.ts';
import { Rating } from '../../pages/parts/Rating.tsx';
import type { DatedThing } from '../dated.ts';

export interface PlanCalendarProps {
  slug: string;
  title: string;
  month: string;
  things: readonly DatedThing[];
  beforeHref: string;
  afterHref: string;
  before: string;
  after: string;
  feedHref: string;
}

const says = { due: 'due', from: 'begins', again: 'comes round' } as const;

/** A plan's month, day by day. */
export function PlanCalendar(props: PlanCalendarProps) {
  const { slug, title, month, things, beforeHref, afterHref, before, after, feedHref } = props;
  const days = Map.groupBy(things, ({ day }) => day);
  return (
    <>
      <h1 className="nhsuk-heading-l">
        {monthAndYear(month)}: {title}
      </h1>
      <p>
        <a href={beforeHref}>Before: {monthAndYear(before)}</a>
        {' · '}
        <a href={afterHref}>After: {monthAndYear(after)}</a>
        {' · '}
        <a href={feedHref}>Put it in your calendar</a>
      </p>
      {days.size === 0 ? (
        <p>Nothing of this plan falls in {monthAndYear(month)}.</p>
      ) : (
        <dl className="nhsuk-summary-list">
          {[...days].map(([day, list]) => (
            <div className="nhsuk-summary-list__row" key={day}>
              <dt className="nhsuk-summary-list__key">
                <Day date={day} />
              </dt>
              <dd className="nhsuk-summary-list__value">
                <ul className="nhsuk-list">
                  {list.map(({ line, milestone, what }) => (
                    <li key={`${milestone.id} ${what}`}>
                      <a href={lineHref(slug, line.id)}>
                        {line.code} {line.what}
                      </a>
                      {milestone.text ? `, ${milestone.text}` : ''}: {says[what]} <Rating rag={line.rag} />
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
