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
import { codingHref } from './coding/addresses.ts';
import { escalationsHref } from './escalations/addresses.ts';
import { experienceHref } from './experience/addresses.ts';
import { insightHref, insightReportsHref } from './insight/addresses.ts';
import { mayReceiveReports } from './insight/policy.ts';
import { knownHref } from './known/addresses.ts';
import {
  mayCode,
  mayKeepSources,
  mayListFeedback,
  mayLogFeedback,
  mayReadExperience,
  mayReadFeedback,
  mayReadThemes,
  maySettleIdentifiers,
  mayWorkOnFeedback,
} from './policy.ts';
import {
  contractsHref,
  measuresHref,
  providerActionsHref,
  providersHref,
  scalesHref,
  scorecardsHref,
  scoresHref,
  standardsHref,
} from './providers/addresses.ts';
import { signalsHref } from './signals/addresses.ts';

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
    { may: mayReadExperience(who), stage: 'Understand', href: experienceHref(slug), text: 'Experience' },
    { may: mayReadThemes(who), stage: 'Understand', href: themesHref(slug), text: 'Themes' },
    { may: mayCode(who), stage: 'Understand', href: codingHref(slug), text: 'Coding' },
    { may: mayReadFeedback(who), stage: 'Understand', href: signalsHref(slug), text: 'Early warning' },
    { may: mayReadFeedback(who), stage: 'Understand', href: knownHref(slug), text: 'What we know' },
    { may: mayReadFeedback(who), stage: 'Understand', href: findingsHref(slug), text: 'Findings' },
    {
      may: mayReadFeedback(who),
      stage: 'Understand',
      href: providersHref(slug),
      text: 'Providers',
      also: [
        contractsHref(slug),
        measuresHref(slug),
        scalesHref(slug),
        scoresHref(slug),
        providerActionsHref(slug),
        standardsHref(slug),
        scorecardsHref(slug),
      ],
    },
    { may: mayReadFeedback(who), stage: 'Understand', href: insightHref(slug), text: 'Insight group' },
    {
      may: mayReceiveReports(who) && !mayReadFeedback(who),
      stage: 'Understand',
      href: insightReportsHref(slug),
      text: 'Reports to us',
    },
    { may: mayReadFeedback(who), stage: 'Decide', href: escalationsHref(slug), text: 'Going up' },
  ];
  return items.filter(({ may }) => may).map(({ may: _, ...item }) => item);
}
