/** How many people gave an answer, through which source, in which of the years. Exact: never for a page as it is. */
export interface Counted {
  /** '' is everybody, whatever they answered. */
  question: string;
  answer: string;
  /** null: answers kept apart from who gave them, of which nobody knows the source. */
  sourceId: string | null;
  /** The place of the year in the list of years, 0 the newest. */
  year: number;
  returns: number;
}
