export const providersHref = (slug: string) => `/${slug}/desk/providers`;
