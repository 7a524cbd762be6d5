import { commentHref } from '../addresses.ts';

/** The files of one comment. */
export const newMediaHref = (slug: string, commentId: string) =>
  commentHref(slug, commentId, '', 'media/new');
export const mediaHref = (
  slug: string,
  commentId: string,
  id: string,
  act: '' | 'file' | 'revoke' | 'remove' = '',
) => commentHref(slug, commentId, '', `media/${id}${act === '' ? '' : `/${act}`}`);
