const desk = (slug: string) => `/${slug}/desk`;
const part = (act: string) => (act ? `/${act}` : '');

export const papersHref = (slug: string) => `${desk(slug)}/papers`;
export const newPaperHref = (slug: string, from: Record<string, string> = {}) => {
  const query = new URLSearchParams(from).toString();
  return `${papersHref(slug)}/new${query ? `?${query}` : ''}`;
};
export const paperHref = (slug: string, id: string, act = '') => `${papersHref(slug)}/${id}${part(act)}`;
export const meetingsHref = (slug: string) => `${desk(slug)}/meetings`;
export const meetingHref = (slug: string, id: string, act = '') => `${meetingsHref(slug)}/${id}${part(act)}`;
export const bodiesHref = (slug: string) => `${desk(slug)}/bodies`;
export const bodyHref = (slug: string, id: string, act = '') => `${bodiesHref(slug)}/${id}${part(act)}`;
export const reviewsHref = (slug: string) => `${desk(slug)}/reviews`;
export const reviewHref = (slug: string, id: string, act = '') => `${reviewsHref(slug)}/${id}${part(act)}`;

/** Papers that are published, for anybody. */
export const publicPapersHref = (slug: string) => `/${slug}/papers`;
export const publicPaperHref = (slug: string, id: string, act = '') =>
  `${publicPapersHref(slug)}/${id}${part(act)}`;
