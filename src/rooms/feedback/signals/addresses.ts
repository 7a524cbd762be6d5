export const signalsHref = (slug: string) => `/${slug}/desk/signals`;
export const signalHref = (slug: string, id: string, act = '') =>
  `${signalsHref(slug)}/${id}${act ? `/${act}` : ''}`;

/** The chart of a theme, in the whole organisation or in a place. */
export const chartHref = (slug: string, theme: string, place: string | null) =>
  `${signalsHref(slug)}/chart?theme=${theme}${place ? `&place=${place}` : ''}`;
