import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Env } from './context.ts';
import { Problem } from './problems.ts';

/** No script or style but our own files; nothing inline; nobody may frame a page. */
export const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    manifestSrc: ["'self'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  strictTransportSecurity: 'max-age=31536000; includeSubDomains',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
});

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site's page asks for: the browser says where a form comes from in `Origin`
 * (or `Sec-Fetch-Site`), and it must be the host that was asked. A request that says neither is no browser's.
 */
export const sameOrigin: MiddlewareHandler<Env> = async (c, next) => {
  if (!READS.has(c.req.method)) {
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const foreign =
      origin !== undefined
        ? !isOurs(origin, c)
        : site !== undefined && site !== 'same-origin' && site !== 'none';
    if (foreign)
      throw new Problem(403, 'This form was sent from another site. Open the page here and send it again.');
  }
  await next();
};

function isOurs(origin: string, c: Parameters<typeof sameOrigin>[0]): boolean {
  const own = c.var.earshot.config.url;
  if (own !== null && origin === own) return true;
  try {
    return new URL(origin).host === (c.req.header('host') ?? new URL(c.req.url).host);
  } catch {
    return false;
  }
}
