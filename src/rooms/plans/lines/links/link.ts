import { inWords, plural } from '../../../../design/text/words.ts';

/** What of the thread a line may be tied to. */
export const tiedBeads = ['comment', 'finding', 'decision', 'action', 'loop'] as const;
export type TiedBead = (typeof tiedBeads)[number];

export const isTiedBead = (text: string): text is TiedBead => (tiedBeads as readonly string[]).includes(text);

export const beadNames: Readonly<Record<TiedBead, [one: string, many: string]>> = {
  comment: ['comment', 'comments'],
  finding: ['finding', 'findings'],
  decision: ['decision', 'decisions'],
  action: ['action', 'actions'],
  loop: ['“we did”', '“we dids”'],
};

export const aBead: Readonly<Record<TiedBead, string>> = {
  comment: 'a comment',
  finding: 'a finding',
  decision: 'a decision',
  action: 'an action',
  loop: 'a “we did”',
};

/** A record that a line is tied to, or may be. Dates are 'YYYY-MM-DD'. */
export interface Tied {
  bead: TiedBead;
  id: string;
  title: string;
  day: string | null;
}

/**
 * What belongs to a line or a plan. Findings, decisions, actions and loops are those tied to it. Comments are those tied to
 * it (`commentsTied`) and those that stand behind what is tied, walked back through the thread, each once. Told are the
 * letters and other tellings of the loops that are tied or that followed from what is tied.
 */
export interface LinkCounts {
  comments: number;
  commentsTied: number;
  findings: number;
  decisions: number;
  actions: number;
  loops: number;
  told: number;
}

export const noLinks: LinkCounts = {
  comments: 0,
  commentsTied: 0,
  findings: 0,
  decisions: 0,
  actions: 0,
  loops: 0,
  told: 0,
};

/** '12 comments (3 tied, 9 through the thread), 1 decision and 2 tellings'; '' where there is nothing. */
export function linkCountsInWords(counts: LinkCounts): string {
  const through = counts.comments - counts.commentsTied;
  const how =
    through === 0 || counts.commentsTied === 0
      ? through === 0
        ? ''
        : ' (through the thread)'
      : ` (${counts.commentsTied} tied, ${through} through the thread)`;
  const parts = [
    counts.comments > 0 ? `${plural(counts.comments, 'comment')}${how}` : '',
    counts.findings > 0 ? plural(counts.findings, 'finding') : '',
    counts.decisions > 0 ? plural(counts.decisions, 'decision') : '',
    counts.actions > 0 ? plural(counts.actions, 'action') : '',
    counts.loops > 0 ? plural(counts.loops, '“you said, we did”', '“you said, we did”') : '',
    counts.told > 0 ? plural(counts.told, 'telling') : '',
  ];
  return inWords(parts.filter((part) => part !== ''));
}

/** A plan line as the pages of what is tied to it name it. */
export interface LineTied {
  id: string;
  code: string;
  what: string;
  planId: string;
  planTitle: string;
}
