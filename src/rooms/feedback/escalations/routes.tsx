import { Hono } from 'hono';
import type { Env } from '../../../platform/web/context.ts';

/** What goes up through the levels, and the answer that comes back down. */
export const escalationRoutes = new Hono<Env>();
