/** What an organisation says of itself in public. */
export interface PublicProfile {
  about: string;
  contact: string;
  population: number | null;
  populationSource: string;
  /** By date, earliest first; 'YYYY-MM-DD'. */
  keyDates: { name: string; date: string }[];
  /** Within how many days somebody reads what was sent with the public form. */
  readWithinDays: number;
}

/** An organisation on the front page of the instance. */
export interface ListedOrganisation {
  slug: string;
  name: string;
  /** The first sentence it says of itself. */
  sentence: string;
  isDemonstration: boolean;
  fixedToday: string | null;
}

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The first sentence of a text; '' of none. */
export function firstSentence(text: string): string {
  for (const { segment } of sentences.segment(text.trim())) return segment.trim();
  return '';
}
