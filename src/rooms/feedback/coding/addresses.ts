export const codingHref = (slug: string) => `/${slug}/desk/coding`;
