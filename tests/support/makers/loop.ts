import type { Who } from '../../../src/platform/access/who.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { newId } from '../../../src/platform/db/ids.ts';

/** A "You said, we did" as a draft, or published where an approver is named. Gives its id. */
export async function aLoop(
  database: Database,
  writer: Who,
  said: {
    title?: string;
    slug?: string;
    actions?: string[];
    decisions?: string[];
    quotes?: string[];
    openedOn?: string;
    publishedBy?: Who;
    publishedOn?: string;
    state?: 'draft' | 'submitted';
  } = {},
): Promise<string> {
  const organisationId = writer.organisation.id;
  const id = newId();
  const db = database.owner;
  const approver = said.publishedBy;
  await db
    .insertInto('loop')
    .values({
      organisationId,
      id,
      slug: said.slug ?? `you-said-${id}`,
      title: said.title ?? 'You can see how long you will wait',
      youSaid: 'You did not know how long you would wait.',
      whoSaid: 'People who use the clinic',
      outcome: 'did',
      weDid: 'We put up a board that shows the wait.',
      openedOn: said.openedOn ?? writer.organisation.today,
      writtenBy: writer.personId,
      state: approver ? 'published' : (said.state ?? 'draft'),
      ...(approver
        ? {
            approvedBy: approver.personId,
            approvedAt: new Date(),
            publishedOn: said.publishedOn ?? writer.organisation.today,
          }
        : {}),
    })
    .execute();
  for (const actionId of said.actions ?? [])
    await db.insertInto('loopAction').values({ organisationId, loopId: id, actionId }).execute();
  for (const decisionId of said.decisions ?? [])
    await db.insertInto('loopDecision').values({ organisationId, loopId: id, decisionId }).execute();
  for (const [position, commentId] of (said.quotes ?? []).entries())
    await db.insertInto('loopQuote').values({ organisationId, loopId: id, commentId, position }).execute();
  return id;
}
