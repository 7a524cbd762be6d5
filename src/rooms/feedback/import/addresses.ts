import { feedbackHref, importsHref } from '../addresses.ts';

export type ImportAct =
  | 'map'
  | 'preview'
  | 'start'
  | 'stop'
  | 'go-on'
  | 'throw-away'
  | 'rejected.csv'
  | 'progress.json';

/** An import's own page, or one of its acts. */
export const importHref = (slug: string, id: string, act?: ImportAct) =>
  `${importsHref(slug)}/${id}${act === undefined ? '' : `/${act}`}`;

export const newImportHref = (slug: string) => `${importsHref(slug)}/new`;

/** The comments that an import brought, in the list of comments. */
export const importedHref = (slug: string, id: string, narrowed: '' | 'toCheck' = '') =>
  feedbackHref(slug, `import=${id}${narrowed === '' ? '' : `&${narrowed}=yes`}`);
