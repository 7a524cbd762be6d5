import type { Organisation } from '../../../platform/access/organisation.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { listLineFacts } from '../lines/line-facts.ts';
import { visiblePlans } from '../visible.ts';
import { goesWell, type ListedPublicPlan, type PublicPlan, publicPlan, publicState } from './public-plan.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Anyone at all: sees of plans what is published, and is nobody's colleague. */
const anyone = (organisation: Organisation): Who => ({
  accountId: NOBODY,
  personId: NOBODY,
  name: 'Anyone',
  roles: ['PUB'],
  organisation,
});

/** Plans that are adopted and published; sharing one with partners does not make it public. */
const published = (db: Db, who: Who) =>
  visiblePlans(db, who).where('plan.state', '=', 'adopted').where('plan.publishedOn', 'is not', null);

/** The most plans that one page names; an organisation publishes a handful. */
const MOST = 100;

/** The published plans with how far each has come, newest period first. Three queries. */
export async function listPublicPlans(db: Db, organisation: Organisation): Promise<ListedPublicPlan[]> {
  const who = anyone(organisation);
  const plans = await published(db, who)
    .select(['plan.id', 'plan.slug', 'plan.title', 'plan.startsOn', 'plan.endsOn'])
    .orderBy('plan.createdAt', 'desc')
    .orderBy('plan.id', 'desc')
    .limit(MOST)
    .execute();
  if (plans.length === 0) return [];
  const facts = await listLineFacts(db, who, {
    planIds: plans.map(({ id }) => id),
    asAt: organisation.today,
  });
  const byPlan = Map.groupBy(facts, ({ planId }) => planId);
  return plans.map(({ id, ...plan }) => {
    const lines = byPlan.get(id) ?? [];
    const well = lines.filter((line) => goesWell(publicState(line))).length;
    return { ...plan, lines: lines.length, well };
  });
}

/** A published plan by the word of its address; null where there is none. Four queries, however many lines. */
export async function findPublicPlan(
  db: Db,
  organisation: Organisation,
  slug: string,
): Promise<PublicPlan | null> {
  const who = anyone(organisation);
  const row = await published(db, who)
    .select([
      'plan.id',
      'plan.slug',
      'plan.title',
      'plan.summary',
      'plan.startsOn',
      'plan.endsOn',
      'plan.adoptedByBody',
      'plan.adoptedOn',
    ])
    .where('plan.slug', '=', slug)
    .executeTakeFirst();
  if (!row) return null;
  const { id: planId, ...plan } = row;
  const sections = await db
    .selectFrom('planSection')
    .select(['id', 'parentId', 'heading'])
    .where('planId', '=', planId)
    .execute();
  const lines = await listLineFacts(db, who, { planId, asAt: organisation.today });
  return publicPlan({ plan, sections, lines });
}
