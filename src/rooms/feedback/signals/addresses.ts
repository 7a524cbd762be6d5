export const signalsHref = (slug: string) => `/${slug}/desk/signals`;
