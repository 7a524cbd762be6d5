import { listAddress } from '../../../platform/web/list-address.ts';

const part = (act: string) => (act ? `/${act}` : '');

export const insightHref = (slug: string, month?: string) => listAddress(`/${slug}/desk/insight`, { month });
export const insightSettingsHref = (slug: string) => `${insightHref(slug)}/settings`;
/** What is still only logged after so many days. */
export const onlyLoggedHref = (slug: string) => `${insightHref(slug)}/only-logged`;

export const reviewsHref = (slug: string) => `${insightHref(slug)}/reviews`;
export const newReviewHref = (slug: string) => `${reviewsHref(slug)}/new`;
export const reviewHref = (slug: string, id: string, act = '') => `${reviewsHref(slug)}/${id}${part(act)}`;
export const reviewItemHref = (slug: string, id: string, item: string, act = '') =>
  `${reviewHref(slug, id)}/items/${item}${part(act)}`;

export const digestHref = (slug: string, month?: string) =>
  listAddress(`${insightHref(slug)}/digest`, { month });

/** Digests and reports as issued; `kind` narrows the list. */
export const insightReportsHref = (slug: string, kind?: string) =>
  listAddress(`${insightHref(slug)}/reports`, { kind });
export const newInsightReportHref = (slug: string, from: Record<string, string | undefined> = {}) =>
  listAddress(`${insightReportsHref(slug)}/new`, from);
export const insightReportHref = (slug: string, id: string, act = '') =>
  `${insightReportsHref(slug)}/${id}${part(act)}`;

/** Who acts for which practice, and so reads its reports. */
export const practicePeopleHref = (slug: string) => `${insightReportsHref(slug)}/people`;

/** Who answered against who lives here; the page is of the room of equality. */
export const whoIsHeardHref = (slug: string) => `/${slug}/desk/who-is-heard`;
