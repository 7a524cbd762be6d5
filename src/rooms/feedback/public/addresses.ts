/** What people say about services, for everybody to read. */
export const publicExperienceHref = (slug: string) => `/${slug}/experience`;

/** How the figures on that page are worked out. */
export const howHref = (slug: string) => `${publicExperienceHref(slug)}/how`;
