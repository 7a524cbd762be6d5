import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Database } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { issueDocument } from '../../../../platform/documents/frozen.ts';
import type { Report } from '../../../../platform/documents/report.ts';
import { actorOf } from '../../../../platform/history/record-history.ts';
import { recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { visibleBodies } from '../../../reports/door.ts';
import { mayIssueInsight } from '../policy.ts';
import { issuedFormats } from './issued.ts';

export interface ToIssue {
  kind: 'digest' | 'practice' | 'area';
  report: Report;
  /** 'YYYY-MM'. */
  month: string;
  monthTo?: string;
  providerId?: string;
  areaId?: string;
  circulation: string;
  bodies: readonly string[];
}

/** Freezes a digest or a report, makes its files and lists it. Gives its id. Throws NotFound for an unknown body. */
export async function issueInsight(
  place: { database: Database; dataFolder: string },
  who: Who,
  asked: ToIssue,
): Promise<string> {
  require(mayIssueInsight(who));
  const { id: organisationId, today } = who.organisation;
  const { kind, report, circulation, bodies } = asked;
  const id = newId();
  await issueDocument(
    place.database,
    place.dataFolder,
    actorOf(who),
    { kind, report, formats: issuedFormats, issuedOn: today },
    async (db, document) => {
      const chosen = [...new Set(bodies)];
      const known =
        chosen.length === 0
          ? []
          : await visibleBodies(db, who)
              .select(['body.id', 'body.name'])
              .where('body.id', 'in', chosen)
              .execute();
      if (known.length !== chosen.length) throw new NotFound();
      await db
        .insertInto('insightReport')
        .values({
          organisationId,
          id,
          kind,
          title: report.title,
          month: `${asked.month}-01`,
          monthTo: asked.monthTo ? `${asked.monthTo}-01` : null,
          providerId: asked.providerId ?? null,
          areaId: asked.areaId ?? null,
          documentId: document.id,
          issuedOn: today,
          issuedBy: who.personId,
          circulation,
        })
        .execute();
      if (known.length > 0)
        await db
          .insertInto('insightReportBody')
          .values(known.map((body) => ({ organisationId, reportId: id, bodyId: body.id })))
          .execute();
      await recordChange(db, who, {
        kind: 'insight_report',
        id,
        act: 'issued',
        after: { title: report.title, circulation, bodies: known.map(({ name }) => name).join('; ') },
      });
    },
  );
  return id;
}
