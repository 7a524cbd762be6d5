import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type MiddlewareHandler } from 'hono';
import { sql } from 'kysely';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { pendingMigrations } from '../db/migrate.ts';
import type { Env, WebContext } from './context.ts';
import { NotFound } from './problems.ts';

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

/**
 * Figures for Prometheus: for a caller on this machine, and for one that says the token of the settings. What came by
 * a proxy counts as from elsewhere, since the proxy may be on this machine and its caller not.
 */
export const metrics = new Hono<Env>();
metrics.get('/metrics', async (c) => {
  if (!isFromHere(c) && !saysToken(c)) throw new NotFound();
  c.header('Content-Type', registry.contentType);
  return c.body(await registry.metrics());
});

const thisMachine = new BlockList();
thisMachine.addSubnet('127.0.0.0', 8);
thisMachine.addAddress('::1', 'ipv6');

const BY_PROXY = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

function isFromHere(c: WebContext): boolean {
  if (BY_PROXY.some((name) => c.req.header(name) !== undefined)) return false;
  try {
    const { address = '', addressType } = getConnInfo(c).remote;
    return addressType !== undefined && thisMachine.check(address, addressType === 'IPv6' ? 'ipv6' : 'ipv4');
  } catch {
    return false;
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest();

function saysToken(c: WebContext): boolean {
  const { metricsToken } = c.var.earshot.config;
  const said = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  return metricsToken !== null && said !== undefined && timingSafeEqual(digest(said), digest(metricsToken));
}
