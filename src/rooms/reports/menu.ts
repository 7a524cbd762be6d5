import type { Who } from '../../platform/access/who.ts';
import type { MenuItem } from '../../platform/web/menu-item.ts';
import { meetingsHref, papersHref, reviewsHref } from './addresses.ts';
import { mayReadPapers } from './policy.ts';

/** What this person may open of this room. */
export function reportsMenu(who: Who): MenuItem[] {
  const { slug } = who.organisation;
  if (!mayReadPapers(who)) return [];
  return [
    { stage: 'Decide', href: meetingsHref(slug), text: 'Meetings' },
    { stage: 'Decide', href: papersHref(slug), text: 'Papers' },
    { stage: 'Decide', href: reviewsHref(slug), text: 'Reviews' },
  ];
}
