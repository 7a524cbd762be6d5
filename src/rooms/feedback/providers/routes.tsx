import { Hono } from 'hono';
import type { Env } from '../../../platform/web/context.ts';
import { contractRoutes } from './contracts/routes.tsx';
import { measureRoutes } from './measures/routes.tsx';
import { registerRoutes } from './register/routes.tsx';
import { scaleRoutes } from './scales/routes.tsx';
import { scoreRoutes } from './scores/routes.tsx';

/** Providers, contracts, scores, cross-checks and scorecards. */
export const providerRoutes = new Hono<Env>();
providerRoutes.route('/', registerRoutes);
providerRoutes.route('/', contractRoutes);
providerRoutes.route('/', measureRoutes);
providerRoutes.route('/', scaleRoutes);
providerRoutes.route('/', scoreRoutes);
