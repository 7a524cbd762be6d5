import { createContext, useContext } from 'react';

/** The words that our own furniture says. A page in another language gives its own. */
export interface ChromeWords {
  skipLink: string;
  menu: string;
  breadcrumb: string;
  backTo: string;
  languages: string;
  support: string;
  error: string;
  errorSummary: string;
  optional: string;
  day: string;
  month: string;
  year: string;
}

export const englishWords: ChromeWords = {
  skipLink: 'Skip to main content',
  menu: 'Menu',
  breadcrumb: 'Breadcrumb',
  backTo: 'Back to',
  languages: 'Language',
  support: 'Support links',
  error: 'Error',
  errorSummary: 'There is a problem',
  optional: 'optional',
  day: 'Day',
  month: 'Month',
  year: 'Year',
};

export const ChromeWordsContext = createContext<ChromeWords>(englishWords);

/** The furniture's words in the language of the page being drawn. */
export function useChromeWords(): ChromeWords {
  return useContext(ChromeWordsContext);
}
