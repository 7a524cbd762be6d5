import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { mayTakeUp } from '../policy.ts';
import { raiseHref } from './addresses.ts';
import { type About, levelsAbove, type Step } from './escalation.ts';
import type { GoingUpProps } from './pages/parts/GoingUp.tsx';
import { findWentUp, listDecidedOn } from './queries.ts';

/** What a page knows of the record whose way up it shows. */
export interface MayGoUp {
  steps: readonly Step[];
  level: string | null;
  loggedBy: string | null;
}

/** What a record's page shows of its way up: no query of its own, and one where something waits above. */
export async function goingUpOf(db: Db, who: Who, about: About, record: MayGoUp): Promise<GoingUpProps> {
  const { slug, levels, today } = who.organisation;
  const waits = record.steps.some(({ state }) => state === 'waiting');
  const level = record.level ?? levels[0]?.key ?? '';
  const may = !waits && mayTakeUp(who, record) && levelsAbove(levels, level).length > 0;
  return {
    slug,
    today,
    levels,
    steps: record.steps,
    decisions: waits ? await listDecidedOn(db, who, about) : [],
    raiseHref: may ? raiseHref(slug, about) : undefined,
  };
}

/** The same where the record's own query does not bring it: one query more. */
export async function getGoingUp(db: Db, who: Who, about: About): Promise<GoingUpProps> {
  const { slug, levels, today } = who.organisation;
  const wentUp = await findWentUp(db, who, about);
  return wentUp ? goingUpOf(db, who, about, wentUp) : { slug, today, levels, steps: [], decisions: [] };
}
