import type { ReactNode } from 'react';
import type { Organisation } from '../../platform/access/organisation.ts';
import type { Db } from '../../platform/db/database.ts';
import type { PageFrame, WebContext } from '../../platform/web/context.ts';
import { homePath, inLanguage } from './addresses.ts';
import { type Language, languageOf, languages } from './languages.ts';
import { publicFooter, publicMenu } from './menu.ts';
import { type Speaker, speakerOf } from './speaker.tsx';
import { getReviewed } from './translation-queries.ts';

/** The language that the address asks for. */
const askedLanguage = (c: WebContext): Language => languageOf(c.req.query('lang'));

/** Makes the page's speaker: one query, none in English. */
export async function getSpeaker(db: Db, c: WebContext): Promise<Speaker> {
  const language = askedLanguage(c);
  return speakerOf(language, await getReviewed(db, language.code));
}

/**
 * What every public page tells its surroundings: its language and direction, its menu, foot and note in that language,
 * and the same page in the others. `here` is the page's address without its language; `asked` is the rest of its query.
 */
export function inItsLanguage(
  speaker: Speaker,
  organisation: Organisation,
  here: string,
  asked: Readonly<Record<string, string | undefined>> = {},
): Omit<PageFrame, 'title'> {
  const { code, dir } = speaker.language;
  const { slug, fixedToday } = organisation;
  return {
    lang: code === 'en' ? 'en-GB' : code,
    dir,
    words: speaker.words,
    homeHref: inLanguage(homePath(slug), code),
    nav: publicMenu(organisation, speaker),
    footer: publicFooter(organisation, speaker),
    demoNote: { text: demonstration(speaker, fixedToday) },
    languages: languages.map((language) => ({
      lang: language.code,
      dir: language.dir,
      text: language.name,
      href: inLanguage(here, language.code, asked),
      current: language.code === code,
    })),
  };
}

const demonstration = (speaker: Speaker, fixedToday: string | null): ReactNode => (
  <>
    {speaker.say('frame.demo')}
    {fixedToday === null ? null : <> {speaker.say('frame.demoToday', { date: speaker.date(fixedToday) })}</>}
  </>
);
