import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { actorOf } from '../../../platform/history/record-history.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import type { NewLine } from '../lines/new-line.ts';
import { recordLines } from '../lines/record-lines.ts';
import { requirePlanToWrite } from '../plan/commands.ts';
import { findPlanContent } from '../snapshots/read-content.ts';
import { linesToCopy } from '../year-end/copy-lines.ts';
import { listLinesToInherit } from './queries.ts';

/**
 * Takes lines of the parent plan over as lines of one's own, which then go their own way; each keeps the tie to its
 * origin. Gives how many came. Throws NotFound where the plan has no parent, or a line is not the parent's to take.
 */
export async function inheritLines(
  db: Db,
  who: Who,
  planId: string,
  lineIds: readonly string[],
): Promise<number> {
  const plan = await requirePlanToWrite(db, who, planId);
  if (!plan.parentId) throw new NotFound();
  const free = await listLinesToInherit(db, who, planId, plan.parentId);
  const wanted = new Set(lineIds);
  if (![...wanted].every((id) => free.some((line) => line.id === id))) throw new NotFound();
  const { today } = who.organisation;
  const content = await findPlanContent(db, who, plan.parentId, today);
  if (!content) throw new NotFound();
  const copies = await linesToCopy(db, content, wanted);
  const lines = copies.map(
    ({ line, copy }): NewLine => ({
      ...copy,
      // The codes of two plans may be the same; a code of the plan's own series is given.
      ...(copy.codePrinted ? {} : { code: undefined, duplicateOfCode: undefined }),
      deliveryState: 'not_started',
      inheritedFromId: line.id,
      addedOn: plan.state === 'draft' ? null : today,
    }),
  );
  await recordLines(db, actorOf(who), planId, lines);
  return lines.length;
}
