import { sql } from 'kysely';
import { involvementStandards } from '../../../../../reference/involvement-standards.ts';
import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { mayKeepProviders } from '../../policy.ts';
import { Refused } from '../attempt.ts';
import { periodWords } from '../scores/period.ts';
import { isInForce, type SaidStandard, type StandardForm, standardVerdictName } from './standard.ts';

const KIND = 'involvement_standard';

const dayBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

/** Takes over the set that is there to begin with, where the organisation has none yet. */
export async function beginStandards(db: Db, who: Who): Promise<void> {
  require(mayKeepProviders(who));
  const there = await db.selectFrom('involvementStandard').select('id').limit(1).executeTakeFirst();
  if (there) return;
  for (const [index, text] of involvementStandards.entries()) await insert(db, who, text, index + 1, null);
}

/** Adds a standard that holds from a day, after the others. */
export async function addStandard(db: Db, who: Who, form: StandardForm): Promise<void> {
  require(mayKeepProviders(who));
  const { last } = await db
    .selectFrom('involvementStandard')
    .select(sql<number>`coalesce(max(position), 0)::int`.as('last'))
    .executeTakeFirstOrThrow();
  await insert(db, who, form.text, last + 1, form.inForceFrom);
}

/**
 * Gives a standard new words from a day. The old words hold until the day before, so that providers stay judged by what
 * they were judged by. Throws Refused where the day is not after that of the old words.
 */
export async function rewordStandard(db: Db, who: Who, id: string, form: StandardForm): Promise<void> {
  require(mayKeepProviders(who));
  const old = await requireStandard(db, id);
  if (old.inForceTo !== null || (old.inForceFrom !== null && old.inForceFrom >= form.inForceFrom))
    throw new Refused('inForceFrom', 'Choose a day after the one from which the words so far hold.');
  await db
    .updateTable('involvementStandard')
    .set({ inForceTo: dayBefore(form.inForceFrom), version: old.version + 1 })
    .where('id', '=', id)
    .execute();
  await recordChange(db, who, { kind: KIND, id, act: 'reworded', before: { text: old.text } });
  await insert(db, who, form.text, old.position, form.inForceFrom);
}

/** Lets a standard hold no longer than today. What was judged by it stays. */
export async function endStandard(db: Db, who: Who, id: string): Promise<void> {
  require(mayKeepProviders(who));
  const old = await requireStandard(db, id);
  await db
    .updateTable('involvementStandard')
    .set({ inForceTo: who.organisation.today, version: old.version + 1 })
    .where('id', '=', id)
    .execute();
  await recordChange(db, who, { kind: KIND, id, act: 'ended' });
}

/** Judges a provider by standards for a period; a second judgement of the same period takes the place of the first. */
export async function scoreStandards(
  db: Db,
  who: Who,
  {
    providerId,
    from,
    to,
    said,
  }: { providerId: string; from: string; to: string; said: readonly SaidStandard[] },
): Promise<void> {
  require(mayKeepProviders(who));
  const provider = await db
    .selectFrom('provider')
    .select('id')
    .where('id', '=', providerId)
    .executeTakeFirst();
  if (!provider) throw new NotFound();
  for (const { standardId, verdict, evidence } of said) {
    const standard = await requireStandard(db, standardId);
    if (!isInForce(standard, to))
      throw new Refused('', 'One of these standards did not hold in that period.');
    const facts = { verdict, evidence, scoredOn: who.organisation.today, scoredBy: who.personId };
    await db
      .insertInto('involvementScore')
      .values({
        organisationId: who.organisation.id,
        id: newId(),
        providerId,
        standardId,
        periodFrom: from,
        periodTo: to,
        ...facts,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['organisationId', 'providerId', 'standardId', 'periodFrom', 'periodTo'])
          .doUpdateSet(facts),
      )
      .execute();
  }
  await recordChange(db, who, {
    kind: 'provider',
    id: providerId,
    act: `judged its involvement of patients, ${periodWords({ from, to })}`,
    after: { standards: said.map(({ verdict }) => standardVerdictName(verdict)).join(', ') },
  });
}

async function requireStandard(db: Db, id: string) {
  const row = await db
    .selectFrom('involvementStandard')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

async function insert(
  db: Db,
  who: Who,
  text: string,
  position: number,
  inForceFrom: string | null,
): Promise<void> {
  const id = newId();
  await db
    .insertInto('involvementStandard')
    .values({ organisationId: who.organisation.id, id, text, position, inForceFrom })
    .execute();
  await recordChange(db, who, { kind: KIND, id, act: 'recorded', after: { text, inForceFrom } });
}
