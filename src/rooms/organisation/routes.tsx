import { Hono } from 'hono';
import type { Env } from '../../platform/web/context.ts';
import { areaRoutes } from './areas/routes.tsx';
import { frameworkRoutes } from './framework/routes.tsx';
import { ownAccountRoutes } from './own-account/routes.tsx';
import { peopleRoutes } from './people/routes.tsx';
import { profileRoutes } from './profile/routes.tsx';
import { wordRoutes } from './words/routes.tsx';

/** The organisation's own pages on the desk, and its logo. */
export const organisationRoutes = new Hono<Env>();
organisationRoutes.route('/', ownAccountRoutes);
organisationRoutes.route('/', profileRoutes);
organisationRoutes.route('/', wordRoutes);
organisationRoutes.route('/', areaRoutes);
organisationRoutes.route('/', frameworkRoutes);
organisationRoutes.route('/', peopleRoutes);
