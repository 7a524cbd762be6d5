import { Hono } from 'hono';
import type { Env } from '../../../platform/web/context.ts';

/** Coding of comments: batches, the queue of suggestions, blind samples, sign-off, editions of frameworks. */
export const codingRoutes = new Hono<Env>();
