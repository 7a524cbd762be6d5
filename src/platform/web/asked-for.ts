import { isId } from '../db/ids.ts';
import type { WebContext } from './context.ts';
import type { Typed } from './form.ts';
import { type Key, readKey } from './paging.ts';
import { NotFound } from './problems.ts';

/** The id in the address; anything else is a page that is not there. */
export function idOf(c: WebContext): string {
  const id = c.req.param('id') ?? '';
  if (!isId(id)) throw new NotFound();
  return id;
}

/** Where in a list the address points. */
export const placeOf = (c: WebContext): { before: Key | null; after: Key | null } => ({
  before: readKey(c.req.query('before')),
  after: readKey(c.req.query('after')),
});

/** One field as it was typed; '' where it is not there. */
export const textOf = (typed: Typed, name: string): string => String(typed[name] ?? '');

/** A field of several ids, or of one; what is no id is left out. */
export function idsOf(typed: Typed, name: string): string[] {
  const value = typed[name];
  return (Array.isArray(value) ? value : [value ?? '']).filter(isId);
}
