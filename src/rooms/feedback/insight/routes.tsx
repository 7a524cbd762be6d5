import { Hono } from 'hono';
import type { Env } from '../../../platform/web/context.ts';
import { dashboardRoutes } from './dashboard/routes.tsx';
import { onlyLoggedRoutes } from './only-logged/routes.tsx';

/** The insight group: its dashboard, reviews, digest and restricted reports. */
export const insightRoutes = new Hono<Env>();
insightRoutes.route('/', dashboardRoutes);
insightRoutes.route('/', onlyLoggedRoutes);
