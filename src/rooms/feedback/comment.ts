import { z } from 'zod';
import { emptyAsNull, optionalText, version } from '../../platform/web/form.ts';
import type { WaitingSuggestion } from './coding/suggested-of.ts';
import type { Step } from './escalations/escalation.ts';
import type { Media } from './media/media.ts';
import type { SpanState } from './scan.ts';
import { commentKinds, type ScanState } from './words.ts';

/** One line of the list. `text` is what everybody may read, cut at `LISTED_LENGTH`. */
export interface ListedComment {
  id: string;
  receivedOn: string;
  source: string;
  place: string | null;
  text: string;
  kind: string | null;
  sentiment: number | null;
  scan: ScanState;
  /** Names, in the framework's order. */
  themes: string[];
}

export const LISTED_LENGTH = 280;

/** A line of the export: the whole text, and what is known of its return. */
export interface ExportedComment extends ListedComment {
  level: string | null;
  question: string | null;
  return: {
    reference: string | null;
    constituency: string;
    channel: string | null;
    /** As it was answered or printed. */
    score: string | null;
    project: string | null;
    /** Null also where this person may not read it. */
    metWith: string | null;
    metWhere: string | null;
  };
  /** How many files belong to it. */
  files: number;
}

/** How many there are; where `more`, at least one more than `number`. */
export interface CommentCount {
  number: number;
  more: boolean;
}

/** What a found identifier is and what became of it, for those who may settle it. */
export interface ShownSpan {
  position: number;
  kind: string;
  startsAt: number;
  endsAt: number;
  state: SpanState;
  reason: string | null;
}

/** Only for those who may settle what was found. */
export interface Original {
  text: string;
  spans: ShownSpan[];
}

export interface Contact {
  name: string;
  email: string;
  telephone: string;
  wantsReply: boolean;
  stopped: boolean;
}

export interface FullComment {
  /** The plan lines that it belongs to. */
  lines: { id: string; code: string; what: string; planId: string; planTitle: string }[];
  id: string;
  returnId: string;
  version: number;
  receivedOn: string;
  question: string | null;
  text: string;
  kind: string | null;
  sentiment: number | null;
  scan: ScanState;
  level: string | null;
  placeId: string | null;
  place: string | null;
  sourceId: string;
  source: string;
  /** With the signed-off batch that gave it, where no person did. */
  themes: { id: string; name: string; batchId: string | null }[];
  /** What waits to be settled about it; null where nothing does, or this person may not see it. */
  suggested: WaitingSuggestion | null;
  reference: string | null;
  area: string | null;
  constituency: string;
  channel: string | null;
  language: string;
  scoreScale: string | null;
  scorePrinted: string | null;
  score: number | null;
  consentToQuote: boolean;
  wantsReply: boolean;
  loggedBy: string | null;
  loggedById: string | null;
  loggedAt: Date;
  importId: string | null;
  /** The piece of engagement work in which it was said. */
  project: string | null;
  /** Who was met, where this person may read it, and where. */
  metWith: string | null;
  metWhere: string | null;
  /** Videos, diaries and other files that belong to it. */
  media: Media[];
  /** What went up of it, the first step first. */
  steps: Step[];
  /** The other comments of the same return. */
  others: { id: string; question: string | null; text: string }[];
  /** Null where there is none, or this person may not see it. */
  contact: Contact | null;
  original: Original | null;
}

/** A comment in the queue of what was found. */
export interface CommentToCheck {
  id: string;
  receivedOn: string;
  source: string;
  question: string | null;
  original: Original;
}

export const factsForm = z.object({
  version,
  kind: emptyAsNull(
    z.enum(
      commentKinds.map(({ key }) => key),
      { error: 'Choose a kind from the list.' },
    ),
  ),
  sentiment: emptyAsNull(z.coerce.number('Choose how it sounds.').int().min(1).max(5)),
  place: optionalText(1000),
  level: emptyAsNull(z.string().max(40)),
});
export type FactsForm = z.infer<typeof factsForm>;

/** What was typed to settle finds: which of them, how, and why. */
export const settleForm = z
  .object({
    /** 'redact' or 'let_stand' or 'wait', of one find ("redact:2") or of all that wait. */
    act: z.string().regex(/^(redact|let_stand|wait)(:\d{1,4}(,\d{1,4})*)?$/u, 'Choose what to do with it.'),
    reason: optionalText(300),
    ownReason: optionalText(300),
  })
  .transform(({ act, reason, ownReason }) => {
    const [how = '', positions] = act.split(':');
    return {
      how: how as 'redact' | 'let_stand' | 'wait',
      positions: positions === undefined ? null : positions.split(',').map(Number),
      reason: ownReason === '' ? reason : ownReason,
    };
  })
  .refine(({ how, reason }) => how !== 'let_stand' || reason !== '', {
    error: 'Say why it may stand.',
    path: ['reason'],
  });
export type SettleForm = z.infer<typeof settleForm>;

/** Why a find may stand, as most often needed. */
export const letStandReasons = [
  'It is not about a person',
  'It is the name of a place or an organisation',
  'It is a public figure or a published number',
  'The person asked to be named',
] as const;
