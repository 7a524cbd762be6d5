import { sql } from 'kysely';
import type { Organisation } from '../../../platform/access/organisation.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Database, Db } from '../../../platform/db/database.ts';
import { read } from '../../../platform/db/tenant.ts';
import { listLineFacts } from '../lines/line-facts.ts';
import { visiblePlans } from '../visible.ts';
import { type DeliveryCounts, type RagCounts, rollUp } from './roll-up.ts';

/** A plan in figures on a day, as a command gives it out. Lists hold codes of lines in the plan's order. */
export interface PlanStatus {
  plan: string;
  asAt: string;
  lines: number;
  rag: RagCounts;
  delivery: DeliveryCounts;
  bySection: { section: string; lines: number; rag: RagCounts; delivery: DeliveryCounts }[];
  overdue: string[];
  dueSoon: string[];
  confirmDelivered: string[];
  undated: string[];
  unowned: string[];
}

/** The command line as somebody: it sees every plan of the organisation, and is no person of it. */
export const commandLine = (organisation: Organisation, name: string): Who => ({
  accountId: '',
  personId: '00000000-0000-0000-0000-000000000000',
  name,
  roles: ['CEL'],
  organisation,
});

/** How a plan stands at the end of a day; null where there is no plan of this title. */
export function findPlanStatus(
  database: Database,
  organisation: Organisation,
  title: string,
  asAt: string,
): Promise<PlanStatus | null> {
  const who = commandLine(organisation, 'earshot plan status');
  return read(database, organisation.id, async (db) => {
    const plan = await findPlanCalled(db, who, title);
    if (!plan) return null;
    const sections = await db
      .selectFrom('planSection')
      .select(['id', 'parentId', 'heading'])
      .where('planId', '=', plan.id)
      .orderBy('position')
      .orderBy('id')
      .execute();
    const { bySection, ...counts } = rollUp(
      await listLineFacts(db, who, { planId: plan.id, asAt }),
      sections,
    );
    return {
      plan: plan.title,
      asAt,
      ...counts,
      bySection: bySection.map(({ section, lines, rag, delivery }) => ({ section, lines, rag, delivery })),
    };
  });
}

/** What the plans of an organisation are called, the newest first; twenty at most. */
export function listPlanTitles(database: Database, organisation: Organisation): Promise<string[]> {
  const who = commandLine(organisation, 'earshot plan status');
  return read(database, organisation.id, async (db) =>
    (
      await visiblePlans(db, who)
        .select('plan.title')
        .orderBy('plan.createdAt', 'desc')
        .orderBy('plan.id', 'desc')
        .limit(20)
        .execute()
    ).map(({ title }) => title),
  );
}

/** The plan of this title, or of this id or word in its address; of several with one title the newest that has not ended. */
export async function findPlanCalled(
  db: Db,
  who: Who,
  called: string,
): Promise<{ id: string; title: string } | undefined> {
  const word = called.trim();
  return visiblePlans(db, who)
    .select(['plan.id', 'plan.title'])
    .where((eb) =>
      eb.or([
        eb(eb.fn('lower', ['plan.title']), '=', word.toLowerCase()),
        eb('plan.slug', '=', word),
        eb(eb.cast('plan.id', 'text'), '=', word),
      ]),
    )
    .orderBy(sql`plan.state in ('refreshed', 'closed')`)
    .orderBy('plan.createdAt', 'desc')
    .orderBy('plan.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
