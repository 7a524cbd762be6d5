import { Chart } from '../../../../design/chart/Chart.tsx';
import type { DrawnChart } from '../../../../design/chart/draw.ts';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Prose } from '../../../../design/text/Prose.tsx';
import { publicPlanHref, publicPlansHref } from '../../addresses.ts';
import { periodWords } from '../../print/plan-report.ts';
import { type PublicPlan, progressWords, publicStateOf, wellOf } from '../public-plan.ts';

export interface PublicPlanPageProps {
  slug: string;
  plan: PublicPlan;
  /** Null where the plan has nothing in it. */
  chart: DrawnChart | null;
}

/** What a plan is for and how far it has come, for anybody. */
export function PublicPlanPage({ slug, plan, chart }: PublicPlanPageProps) {
  const period = periodWords(plan);
  const here = publicPlanHref(slug, plan.slug);
  return (
    <>
      <h1>{plan.title}</h1>
      <p>
        <strong>{progressWords(plan.lines, wellOf(plan))}</strong>
      </p>
      {plan.saidOn ? (
        <p>
          We last checked this on <Day date={plan.saidOn} />.
        </p>
      ) : null}
      {plan.summary === '' ? null : (
        <>
          <h2>What this plan is for</h2>
          <Prose text={plan.summary} />
        </>
      )}
      <p>
        {period === '' ? null : `It runs ${period}. `}
        {plan.adoptedByBody ? `It was agreed by: ${plan.adoptedByBody}` : null}
        {plan.adoptedByBody && plan.adoptedOn ? (
          <>
            {' '}
            on <Day date={plan.adoptedOn} />
          </>
        ) : null}
        {plan.adoptedByBody ? '.' : null}
      </p>
      {chart ? (
        <>
          <h2>How it is going</h2>
          <Chart
            chart={chart}
            title="Things we said we would do, by where they stand"
            says={progressWords(plan.lines, wellOf(plan))}
          />
        </>
      ) : null}
      {plan.lines > 0 ? <h2>What we said we would do</h2> : null}
      {plan.sections.map(({ heading, lines }, index) => (
        <section key={index}>
          {heading === '' ? null : <h3>{heading}</h3>}
          <DataTable
            caption={heading === '' ? 'What we said we would do' : heading}
            captionHidden
            rows={lines}
            rowKey={({ id }) => id}
            columns={[
              { key: 'what', head: 'What we will do', rowHead: true, cell: ({ what }) => what },
              {
                key: 'state',
                head: 'Where it stands',
                tight: true,
                cell: ({ state }) => {
                  const { tone, name } = publicStateOf(state);
                  return <Tag tone={tone}>{name}</Tag>;
                },
              },
              {
                key: 'said',
                head: 'Last checked',
                tight: true,
                cell: ({ saidOn }) => <Day date={saidOn} />,
              },
            ]}
            empty={{ says: 'Nothing is here yet.' }}
          />
        </section>
      ))}
      <h2>Keep a copy</h2>
      <ul>
        <li>
          <a href={`${here}/pdf`}>This page as a PDF</a>
        </li>
        <li>
          <a href={`${here}/docx`}>This page as a Word document</a>
        </li>
      </ul>
      <p>
        <a href={`/${slug}/tell-us`}>Tell us what you think</a>
      </p>
      <p>
        <a href={publicPlansHref(slug)}>See all our plans</a>
      </p>
    </>
  );
}
