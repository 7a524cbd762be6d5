const desk = (slug: string) => `/${slug}/desk`;
const withQuery = (path: string, query: string) => (query === '' ? path : `${path}?${query}`);

/** Who answered against who lives here. */
export const whoIsHeardHref = (slug: string, query = '') => withQuery(`${desk(slug)}/who-is-heard`, query);
export const heardCsvHref = (slug: string, query = '') =>
  withQuery(`${desk(slug)}/who-is-heard/groups.csv`, query);
export const heardByHref = (slug: string, question: string, query = '') =>
  withQuery(`${desk(slug)}/who-is-heard/by/${question}`, query);
export const heardByCsvHref = (slug: string, question: string, query = '') =>
  withQuery(`${desk(slug)}/who-is-heard/by/${question}.csv`, query);
export const heardPaperHref = (slug: string, format: 'html' | 'docx' | 'pdf', query = '') =>
  withQuery(`${desk(slug)}/who-is-heard/paper.${format}`, query);
export const meaningsHref = (slug: string) => `${desk(slug)}/who-is-heard/answers`;
export const meaningHref = (slug: string, act: 'keep' | 'remove') => `${meaningsHref(slug)}/${act}`;
export const weightsHref = (slug: string, query = '') =>
  withQuery(`${desk(slug)}/who-is-heard/weights`, query);

/** Who lives here. */
export const populationHref = (slug: string) => `${desk(slug)}/population`;
export const populationCsvHref = (slug: string) => `${desk(slug)}/population/all.csv`;
export const areasHref = (slug: string, query = '') => withQuery(`${desk(slug)}/population/areas`, query);
export const ownTableHref = (slug: string, query = '') => withQuery(`${desk(slug)}/population/own`, query);
export const settingsHref = (slug: string) => `${desk(slug)}/population/settings`;
export const restoreHref = (slug: string) => `${desk(slug)}/population/restore`;
export const profileHref = (slug: string, id: string, act: '' | 'edit' | 'remove' = '') =>
  `${desk(slug)}/population/${id}${act === '' ? '' : `/${act}`}`;
export const profileCsvHref = (slug: string, id: string) => `${desk(slug)}/population/${id}/table.csv`;
