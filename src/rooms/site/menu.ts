import type { Link } from '../../design/page/link.ts';
import type { Organisation } from '../../platform/access/organisation.ts';
import type { Who } from '../../platform/access/who.ts';
import type { MenuItem } from '../../platform/web/menu-item.ts';

/** The public pages of an organisation, in the page's language. */
export const publicMenu = (organisation: Organisation, _lang: string): Link[] => [
  { href: `/${organisation.slug}`, text: 'Home' },
];

/** What this person may open of the site on the desk. */
export function siteMenu(_who: Who): MenuItem[] {
  return [];
}
