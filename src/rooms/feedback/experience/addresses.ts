import type { DimensionKey } from './dimensions.ts';

const withQuery = (path: string, query: string) => (query === '' ? path : `${path}?${query}`);

export const experienceHref = (slug: string, query = '') => withQuery(`/${slug}/desk/experience`, query);

/** The CSV of a table of the overview. */
export const overviewCsvHref = (slug: string, table: 'months' | 'themes', query = '') =>
  withQuery(`${experienceHref(slug)}/${table}.csv`, query);

/** Stands for "not said" in an address: a member whose name is empty. */
export const NOT_SAID = '-';

export const byHref = (slug: string, dimension: DimensionKey, query = '') =>
  withQuery(`${experienceHref(slug)}/by/${dimension}`, query);

export const byCsvHref = (slug: string, dimension: DimensionKey, query = '') =>
  byHref(slug, dimension, query).replace(/(?=\?|$)/u, '.csv');

const memberPath = (slug: string, dimension: DimensionKey, member: string) =>
  `${byHref(slug, dimension)}/${member === '' ? NOT_SAID : encodeURIComponent(member)}`;

/** One member of a dimension: a source, a place, a level … */
export const memberHref = (slug: string, dimension: DimensionKey, member: string, query = '') =>
  withQuery(memberPath(slug, dimension, member), query);

/** The CSV of a member's months or themes. */
export const memberCsvHref = (
  slug: string,
  dimension: DimensionKey,
  member: string,
  table: 'months' | 'themes' | 'parts',
  query = '',
) => withQuery(`${memberPath(slug, dimension, member)}/${table}.csv`, query);

export const themeExperienceHref = (slug: string, theme: string, query = '') =>
  withQuery(`${experienceHref(slug)}/themes/${theme}`, query);

export const themeCsvHref = (
  slug: string,
  theme: string,
  table: 'months' | 'source' | 'place' | 'provider',
  query = '',
) => withQuery(`${experienceHref(slug)}/themes/${theme}/${table}.csv`, query);

export const friendsAndFamilyHref = (slug: string, query = '') =>
  withQuery(`${experienceHref(slug)}/friends-and-family`, query);
export const friendsAndFamilyCsvHref = (slug: string, table: 'series' | 'return', query = '') =>
  withQuery(`${experienceHref(slug)}/friends-and-family/${table}.csv`, query);

export const methodsHref = (slug: string, method = '') =>
  `${experienceHref(slug)}/methods${method === '' ? '' : `#${method}`}`;

/** Where an organisation chooses which figures everybody may see. */
export const choosePublicHref = (slug: string) => `${experienceHref(slug)}/public`;
