export const escalationsHref = (slug: string) => `/${slug}/desk/escalations`;
