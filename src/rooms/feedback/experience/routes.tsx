import { Hono } from 'hono';
import type { Env } from '../../../platform/web/context.ts';

/** Dashboards of what people say, from roll-ups. */
export const experienceRoutes = new Hono<Env>();
