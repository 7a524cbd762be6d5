import type { DeskStage } from './design/page/DeskMenu.tsx';
import type { Who } from './platform/access/who.ts';

/** The desk's menu is the picture: what this person may open, from listening to telling. */
export function deskMenu(_who: Who): DeskStage[] {
  return [
    { text: 'Listen', items: [] },
    { text: 'Understand', items: [] },
    { text: 'Decide', items: [] },
    { text: 'Act', items: [] },
    { text: 'Tell', items: [] },
    { text: 'People', items: [] },
  ];
}
