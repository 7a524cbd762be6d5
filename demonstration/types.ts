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

export type LegalStatus = 'shadow' | 'authorised' | 'integrated-care-board';

/** Keys refer within the organisation, so that a loader can give each its id in one pass. */
export type DemonstrationOrganisation<D extends Day = Day> = {
  slug: 'merton' | 'elr' | 'mk' | 'darlington' | 'leeds-west' | 'trentside';
  name: string;
  shortName: string;
  /** The place people would say they live in, for public pages: "Merton". */
  place: string;
  legalStatus: LegalStatus;
  /** The day on which the organisation lives (YYYY-MM-DD); null follows the real clock. */
  today: string | null;
  population: number | null;
  populationSource: string | null;
  expectedPractices: number | null;
  boardName: string;
  /** First day of the financial year, MM-DD. */
  financialYearStart: string;
  /** Where replies to mail go, in the reserved .example domain. */
  email: string;
  labels: LabelSet;
  levels: readonly Level[];
  areas: Area[];
  keyDates: KeyDate<D>[];
  relatedOrganisations: RelatedOrganisation[];
  colours: Colours;
  frameworkItems: FrameworkItem<D>[];
  people: Person<D>[];
  sources: Source<D>[];
  returns: Return<D>[];
  comments: Comment[];
  threads: Thread<D>[];
  equalityProfile: EqualityFact[];
};

/** Six-digit hex colours; `main` has at least 4.5:1 contrast with white. */
export type Colours = { main: string; accent: string };

export type Area = {
  key: string;
  name: string;
  kind: 'locality' | 'neighbourhood' | 'council' | 'ward' | 'place';
  parent: string | null;
};

export type KeyDate<D extends Day = Day> = { name: string; date: D; source: string | null };

export type RelatedOrganisation = {
  relation: 'predecessor' | 'sister' | 'parent' | 'successor';
  name: string;
  effectiveDate: string | null;
};

export type FrameworkItem<D extends Day = Day> = {
  key: string;
  kind: FrameworkItemKind;
  /** The number or letter under which the organisation lists it, where it does. */
  code: string | null;
  text: string;
  parent: string | null;
  /** Position among the items of the same kind, from 1. */
  order: number;
  inForceFrom: D | null;
  codesignedWith: string[];
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
  since: D;
};

/** One occasion on which somebody spoke: a form, a call, a post, a note of a conversation. */
export type Return<D extends Day = Day> = {
  key: string;
  /** The number the source itself gives it, where it gives one. */
  reference: string | null;
  source: string;
  date: D;
  /** Where the service was given, in general words ("a clinic in Armley"), or null where unsaid. */
  place: string | null;
  service: string;
  area: string | null;
  level: string;
  constituency: Constituency;
  score: { scale: ScoreScaleKey; value: number } | null;
  consentToQuote: boolean;
  /** Present where the person asked to hear back. */
  contact: { name: string; email: string } | null;
  equality: { [Field in EqualityField]?: string } | null;
  /** Key of the staff member who logged it; null where the person wrote it or it was imported. */
  loggedBy: string | null;
};

export type CommentKind = 'strength' | 'weakness' | 'suggestion' | 'success';

/** 1 very positive, 2 positive, 3 neutral or mixed, 4 negative, 5 very negative; null where not yet judged. */
export type Sentiment = 1 | 2 | 3 | 4 | 5;

export type Comment = {
  key: string;
  returnKey: string;
  /** Place within its return, from 1. */
  order: number;
  text: string;
  kind: CommentKind;
  sentiment: Sentiment | null;
  /** Empty where nobody has given it a theme yet. */
  themes: FeedbackThemeKey[];
  /** Identifiers put into the text for the scanner to find, as they stand in it. */
  planted: Planted[];
};

export type PlantedKind = 'name' | 'telephone' | 'email' | 'nhs-number' | 'postcode' | 'date-of-birth';
export type Planted = { kind: PlantedKind; text: string };

/** From comments to the message that tells those who spoke. `by`, `owner` and the like are keys of people. */
export type Thread<D extends Day = Day> = {
  key: string;
  state: 'whole' | 'no-decision' | 'overdue-action';
  comments: string[];
  finding: { title: string; text: string; recordedOn: D; by: string };
  decision: {
    title: string;
    text: string;
    decidedOn: D;
    by: string;
    outcome: 'agreed' | 'agreed-in-part' | 'declined';
  } | null;
  actions: { title: string; owner: string; due: D; doneOn: D | null; doneNote: string | null }[];
  loop:
    | ({
        title: string;
        youSaid: string;
        draftedBy: string;
        draftedOn: D;
        approvedBy: string;
        approvedOn: D;
        publishedOn: D;
      } & (
        | { outcome: 'we-did'; weDid: string }
        | { outcome: 'we-could-not'; weCouldNot: string; because: string }
      ))
    | null;
  /** Which returns' contacts were told, and when. */
  told: { returnKey: string; toldOn: D }[];
};

/** A published figure by which to judge who is heard. `share` is a percentage. */
export type EqualityFact = {
  strand: EqualityField | 'place' | 'deprivation';
  group: string;
  share: number | null;
  note: string | null;
  source: string;
};
