export const codingHref = (slug: string) => `/${slug}/desk/coding`;

const withQuery = (href: string, query: string) => (query === '' ? href : `${href}?${query}`);

export const batchesCsvHref = (slug: string) => `${codingHref(slug)}/batches.csv`;
export const newBatchHref = (slug: string) => `${codingHref(slug)}/batches/new`;
export const batchHref = (slug: string, id: string, part = '') =>
  `${codingHref(slug)}/batches/${id}${part === '' ? '' : `/${part}`}`;

export const queueHref = (slug: string, query = '') => withQuery(`${codingHref(slug)}/queue`, query);
export const queueExportHref = (slug: string, query = '') =>
  withQuery(`${codingHref(slug)}/queue.csv`, query);
export const queueBulkHref = (slug: string) => `${codingHref(slug)}/queue/bulk`;
export const queueUndoHref = (slug: string) => `${codingHref(slug)}/queue/undo`;
/** Where one comment's suggestions are settled; with `within` the queue it stands in. */
export const settleHref = (slug: string, commentId: string, within = '') =>
  `${codingHref(slug)}/queue/${commentId}${within === '' ? '' : `?in=${encodeURIComponent(within)}`}`;

export const frameworksHref = (slug: string) => `${codingHref(slug)}/frameworks`;
export const newFrameworkHref = (slug: string) => `${frameworksHref(slug)}/new`;
export const frameworkHref = (slug: string, key: string, part = '') =>
  `${frameworksHref(slug)}/${key}${part === '' ? '' : `/${part}`}`;
export const frameworkThemeHref = (slug: string, key: string, themeId: string, act = '') =>
  `${frameworkHref(slug, key)}/themes/${themeId}${act === '' ? '' : `/${act}`}`;
