import { Hono } from 'hono';
import type { Env } from '../../../platform/web/context.ts';

/** Providers, contracts, scores, cross-checks and scorecards. */
export const providerRoutes = new Hono<Env>();
