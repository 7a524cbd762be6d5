import { longDate } from '../../../design/text/words.ts';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Problem } from '../../../platform/web/problems.ts';
import { mayTakeSnapshot } from '../policy.ts';
import { checksumOf, countsOf } from './content.ts';
import { findPlanContent, readSteadily } from './read-content.ts';

/**
 * Freezes a plan as it stood at the end of a day and gives the snapshot's id. What another transaction has changed and
 * not committed is not in it; what has been committed is in it whole. Throws NotFound where there is no such plan, and
 * Problem 409 where the plan changes faster than it can be read.
 */
export async function takeSnapshot(
  db: Db,
  who: Who,
  planId: string,
  { title = '', asAt }: { title?: string; asAt: string },
): Promise<string> {
  require(mayTakeSnapshot(who));
  const content = await readSteadily(async () => {
    const found = await findPlanContent(db, who, planId, asAt);
    if (!found) throw new NotFound();
    return found;
  });
  if (!content)
    throw new Problem(409, 'The plan is being changed right now. Wait a minute and take the snapshot again.');
  const id = newId();
  const named = title === '' ? `${content.plan.title}, ${longDate(asAt)}` : title;
  const sha256 = checksumOf(content);
  await db
    .insertInto('planSnapshot')
    .values({
      organisationId: who.organisation.id,
      id,
      planId,
      title: named,
      asAt,
      content: JSON.stringify(content),
      counts: JSON.stringify(countsOf(content)),
      sha256,
      takenBy: who.personId,
    })
    .execute();
  await recordChange(db, who, {
    kind: 'plan_snapshot',
    id,
    act: 'recorded',
    after: { title: named, asAt, sha256 },
  });
  return id;
}
