import type { ReactNode } from 'react';
import { DateField } from '../../../../design/form/DateField.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Details } from '../../../../design/text/Details.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';
import { NumberDoor } from '../../../../design/text/NumberDoor.tsx';
import { Prose } from '../../../../design/text/Prose.tsx';
import { Summary } from '../../../../design/text/Summary.tsx';
import { count, longDate, plural } from '../../../../design/text/words.ts';
import { planHref, publicPlanHref, questionsHref } from '../../addresses.ts';
import type { LineDetails } from '../line-details.ts';
import { kindName, stateOf } from '../plan-form.ts';
import type { PlanSlice } from '../plan-parts.ts';
import type { Plan, Section } from '../plan-shown.ts';
import { periodWords } from '../plan-words.ts';
import type { RollUp } from '../roll-up.ts';
import { PlanPages } from './parts/PlanPages.tsx';
import { PlanPartView } from './parts/PlanPartView.tsx';
import { type PlanMay, PlanSteps } from './parts/PlanSteps.tsx';

export interface ShowPlanProps {
  slug: string;
  plan: Plan;
  today: string;
  asAt: string;
  slice: PlanSlice;
  sections: readonly Section[];
  details: ReadonlyMap<string, LineDetails>;
  counts: RollUp;
  exceptions: number;
  questions: number;
  history: readonly HistoryEntry[];
  may: PlanMay;
  separation: string | null;
}

/** A plan on a page: its head, its figures, and its lines under their headings in the organisation's own columns. */
export function ShowPlan(props: ShowPlanProps) {
  const { slug, plan, today, asAt, sections, counts, questions, history, may, separation } = props;
  const at = (act: string) => planHref(slug, plan.id, act);
  const past = asAt === today ? '' : `as-at=${asAt}`;
  const query = past ? `?${past}` : '';
  const lines = (filter: string) => `${at('lines')}?${[filter, past].filter(Boolean).join('&')}`;
  const open = plan.state === 'draft' || plan.state === 'adopted';
  const period = periodWords(plan);
  return (
    <>
      <RecordHead
        kind={[kindName(plan.kind), plan.edition].filter(Boolean).join(', ')}
        title={plan.title}
        state={{ tone: stateOf(plan.state).tone, text: stateOf(plan.state).name }}
        facts={[
          { term: 'Owner', value: plan.ownerName ?? 'Nobody' },
          ...(period ? [{ term: 'Period', value: period }] : []),
          ...(plan.adoptedOn
            ? [
                {
                  term: 'Adopted',
                  value: (
                    <>
                      {plan.adoptedByBody}, <Day date={plan.adoptedOn} />
                    </>
                  ),
                },
              ]
            : []),
          ...(plan.publishedOn
            ? [
                {
                  term: 'Published',
                  value: (
                    <a href={publicPlanHref(slug, plan.slug)}>
                      <Day date={plan.publishedOn} />
                    </a>
                  ),
                },
              ]
            : []),
        ]}
        actions={<PlanSteps slug={slug} plan={plan} may={may} separation={separation} />}
      />
      {plan.state === 'submitted' && separation ? <Inset>{separation}</Inset> : null}
      {plan.state === 'draft' && plan.returnedBecause ? (
        <Inset>
          <p>It was given back with these words:</p>
          <Prose text={plan.returnedBecause} />
        </Inset>
      ) : null}
      {past ? (
        <Inset>
          The plan as it stood on {longDate(asAt)}.{' '}
          <a href={planHref(slug, plan.id)}>Show it as it stands today</a>
        </Inset>
      ) : null}
      <PlanPages
        slug={slug}
        planId={plan.id}
        query={query}
        counts={{
          exceptions: props.exceptions,
          undated: counts.undated.length,
          unowned: counts.unowned.length,
        }}
      />
      {plan.summary ? <Prose text={plan.summary} /> : null}
      <AboutPlan slug={slug} plan={plan} />
      {counts.lines > 0 ? (
        <ul className="desk-steps" aria-label={`How the lines stand on ${longDate(asAt)}`}>
          {[
            { number: counts.lines, counts: 'lines', href: lines('') },
            ...(plan.usesRag
              ? [
                  { number: counts.rag.green, counts: 'Green', href: lines('rag=green') },
                  { number: counts.rag.amber, counts: 'Amber', href: lines('rag=amber') },
                  { number: counts.rag.red, counts: 'Red', href: lines('rag=red') },
                ]
              : [
                  { number: counts.delivery.complete, counts: 'complete', href: lines('state=complete') },
                  { number: counts.delivery.in_place, counts: 'in place', href: lines('state=in_place') },
                ]),
            { number: counts.overdue.length, counts: 'overdue', href: lines('standing=overdue') },
            { number: counts.dueSoon.length, counts: 'due soon', href: lines('standing=due_soon') },
            {
              number: counts.confirmDelivered.length,
              counts: 'to be confirmed as delivered',
              href: lines('standing=confirm_delivered'),
            },
            { number: counts.undated.length, counts: 'without a date', href: `${at('undated')}${query}` },
            { number: counts.unowned.length, counts: 'without a lead', href: `${at('unowned')}${query}` },
            {
              number: questions,
              counts: questions === 1 ? 'question waits' : 'questions wait',
              href: `${questionsHref(slug)}?plan=${plan.id}&state=waiting`,
            },
          ]
            .filter(({ number }, index) => number > 0 || index === 0)
            .map((figure) => (
              <li key={figure.counts}>
                <NumberDoor {...figure} />
              </li>
            ))}
        </ul>
      ) : null}
      <PlanBody {...props} open={open} query={past} />
      <Details summary="Show the plan as it stood on another day">
        <Form method="get" action={planHref(slug, plan.id)}>
          <DateField name="as-at" label="As at" value={asAt} />
          <Submit kind="secondary" small>
            Show
          </Submit>
        </Form>
      </Details>
      {sections.length > 0 || history.length > 0 ? (
        <Details summary="History of the plan">
          <HistoryList entries={history} />
        </Details>
      ) : null}
    </>
  );
}

