import type { Who } from '../../platform/access/who.ts';
import type { MenuItem } from '../../platform/web/menu-item.ts';
import {
  feedbackHref,
  findingsHref,
  importsHref,
  logHref,
  sourcesHref,
  themesHref,
  toCheckHref,
} from './addresses.ts';
import {
  mayKeepSources,
  mayListFeedback,
  mayLogFeedback,
  mayReadFeedback,
  mayReadThemes,
  maySettleIdentifiers,
  mayWorkOnFeedback,
} from './policy.ts';

/** What this person may open of this room. */
export function feedbackMenu(who: Who): MenuItem[] {
  const { slug } = who.organisation;
  const items: (MenuItem & { may: boolean })[] = [
    { may: mayListFeedback(who), stage: 'Listen', href: feedbackHref(slug), text: 'Feedback' },
    { may: mayLogFeedback(who), stage: 'Listen', href: logHref(slug), text: 'Log feedback' },
    { may: maySettleIdentifiers(who), stage: 'Listen', href: toCheckHref(slug), text: 'To check' },
    { may: mayWorkOnFeedback(who), stage: 'Listen', href: importsHref(slug), text: 'Imports' },
    {
      may: mayReadFeedback(who) || mayKeepSources(who),
      stage: 'Listen',
      href: sourcesHref(slug),
      text: 'Sources',
    },
    { may: mayReadThemes(who), stage: 'Understand', href: themesHref(slug), text: 'Themes' },
    { may: mayReadFeedback(who), stage: 'Understand', href: findingsHref(slug), text: 'Findings' },
  ];
  return items.filter(({ may }) => may).map(({ stage, href, text }) => ({ stage, href, text }));
}
