import type { WebContext } from './context.ts';

/** The address under which people reach the site, without a slash at its end: for letters. */
export function siteAddress(c: WebContext): string {
  const { url, port } = c.var.earshot.config;
  return (url ?? `http://localhost:${port}`).replace(/\/+$/, '');
}
