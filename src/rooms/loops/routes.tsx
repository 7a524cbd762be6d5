import { Hono } from 'hono';
import type { Env } from '../../platform/web/context.ts';
import { actionRoutes } from './actions/routes.tsx';
import { decisionRoutes } from './decisions/routes.tsx';
import { lessonRoutes } from './lessons/routes.tsx';
import { outboxRoutes } from './outbox/routes.tsx';
import { stopRoutes } from './stop/routes.tsx';
import { tellingRoutes } from './telling/routes.tsx';
import { threadRoutes } from './thread-routes.tsx';

export const loopRoutes = new Hono<Env>();

loopRoutes.route('/', threadRoutes);
loopRoutes.route('/', decisionRoutes);
loopRoutes.route('/', actionRoutes);
loopRoutes.route('/', tellingRoutes);
loopRoutes.route('/', lessonRoutes);
loopRoutes.route('/', outboxRoutes);
loopRoutes.route('/', stopRoutes);
