import { Hono } from 'hono';
import type { Env } from '../../../platform/web/context.ts';

/** Early warning: what changed that is more than chance. */
export const signalRoutes = new Hono<Env>();
