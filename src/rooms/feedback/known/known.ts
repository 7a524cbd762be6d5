import { z } from 'zod';
import type { SignedOffBatch } from '../coding/quality.ts';
import type { Evidence } from './evidence.ts';

const id = z.uuid().optional().catch(undefined);
const words = z.string().trim().min(1).max(200).optional().catch(undefined);

/** What is asked about; all that are said hold together. */
export const knownScope = z.object({
  theme: id,
  /** Words of a place's path. */
  place: words,
  provider: id,
  area: id,
  /** Words that the comments have, such as those of a pathway. */
  q: words,
  /** From how many kinds of source it is triangulated, where not as the organisation says. */
  kinds: z.coerce.number().int().min(2).max(6).optional().catch(undefined),
});
export type KnownScope = z.infer<typeof knownScope>;

/** Nothing is asked about until something is said. */
export const isAsked = ({ theme, place, provider, area, q }: KnownScope): boolean =>
  Boolean(theme || place || provider || area || q);

export interface Named {
  id: string;
  name: string;
}

/** What there is to choose from, and the names of what was chosen. */
export interface KnownChoices {
  themes: Named[];
  providers: Named[];
  areas: Named[];
  places: string[];
}

export interface KnownFinding extends Named {
  foundOn: string;
  /** Most of its comments are of this kind. */
  kind: string | null;
  recommendation: string;
}

export interface KnownDecision extends Named {
  decidedOn: string;
  takenBy: string;
  outcome: string;
}

export interface KnownLoop extends Named {
  outcome: string;
  publishedOn: string;
  weDid: string;
  because: string;
}

export interface KnownScore {
  id: string;
  providerName: string;
  service: string;
  kind: string;
  periodFrom: string;
  periodTo: string;
  answers: number | null;
  score: number | null;
  scorePrinted: string;
}

export interface KnownLine {
  id: string;
  code: string;
  what: string;
  planId: string;
  planTitle: string;
}

export interface KnownQuote {
  id: string;
  text: string;
  receivedOn: string;
  source: string;
}

/** All that is known of what was asked about. */
export interface Known {
  evidence: Evidence;
  more: boolean;
  findings: KnownFinding[];
  decisions: KnownDecision[];
  loops: KnownLoop[];
  scores: KnownScore[];
  lines: KnownLine[];
  quotes: KnownQuote[];
  /** The signed-off batches that some of the figures rest on. */
  batches: SignedOffBatch[];
}

/** What is asked about, in words: "Waiting at Hospital care, with the words “stroke”". */
export function scopeWords(scope: KnownScope, choices: KnownChoices): string {
  const name = (list: readonly Named[], id: string | undefined) =>
    id ? (list.find((one) => one.id === id)?.name ?? 'what is gone') : undefined;
  const theme = name(choices.themes, scope.theme);
  const at = [scope.place, name(choices.providers, scope.provider), name(choices.areas, scope.area)].filter(
    Boolean,
  );
  const parts = [theme, theme && at.length > 0 ? `at ${at.join(', ')}` : at.join(', ')].filter(Boolean);
  const about = parts.join(' ');
  if (!scope.q) return about;
  return about === '' ? `“${scope.q}”` : `${about}, with the words “${scope.q}”`;
}
