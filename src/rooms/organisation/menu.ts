import type { Who } from '../../platform/access/who.ts';
import type { MenuItem } from '../../platform/web/menu-item.ts';

/** What this person may open of this room. */
export function organisationMenu(_who: Who): MenuItem[] {
  return [];
}
