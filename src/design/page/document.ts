import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** The bytes of a page: its doctype and its markup, which no script takes over. */
export function renderDocument(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
