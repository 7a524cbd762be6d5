import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { mayTakeUp } from '../policy.ts';
import { raiseHref } from './addresses.ts';
import { type About, levelsAbove } from './escalation.ts';
import type { GoingUpProps } from './pages/parts/GoingUp.tsx';
import { findWentUp, listDecidedOn } from './queries.ts';

/** What a comment's or a finding's page shows of its way up: one query, and one more where something waits above. */
export async function getGoingUp(db: Db, who: Who, about: About): Promise<GoingUpProps> {
  const { slug, levels, today } = who.organisation;
  const wentUp = await findWentUp(db, who, about);
  const steps = wentUp?.steps ?? [];
  const waits = steps.some(({ state }) => state === 'waiting');
  const level = wentUp?.level ?? levels[0]?.key ?? '';
  const may = wentUp !== null && !waits && mayTakeUp(who, wentUp) && levelsAbove(levels, level).length > 0;
  return {
    slug,
    today,
    levels,
    steps,
    decisions: waits ? await listDecidedOn(db, who, about) : [],
    raiseHref: may ? raiseHref(slug, about) : undefined,
  };
}
