import { Hono } from 'hono';
import type { Env } from '../../../platform/web/context.ts';

/** The insight group: its dashboard, reviews, digest and restricted reports. */
export const insightRoutes = new Hono<Env>();
