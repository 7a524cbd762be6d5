import { planHref } from '../addresses.ts';

/** The year's end of a plan: its page, and the form of one of its sections, whose place among them it names. */
export const yearEndHref = (slug: string, planId: string) => planHref(slug, planId, 'year-end');
export const yearEndSectionHref = (slug: string, planId: string, place: number, part = 1) =>
  `${planHref(slug, planId, `year-end/section`)}?section=${place}${part > 1 ? `&part=${part}` : ''}`;
export const refreshHref = (slug: string, planId: string) => planHref(slug, planId, 'refresh');
export const achievementHref = (slug: string, planId: string, format = '') =>
  planHref(slug, planId, `achievement-against-last-year${format ? `/${format}` : ''}`);
