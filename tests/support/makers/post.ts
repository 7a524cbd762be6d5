import type { Who } from '../../../src/platform/access/who.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { newId } from '../../../src/platform/db/ids.ts';

/** A post of five days a week for this work, with what it is given to. Gives its id. */
export async function aPost(
  database: Database,
  recorder: Who,
  said: {
    title?: string;
    daysPerWeek?: number;
    percentOfTime?: number;
    fromOn?: string | null;
    untilOn?: string | null;
    functions?: string[];
    allocations?: {
      work?: string;
      lineId?: string | null;
      daysPerWeek: number;
      fromOn?: string | null;
      untilOn?: string | null;
    }[];
  } = {},
): Promise<string> {
  const organisationId = recorder.organisation.id;
  const id = newId();
  const db = database.owner;
  await db
    .insertInto('resourcePost')
    .values({
      organisationId,
      id,
      title: said.title ?? 'Engagement manager',
      daysPerWeek: said.daysPerWeek ?? 5,
      percentOfTime: said.percentOfTime ?? 100,
      fromOn: said.fromOn ?? null,
      untilOn: said.untilOn ?? null,
    })
    .execute();
  for (const frameworkItemId of said.functions ?? [])
    await db
      .insertInto('resourcePostFunction')
      .values({ organisationId, postId: id, frameworkItemId })
      .execute();
  for (const one of said.allocations ?? [])
    await db
      .insertInto('resourceAllocation')
      .values({
        organisationId,
        id: newId(),
        postId: id,
        lineId: one.lineId ?? null,
        work: one.lineId ? (one.work ?? '') : (one.work ?? 'Day-to-day work'),
        daysPerWeek: one.daysPerWeek,
        fromOn: one.fromOn ?? null,
        untilOn: one.untilOn ?? null,
      })
      .execute();
  return id;
}
