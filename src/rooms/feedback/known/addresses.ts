import { listAddress } from '../../../platform/web/list-address.ts';
import type { KnownScope } from './known.ts';

export const knownHref = (slug: string) => `/${slug}/desk/known`;

/** What we know about this in these months. */
export const knownAbout = (
  slug: string,
  { kinds, ...scope }: KnownScope,
  period: { from: string; to: string } | null = null,
  act = '',
) =>
  listAddress(
    `${knownHref(slug)}${act}`,
    { ...scope, kinds: kinds === undefined ? undefined : String(kinds) },
    period ? { from: period.from, to: period.to } : {},
  );

/** An issued paper in one of its forms. */
export const knownPaperHref = (slug: string, id: string, format: string) =>
  `${knownHref(slug)}/papers/${id}/files/${format}`;
