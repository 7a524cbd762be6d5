import { Hono } from 'hono';
import type { Env } from '../../platform/web/context.ts';
import { actionRoutes } from './actions/routes.tsx';
import { decisionRoutes } from './decisions/routes.tsx';
import { tellingRoutes } from './telling/routes.tsx';
import { threadRoutes } from './thread-routes.tsx';

export const loopRoutes = new Hono<Env>();

loopRoutes.route('/', threadRoutes);
loopRoutes.route('/', decisionRoutes);
loopRoutes.route('/', actionRoutes);
loopRoutes.route('/', tellingRoutes);
