import { createContext, type ReactElement, useContext } from 'react';

/**
 * The words that our own furniture says. A page in another language gives its own. Those that stand on the page may
 * carry a mark; the others are attributes or hidden text.
 */
export interface ChromeWords {
  skipLink: string | ReactElement;
  menu: string;
  breadcrumb: string;
  backTo: string;
  languages: string;
  support: string | ReactElement;
  error: string;
  errorSummary: string | ReactElement;
  optional: string | ReactElement;
  /** Said before the heading of a warning to those who hear it. */
  important: string;
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
  important: 'Important',
  day: 'Day',
  month: 'Month',
  year: 'Year',
};

export const ChromeWordsContext = createContext<ChromeWords>(englishWords);

/** The furniture's words in the language of the page being drawn. */
export function useChromeWords(): ChromeWords {
  return useContext(ChromeWordsContext);
}
