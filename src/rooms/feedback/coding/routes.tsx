import { Hono } from 'hono';
import type { Env } from '../../../platform/web/context.ts';
import { batchRoutes } from './batch-routes.tsx';
import { frameworkRoutes } from './framework-routes.tsx';
import { queueRoutes } from './queue-routes.tsx';
import { sampleRoutes } from './sample-routes.tsx';

/** Coding of comments: batches, the queue of suggestions, blind samples, sign-off, editions of frameworks. */
export const codingRoutes = new Hono<Env>();
codingRoutes.route('/', queueRoutes);
codingRoutes.route('/', frameworkRoutes);
codingRoutes.route('/', sampleRoutes);
codingRoutes.route('/', batchRoutes);
