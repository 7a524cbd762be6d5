import { Hono } from 'hono';
import type { Env } from '../../platform/web/context.ts';
import { heardRoutes } from './heard/routes.tsx';
import { populationRoutes } from './population/routes.tsx';

/** Who lives here, who was heard, and who is missing. */
export const equalityRoutes = new Hono<Env>();

equalityRoutes.route('/', heardRoutes);
equalityRoutes.route('/', populationRoutes);
