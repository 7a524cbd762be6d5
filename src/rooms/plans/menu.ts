import type { Who } from '../../platform/access/who.ts';
import type { MenuItem } from '../../platform/web/menu-item.ts';
import {
  linesHref,
  mechanismsHref,
  myLinesHref,
  planImportsHref,
  plansHref,
  questionsHref,
  resourcesHref,
  schemesHref,
  snapshotsHref,
} from './addresses.ts';
import { mayReadPlans, mayReadResources } from './policy.ts';

/** What this person may open of this room. */
export function plansMenu(who: Who): MenuItem[] {
  const { slug } = who.organisation;
  const items: MenuItem[] = [];
  if (mayReadPlans(who))
    items.push(
      {
        stage: 'Act',
        href: plansHref(slug),
        text: 'Plans',
        also: [
          linesHref(slug),
          questionsHref(slug),
          schemesHref(slug),
          planImportsHref(slug),
          snapshotsHref(slug),
          mechanismsHref(slug),
        ],
      },
      { stage: 'Act', href: myLinesHref(slug), text: 'My lines' },
    );
  if (mayReadResources(who)) items.push({ stage: 'People', href: resourcesHref(slug), text: 'Resources' });
  return items;
}
