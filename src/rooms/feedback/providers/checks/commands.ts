import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { mayKeepProviders } from '../../policy.ts';
import { Refused } from '../attempt.ts';
import { findReturn } from '../scores/queries.ts';
import { workOut } from '../scores/working.ts';
import { type CheckForm, judge, type OtherFigure, verdictName } from './check.ts';
import { listOtherFigures } from './others.ts';
import { listChecks } from './queries.ts';

/** What a return stands beside now: what others say, and the figures that people added before. */
export async function readComparisons(db: Db, who: Who, returnId: string) {
  const found = await findReturn(db, who, returnId);
  if (!found) throw new NotFound();
  const checks = await listChecks(db, who, returnId);
  const typed = (checks[0]?.comparisons ?? []).filter((one) => one.typed);
  const others = [...(await listOtherFigures(db, who, found)), ...typed];
  return { found, checks, others, judged: judge(workOut(found), found.kind, others) };
}

/**
 * Keeps a cross-check of a return as it comes out today, with what a person adds to it. The figures are kept as they
 * are, so that it can be seen later what the verdict rested on. Earlier checks stay.
 */
export async function checkReturn(db: Db, who: Who, returnId: string, form: CheckForm): Promise<void> {
  require(mayKeepProviders(who));
  const { found, others } = await readComparisons(db, who, returnId);
  if (found.supersededBy)
    throw new Refused('', 'This return was corrected. Check the one that took its place.');
  const added: OtherFigure[] =
    form.figure === null
      ? []
      : [
          {
            source: form.source,
            what: form.question === 'same' ? 'The same question' : 'Another question',
            isLike: form.question === 'same',
            figure: form.figure,
            n: form.n,
            on: form.on,
            typed: true,
          },
        ];
  const judged = judge(workOut(found), found.kind, [...others, ...added]);
  await keep(db, who, returnId, judged, form.decided, form.followUp);
}

/** Checks a return that has just come in against what is known already; where nothing is, nothing is kept. */
export async function checkOnArrival(db: Db, who: Who, returnId: string): Promise<void> {
  const { judged } = await readComparisons(db, who, returnId);
  if (judged.verdict !== 'nothing_to_compare') await keep(db, who, returnId, judged, null, '');
}

async function keep(
  db: Db,
  who: Who,
  returnId: string,
  { comparisons, gap, verdict }: ReturnType<typeof judge>,
  decided: CheckForm['decided'],
  followUp: string,
): Promise<void> {
  await db
    .insertInto('scoreCheck')
    .values({
      organisationId: who.organisation.id,
      id: newId(),
      returnId,
      comparisons: JSON.stringify(comparisons),
      gap: gap === null ? null : String(gap),
      verdict,
      decidedVerdict: decided,
      followUp,
      checkedOn: who.organisation.today,
      checkedBy: who.personId,
    })
    .execute();
  await recordChange(db, who, {
    kind: 'score_return',
    id: returnId,
    act: 'cross-checked',
    after: { verdict: verdictName(decided ?? verdict) },
  });
}
