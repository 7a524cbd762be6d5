export const knownHref = (slug: string) => `/${slug}/desk/known`;
