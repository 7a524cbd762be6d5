import type { Who } from '../../platform/access/who.ts';
import type { MenuItem } from '../../platform/web/menu-item.ts';
import * as addresses from './addresses.ts';
import { mayReadOrganisation, mayReadPeople } from './policy.ts';

/** What this person may open of this room. */
export function organisationMenu(who: Who): MenuItem[] {
  const { slug } = who.organisation;
  const items: MenuItem[] = [];
  if (mayReadPeople(who))
    items.push({ stage: 'People', href: addresses.people(slug), text: 'People and roles' });
  if (mayReadOrganisation(who))
    items.push(
      { stage: 'People', href: addresses.profile(slug), text: 'Organisation' },
      { stage: 'People', href: addresses.areas(slug), text: 'Areas' },
      { stage: 'People', href: addresses.framework(slug), text: 'Framework' },
      { stage: 'People', href: addresses.words(slug), text: 'Words' },
    );
  return items;
}
