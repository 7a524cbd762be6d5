import { Hono } from 'hono';
import type { Env } from '../../../platform/web/context.ts';

/** One theme over time and by whom it is spoken of. */
export const themeExperienceRoutes = new Hono<Env>();
