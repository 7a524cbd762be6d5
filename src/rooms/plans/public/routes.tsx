import { Hono } from 'hono';
import type { Env } from '../../../platform/web/context.ts';

/** What anybody may read. */
export const publicPlanRoutes = new Hono<Env>();
