import { serveStatic } from '@hono/node-server/serve-static';
import type { Handler, MiddlewareHandler } from 'hono';
import { organisationStyleSheet } from '../../design/page/colours.ts';
import { speculationRules } from '../../design/page/speculationRules.ts';
import { findOrganisation } from '../access/organisation.ts';
import type { Env } from './context.ts';
import { NotFound } from './problems.ts';

/** The browser build's files: their names change with their content, so they may be kept for a year. */
export const serveAssets: MiddlewareHandler<Env> = async (c, next) =>
  serveStatic<Env>({
    root: c.var.earshot.assets.folder,
    onFound: (_path, context) => {
      context.header('Cache-Control', 'public, max-age=31536000, immutable');
    },
  })(c, next);

/** One organisation's colours as a style sheet of its own, since pages carry no inline style. */
export const serveOrganisationColours: Handler<Env> = async (c) => {
  const slug = c.req.param('file')?.replace(/\.css$/, '') ?? '';
  const organisation = await findOrganisation(c.var.earshot.database, slug);
  if (!organisation) throw new NotFound();
  c.header('Cache-Control', 'public, max-age=86400');
  c.header('Content-Type', 'text/css; charset=utf-8');
  return c.body(organisationStyleSheet(organisation.colour));
};

/** What a browser may fetch ahead. */
export const serveSpeculationRules: Handler<Env> = (c) => {
  c.header('Cache-Control', 'public, max-age=86400');
  c.header('Content-Type', 'application/speculationrules+json');
  return c.body(JSON.stringify(speculationRules));
};
