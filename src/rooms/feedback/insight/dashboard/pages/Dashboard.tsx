import type { ReactNode } from 'react';
import { Form } from '../../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { type WorkItem, WorkList } from '../../../../../design/table/WorkList.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { longDate, monthAndYear } from '../../../../../design/text/words.ts';
import { findingsHref, sourceHref } from '../../../addresses.ts';
import { escalationsHref } from '../../../escalations/addresses.ts';
import { methodsHref } from '../../../experience/addresses.ts';
import type { ContractException } from '../../../providers/contracts/contract.ts';
import { signalHref } from '../../../signals/addresses.ts';
import {
  digestHref,
  insightHref,
  insightReportsHref,
  insightSettingsHref,
  newReviewHref,
  reviewHref,
  reviewsHref,
  whoIsHeardHref,
} from '../../addresses.ts';
import type { Missing } from '../../missing.ts';
import type { Month } from '../../month.ts';
import type { ThemeChange, ThemeMonth } from '../../theme-changes.ts';
import { newItems, type OpenSignal, type Waiting, waitingItems } from '../waiting.ts';
import { MonthFigures } from './parts/MonthFigures.tsx';
import { ThemesOfMonth } from './parts/ThemesOfMonth.tsx';

export interface DashboardProps {
  slug: string;
  month: Month;
  months: readonly string[];
  review: { id: string; heldOn: string } | null;
  /** "New" is what came after this day. */
  since: string;
  waiting: Waiting;
  /** All comments by month. */
  all: readonly ThemeMonth[];
  themes: readonly ThemeChange[];
  signals: readonly OpenSignal[];
  gaps: readonly { id: string; name: string; gap: string }[];
  exceptions: readonly Pick<ContractException, 'kind'>[];
  old: { number: number; more: boolean; oldestOn: string | null };
  oldAfterDays: number;
  missing: Missing;
  mayWork: boolean;
  mayKeep: boolean;
  standing: ReactNode;
}

/** What the insight group looks at: what waits, what is new since its last review, and the month against the one before. */
export function Dashboard(props: DashboardProps) {
  const { slug, month, months, review, since, signals, gaps, missing, mayWork, mayKeep } = props;
  const changed: WorkItem[] = newItems(slug, since, props.waiting);
  return (
    <>
      <h1>Insight group</h1>
      <p>
        {review ? (
          <>
            The group last met on{' '}
            <a href={reviewHref(slug, review.id)}>
              <Day date={review.heldOn} />
            </a>
            .
          </>
        ) : (
          'No review of the group is recorded yet.'
        )}{' '}
        <a href={reviewsHref(slug)}>All reviews</a> · <a href={digestHref(slug, month.month)}>Digest</a> ·{' '}
        <a href={insightReportsHref(slug)}>Reports issued</a>
        {mayKeep ? (
          <>
            {' '}
            · <a href={insightSettingsHref(slug)}>Settings</a>
          </>
        ) : null}
      </p>
      {mayWork ? <LinkButton href={newReviewHref(slug)}>Record a review</LinkButton> : null}
      <div className="work-columns">
        <WorkList
          heading="What waits"
          items={waitingItems(slug, props)}
          empty={{ says: 'Nothing waits for the group.' }}
        />
        <WorkList
          heading={review ? `New since the review of ${longDate(since)}` : `New since ${longDate(since)}`}
          items={changed}
          empty={{ says: 'Nothing is new.' }}
        />
      </div>
      <h2>{monthAndYear(month.month)}</h2>
      <Form method="get" action={insightHref(slug)} label="Another month">
        <Select
          name="month"
          label="Month"
          value={month.month}
          options={months.map((one) => ({ value: one, label: monthAndYear(one) }))}
        />
        <Submit kind="secondary" small>
          Show
        </Submit>
      </Form>
      <MonthFigures slug={slug} month={month} all={props.all} />
      <h2>Themes: what changed, and what only wobbled</h2>
      <p>
        Each theme’s share of all comments is charted over two years. It changed where the month lies beyond
        what chance brings. <a href={methodsHref(slug, 'control-charts')}>How this is worked out</a>
      </p>
      <ThemesOfMonth slug={slug} month={month} themes={props.themes} />
      {signals.length > 0 ? (
        <>
          <h2>Open signals</h2>
          <ul>
            {signals.map(({ id, theme, place, why, foundOn }) => (
              <li key={id}>
                <a href={signalHref(slug, id)}>
                  {theme}
                  {place ? `, ${place}` : ''}
                </a>
                : {why} Found on <Day date={foundOn} />.
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>Sources with gaps</h2>
      {gaps.length === 0 ? (
        <p>Every source with a rhythm was heard as expected.</p>
      ) : (
        <ul>
          {gaps.map(({ id, name, gap }) => (
            <li key={id}>
              <a href={sourceHref(slug, id)}>{name}</a>: {gap}
            </li>
          ))}
        </ul>
      )}
      <h2>Who is missing</h2>
      {missing.says.length === 0 ? (
        <p>Nobody that can be told, from {missing.months}, or too few answered to say.</p>
      ) : (
        <>
          <p>
            From {missing.months},{' '}
            {missing.isCompared
              ? 'against who lives here'
              : 'by the answers that the equality questions offer'}
            :
          </p>
          <ul>
            {missing.says.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={whoIsHeardHref(slug)}>Who is heard, against who lives here</a>
      </p>
      <h2>Findings of the month</h2>
      <p>
        <a href={`${findingsHref(slug)}?from=${month.first}&to=${month.last}`}>
          Findings of {monthAndYear(month.month)}
        </a>{' '}
        ·{' '}
        <a href={`${escalationsHref(slug)}?state=all&from=${month.first}&to=${month.last}`}>
          What went up in it
        </a>
      </p>
      {props.standing}
    </>
  );
}
