import { Tag } from '../../../../design/state/Tag.tsx';
import { WorkList } from '../../../../design/table/WorkList.tsx';
import { Summary } from '../../../../design/text/Summary.tsx';
import { inWords, plural } from '../../../../design/text/words.ts';
import { mechanismsHref } from '../../addresses.ts';
import {
  agreementsHref,
  budgetsHref,
  catalogueHref,
  extrasHref,
  postsHref,
  supportHref,
} from '../addresses.ts';
import { days, pounds } from '../amounts.ts';
import { budgetState, type Money } from '../budgets/budget.ts';
import type { Waiting } from '../overview.ts';
import type { Capacity } from '../posts/capacity.ts';
import { CapacityLine } from '../posts/pages/parts/CapacityLine.tsx';
import { ResourceNav } from './parts/ResourceNav.tsx';

export interface ShowResourcesProps {
  slug: string;
  today: string;
  posts: number;
  total: Capacity;
  warnings: readonly string[];
  gaps: readonly string[];
  waiting: Waiting;
  year: string;
  budget: Money | null;
  mayEdit: boolean;
  mayAsk: boolean;
}

/** What there is to work with, and what waits about it. */
export function ShowResources(props: ShowResourcesProps) {
  const { slug, today, posts, total, warnings, gaps, waiting, year, budget, mayEdit, mayAsk } = props;
  const stands = budget && budgetState(budget);
  const items = [
    {
      number: waiting.agreementsOverdue,
      says: `${waiting.agreementsOverdue === 1 ? 'agreement is' : 'agreements are'} overdue for review`,
      href: `${agreementsHref(slug)}?state=overdue`,
      late: true,
    },
    {
      number: waiting.extrasAsked,
      says: `${waiting.extrasAsked === 1 ? 'request' : 'requests'} for extra resource ${waiting.extrasAsked === 1 ? 'waits' : 'wait'} for an answer`,
      href: `${extrasHref(slug)}?state=asked`,
    },
    {
      number: waiting.requestsNew,
      says: `${waiting.requestsNew === 1 ? 'request' : 'requests'} for support ${waiting.requestsNew === 1 ? 'waits' : 'wait'} for an answer`,
      href: `${supportHref(slug)}?state=new`,
    },
    {
      number: waiting.requestsMine,
      says: `${waiting.requestsMine === 1 ? 'request' : 'requests'} you help with`,
      href: `${supportHref(slug)}?owner=me&state=accepted`,
    },
    {
      number: gaps.length,
      says: `${gaps.length === 1 ? 'function has' : 'functions have'} no post`,
      href: `${postsHref(slug)}/functions`,
      since:
        gaps.length > 0 && gaps.length < 4 ? inWords(gaps.map((gap) => gap.replace(/\.$/u, ''))) : undefined,
    },
  ].filter(({ number }) => number > 0);
  return (
    <>
      <h1 className="nhsuk-heading-l">Resources</h1>
      <ResourceNav slug={slug} here="all" />
      <div className="work-columns">
        <section className="work">
          <h2 className="work__heading">People</h2>
          {posts > 0 ? (
            <CapacityLine total={total} warnings={warnings} on={today} today={today} />
          ) : (
            <p>
              No post is entered yet.{' '}
              {mayEdit ? <a href={`${postsHref(slug)}/new`}>Add the first post</a> : null}
            </p>
          )}
          {waiting.extraDays > 0 ? <p>{days(waiting.extraDays)} a week more were agreed.</p> : null}
          <ul className="nhsuk-list">
            <li>
              <a href={postsHref(slug)}>{plural(posts, 'post')}</a>
            </li>
            <li>
              <a href={`${postsHref(slug)}/workload`}>Workload by post</a>
            </li>
            <li>
              <a href={`${postsHref(slug)}/functions`}>Functions covered</a>
            </li>
            <li>
              <a href={mechanismsHref(slug)}>Mechanisms by level</a>
            </li>
          </ul>
        </section>
        <section className="work">
          <h2 className="work__heading">Money in {year}</h2>
          {budget && stands ? (
            <Summary
              rows={[
                { term: 'Planned', value: pounds(budget.planned) },
                { term: 'Committed', value: pounds(budget.committed) },
                { term: 'Spent', value: pounds(budget.spent) },
                { term: 'Stands', value: <Tag tone={stands.tone}>{stands.text}</Tag> },
              ]}
            />
          ) : (
            <p>
              This year has no budget yet.{' '}
              {mayEdit ? <a href={`${budgetsHref(slug)}/new`}>Add a budget line</a> : null}
            </p>
          )}
          <p>
            <a href={budgetsHref(slug)}>All budgets</a>
          </p>
        </section>
        <div>
          <WorkList
            heading="What waits"
            items={items}
            empty={{ says: 'Nothing about resources waits for anybody.' }}
          />
          <h2 className="nhsuk-heading-s nhsuk-u-margin-top-4">When you need help</h2>
          <ul className="nhsuk-list">
            {mayAsk ? (
              <>
                <li>
                  <a href={`${supportHref(slug)}/new`}>Ask for support</a>
                </li>
                <li>
                  <a href={`${extrasHref(slug)}/new`}>Ask for extra resource</a>
                </li>
              </>
            ) : null}
            <li>
              <a href={catalogueHref(slug)}>What support is offered</a>
            </li>
          </ul>
        </div>
      </div>
    </>
  );
}
