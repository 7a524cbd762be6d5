import type { Organisation } from '../../platform/access/organisation.ts';
import type { Db } from '../../platform/db/database.ts';
import type { PageFrame, WebContext } from '../../platform/web/context.ts';
import { inLanguage } from './addresses.ts';
import { type Language, languageOf, languages } from './languages.ts';
import { type Speaker, speakerOf } from './speaker.tsx';
import { getReviewed } from './translation-queries.ts';

/**
 * The speaker of the page that each request is drawing. The frame asks for the menu with nothing but the organisation
 * in hand, which is an object of this one request, so that its marks are the page's own.
 */
const speakers = new WeakMap<Organisation, Speaker>();

/** The language that the address asks for. */
const askedLanguage = (c: WebContext): Language => languageOf(c.req.query('lang'));

/** Makes the page's speaker: one query, none in English. */
export async function getSpeaker(db: Db, c: WebContext): Promise<Speaker> {
  const language = askedLanguage(c);
  const speaker = speakerOf(language, await getReviewed(db, language.code));
  speakers.set(c.var.organisation, speaker);
  return speaker;
}

/** The speaker of the request's page; where none was made, all of the translation counts as not reviewed. */
export const speakerFor = (organisation: Organisation, lang: string): Speaker =>
  speakers.get(organisation) ?? speakerOf(languageOf(lang), new Map());

/**
 * What every public page tells its surroundings: its language and direction, and the same page in the others.
 * `here` is the page's address without its language; `asked` is the rest of its query.
 */
export function inItsLanguage(
  speaker: Speaker,
  here: string,
  asked: Readonly<Record<string, string | undefined>> = {},
): Pick<PageFrame, 'lang' | 'dir' | 'words' | 'languages'> {
  const { code, dir } = speaker.language;
  return {
    lang: code === 'en' ? 'en-GB' : code,
    dir,
    words: speaker.words,
    languages: languages.map((language) => ({
      lang: language.code,
      dir: language.dir,
      text: language.name,
      href: inLanguage(here, language.code, asked),
      current: language.code === code,
    })),
  };
}
