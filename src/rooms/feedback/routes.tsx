import { Hono } from 'hono';
import type { Env } from '../../platform/web/context.ts';
import { checkRoutes } from './check-routes.tsx';
import { commentRoutes } from './comment-routes.tsx';
import { listRoutes } from './list-routes.tsx';
import { logRoutes } from './log-routes.tsx';
import { mediaRoutes } from './media/routes.tsx';
import { sourceRoutes } from './source-routes.tsx';
import { registerRoutes } from './sources/routes.tsx';
import { themeRoutes } from './theme-routes.tsx';

/** What stands under a fixed word comes before what stands under an id. */
export const feedbackRoutes = new Hono<Env>();
feedbackRoutes.route('/', listRoutes);
feedbackRoutes.route('/', logRoutes);
feedbackRoutes.route('/', checkRoutes);
feedbackRoutes.route('/', mediaRoutes);
feedbackRoutes.route('/', commentRoutes);
feedbackRoutes.route('/', themeRoutes);
feedbackRoutes.route('/', sourceRoutes);
feedbackRoutes.route('/', registerRoutes);
