import { mechanismsHref } from '../addresses.ts';

export const mechanismHref = (slug: string, id: string, act = '') =>
  `${mechanismsHref(slug)}/${id}${act ? `/${act}` : ''}`;
