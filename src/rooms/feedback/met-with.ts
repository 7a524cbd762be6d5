import { type RawBuilder, sql } from 'kysely';
import type { Who } from '../../platform/access/who.ts';
import { mayWorkOnFeedback } from './policy.ts';

/**
 * Whether this person reads who was met for the return `r`: as a rule people at work, by name. Those who work on feedback
 * do, and whoever wrote it down.
 */
export const metWithSeen = (who: Who): RawBuilder<boolean> =>
  mayWorkOnFeedback(who)
    ? sql<boolean>`true`
    : sql<boolean>`(r.logged_by is not distinct from ${who.personId}::uuid)`;
