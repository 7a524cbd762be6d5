import { plural } from '../../../design/text/words.ts';
import type { LineFacts } from '../lines/line-facts.ts';
import type { SnapshotSection } from '../snapshots/content.ts';
import { headingsOf } from '../snapshots/headings.ts';

/** Where a line stands, for somebody who knows nothing of ratings: few words, each with one meaning. */
export const publicStates = [
  { key: 'done', name: 'Done', tone: 'done' },
  { key: 'on_track', name: 'On track', tone: 'doing' },
  { key: 'not_started', name: 'Not started yet', tone: 'waiting' },
  { key: 'slow', name: 'Slower than planned', tone: 'late' },
  { key: 'off_track', name: 'Not on track', tone: 'stopped' },
  { key: 'on_hold', name: 'On hold', tone: 'stopped' },
  { key: 'stopped', name: 'We have stopped this', tone: 'stopped' },
] as const;
export type PublicState = (typeof publicStates)[number]['key'];

export const publicStateOf = (key: PublicState) =>
  publicStates.find((state) => state.key === key) ?? publicStates[0];

/** What anybody may know of a line: no names, no reasons, nothing that was written for the desk. */
export interface PublicLine {
  id: string;
  what: string;
  state: PublicState;
  /** The day for which it was last said how it stands. */
  saidOn: string;
}

export interface PublicSection {
  heading: string;
  lines: PublicLine[];
}

export interface PublicPlan {
  slug: string;
  title: string;
  summary: string;
  startsOn: string | null;
  endsOn: string | null;
  adoptedByBody: string | null;
  adoptedOn: string | null;
  sections: PublicSection[];
  counts: { key: PublicState; number: number }[];
  lines: number;
  /** The newest day for which anything was said. */
  saidOn: string | null;
}

/** A plan in the list of those that are published. */
export interface ListedPublicPlan {
  slug: string;
  title: string;
  startsOn: string | null;
  endsOn: string | null;
  lines: number;
  well: number;
}

type Stands = Pick<LineFacts, 'rag' | 'deliveryState' | 'standing'>;

/** How a line stands in public words. What is settled counts first, then its rating, then the calendar. */
export function publicState({ rag, deliveryState, standing }: Stands): PublicState {
  if (deliveryState === 'complete' || standing.kind === 'complete') return 'done';
  if (deliveryState === 'dropped') return 'stopped';
  if (deliveryState === 'paused') return 'on_hold';
  if (rag === 'red') return 'off_track';
  if (rag === 'amber' || standing.kind === 'overdue') return 'slow';
  if (rag === 'green') return 'on_track';
  return deliveryState === 'not_started' ? 'not_started' : 'on_track';
}

/** Done, or going as it should. */
export const goesWell = (state: PublicState): boolean => state === 'done' || state === 'on_track';

/** What a public page is made of: a plan's own words, its headings, and its lines as they stand. */
export interface PublicSource {
  plan: Pick<
    PublicPlan,
    'slug' | 'title' | 'summary' | 'startsOn' | 'endsOn' | 'adoptedByBody' | 'adoptedOn'
  >;
  sections: SnapshotSection[];
  lines: readonly LineFacts[];
}

/** What anybody may know of a plan. */
export function publicPlan({ plan, sections, lines: facts }: PublicSource): PublicPlan {
  const headings = headingsOf({ sections });
  const lines = facts.map((line) => ({
    heading: headings(line.sectionId)[0] ?? '',
    id: line.id,
    what: line.what,
    state: publicState(line),
    saidOn: line.statusAsAt,
  }));
  return {
    ...plan,
    sections: [...Map.groupBy(lines, ({ heading }) => heading)].map(([heading, own]) => ({
      heading,
      lines: own.map(({ heading: _heading, ...line }) => line),
    })),
    counts: publicStates
      .map(({ key }) => ({ key, number: lines.filter(({ state }) => state === key).length }))
      .filter(({ number }) => number > 0),
    lines: lines.length,
    saidOn: lines.reduce<string | null>(
      (newest, { saidOn }) => (newest === null || saidOn > newest ? saidOn : newest),
      null,
    ),
  };
}

/** "25 of 42 things are done or on track." */
export function progressWords(lines: number, well: number): string {
  if (lines === 0) return 'This plan has nothing in it yet.';
  if (well === lines)
    return lines === 1
      ? 'The one thing in it is done or on track.'
      : `All ${lines} things are done or on track.`;
  return `${well} of ${plural(lines, 'thing')} ${well === 1 ? 'is' : 'are'} done or on track.`;
}

export const wellOf = ({ counts }: Pick<PublicPlan, 'counts'>): number =>
  counts.filter(({ key }) => goesWell(key)).reduce((sum, { number }) => sum + number, 0);
