import type { EqualityField } from '../reference/equality-questions.ts';
import type { FeedbackThemeKey } from '../reference/feedback-framework.ts';
import type { FrameworkItemKind } from '../reference/framework-items.ts';
import type { LabelSet } from '../reference/labels.ts';
import type { Level } from '../reference/levels.ts';
import type { RoleCode } from '../reference/roles.ts';
import type { ScoreScaleKey } from '../reference/score-scales.ts';
import type { Constituency, IntervalKey, SourceKindKey } from '../reference/source-kinds.ts';

/**
 * A day as the data writes it: a civil date (YYYY-MM-DD), or a whole number of days before the organisation's
 * today. `dated` (dates.ts) turns all of one organisation's days into civil dates; a loader reads only those.
 */
export type Day = string | number;

/** Keys refer within the organisation, so that a loader can give each record its id in one pass. */
export type DemonstrationOrganisation<D extends Day = Day> = {
  slug: 'merton' | 'elr' | 'mk' | 'darlington' | 'leeds-west' | 'trentside';
  name: string;
  shortName: string;
  legalStatus: 'shadow' | 'authorised';
  /** The day on which the organisation lives (YYYY-MM-DD); null follows the real clock. */
  today: string | null;
  population: number | null;
  populationSource: string | null;
  expectedPractices: number | null;
  boardName: string;
  /** First day of the financial year, MM-DD. */
  financialYearStart: string;
  /** Six-digit hex in lower case, with at least 4.5:1 contrast with white. */
  colour: string;
  /** A few sentences for the public home page. */
  about: string;
  /** How to reach the organisation; addresses in the reserved .example domain. */
  contact: string;
  labels: LabelSet;
  levels: readonly Level[];
  areas: Area[];
  keyDates: KeyDate<D>[];
  relations: Relation[];
  frameworkItems: FrameworkItem<D>[];
  people: Person<D>[];
  sources: Source<D>[];
  returns: Return<D>[];
  comments: Comment[];
  threads: Thread<D>[];
  equalityProfile: EqualityFact[];
};

export type Area = {
  key: string;
  name: string;
  kind: 'locality' | 'neighbourhood' | 'council' | 'ward' | 'place';
  parent: string | null;
};

export type KeyDate<D extends Day = Day> = { name: string; date: D };

/** `ofWhom` is the body that the relation is about: the organisation itself, or a partner such as LINk. */
export type Relation = {
  kind: 'predecessor' | 'successor' | 'parent' | 'sister';
  ofWhom: string;
  name: string;
  effectiveOn: string | null;
  note: string;
};

export type FrameworkItem<D extends Day = Day> = {
  key: string;
  kind: FrameworkItemKind;
  text: string;
  note: string;
  parent: string | null;
  /** Place among the items of the same kind, from 1. */
  position: number;
  inForceFrom: D | null;
  codesignedWith: readonly string[];
};

export type Person<D extends Day = Day> = {
  key: string;
  name: string;
  email: string;
  jobTitle: string;
  roles: { code: RoleCode; from: D; to: D | null }[];
};

export type Source<D extends Day = Day> = {
  key: string;
  kind: SourceKindKey;
  name: string;
  /** Key of the person who answers for it. */
  owner: string;
  interval: IntervalKey;
  coverage: string;
  since: D;
};

/** One occasion on which somebody spoke: a form, a call, a post, a note of a conversation. */
export type Return<D extends Day = Day> = {
  key: string;
  /** The number the source itself gives it, where it gives one. */
  reference: string | null;
  source: string;
  date: D;
  /** From the broad to the narrow: ["Hospital care", "Outpatient clinic"]. Never empty. */
  place: readonly string[];
  area: string | null;
  level: string;
  constituency: Constituency;
  score: { scale: ScoreScaleKey; value: number } | null;
  consentToQuote: boolean;
  /** Present where the person asked to hear back. */
  contact: { name: string; email: string } | null;
  equality: EqualityAnswers | null;
  /** Key of the staff member who logged it; null where the person wrote it or it came in a file. */
  loggedBy: string | null;
};

export type EqualityAnswers = { [Field in EqualityField]?: string };

export type CommentKind = 'strength' | 'weakness' | 'suggestion' | 'success';

/** 1 very positive, 2 positive, 3 neutral or mixed, 4 negative, 5 very negative. */
export type Sentiment = 1 | 2 | 3 | 4 | 5;

export type Comment = {
  key: string;
  returnKey: string;
  /** Place within its return, from 1. */
  order: number;
  /** What was asked, where the source asks in words. */
  question: string | null;
  text: string;
  kind: CommentKind;
  /** Null where nobody has judged it yet. */
  sentiment: Sentiment | null;
  /** Empty where nobody has given it a theme yet. */
  themes: readonly FeedbackThemeKey[];
  /** Identifiers put into the text for the scanner to find, as they stand in it. */
  planted: readonly Planted[];
};

export type PlantedKind = 'name' | 'telephone' | 'email' | 'nhs-number' | 'postcode' | 'date-of-birth';
export type Planted = { kind: PlantedKind; text: string };

/** From comments to the message that tells those who spoke. `owner`, `writtenBy` and the like are keys of people. */
export type Thread<D extends Day = Day> = {
  key: string;
  state: 'whole' | 'no-decision' | 'overdue-action';
  comments: readonly string[];
  finding: {
    title: string;
    text: string;
    foundOn: D;
    writtenBy: string;
    owner: string;
    themes: readonly FeedbackThemeKey[];
  };
  decision: {
    title: string;
    text: string;
    /** The body or person that decided, in words. */
    takenBy: string;
    decidedOn: D;
    outcome: 'yes' | 'in_part' | 'no';
    /** Empty only where the outcome is yes. */
    because: string;
    major: boolean;
    recordedBy: string;
  } | null;
  actions: readonly { title: string; owner: string; dueOn: D; doneOn: D | null; doneNote: string }[];
  loop: {
    slug: string;
    title: string;
    youSaid: string;
    whoSaid: string;
    outcome: 'did' | 'could_not';
    /** Empty where the outcome is could_not. */
    weDid: string;
    /** Empty where the outcome is did. */
    because: string;
    benefit: 'outcomes' | 'access' | 'inequality' | null;
    writtenBy: string;
    openedOn: D;
    submittedOn: D;
    approvedBy: string;
    approvedOn: D;
    publishedOn: D;
    /** Comments quoted on the public page: consented to, and without identifiers. */
    quotes: readonly string[];
    /** Whom else was told, how and when. */
    tellings: readonly {
      audience: string;
      channel: string;
      toldOn: D;
      people: number | null;
      toldBy: string;
    }[];
  } | null;
  /** The returns of this thread whose contacts were written to, and when. */
  told: readonly { returnKey: string; toldOn: D }[];
};

/** A published figure by which to judge who is heard. `share` is a percentage. */
export type EqualityFact = {
  strand: EqualityField | 'place' | 'deprivation';
  group: string;
  share: number | null;
  note: string;
  source: string;
};
