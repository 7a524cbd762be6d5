import { Card } from '../../../../design/text/Card.tsx';
import { publicPlanHref } from '../../addresses.ts';
import { periodWords } from '../../print/plan-report.ts';
import { type ListedPublicPlan, progressWords } from '../public-plan.ts';

export interface PublicPlansProps {
  slug: string;
  plans: readonly ListedPublicPlan[];
}

/** The plans that anybody may read. */
export function PublicPlans({ slug, plans }: PublicPlansProps) {
  return (
    <>
      <h1>Our plans</h1>
      <p>What we plan to do to hear people and to keep them told, and how far we have come.</p>
      {plans.length === 0 ? (
        <p>
          Nothing is here yet. When we put a plan here, you can see how it is going. You can{' '}
          <a href={`/${slug}/tell-us`}>tell us about your care</a> at any time.
        </p>
      ) : (
        plans.map((plan) => (
          <Card key={plan.slug} heading={plan.title} href={publicPlanHref(slug, plan.slug)}>
            <p>{progressWords(plan.lines, plan.well)}</p>
            <Period {...plan} />
          </Card>
        ))
      )}
    </>
  );
}

function Period(plan: Pick<ListedPublicPlan, 'startsOn' | 'endsOn'>) {
  const words = periodWords(plan);
  return words === '' ? null : <p className="nhsuk-hint">It runs {words}.</p>;
}
