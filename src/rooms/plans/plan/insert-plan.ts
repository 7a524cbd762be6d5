import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import type { Actor } from '../../../platform/history/record-history.ts';
import type { PlanKind } from './plan.ts';
import { getFreePlanSlug } from './slug.ts';

/** A plan before its lines. What is not said is empty. */
export interface NewPlan {
  title: string;
  kind: PlanKind;
  schemeId: string;
  startsOn?: string | null;
  endsOn?: string | null;
  edition?: string;
  editionNote?: string;
  effectiveFrom?: string | null;
  refreshOn?: string | null;
  parentId?: string | null;
  supportsId?: string | null;
  refreshedFromId?: string | null;
  scopeIn?: string;
  scopeOut?: string;
  summary?: string;
  ownerId?: string | null;
  shared?: boolean;
}

/** Puts a draft of a plan into the organisation and gives its id. Asks no policy and writes no history: whoever calls does. */
export async function insertPlan(db: Db, actor: Actor, plan: NewPlan): Promise<string> {
  const id = newId();
  await db
    .insertInto('plan')
    .values({
      organisationId: actor.organisationId,
      id,
      slug: await getFreePlanSlug(db, plan.title, id),
      writtenBy: actor.personId,
      ...plan,
    })
    .execute();
  return id;
}
