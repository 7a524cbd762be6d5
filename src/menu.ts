import type { DeskStage } from './design/page/DeskMenu.tsx';
import type { Who } from './platform/access/who.ts';
import { equalityMenu } from './rooms/equality/menu.ts';
import { feedbackMenu } from './rooms/feedback/menu.ts';
import { loopsMenu } from './rooms/loops/menu.ts';
import { organisationMenu } from './rooms/organisation/menu.ts';
import { plansMenu } from './rooms/plans/menu.ts';
import { reportsMenu } from './rooms/reports/menu.ts';
import { siteMenu } from './rooms/site/menu.ts';

const STAGES = ['Listen', 'Understand', 'Decide', 'Act', 'Tell', 'People'] as const;

/** The desk's menu is the picture: what this person may open, from listening to telling. */
export function deskMenu(who: Who): DeskStage[] {
  const items = [
    ...feedbackMenu(who),
    ...equalityMenu(who),
    ...plansMenu(who),
    ...loopsMenu(who),
    ...reportsMenu(who),
    ...siteMenu(who),
    ...organisationMenu(who),
  ];
  return STAGES.map((stage) => ({
    text: stage,
    items: items.filter((item) => item.stage === stage).map(({ href, text, also }) => ({ href, text, also })),
  }));
}
