import { Hono } from 'hono';
import type { Env } from '../../platform/web/context.ts';
import { peopleRoutes } from './people/routes.tsx';

/** The organisation's own pages on the desk. */
export const organisationRoutes = new Hono<Env>();
organisationRoutes.route('/', peopleRoutes);
