import { Hono } from 'hono';
import type { Env } from '../../../platform/web/context.ts';

export const yearEndRoutes = new Hono<Env>();
