import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Database, Db } from '../../../platform/db/database.ts';
import { read } from '../../../platform/db/tenant.ts';
import { issueDocument } from '../../../platform/documents/frozen.ts';
import { letterheadOf, listContactLines } from '../../../platform/documents/letterhead.ts';
import type { Report } from '../../../platform/documents/report.ts';
import { actorOf } from '../../../platform/history/record-history.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { findSnapshot } from '../../plans/door.ts';
import { mayMakePapers } from '../policy.ts';
import { Refused } from '../refused.ts';
import { change } from './commands.ts';
import { type Paper, paperFormats } from './paper.ts';
import { type PaperWords, paperReport, type ReportedPlan } from './paper-report.ts';
import { findPaper } from './queries.ts';

/** Where issued documents are kept. */
export interface Place {
  database: Database;
  dataFolder: string;
}

/**
 * The plan in a paper, read from its snapshots; null where it has none. Throws NotFound where this person may not see
 * them, and Refused where one is no longer what was kept: a paper never leaves its plan out unsaid.
 */
export async function findReportedPlan(
  db: Db,
  who: Who,
  { snapshotId, comparedWithId }: Pick<Paper, 'snapshotId' | 'comparedWithId'>,
): Promise<ReportedPlan | null> {
  if (!snapshotId) return null;
  const content = await requireContent(db, who, snapshotId);
  return { content, comparedWith: comparedWithId ? await requireContent(db, who, comparedWithId) : null };
}

async function requireContent(db: Db, who: Who, id: string) {
  const snapshot = await findSnapshot(db, who, id);
  if (!snapshot) throw new NotFound();
  if (!snapshot.intact)
    throw new Refused(
      '',
      `The snapshot “${snapshot.title}” is no longer what was kept: somebody changed it outside Earshot. Choose another.`,
    );
  return snapshot.content;
}

/** A paper as it would be printed now. Reads in one transaction and draws nothing. Throws NotFound. */
export async function readPaperReport(
  { database, dataFolder }: Place,
  who: Who,
  id: string,
): Promise<{ paper: Paper; report: Report }> {
  const { organisation } = who;
  const found = await read(database, organisation.id, async (db) => {
    const paper = await findPaper(db, who, id);
    if (!paper) return null;
    return {
      paper,
      plan: await findReportedPlan(db, who, paper),
      address: await listContactLines(db, organisation.id),
    };
  });
  if (!found) throw new NotFound();
  const letterhead = await letterheadOf(organisation, found.address, dataFolder);
  return { paper: found.paper, report: paperReport(found.paper as PaperWords, found.plan, letterhead) };
}

/**
 * Issues an approved paper: its report is frozen and made into files before, and recorded with the paper's new state in
 * one transaction. From then on nothing in it changes. Throws NotFound, Refused, Stale.
 */
export async function issuePaper(place: Place, who: Who, id: string, version: number): Promise<void> {
  require(mayMakePapers(who));
  const { paper, report } = await readPaperReport(place, who, id);
  // Before any file is made; asked once more when it is recorded.
  if (paper.state !== 'approved') throw new Refused('', 'Only an approved paper can be issued.');
  if (paper.version !== version) throw new Stale({});
  const { today } = who.organisation;
  await issueDocument(
    place.database,
    place.dataFolder,
    actorOf(who),
    { kind: 'paper', report, formats: paperFormats, issuedOn: today },
    (db, document) =>
      change(db, who, id, version, ['approved'], 'issued', {
        state: 'issued',
        issuedOn: today,
        documentId: document.id,
      }),
  );
}
