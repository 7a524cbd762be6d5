import { Hono } from 'hono';
import type { Env } from '../../../platform/web/context.ts';

/** What people say about services, for everybody: scores and counts with their date, and no person in them. */
export const publicExperienceRoutes = new Hono<Env>();
