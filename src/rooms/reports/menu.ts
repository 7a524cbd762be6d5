import type { Who } from '../../platform/access/who.ts';
import type { MenuItem } from '../../platform/web/menu-item.ts';
import { bodiesHref, meetingsHref, papersHref, reviewsHref } from './addresses.ts';
import { mayReadMeetings, mayReadPapers, mayReadReviews } from './policy.ts';

/** What this person may open of this room. */
export function reportsMenu(who: Who): MenuItem[] {
  const { slug } = who.organisation;
  return [
    ...(mayReadMeetings(who)
      ? [
          {
            stage: 'Decide' as const,
            href: meetingsHref(slug),
            text: 'Meetings',
            also: [bodiesHref(slug)],
          },
        ]
      : []),
    ...(mayReadPapers(who) ? [{ stage: 'Decide' as const, href: papersHref(slug), text: 'Papers' }] : []),
    ...(mayReadReviews(who) ? [{ stage: 'Decide' as const, href: reviewsHref(slug), text: 'Reviews' }] : []),
  ];
}
