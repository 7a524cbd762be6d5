import { Hono } from 'hono';
import type { Env } from '../../../platform/web/context.ts';

/** What we already know about a place or a theme, from all its sources. */
export const knownRoutes = new Hono<Env>();
