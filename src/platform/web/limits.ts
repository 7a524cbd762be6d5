import { getConnInfo } from '@hono/node-server/conninfo';
import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Env, WebContext } from './context.ts';
import { Problem } from './problems.ts';

/** Where a request comes from; behind a proxy that is trusted, what the proxy says. */
export function addressOf(c: WebContext): string {
  if (c.var.earshot.config.trustProxy) {
    const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
    if (forwarded) return forwarded;
  }
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

/** So many tries in so many seconds for each key; beyond it a 429 that says when to come back. */
export function limitTries(points: number, seconds: number) {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return {
    async spend(key: string): Promise<void> {
      try {
        await limiter.consume(key);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        const minutes = Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000));
        throw new Problem(
          429,
          `That was tried too often. Wait ${minutes} minute${minutes === 1 ? '' : 's'} and try again.`,
        );
      }
    },
    async forgive(key: string): Promise<void> {
      await limiter.delete(key);
    },
  };
}

/** Limits an address's changes from one place, for forms that anybody may send. */
export function limitPosts(points: number, seconds: number): MiddlewareHandler<Env> {
  const tries = limitTries(points, seconds);
  return async (c, next) => {
    if (c.req.method === 'POST') await tries.spend(`${c.var.organisation?.id ?? ''}:${addressOf(c)}`);
    await next();
  };
}
