import { Hono } from 'hono';
import type { Env } from '../../platform/web/context.ts';
import { bodyRoutes } from './bodies/routes.tsx';
import { meetingRoutes } from './meetings/routes.tsx';
import { paperRoutes } from './papers/routes.tsx';
import { reviewRoutes } from './reviews/routes.tsx';

export const reportRoutes = new Hono<Env>();
reportRoutes.route('/', bodyRoutes);
reportRoutes.route('/', meetingRoutes);
reportRoutes.route('/', paperRoutes);
reportRoutes.route('/', reviewRoutes);
