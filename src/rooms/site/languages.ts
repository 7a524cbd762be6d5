import { en, type WordKey } from './words/en.ts';
import { ur } from './words/ur.ts';
import { urQuestions } from './words/ur-questions.ts';

/** A language that the public pages speak. `name` is the language's own name for itself. */
export interface Language {
  code: LanguageCode;
  name: string;
  dir: 'ltr' | 'rtl';
  /** How dates and numbers are written, as Intl knows it. */
  locale: string;
}

export type LanguageCode = 'en' | 'ur';

export const languages: readonly Language[] = [
  { code: 'en', name: 'English', dir: 'ltr', locale: 'en-GB' },
  { code: 'ur', name: 'اردو', dir: 'rtl', locale: 'ur' },
];

const english: Language = { code: 'en', name: 'English', dir: 'ltr', locale: 'en-GB' };

/** The language that an address asks for; English where it asks for none that we speak. */
export const languageOf = (asked: string | undefined): Language =>
  languages.find((language) => language.code === asked) ?? english;

/** One sentence of a translation: what it stands under, what it says in English and in the other language. */
export interface Sentence {
  key: string;
  /** The part of the site it belongs to, first word of its key. */
  part: string;
  english: string;
  translated: string;
}

const QUESTION = 'question.';

/** Under which key a question or answer of `reference/` is reviewed. */
export const questionKey = (words: string): string => `${QUESTION}${words}`;

/** Every sentence of the Urdu, in the order of its catalogues. */
export const urduSentences: readonly Sentence[] = [
  ...Object.entries(en).map(([key, words]) => ({
    key,
    part: key.split('.')[0] ?? '',
    english: words,
    translated: ur[key as WordKey],
  })),
  ...Object.entries(urQuestions).map(([words, translated]) => ({
    key: questionKey(words),
    part: 'question',
    english: words,
    translated,
  })),
];

/** The parts of the site, as the desk's list of sentences calls them. */
export const sentenceParts: Readonly<Record<string, string>> = {
  frame: 'Around every page',
  menu: 'Menu',
  plans: 'Plans',
  foot: 'Foot of every page',
  translation: 'The note on translations',
  urgent: 'What to do in an emergency',
  home: 'First page',
  youSaid: 'You said, we did',
  promises: 'What we promise',
  tellUs: 'Tell us',
  problem: 'What is said when something is wrong',
  thanks: 'Thank you page',
  question: 'Questions and answers',
};
