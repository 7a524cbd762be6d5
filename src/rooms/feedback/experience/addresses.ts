export const experienceHref = (slug: string) => `/${slug}/desk/experience`;
