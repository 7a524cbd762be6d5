import type { ScoreEntry } from '../../src/rooms/feedback/providers/scores/score-return.ts';
import type { PersonKey } from '../parts.ts';
import type { Day } from '../types.ts';

/** What an organisation knows of those who care for its people. Names of providers are made up everywhere. */
export type InsightData = {
  providers: readonly ProviderSeed[];
  scales?: readonly ScaleSeed[];
  measures: readonly MeasureSeed[];
  contracts: readonly ContractSeed[];
  scores: readonly ScoreSeed[];
  actions: readonly ActionSeed[];
  standards?: readonly StandardSeed[];
  climbs?: readonly ClimbSeed[];
  review?: ReviewSeed;
};

export type ProviderSeed = {
  key: string;
  name: string;
  kind: 'acute' | 'mental-health' | 'community' | 'practice' | 'urgent' | 'ambulance' | 'independent';
  /** Key of an area. */
  area?: string;
  /** Whose a place is and what it is, from the broad to the narrow. Those that are not there yet are made. */
  places: readonly {
    path: readonly string[];
    kind: 'service' | 'provider' | 'practice' | 'site' | 'ward' | 'pathway';
  }[];
  /** What stands beside its scores on the public page; without it they are not public. */
  publicNote?: string;
  /** Key of the person who acts for it. */
  reader?: PersonKey;
};

export type ScaleSeed = {
  key: string;
  name: string;
  lowest: number;
  highest: number;
  promoterFrom: number;
  detractorTo: number;
  inForceFrom: string;
  source: string;
};

export type MeasureSeed = {
  key: string;
  name: string;
  question?: string;
  kind: 'net_promoter' | 'friends_and_family' | 'percentage' | 'count' | 'words';
  unit?: string;
  better?: 'higher' | 'lower' | 'neither';
  source?: string;
};

export type ContractSeed = {
  key: string;
  provider: string;
  service: string;
  reference: string;
  startsOn: Day;
  endsOn: Day | null;
  isNew?: true;
  clause: 'yes' | 'no' | 'unknown';
  clauseText?: string;
  encourages?: string;
  /** Keys of sources. */
  sources?: readonly string[];
  intervalDays: number | null;
  scale?: string;
  patients?: string;
  owner: PersonKey;
  measures?: readonly { key: string; target?: number; words?: string }[];
};

export type ScoreSeed = {
  key?: string;
  provider: string;
  contract?: string;
  measure?: string;
  kind: ScoreEntry['kind'];
  /** The whole month that it speaks of, counted back from the organisation's today; 1 is the last. */
  monthsAgo: number;
  counts: ScoreEntry['counts'];
  eligible?: number;
  printed?: string;
  note?: string;
  breakdown?: ScoreEntry['breakdown'];
  /** Held against what others say: a figure of somebody else's, and what is to follow. */
  check?: { source: string; figure: number | null; n: number | null; followUp: string };
};

export type ActionSeed = {
  provider: string;
  /** Key of the score that led to it. */
  score?: string;
  text: string;
  because: string;
  owner: string;
  agreedOn: Day;
  dueOn: Day | null;
  doneOn?: Day;
  outcome?: string;
};

export type StandardSeed = {
  text: string;
  verdicts: readonly { provider: string; verdict: 'met' | 'partly' | 'not'; evidence: string }[];
};

/** A comment on its way up; each step begins where the one before it ended. */
export type ClimbSeed = {
  key?: string;
  /** A comment's key, or how many such comments come before it in the organisation. */
  comment: string | { level: string; place: string; skip: number };
  steps: readonly {
    to: string;
    because: string;
    by: PersonKey;
    on: Day;
    /** Sent back, or answered: in whose words, and when. Without it the step waits, or was passed up. */
    answer?: { state: 'answered' | 'returned'; text: string; by: PersonKey; on: Day };
  }[];
};

export type ReviewSeed = {
  title: string;
  heldOn: Day;
  closedOn?: Day;
  note: string;
  by: PersonKey;
  items: readonly {
    text: string;
    considered: string;
    /** Key of a thread, a climb or a provider. */
    finding?: string;
    climb?: string;
    provider?: string;
    /** The newest signal of early warning. */
    signal?: true;
  }[];
};
