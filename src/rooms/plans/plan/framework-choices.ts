import { frameworkItemKinds } from '../../../../reference/framework-items.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { visibleFrameworkItems } from '../../organisation/door.ts';

/** Kinds of statement that a section or a line of a plan may serve. */
const served = [
  'aim',
  'objective',
  'strategic-objective',
  'principle',
  'commitment',
  'golden-rule',
  'health-challenge',
] as const;

export interface FrameworkChoice {
  id: string;
  text: string;
  kind: string;
}

/**
 * The statements that a section or line may be tied to: those adopted and in force, by kind, and those chosen already
 * whatever became of them. With 'mechanism', the organisation's mechanisms. One query.
 */
export async function listFrameworkChoices(
  db: Db,
  who: Who,
  chosen: readonly (string | null)[],
  kinds: readonly string[] = served,
): Promise<FrameworkChoice[]> {
  const { today } = who.organisation;
  const kept = chosen.filter((id): id is string => Boolean(id));
  const rows = await visibleFrameworkItems(db, who)
    .select(['frameworkItem.id', 'frameworkItem.text', 'frameworkItem.kind', 'frameworkItem.state'])
    .select(['frameworkItem.inForceFrom', 'frameworkItem.inForceTo'])
    .where('frameworkItem.kind', 'in', [...kinds])
    .orderBy('frameworkItem.position')
    .orderBy('frameworkItem.id')
    .execute();
  const order = new Map<string, number>(frameworkItemKinds.map(({ key }, at) => [key, at]));
  return rows
    .filter(
      ({ id, state, inForceFrom, inForceTo }) =>
        kept.includes(id) ||
        (state === 'adopted' &&
          (inForceFrom === null || inForceFrom <= today) &&
          (inForceTo === null || inForceTo >= today)),
    )
    .sort((a, b) => (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0))
    .map(({ id, text, kind }) => ({ id, text, kind }));
}

const LONGEST = 90;

/** As the choices of a select, grouped by kind. */
export function frameworkOptions(choices: readonly FrameworkChoice[]) {
  return [...Map.groupBy(choices, ({ kind }) => kind)].map(([kind, items]) => ({
    label: frameworkItemKinds.find(({ key }) => key === kind)?.many ?? kind,
    options: items.map(({ id, text }) => ({
      value: id,
      label: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
    })),
  }));
}
