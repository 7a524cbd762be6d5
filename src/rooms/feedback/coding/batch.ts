import type { MeasuredQuality } from '../../../analysis/agreement/quality.ts';
import type { Tone } from '../../../design/state/Tag.tsx';

export type BatchState = 'suggesting' | 'ready' | 'signing_off' | 'signed_off' | 'withdrawn';

/** How a batch stands, in words. */
export const batchStates: Readonly<Record<BatchState, { text: string; tone: Tone }>> = {
  suggesting: { text: 'Being suggested', tone: 'doing' },
  ready: { text: 'To be checked', tone: 'waiting' },
  signing_off: { text: 'Being counted', tone: 'doing' },
  signed_off: { text: 'Signed off', tone: 'done' },
  withdrawn: { text: 'Withdrawn', tone: 'stopped' },
};

/** Counting what waits of a batch stops here. */
export const BATCH_COUNTED_TO = 1000;

/** Which comments a batch is of, beside that nobody has given them a theme. Nothing said: all of them. */
export interface BatchScope {
  source?: string;
  /** Words of a place's path. */
  place?: string;
  project?: string;
  import?: string;
  /** Days, 'YYYY-MM-DD', both inclusive. */
  from?: string;
  to?: string;
  /** The month, 'YYYY-MM', in which single comments came: such a batch is filled as they come. */
  asTheyCome?: string;
}

/** What was measured of a batch before somebody put their name to it; frozen with it. */
export interface FrozenQuality {
  /** Comments that people judged without seeing the suggestions. */
  n: number;
  /** Mean F1 of a comment's suggested themes against people's, 0 to 1, and its 95% interval. */
  f1: number;
  low: number;
  high: number;
  microF1: number | null;
  macroF1: number | null;
  /** Share of comments whose suggested side (positive, neutral, negative) people gave too; null where none was judged. */
  sentiment: number | null;
  /** People who coded the sample. */
  coders: number;
  /** Krippendorff's alpha between them; null where one person coded. */
  alpha: number | null;
  /** Only whoever signed had coded the sample. */
  bySigner: boolean;
  /** Suggestions less sure than this were left out. */
  atLeast: number;
  perTheme: Pick<MeasuredQuality['perTheme'][number], 'theme' | 'support' | 'suggested' | 'agreed' | 'f1'>[];
}

/**
 * From which figures on a batch is called what. The defaults are ours: the 95% interval's lower end decides, so that a
 * small sample is not called good by luck. Another organisation may hold another line: they are data.
 */
export const qualityBands = [
  {
    from: 0.7,
    key: 'good',
    says: 'Good enough to count',
    means: 'People and suggestions agree on most comments, and a larger sample would hardly change that.',
  },
  {
    from: 0.5,
    key: 'check',
    says: 'Check more',
    means:
      'Suggestions are right more often than not, but not often enough to count all of them. Settle the least sure by hand, count only the surer ones, or code more of the sample.',
  },
  {
    from: 0,
    key: 'poor',
    says: 'Not good enough to count',
    means: 'People often disagree with the suggestions. Settle them one by one, or withdraw the batch.',
  },
] as const;

/** The band of a lower end between 0 and 1. */
export const bandOf = (low: number): (typeof qualityBands)[number] =>
  qualityBands.find(({ from }) => low >= from) ?? qualityBands[2];

/** What a sign-off needs: so many comments judged blind, or the whole batch where it is smaller. */
export const signOffRule = { comments: 50 } as const;

/** How sure a suggestion is, in words, by its calibrated confidence. */
export const confidenceWords = [
  { from: 0.9, says: 'almost sure' },
  { from: 0.75, says: 'very likely' },
  { from: 0.5, says: 'likely' },
  { from: 0.25, says: 'perhaps' },
  { from: 0, says: 'a guess' },
] as const;

export const confidenceSays = (confidence: number): string =>
  confidenceWords.find(({ from }) => confidence >= from)?.says ?? 'a guess';

/** One line of the list of batches. */
export interface ListedBatch {
  id: string;
  title: string;
  state: BatchState;
  comments: number;
  suggested: number;
  unassigned: number;
  firstOn: string | null;
  lastOn: string | null;
  createdAt: Date;
  /** Comments of it that wait for a person, counted to `BATCH_COUNTED_TO`. */
  waiting: number;
  startedBy: string | null;
}

export interface Batch extends ListedBatch {
  scope: BatchScope;
  sourceName: string | null;
  importName: string | null;
  framework: string;
  frameworkTitle: string;
  model: string;
  /** Comments in its sample; 0 where none was drawn. */
  sampleWanted: number;
  sampleOpenedAt: Date | null;
  quality: FrozenQuality | null;
  statement: string;
  signedOffBy: string | null;
  signedOffOn: string | null;
  withdrawnBecause: string | null;
  atLeast: number;
}

export interface BatchTheme {
  id: string;
  name: string;
  suggested: number;
  accepted: number;
  refused: number;
}

/** Choices for a batch's scope and the queue's filters: sources, projects named on returns, batches and imports. */
export interface ScopeChoices {
  sources: { id: string; name: string }[];
  projects: string[];
  batches: { id: string; title: string }[];
  imports: { id: string; name: string }[];
}
