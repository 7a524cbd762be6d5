import { sql } from 'kysely';
import type { Option } from '../../../../design/form/field.ts';
import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { mayReadFeedback } from '../../policy.ts';
import { firstScale, type KeptScale, type Scale, scaleWords } from './scale.ts';

const dayBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

/** Every scale, the latest first; at the end the one that the organisation began with. */
export async function listScales(db: Db, who: Who): Promise<Scale[]> {
  require(mayReadFeedback(who));
  const rows = await db
    .selectFrom('recommendationScale')
    .select([
      'id',
      'name',
      'lowest',
      'highest',
      'promoterFrom',
      'detractorTo',
      'isUsual',
      'inForceFrom',
      'inForceTo',
      'source',
    ])
    .select([
      sql<number>`(select count(*)::int from contract c where c.organisation_id = recommendation_scale.organisation_id
        and c.scale_id = recommendation_scale.id)`.as('contracts'),
      sql<number>`(select count(*)::int from score_return r where r.organisation_id = recommendation_scale.organisation_id
        and r.scale ->> 'id' = recommendation_scale.id::text)`.as('returns'),
    ])
    .orderBy('inForceFrom', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const firstUsual = rows.filter(({ isUsual }) => isUsual).at(-1);
  const first: Scale = {
    ...firstScale,
    isUsual: true,
    inForceFrom: null,
    inForceTo: firstUsual ? dayBefore(firstUsual.inForceFrom) : null,
    contracts: 0,
    returns: 0,
  };
  return [...rows, first];
}

/** The scales as choices of a contract's field. */
export async function listScaleOptions(db: Db, who: Who): Promise<Option[]> {
  const scales = await listScales(db, who);
  return scales.flatMap((scale) =>
    scale.id === null ? [] : [{ value: scale.id, label: scaleWords(scale) }],
  );
}

/**
 * The scale by which a period is scored, by its last day: the contract's own where it was in force then, else the usual
 * one of that day, else the one that every organisation begins with.
 */
export async function getScale(
  db: Db,
  { scaleId, on }: { scaleId: string | null; on: string },
): Promise<KeptScale> {
  const row = await db
    .selectFrom('recommendationScale')
    .select(['id', 'name', 'lowest', 'highest', 'promoterFrom', 'detractorTo'])
    .where('inForceFrom', '<=', on)
    .where((eb) => eb.or([eb('inForceTo', 'is', null), eb('inForceTo', '>=', on)]))
    .where((eb) => eb.or([eb('isUsual', '=', true), ...(scaleId ? [eb('id', '=', scaleId)] : [])]))
    .orderBy(scaleId ? sql`(id = ${scaleId}::uuid) desc` : sql`in_force_from desc`)
    .orderBy('inForceFrom', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row) return row;
  const { source: _, ...first } = firstScale;
  return first;
}
