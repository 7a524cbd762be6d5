import type { Link } from '../../design/page/link.ts';
import type { Organisation } from '../../platform/access/organisation.ts';
import type { Who } from '../../platform/access/who.ts';
import type { MenuItem } from '../../platform/web/menu-item.ts';
import {
  homePath,
  inLanguage,
  promisesPath,
  tellUsPath,
  translationsPath,
  youSaidPath,
} from './addresses.ts';
import { speakerFor } from './page-language.ts';
import { mayReadTranslations } from './policy.ts';

/** The public pages of an organisation, in the page's language. */
export function publicMenu(organisation: Organisation, lang: string): Link[] {
  const speaker = speakerFor(organisation, lang);
  const { slug } = organisation;
  const at = (path: string) => inLanguage(path, speaker.language.code);
  return [
    { href: at(homePath(slug)), text: speaker.text('menu.home') },
    { href: at(tellUsPath(slug)), text: speaker.text('menu.tellUs') },
    { href: at(youSaidPath(slug)), text: speaker.text('menu.youSaid') },
    { href: at(promisesPath(slug)), text: speaker.text('menu.promises') },
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
