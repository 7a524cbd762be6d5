import { sql } from 'kysely';
import type { Option } from '../../../../design/form/field.ts';
import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { mayReadFeedback } from '../../policy.ts';
import type { Measure } from './measure.ts';

const measures = (db: Db, who: Who) => {
  require(mayReadFeedback(who));
  return db
    .selectFrom('experienceMeasure')
    .select(['id', 'name', 'question', 'kind', 'unit', 'better', 'source', 'closedOn', 'version'])
    .select(
      sql<number>`(select count(*)::int from contract_measure m
        where m.organisation_id = experience_measure.organisation_id and m.measure_id = experience_measure.id)`.as(
        'contracts',
      ),
    );
};

/** The library of measures by name, those closed last. */
export function listMeasures(db: Db, who: Who): Promise<Measure[]> {
  return measures(db, who).orderBy(sql`closed_on is not null`).orderBy(sql`lower(name)`).execute();
}

export async function findMeasure(db: Db, who: Who, id: string): Promise<Measure | null> {
  return (await measures(db, who).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The open measures as choices of a field. */
export async function listMeasureOptions(db: Db, who: Who): Promise<(Option & { kind: string })[]> {
  const rows = await measures(db, who).where('closedOn', 'is', null).orderBy(sql`lower(name)`).execute();
  return rows.map(({ id, name, kind }) => ({ value: id, label: name, kind }));
}
