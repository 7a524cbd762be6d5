/** What people say about services, for everybody to read. */
export const publicExperienceHref = (slug: string) => `/${slug}/experience`;
