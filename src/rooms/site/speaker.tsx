import type { ReactElement } from 'react';
import type { ChromeWords } from '../../design/text/ChromeWords.ts';
import { Unreviewed } from '../../design/text/Unreviewed.tsx';
import { type Language, questionKey } from './languages.ts';
import { en, type WordKey } from './words/en.ts';
import { ur } from './words/ur.ts';
import { urQuestions } from './words/ur-questions.ts';

/** The sentences that named speakers have reviewed: key to the exact sentence they saw. */
export type Reviewed = ReadonlyMap<string, string>;

/** Words for a page: with their mark, or as they are. */
export type Said = string | ReactElement;

type Values = Readonly<Record<string, string | number>>;

/**
 * Says a page's sentences in its language. A sentence of a translation carries its mark until a review of exactly
 * that sentence is recorded.
 */
export interface Speaker {
  language: Language;
  /** A sentence with its mark for eye and ear. */
  say(key: WordKey, values?: Values): Said;
  /** The sentence where only text can be seen, such as an answer in a box; the mark is a † in the text. */
  text(key: WordKey, values?: Values): string;
  /** The sentence where it is only heard, such as the name of a menu; the mark is its meaning in brackets. */
  heard(key: WordKey, values?: Values): string;
  /** The sentence without any mark: for the page's title and for what is kept as the person read it. */
  bare(key: WordKey, values?: Values): string;
  /** A question or an answer of `reference/`, with its mark. */
  question(words: string): Said;
  /** The same where only text can stand. */
  questionText(words: string): string;
  /** The translation's sentences are not all reviewed. */
  hasUnreviewed: boolean;
  date(day: string): string;
  number(count: number): string;
  words: Partial<ChromeWords>;
}

function fill(sentence: string, values: Values): string {
  return sentence.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}

/** Makes the speaker of one page. `reviewed` is not asked where the page is in English. */
export function speakerOf(language: Language, reviewed: Reviewed): Speaker {
  const isEnglish = language.code === 'en';
  const words: Record<WordKey, string> = isEnglish ? en : ur;
  const isMarked = (key: string, sentence: string) => !isEnglish && reviewed.get(key) !== sentence;
  const note = fill(words['translation.mark'], {});
  const marked = (key: string, sentence: string, said: string): Said =>
    isMarked(key, sentence) ? <Unreviewed note={note}>{said}</Unreviewed> : said;
  const dagger = (key: string, sentence: string, said: string) =>
    isMarked(key, sentence) ? `${said} †` : said;
  const inLanguage = (english: string) => (isEnglish ? english : (urQuestions[english] ?? english));
  const numbers = new Intl.NumberFormat(language.locale);
  const dates = new Intl.DateTimeFormat(language.locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const bare: Speaker['bare'] = (key, values = {}) => fill(words[key], values);
  const text: Speaker['text'] = (key, values = {}) => dagger(key, words[key], fill(words[key], values));
  const say: Speaker['say'] = (key, values = {}) => marked(key, words[key], fill(words[key], values));
  const heard: Speaker['heard'] = (key, values = {}) => {
    const said = fill(words[key], values);
    return isMarked(key, words[key]) ? `${said} (${note})` : said;
  };
  return {
    language,
    bare,
    text,
    heard,
    say,
    question: (english) => {
      const said = inLanguage(english);
      return marked(questionKey(english), said, said);
    },
    questionText: (english) => {
      const said = inLanguage(english);
      return dagger(questionKey(english), said, said);
    },
    hasUnreviewed:
      !isEnglish &&
      (Object.entries(words).some(([key, sentence]) => isMarked(key, sentence)) ||
        Object.entries(urQuestions).some(([key, sentence]) => isMarked(questionKey(key), sentence))),
    date: (day) => dates.format(new Date(`${day.slice(0, 10)}T00:00:00Z`)),
    number: (count) => numbers.format(count),
    words: isEnglish
      ? {}
      : {
          skipLink: say('frame.skipLink'),
          menu: heard('frame.menu'),
          breadcrumb: heard('frame.breadcrumb'),
          backTo: heard('frame.backTo'),
          languages: heard('frame.languages'),
          support: say('frame.support'),
          error: text('frame.error'),
          errorSummary: say('frame.errorSummary'),
          optional: say('frame.optional'),
          important: heard('frame.important'),
        },
  };
}
