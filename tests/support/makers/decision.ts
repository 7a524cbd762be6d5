import type { Who } from '../../../src/platform/access/who.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { newId } from '../../../src/platform/db/ids.ts';

/** A decision on findings that are there already. Gives its id. */
export async function aDecision(
  database: Database,
  recorder: Who,
  said: {
    title?: string;
    findings?: string[];
    decidedOn?: string;
    outcome?: 'yes' | 'in_part' | 'no';
    because?: string;
  } = {},
): Promise<string> {
  const organisationId = recorder.organisation.id;
  const id = newId();
  const outcome = said.outcome ?? 'yes';
  const db = database.owner;
  await db
    .insertInto('decision')
    .values({
      organisationId,
      id,
      title: said.title ?? 'Tell people how long they will wait',
      text: 'Everybody who waits is told how long it will be.',
      takenBy: recorder.organisation.boardName,
      decidedOn: said.decidedOn ?? recorder.organisation.today,
      outcome,
      because: said.because ?? (outcome === 'yes' ? '' : 'There is no money for it this year.'),
      recordedBy: recorder.personId,
    })
    .execute();
  for (const findingId of said.findings ?? [])
    await db.insertInto('decisionFinding').values({ organisationId, decisionId: id, findingId }).execute();
  return id;
}
