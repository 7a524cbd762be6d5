const desk = (slug: string) => `/${slug}/desk`;
const part = (act: string) => (act ? `/${act}` : '');

export const plansHref = (slug: string) => `${desk(slug)}/plans`;
export const newPlanHref = (slug: string) => `${plansHref(slug)}/new`;
/** A plan's own page, or one of its pages: 'lines', 'exceptions', 'timeline', 'snapshots', 'edit', 'year-end' … */
export const planHref = (slug: string, id: string, act = '') => `${plansHref(slug)}/${id}${part(act)}`;
export const linesHref = (slug: string) => `${desk(slug)}/plan-lines`;
/** A line's own page, or an act upon it: 'update', 'edit', 'ask' … */
export const lineHref = (slug: string, id: string, act = '') => `${linesHref(slug)}/${id}${part(act)}`;
export const myLinesHref = (slug: string) => `${desk(slug)}/my-lines`;
export const questionsHref = (slug: string) => `${desk(slug)}/plan-questions`;
export const questionHref = (slug: string, id: string, act = '') =>
  `${questionsHref(slug)}/${id}${part(act)}`;
export const schemesHref = (slug: string) => `${desk(slug)}/plan-schemes`;
export const schemeHref = (slug: string, id: string, act = '') => `${schemesHref(slug)}/${id}${part(act)}`;
export const planImportsHref = (slug: string) => `${desk(slug)}/plan-imports`;
export const planImportHref = (slug: string, id: string, act = '') =>
  `${planImportsHref(slug)}/${id}${part(act)}`;
export const snapshotsHref = (slug: string) => `${desk(slug)}/plan-snapshots`;
export const snapshotHref = (slug: string, id: string, act = '') =>
  `${snapshotsHref(slug)}/${id}${part(act)}`;
export const mechanismsHref = (slug: string) => `${desk(slug)}/mechanisms`;
export const resourcesHref = (slug: string, page = '') => `${desk(slug)}/resources${part(page)}`;

/** The page that anybody may read, once the plan is published. */
export const publicPlansHref = (slug: string) => `/${slug}/plans`;
export const publicPlanHref = (slug: string, planSlug: string) => `${publicPlansHref(slug)}/${planSlug}`;
/** The feed that a calendar programme asks for, with its secret. */
export const planCalendarHref = (slug: string, key: string) => `/${slug}/plan-calendar/${key}.ics`;
