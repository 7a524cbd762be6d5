import { Hono } from 'hono';
import type { Env } from '../../../platform/web/context.ts';

export const viewRoutes = new Hono<Env>();
