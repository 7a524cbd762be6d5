import { type SelectQueryBuilder, sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { DB } from '../../../platform/db/schema.ts';
import { mayReadExperience, mayReadFeedback } from '../policy.ts';
import type { FrozenQuality } from './batch.ts';

/** A batch of suggestions whose themes and sentiments are counted, with what was measured of it. */
export interface SignedOffBatch {
  id: string;
  title: string;
  signedOffBy: string;
  signedOffOn: string;
  /** Comments of the batch. */
  comments: number;
  quality: Pick<FrozenQuality, 'n' | 'f1' | 'low' | 'high'>;
  /** Whether this person may open the batch's page. */
  mayOpen: boolean;
}

/** Months 'YYYY-MM' or days 'YYYY-MM-DD', both inclusive; nothing said, nothing narrowed. */
export interface Period {
  from?: string | null;
  to?: string | null;
}

/**
 * The signed-off batches whose comments fall within a period, latest signed first, at most 50: wherever their figures
 * appear, these are named. Nothing where this person may not see figures.
 */
export async function listSignedOff(db: Db, who: Who, period: Period = {}): Promise<SignedOffBatch[]> {
  if (!mayReadExperience(who)) return [];
  const mayOpen = mayReadFeedback(who);
  return (await signedOff(db, period)).map((batch) => ({ ...batch, mayOpen }));
}

/** The same for a page that everybody may read: nobody there may open a batch. */
export async function listSignedOffForAll(db: Db, period: Period = {}): Promise<SignedOffBatch[]> {
  return (await signedOff(db, period)).map((batch) => ({ ...batch, mayOpen: false }));
}

async function signedOff(db: Db, { from, to }: Period): Promise<Omit<SignedOffBatch, 'mayOpen'>[]> {
  let batches: SelectQueryBuilder<DB, 'codingBatch', object> = db
    .selectFrom('codingBatch')
    .where('codingBatch.state', 'in', ['signing_off', 'signed_off']);
  if (from) batches = batches.where('codingBatch.lastOn', '>=', firstDay(from));
  if (to) batches = batches.where('codingBatch.firstOn', '<=', lastDay(to));
  const rows = await batches
    .select(['codingBatch.id', 'codingBatch.title', 'codingBatch.comments', 'codingBatch.quality'])
    .select(sql<string>`coalesce(coding_batch.signed_off_on::text, '')`.as('signedOffOn'))
    .select(
      sql<string>`coalesce((select p.name from person p where p.organisation_id = coding_batch.organisation_id
        and p.id = coding_batch.signed_off_by), 'somebody who has left')`.as('signedOffBy'),
    )
    .orderBy('codingBatch.createdAt', 'desc')
    .orderBy('codingBatch.id', 'desc')
    .limit(50)
    .execute();
  return rows.flatMap(({ quality, ...batch }) => {
    if (quality === null) return [];
    const { n, f1, low, high } = quality as unknown as FrozenQuality;
    return [{ ...batch, quality: { n, f1, low, high } }];
  });
}

const firstDay = (text: string): string => (text.length === 7 ? `${text}-01` : text);

function lastDay(text: string): string {
  if (text.length !== 7) return text;
  const { year, month, daysInMonth } = Temporal.PlainYearMonth.from(text);
  return Temporal.PlainDate.from({ year, month, day: daysInMonth }).toString();
}
