import { Hono } from 'hono';
import type { Env } from '../../../platform/web/context.ts';
import { actionRoutes } from './actions/routes.tsx';
import { contractRoutes } from './contracts/routes.tsx';
import { measureRoutes } from './measures/routes.tsx';
import { providerPageRoutes } from './register/page-routes.tsx';
import { practiceRoutes } from './register/practice-routes.tsx';
import { registerRoutes } from './register/routes.tsx';
import { scaleRoutes } from './scales/routes.tsx';
import { scorecardRoutes } from './scorecards/routes.tsx';
import { scoreRoutes } from './scores/routes.tsx';
import { standardRoutes } from './standards/routes.tsx';

/** Providers, contracts, scores, cross-checks and scorecards. */
export const providerRoutes = new Hono<Env>();
providerRoutes.route('/', registerRoutes);
providerRoutes.route('/', practiceRoutes);
providerRoutes.route('/', contractRoutes);
providerRoutes.route('/', measureRoutes);
providerRoutes.route('/', scaleRoutes);
providerRoutes.route('/', scoreRoutes);
providerRoutes.route('/', actionRoutes);
providerRoutes.route('/', standardRoutes);
providerRoutes.route('/', scorecardRoutes);
// After what stands under a fixed word.
providerRoutes.route('/', providerPageRoutes);
