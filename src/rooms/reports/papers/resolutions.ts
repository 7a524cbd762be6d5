import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { recordChange } from '../../../platform/history/record-page.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { mayRecordResolution } from '../policy.ts';
import { Refused } from '../refused.ts';
import { visiblePapers } from '../visible.ts';
import { type ResolutionForm, resolutionName } from './paper.ts';

/**
 * Records what the meeting resolved on an issued paper, against the paper and the snapshot in it. It is said once: a
 * correction is another record that names the one before. Throws Refused.
 */
export async function recordResolution(
  db: Db,
  who: Who,
  paperId: string,
  form: ResolutionForm,
): Promise<string> {
  require(mayRecordResolution(who));
  const paper = await visiblePapers(db, who)
    .select(['paper.id', 'paper.state', 'paper.snapshotId', 'meeting.heldOn'])
    .where('paper.id', '=', paperId)
    .executeTakeFirst();
  if (!paper) throw new NotFound();
  // Two people who record at once come one after the other.
  await db.selectFrom('paper').select('id').where('id', '=', paperId).forUpdate().execute();
  if (paper.state !== 'issued') throw new Refused('', 'Only a paper that was issued can be resolved upon.');
  if (form.resolvedOn < paper.heldOn)
    throw new Refused('resolvedOn', 'The meeting had not been held on that day.');
  const last = await db
    .selectFrom('paperResolution')
    .select('id')
    .where('paperId', '=', paperId)
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if ((last?.id ?? null) !== form.correctsId)
    throw new Refused(
      '',
      last
        ? 'What was resolved is recorded already. Read it, and correct it if it is wrong.'
        : 'Nothing is recorded yet that could be corrected.',
    );
  const id = newId();
  await db
    .insertInto('paperResolution')
    .values({
      organisationId: who.organisation.id,
      id,
      paperId,
      snapshotId: paper.snapshotId,
      kind: form.kind,
      words: form.words,
      resolvedOn: form.resolvedOn,
      nextUpdateOn: form.nextUpdateOn,
      correctsId: form.correctsId,
      recordedBy: who.personId,
    })
    .execute();
  await recordChange(db, who, {
    kind: 'paper',
    id: paperId,
    act: form.correctsId
      ? `corrected the resolution to: ${resolutionName(form.kind).toLowerCase()}`
      : `recorded the resolution: ${resolutionName(form.kind).toLowerCase()}`,
  });
  return id;
}
