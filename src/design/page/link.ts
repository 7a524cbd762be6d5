/**
 * A place to go: its address, its words, and whether the reader is already there. Where the words may carry a mark,
 * they are a `Link<ReactNode>`.
 */
export interface Link<Words = string> {
  href: string;
  text: Words;
  current?: boolean;
  /** The language of what is there, where it is not the page's. */
  hrefLang?: string;
}
