import type { ReactNode } from 'react';
import type { Link } from '../../design/page/link.ts';
import type { Organisation } from '../../platform/access/organisation.ts';
import type { Who } from '../../platform/access/who.ts';
import type { MenuItem } from '../../platform/web/menu-item.ts';
import { publicExperienceHref } from '../feedback/door.ts';
import { publicPlansHref } from '../plans/door.ts';
import { publicPapersHref } from '../reports/door.ts';
import {
  feedPath,
  homePath,
  inLanguage,
  promisesPath,
  tellUsPath,
  translationsPath,
  youSaidPath,
} from './addresses.ts';
import { languageOf } from './languages.ts';
import { mayReadTranslations } from './policy.ts';
import { type Speaker, speakerOf } from './speaker.tsx';

const english = speakerOf(languageOf('en'), new Map());

/** The public pages of an organisation, in the language of the page that shows the menu. */
export function publicMenu(
  { slug, tellsExperience }: Pick<Organisation, 'slug' | 'tellsExperience'>,
  speaker: Speaker = english,
): Link<ReactNode>[] {
  const at = (path: string) => inLanguage(path, speaker.language.code);
  // Plans, papers and figures themselves are in English, whatever the page is in.
  const hrefLang = speaker.language.code === 'en' ? undefined : 'en';
  return [
    { href: at(homePath(slug)), text: speaker.say('menu.home') },
    { href: at(tellUsPath(slug)), text: speaker.say('menu.tellUs') },
    { href: at(youSaidPath(slug)), text: speaker.say('menu.youSaid') },
    { href: at(promisesPath(slug)), text: speaker.say('menu.promises') },
    { href: publicPlansHref(slug), text: speaker.say('plans.menu'), hrefLang },
    { href: publicPapersHref(slug), text: speaker.say('papers.menu'), hrefLang },
    ...(tellsExperience
      ? [{ href: publicExperienceHref(slug), text: speaker.say('experience.menu'), hrefLang }]
      : []),
  ];
}

/** The foot of a public page in its language. What it leads to is in English, whatever the page is in. */
export function publicFooter({ slug }: Pick<Organisation, 'slug'>, speaker: Speaker): Link<ReactNode>[] {
  const hrefLang = speaker.language.code === 'en' ? undefined : 'en';
  return [
    { href: '/accessibility', text: speaker.say('foot.accessibility'), hrefLang },
    { href: '/privacy', text: speaker.say('foot.privacy'), hrefLang },
    { href: feedPath(slug), text: speaker.say('foot.feed'), hrefLang },
  ];
}

/** What this person may open of the site on the desk. */
export function siteMenu(who: Who): MenuItem[] {
  const { slug } = who.organisation;
  return [
    ...(mayReadTranslations(who)
      ? [{ stage: 'Tell' as const, href: translationsPath(slug), text: 'Translations' }]
      : []),
    { stage: 'Tell', href: homePath(slug), text: 'Public page' },
  ];
}
