import { Hono, type MiddlewareHandler } from 'hono';
import { sql } from 'kysely';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { pendingMigrations } from '../db/migrate.ts';
import type { Env } from './context.ts';

const registry = new Registry();
collectDefaultMetrics({ register: registry });
const requests = new Histogram({
  name: 'earshot_request_seconds',
  help: 'Time to answer, by route and status class',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
  registers: [registry],
});
const failures = new Counter({ name: 'earshot_errors_total', help: 'Answers of 500', registers: [registry] });

/** One line a request: route, status, time; no address line with its query, no person. */
export const logRequests: MiddlewareHandler<Env> = async (c, next) => {
  const started = performance.now();
  await next();
  const seconds = (performance.now() - started) / 1000;
  const status = c.res.status;
  requests.observe(
    { method: c.req.method, route: c.req.routePath, status: `${Math.floor(status / 100)}xx` },
    seconds,
  );
  if (status >= 500) failures.inc();
  c.var.earshot.log.debug(
    {
      method: c.req.method,
      route: c.req.routePath,
      status,
      ms: Math.round(seconds * 1000),
      request: c.var.requestId,
    },
    'request',
  );
};

/** `/health`: the process answers. `/ready`: the database answers and is up to date. */
export const health = new Hono<Env>();
health.get('/health', (c) => c.json({ status: 'ok' }));
health.get('/ready', async (c) => {
  try {
    await sql`select 1`.execute(c.var.earshot.database.owner);
    const pending = await pendingMigrations(c.var.earshot.database);
    return c.json(
      { status: pending.length === 0 ? 'ready' : 'behind', pending },
      pending.length === 0 ? 200 : 503,
    );
  } catch {
    return c.json({ status: 'no database' }, 503);
  }
});

/** Figures for Prometheus, for machines on the inside: behind a proxy, do not pass it on. */
export const metrics = new Hono<Env>();
metrics.get('/metrics', async (c) => {
  c.header('Content-Type', registry.contentType);
  return c.body(await registry.metrics());
});
