import type { Who } from '../../platform/access/who.ts';
import type { MenuItem } from '../../platform/web/menu-item.ts';
import { populationHref, whoIsHeardHref } from './addresses.ts';
import { mayReadEquality, mayReadPopulation } from './policy.ts';

/** What this person may open of this room. */
export function equalityMenu(who: Who): MenuItem[] {
  const { slug } = who.organisation;
  if (mayReadEquality(who))
    return [
      {
        stage: 'Understand',
        href: whoIsHeardHref(slug),
        text: 'Who is heard',
        also: [populationHref(slug)],
      },
    ];
  return mayReadPopulation(who)
    ? [{ stage: 'Understand', href: populationHref(slug), text: 'Who lives here' }]
    : [];
}
