import { sql } from 'kysely';
import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { type NamedField, recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { mayKeepProviders } from '../../policy.ts';
import { Refused } from '../attempt.ts';
import { getScale } from '../scales/queries.ts';
import { periodWords } from './period.ts';
import type { ScoreEntry } from './score-return.ts';
import { workOut } from './working.ts';

const KIND = 'score_return';

export const returnHistory: readonly NamedField[] = [
  { name: 'period', label: 'Period' },
  { name: 'score', label: 'Score' },
  { name: 'scorePrinted', label: 'Printed score' },
  { name: 'answers', label: 'Answers' },
  { name: 'verdict', label: 'Verdict' },
];

/**
 * Records a provider's return and gives its id. The score is worked out by the scale in force on the period's last day,
 * which is kept with it. `corrects` names the return that this one takes the place of; both stay. Throws Refused where
 * nothing can be worked out, where there is such a return already, or where something chosen does not belong together.
 */
export async function recordScore(
  db: Db,
  who: Who,
  entry: ScoreEntry,
  corrects: string | null = null,
): Promise<string> {
  require(mayKeepProviders(who));
  const { today } = who.organisation;
  if (entry.periodFrom > today) throw new Refused('period', 'The period has not begun yet.');
  if (entry.receivedOn > today) throw new Refused('receivedOn', 'It cannot have come in the future.');
  await requireProvider(db, entry.providerId);
  const contract = await findContract(db, entry);
  await requireMeasure(db, entry);
  const service = entry.service || (contract?.service ?? '');
  await requireOnly(db, { ...entry, service }, corrects);
  const { kind, counts, periodTo, scorePrinted } = entry;
  const scale =
    kind === 'net_promoter' ? await getScale(db, { scaleId: contract?.scaleId ?? null, on: periodTo }) : null;
  const worked = workOut({ kind, counts, scale, periodTo, scorePrinted });
  if (worked.score === null)
    throw new Refused(
      'counts',
      worked.warnings.join(' ') || 'Nobody answered, so there is no score. Record a return that has answers.',
    );
  const id = newId();
  await db
    .insertInto('scoreReturn')
    .values({
      organisationId: who.organisation.id,
      id,
      providerId: entry.providerId,
      contractId: contract?.id ?? null,
      measureId: entry.measureId,
      kind,
      service,
      periodFrom: entry.periodFrom,
      periodTo,
      receivedOn: entry.receivedOn,
      scale: scale && JSON.stringify(scale),
      answers: worked.n,
      eligible: entry.eligible,
      counts: JSON.stringify(counts),
      breakdown: JSON.stringify(entry.breakdown),
      score: String(worked.score),
      scorePrinted,
      note: entry.note,
      recordedBy: who.personId,
    })
    .execute();
  if (corrects) await supersede(db, who, corrects, id);
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: corrects ? 'recorded in place of an earlier return' : 'recorded',
    after: {
      period: periodWords({ from: entry.periodFrom, to: periodTo }),
      score: Math.round(worked.score * 10) / 10,
      scorePrinted,
      answers: worked.n,
    },
  });
  return id;
}

async function requireProvider(db: Db, id: string): Promise<void> {
  const row = await db.selectFrom('provider').select('id').where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refused('providerId', 'Choose a provider of the list.');
}

/** The contract named, which must be the provider's; else the one that is for this service, where there is just one. */
async function findContract(db: Db, entry: ScoreEntry) {
  const own = db
    .selectFrom('contract')
    .select(['id', 'service', 'scaleId'])
    .where('providerId', '=', entry.providerId);
  if (entry.contractId) {
    const named = await own.where('id', '=', entry.contractId).executeTakeFirst();
    if (!named) throw new Refused('contractId', 'This contract is with another provider.');
    return named;
  }
  if (entry.service === '') return null;
  const fitting = await own
    .where(sql<string>`lower(service)`, '=', entry.service.toLowerCase())
    .where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', entry.periodFrom)]))
    .where((eb) => eb.or([eb('startsOn', 'is', null), eb('startsOn', '<=', entry.periodTo)]))
    .limit(2)
    .execute();
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

async function requireMeasure(db: Db, { measureId, kind }: ScoreEntry): Promise<void> {
  if (!measureId) return;
  const measure = await db
    .selectFrom('experienceMeasure')
    .select('kind')
    .where('id', '=', measureId)
    .executeTakeFirst();
  if (measure?.kind !== kind)
    throw new Refused('measureId', 'This measure has another kind of result. Choose one of this kind.');
}

/** No other return says the same thing: it would be counted twice. */
async function requireOnly(db: Db, entry: ScoreEntry, corrects: string | null): Promise<void> {
  let query = db
    .selectFrom('scoreReturn')
    .select('id')
    .where('providerId', '=', entry.providerId)
    .where('kind', '=', entry.kind)
    .where(sql<string>`lower(service)`, '=', entry.service.toLowerCase())
    .where('periodFrom', '=', entry.periodFrom)
    .where('periodTo', '=', entry.periodTo)
    .where('supersededBy', 'is', null)
    .where(sql<boolean>`measure_id is not distinct from ${entry.measureId}::uuid`);
  if (corrects) query = query.where('id', '<>', corrects);
  const other = await query.limit(1).executeTakeFirst();
  if (other)
    throw new Refused(
      'period',
      'There is a return of this provider, service and period already. Open it and correct it.',
    );
}

async function supersede(db: Db, who: Who, id: string, by: string): Promise<void> {
  const row = await db
    .updateTable('scoreReturn')
    .set((eb) => ({ supersededBy: by, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('supersededBy', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) {
    const there = await db.selectFrom('scoreReturn').select('id').where('id', '=', id).executeTakeFirst();
    if (!there) throw new NotFound();
    throw new Refused('', 'Somebody has corrected this return in the meantime. Correct the newer one.');
  }
  await recordChange(db, who, { kind: KIND, id, act: 'corrected by another return' });
}
