import type { Who } from '../../platform/access/who.ts';
import type { MenuItem } from '../../platform/web/menu-item.ts';
import { actionsHref, decisionsHref, lessonsHref, loopsHref, outboxHref } from './addresses.ts';
import { mayReadLoops, mayReadOutbox } from './policy.ts';

/** What this person may open of this room. */
export function loopsMenu(who: Who): MenuItem[] {
  const { slug } = who.organisation;
  const items: MenuItem[] = [];
  if (mayReadLoops(who))
    items.push(
      { stage: 'Decide', href: decisionsHref(slug), text: 'Decisions' },
      { stage: 'Act', href: actionsHref(slug), text: 'Actions' },
      { stage: 'Tell', href: loopsHref(slug), text: 'You said, we did' },
      { stage: 'Tell', href: lessonsHref(slug), text: 'Lessons' },
    );
  if (mayReadOutbox(who)) items.push({ stage: 'Tell', href: outboxHref(slug), text: 'Outbox' });
  return items;
}
