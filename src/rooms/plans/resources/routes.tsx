import { Hono } from 'hono';
import type { Env } from '../../../platform/web/context.ts';
import { budgetRoutes } from './budgets/routes.tsx';
import { postRoutes } from './posts/routes.tsx';

export const resourceRoutes = new Hono<Env>();
resourceRoutes.route('/', postRoutes);
resourceRoutes.route('/', budgetRoutes);
