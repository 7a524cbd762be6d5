import { sourcesHref } from '../addresses.ts';

/** The register's other pages. */
export const volumeHref = (slug: string) => `${sourcesHref(slug)}/volume`;
export const coverageHref = (slug: string, by: CoverageBy = 'place', file = '') =>
  `${sourcesHref(slug)}/coverage${file}${by === 'place' ? '' : `?by=${by}`}`;

/** What the coverage map sets the kinds of source against. */
export type CoverageBy = 'place' | 'provider';
