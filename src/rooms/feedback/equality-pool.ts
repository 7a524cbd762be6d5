import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';

/** Answers by their field, as given: `{age: '25-34'}`. */
export type EqualityAnswers = Readonly<Record<string, string>>;

const MIXED_WITH = 200;

/**
 * Puts the answers of somebody who left a name or an address into the pool, where nothing leads back to them.
 *
 * A row put in by itself would lie beside the person's return: last in the table, and with the same transaction
 * number. So up to 200 others of its month are taken out by lot and put back with it in a new order under new ids, in
 * one statement: whichever rows share the return's transaction or its place on the disk, the answers may be any of
 * theirs. The pool knows the month and no finer date, and is in no history. Until a month has a few rows, mixing
 * cannot hide much: whoever shows the pool's figures must leave out small numbers.
 */
export async function addToEqualityPool(
  db: Db,
  organisationId: string,
  month: string,
  answers: EqualityAnswers,
): Promise<void> {
  await sql`
    with drawn as (
      select organisation_id, id from equality_pool
      where month = ${month}::date order by random() limit ${MIXED_WITH} for update skip locked
    ), taken as (
      delete from equality_pool p using drawn d
      where p.organisation_id = d.organisation_id and p.id = d.id returning p.answers
    ), mixed as (
      select answers from taken union all select ${JSON.stringify(answers)}::jsonb
    )
    insert into equality_pool (organisation_id, id, month, answers)
    select ${organisationId}::uuid, gen_random_uuid(), ${month}::date, answers from mixed order by random()`.execute(
    db,
  );
}
