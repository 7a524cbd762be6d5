const desk = (slug: string) => `/${slug}/desk`;

export const feedbackHref = (slug: string, query = '') =>
  `${desk(slug)}/feedback${query === '' ? '' : `?${query}`}`;

/** What the log form can come filled in with; a source by its id or its kind. */
export interface LogPreset {
  place?: string;
  source?: string;
  project?: string;
  kind?: string;
}
export function logHref(slug: string, preset: LogPreset = {}): string {
  const query = new URLSearchParams(Object.entries(preset).filter(([, value]) => value)).toString();
  return `${feedbackHref(slug)}/new${query === '' ? '' : `?${query}`}`;
}
export const toCheckHref = (slug: string, query = '') =>
  `${feedbackHref(slug)}/to-check${query === '' ? '' : `?${query}`}`;
export const exportHref = (slug: string, query = '') =>
  `${feedbackHref(slug)}/export.csv${query === '' ? '' : `?${query}`}`;
export const bulkHref = (slug: string) => `${feedbackHref(slug)}/bulk`;
export const undoHref = (slug: string) => `${feedbackHref(slug)}/undo`;
export const viewsHref = (slug: string) => `${feedbackHref(slug)}/views`;
export const importsHref = (slug: string) => `${feedbackHref(slug)}/imports`;

/** A comment's page. `within` is the query of the list from which it was opened, so that "next" stays in it. */
export const commentHref = (slug: string, id: string, within = '', act = '') =>
  `${feedbackHref(slug)}/${id}${act ? `/${act}` : ''}${within === '' ? '' : `?in=${encodeURIComponent(within)}`}`;

export const themesHref = (slug: string) => `${desk(slug)}/themes`;
export const themeHref = (slug: string, id: string) => `${themesHref(slug)}/${id}`;

export const sourcesHref = (slug: string) => `${desk(slug)}/sources`;
export const newSourceHref = (slug: string) => `${sourcesHref(slug)}/new`;
export const sourceHref = (slug: string, id: string, act = '') =>
  `${sourcesHref(slug)}/${id}${act ? `/${act}` : ''}`;

export const findingsHref = (slug: string) => `${desk(slug)}/findings`;
export const findingHref = (slug: string, id: string) => `${findingsHref(slug)}/${id}`;

/** The form of a new finding, with the comments that it is about. */
export const newFindingHref = (slug: string, comments: readonly string[]) =>
  `${findingsHref(slug)}/new?${comments.map((id) => `comment[]=${id}`).join('&')}`;
