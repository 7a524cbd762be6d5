import type { MiddlewareHandler } from 'hono';
import { wasAsked, watchForAsking } from '../access/asked.ts';
import { findOrganisation } from '../access/organisation.ts';
import { findWho } from '../access/who.ts';
import type { Env } from './context.ts';
import { NotFound } from './problems.ts';

/** Finds the organisation in the address; 404 where there is none. */
export const inOrganisation: MiddlewareHandler<Env> = async (c, next) => {
  const slug = c.req.param('organisation') ?? '';
  const organisation = await findOrganisation(c.var.earshot.database, slug);
  if (!organisation) throw new NotFound();
  c.set('organisation', organisation);
  await next();
};

/**
 * The door of the desk: signed out leads to sign-in and back; an account that is nobody in this organisation
 * finds nothing here. A page that asked no policy and no visible rule is not served.
 */
export const atDesk: MiddlewareHandler<Env> = async (c, next) => {
  const session = await c.var.earshot.accounts.find(c.req.raw.headers);
  if (!session) {
    const back = c.req.method === 'GET' ? new URL(c.req.url).pathname + new URL(c.req.url).search : '';
    return c.redirect(`/sign-in${back ? `?next=${encodeURIComponent(back)}` : ''}`, 303);
  }
  const who = await findWho(c.var.earshot.database, c.req.param('organisation') ?? '', session.accountId);
  if (!who) throw new NotFound();
  c.set('session', session);
  c.set('organisation', who.organisation);
  c.set('who', who);
  c.header('Cache-Control', 'no-store');
  return watchForAsking(async () => {
    await next();
    if (!wasAsked() && c.res.status < 400 && !c.error) {
      c.res = undefined;
      throw new Error(`No policy and no visible rule was asked at ${c.req.method} ${c.req.routePath}.`);
    }
  });
};
