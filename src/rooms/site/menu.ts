import type { Link } from '../../design/page/link.ts';
import type { Organisation } from '../../platform/access/organisation.ts';

/** The public pages of an organisation, in the page's language. */
export const publicMenu = (organisation: Organisation, _lang: string): Link[] => [
  { href: `/${organisation.slug}`, text: 'Home' },
];
