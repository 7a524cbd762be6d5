const desk = (slug: string) => `/${slug}/desk`;
const part = (act: string) => (act ? `/${act}` : '');
const asked = (href: string, from: Record<string, string>) => {
  const query = new URLSearchParams(from).toString();
  return query ? `${href}?${query}` : href;
};

export const papersHref = (slug: string) => `${desk(slug)}/papers`;
/** The form for a new paper; `plan` or `snapshot` is what it is about, `meeting` what it is for. */
export const newPaperHref = (slug: string, from: Record<string, string> = {}) =>
  asked(`${papersHref(slug)}/new`, from);
export const paperHref = (slug: string, id: string, act = '') => `${papersHref(slug)}/${id}${part(act)}`;
/** A paper as issued, in one of its forms. */
export const paperFileHref = (slug: string, id: string, format: string) =>
  paperHref(slug, id, `files/${format}`);
export const meetingsHref = (slug: string) => `${desk(slug)}/meetings`;
export const newMeetingHref = (slug: string, from: Record<string, string> = {}) =>
  asked(`${meetingsHref(slug)}/new`, from);
export const meetingHref = (slug: string, id: string, act = '') => `${meetingsHref(slug)}/${id}${part(act)}`;
export const bodiesHref = (slug: string) => `${desk(slug)}/bodies`;
export const newBodyHref = (slug: string, from: Record<string, string> = {}) =>
  asked(`${bodiesHref(slug)}/new`, from);
export const bodyHref = (slug: string, id: string, act = '') => `${bodiesHref(slug)}/${id}${part(act)}`;
export const reviewsHref = (slug: string) => `${desk(slug)}/reviews`;
export const newReviewHref = (slug: string, from: Record<string, string> = {}) =>
  asked(`${reviewsHref(slug)}/new`, from);
export const reviewHref = (slug: string, id: string, act = '') => `${reviewsHref(slug)}/${id}${part(act)}`;
/** A suggestion of a review: its own pages. */
export const suggestionHref = (slug: string, id: string, act: string) =>
  `${desk(slug)}/review-suggestions/${id}${part(act)}`;

/** Papers that are published, for anybody. */
export const publicPapersHref = (slug: string) => `/${slug}/papers`;
export const publicPaperHref = (slug: string, id: string, act = '') =>
  `${publicPapersHref(slug)}/${id}${part(act)}`;
