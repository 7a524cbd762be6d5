import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Database } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { issueDocument } from '../../../platform/documents/frozen.ts';
import type { Report } from '../../../platform/documents/report.ts';
import { actorOf } from '../../../platform/history/record-history.ts';
import { recordChange } from '../../../platform/history/record-page.ts';
import { mayWorkOnFeedback } from '../policy.ts';

export const knownFormats = ['html', 'docx', 'pdf'] as const;

/** Freezes a paper on what we know and lists it with the insight group's. Gives its id. */
export async function issueKnown(
  place: { database: Database; dataFolder: string },
  who: Who,
  { report, circulation }: { report: Report; circulation: string },
): Promise<string> {
  require(mayWorkOnFeedback(who));
  const { id: organisationId, today } = who.organisation;
  const id = newId();
  await issueDocument(
    place.database,
    place.dataFolder,
    actorOf(who),
    { kind: 'known', report, formats: knownFormats, issuedOn: today },
    async (db, document) => {
      await db
        .insertInto('insightReport')
        .values({
          organisationId,
          id,
          kind: 'known',
          title: report.title,
          documentId: document.id,
          issuedOn: today,
          issuedBy: who.personId,
          circulation,
        })
        .execute();
      await recordChange(db, who, {
        kind: 'insight_report',
        id,
        act: 'issued',
        after: { title: report.title, circulation },
      });
    },
  );
  return id;
}
