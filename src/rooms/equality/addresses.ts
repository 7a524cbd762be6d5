const desk = (slug: string) => `/${slug}/desk`;

/** Who answered against who lives here. */
export const whoIsHeardHref = (slug: string) => `${desk(slug)}/who-is-heard`;
export const populationHref = (slug: string) => `${desk(slug)}/population`;