/** What is said of the plan once: its scope, edition, the plans it belongs to. */
function AboutPlan({ slug, plan }: { slug: string; plan: Plan }) {
  const facts: { term: string; value: ReactNode }[] = [
    { term: 'In scope', value: plan.scopeIn ? <Prose text={plan.scopeIn} /> : null },
    { term: 'Out of scope', value: plan.scopeOut ? <Prose text={plan.scopeOut} /> : null },
    { term: 'What is new', value: plan.editionNote || null },
    { term: 'Holds from', value: plan.effectiveFrom ? <Day date={plan.effectiveFrom} /> : null },
    { term: 'Reminder to refresh', value: plan.refreshOn ? <Day date={plan.refreshOn} /> : null },
    {
      term: 'Part of',
      value: plan.parentId ? <Other slug={slug} id={plan.parentId} title={plan.parentTitle} /> : null,
    },
    {
      term: 'Supports',
      value: plan.supportsId ? <Other slug={slug} id={plan.supportsId} title={plan.supportsTitle} /> : null,
    },
    {
      term: 'Takes the place of',
      value: plan.refreshedFromId ? (
        <Other slug={slug} id={plan.refreshedFromId} title={plan.refreshedFromTitle} />
      ) : null,
    },
    {
      term: 'Its place is taken by',
      value: plan.refreshedById ? <Other slug={slug} id={plan.refreshedById} title="next plan" /> : null,
    },
    { term: 'Columns and words', value: plan.schemeName },
    { term: 'Shared', value: plan.shared ? 'With partners, practices and representatives' : null },
  ];
  const rows = facts.filter(({ value }) => value !== null);
  return (
    <Details summary="About this plan">
      <Summary rows={rows} />
    </Details>
  );
}

function Other({ slug, id, title }: { slug: string; id: string; title: string | null }) {
  return <a href={planHref(slug, id)}>{title ?? 'Another plan'}</a>;
}

function PlanBody(props: ShowPlanProps & { open: boolean; query: string }) {
  const { slug, plan, slice, counts, details, sections, may, open, query } = props;
  if (counts.lines === 0 && sections.length === 0)
    return may.write && open ? (
      <EmptyState
        says="The plan has no lines yet. Add the first, or bring them in from a Word document, a spreadsheet or a table."
        step={{ href: planHref(slug, plan.id, 'add-line'), text: 'Add the first line' }}
      />
    ) : (
      <EmptyState says="The plan has no lines yet." />
    );
  const pageHref = (page: number) => {
    const words = [page > 1 ? `page=${page}` : '', query].filter(Boolean).join('&');
    return `${planHref(slug, plan.id)}${words ? `?${words}` : ''}`;
  };
  return (
    <>
      {slice.parts.map((part, index) => (
        <PlanPartView
          key={part.section?.id ?? `none-${index}`}
          slug={slug}
          plan={plan}
          part={part}
          section={sections.find(({ id }) => id === part.section?.id) ?? null}
          counts={counts.bySection.find(({ sectionId }) => sectionId === (part.section?.id ?? null))}
          details={details}
          query={query}
          mayWrite={may.write && open}
        />
      ))}
      {slice.pages > 1 ? (
        <nav className="pager" aria-label="Pages">
          <p className="pager__count">
            Lines {count(slice.first)} to {count(slice.last)} of {plural(counts.lines, 'line')}
          </p>
          <ul className="pager__links">
            {slice.page > 1 ? (
              <li>
                <a href={pageHref(slice.page - 1)} rel="prev">
                  <span aria-hidden="true">← </span>Lines before
                </a>
              </li>
            ) : null}
            {slice.page < slice.pages ? (
              <li>
                <a href={pageHref(slice.page + 1)} rel="next">
                  Lines after<span aria-hidden="true"> →</span>
                </a>
              </li>
            ) : null}
          </ul>
        </nav>
      ) : null}
    </>
  );
}
