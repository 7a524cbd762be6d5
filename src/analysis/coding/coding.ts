/** What a person wrote and what they were asked; `null` where the question is not known. */
export interface CodingInput {
  comment: string;
  question: CodingQuestion | null;
}

/** The three kinds of question a comment may answer. */
export type CodingQuestion = 'what_good' | 'could_improve' | 'nonspecific';

/** A theme suggested for a comment. */
export interface CodedTheme {
  /** The key of a sub-category of the feedback framework. */
  theme: string;
  /** The calibrated probability, 0 to 1, that a person who codes this comment gives it this theme. */
  confidence: number;
}

/** 1 very positive, 2 positive, 3 neutral or mixed, 4 negative, 5 very negative. */
export type Sentiment = 1 | 2 | 3 | 4 | 5;

/** What is suggested for one comment. */
export interface Coded {
  /** Those above their threshold, best first. Empty means not assigned: nothing was sure enough to suggest. */
  themes: CodedTheme[];
  sentiment: Sentiment;
  /** The calibrated probability, 0 to 1, that a person puts it on the same side: positive, neutral or negative. */
  sentimentConfidence: number;
  /**
   * The calibrated probability, 0 to 1, that the set of themes agrees with a person's: that at least half of all
   * themes named by either were named by both. An empty set agrees with an empty one only.
   */
  confidence: number;
}
