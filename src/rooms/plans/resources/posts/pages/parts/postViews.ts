import { postsHref } from '../../../addresses.ts';

/** What the pages about posts share: the day they speak of, and what their filters say. */
export interface PostView {
  on: string;
  today: string;
  show?: string;
  parts: readonly { text: string; removeHref: string }[];
  csvHref: string;
  /** The query that keeps the day from page to page: '' or '?on=2012-10-01'. */
  query: string;
}

const views = [
  { key: 'posts', text: 'Posts', path: '' },
  { key: 'workload', text: 'Workload', path: '/workload' },
  { key: 'functions', text: 'Functions covered', path: '/functions' },
] as const;

/** The three ways to look at posts, for the head of each. */
export const postViews = (slug: string, { query }: PostView, here: (typeof views)[number]['key']) =>
  views.map(({ key, text, path }) => ({
    href: `${postsHref(slug)}${path}${query}`,
    text,
    current: key === here,
  }));
