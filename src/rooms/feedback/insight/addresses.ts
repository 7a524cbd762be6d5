export const insightHref = (slug: string) => `/${slug}/desk/insight`;
