import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { etag } from 'hono/etag';
import type { Env } from '../../platform/web/context.ts';

const withTag = etag();

/**
 * A public page is the same for everybody, so a browser may keep it, but asks each time whether it is still so: what
 * is published shows at once, and what is withdrawn is gone at once. A page with a word for one reader is not kept.
 */
export const askEachTime: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.method === 'POST' || getCookie(c, 'earshot.flash') !== undefined) {
    await next();
    c.header('Cache-Control', 'no-store');
    return;
  }
  c.header('Cache-Control', 'no-cache');
  // Also of an answer that only says "not changed": what it confirms may be kept as it was sent.
  c.header('Vary', 'Accept-Encoding');
  await withTag(c, next);
};
