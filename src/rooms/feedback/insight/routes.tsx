import { Hono } from 'hono';
import type { Env } from '../../../platform/web/context.ts';
import { dashboardRoutes } from './dashboard/routes.tsx';
import { digestRoutes } from './digest/routes.tsx';
import { issuedRoutes } from './issued/routes.tsx';
import { onlyLoggedRoutes } from './only-logged/routes.tsx';
import { practiceReportRoutes } from './practice/routes.tsx';
import { readerRoutes } from './readers/routes.tsx';
import { reviewRoutes } from './reviews/routes.tsx';
import { reviewWritingRoutes } from './reviews/writing-routes.tsx';

/** The insight group: its dashboard, reviews, digest and restricted reports. Fixed words come before ids. */
export const insightRoutes = new Hono<Env>();
insightRoutes.route('/', dashboardRoutes);
insightRoutes.route('/', onlyLoggedRoutes);
insightRoutes.route('/', digestRoutes);
insightRoutes.route('/', reviewWritingRoutes);
insightRoutes.route('/', reviewRoutes);
insightRoutes.route('/', readerRoutes);
insightRoutes.route('/', practiceReportRoutes);
insightRoutes.route('/', issuedRoutes);
