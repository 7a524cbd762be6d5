import type { EqualityField } from '../../../../reference/equality-questions.ts';
import {
  crossTable,
  keyOf,
  type Member,
  type PublishedCell,
  protect,
  totalKey,
} from '../../../analysis/disclosure/disclosure.ts';
import {
  type GroupHeard,
  representativeness,
  type Saying,
} from '../../../analysis/representativeness/representativeness.ts';
import { questionName } from '../characteristics.ts';
import type { Profile } from '../population/profile.ts';
import { alignAnswers, type Left, type Together } from './align.ts';
import type { Answered } from './answers.ts';
import type { Year } from './years.ts';

/** Whose answers are looked at: everybody's, those of a kind of source, or of one source. */
export const EVERYTHING = totalKey;
export const kindSlice = (kind: string): string => `kind:${kind}`;
/** The column of answers kept apart, of which nobody knows the source. Shown only within everything. */
const APART = 'apart';

/** A group of people as it may be shown: null where a number is hidden, or would give one away. Shares are from 0 to 1. */
export interface SeenGroup {
  key: string;
  name: string;
  respondents: number | null;
  share: number | null;
  low: number | null;
  high: number | null;
  populationShare: number;
  gap: number | null;
  index: number | null;
  says: Saying | 'number hidden';
}

/** Who answered one question in one year against who lives here, as everybody may see it who sees such figures at all. */
export interface Heard {
  question: EqualityField;
  name: string;
  profile: Profile;
  year: Year;
  /** People whose answer has its group: what the shares are of, and the effective sample as nobody is weighted. */
  total: number | null;
  preferNotToSay: number | null;
  /** To the nearest 5: exactly, it would give back what is hidden. */
  notAskedOrUnknown: number | null;
  groups: SeenGroup[];
  left: { answer: string; people: number | null; why: Left }[];
}

/** The answers to a question, aligned and protected once for every page that shows them. */
export interface Compared {
  question: EqualityField;
  profile: Profile;
  together: Together;
  of(year: number, slice?: string): Heard;
}

/**
 * Compares one question with its table of who lives here; nothing where there is no table. What is hidden is decided for
 * all sources of a year together, whichever of them is looked at, so that no two pages give a small count back.
 */
export function compareAnswers(question: EqualityField, answered: Answered): Compared | null {
  const profile = answered.profiles.get(question);
  if (!profile) return null;
  const together = alignAnswers(question, profile, answered);
  const kept = new Map<number, ProtectedYear>();
  const yearOf = (year: number): ProtectedYear => {
    const found = kept.get(year) ?? protectYear(question, together, answered, year);
    kept.set(year, found);
    return found;
  };
  return {
    question,
    profile,
    together,
    of: (year, slice = EVERYTHING) =>
      heardOf({ question, profile, together, answered, year, slice }, yearOf(year)),
  };
}

interface ProtectedYear {
  /** Exact people by group, by answer set beside, by answer left; each by column. */
  groups: Tally;
  asides: Tally;
  left: Tally;
  shown(table: 'groups' | 'asides' | 'left', row: string, slice: string): PublishedCell;
}

/** Rows of counts by column. */
type Tally = Map<string, Map<string, number>>;

const add = (tally: Tally, row: string, column: string, many: number): void => {
  const columns = tally.get(row) ?? new Map<string, number>();
  columns.set(column, (columns.get(column) ?? 0) + many);
  tally.set(row, columns);
};

const zero: PublishedCell = { shown: '0', value: 0, suppressed: null };
const ASIDE = 'prefer not to say';

function protectYear(
  question: string,
  { groupOf, asides, left }: Together,
  answered: Answered,
  year: number,
): ProtectedYear {
  const tallies = { groups: new Map(), asides: new Map(), left: new Map() } satisfies Record<string, Tally>;
  for (const one of answered.counted) {
    if (one.question !== question || one.year !== year) continue;
    const column = one.sourceId ?? APART;
    const group = groupOf.get(one.answer);
    if (group !== undefined) add(tallies.groups, group, column, one.returns);
    else if (asides.get(one.answer) === ASIDE) add(tallies.asides, ASIDE, column, one.returns);
    else if (left.has(one.answer)) add(tallies.left, one.answer, column, one.returns);
  }
  const cells = Object.fromEntries(
    Object.entries(tallies).map(([name, tally]) => [name, protectTally(tally, answered)]),
  );
  return {
    ...tallies,
    shown: (table, row, slice) => cells[table]?.get(keyOf(row, slice)) ?? zero,
  };
}

/** Rows by source, sources within their kinds, all with their totals: one table, whatever part of it is looked at. */
function protectTally(tally: Tally, { sources, rule }: Answered): ReadonlyMap<string, PublishedCell> {
  if (tally.size === 0) return new Map();
  const columns = new Set([...tally.values()].flatMap((row) => [...row.keys()]));
  const kinds = Map.groupBy(
    sources.filter(({ id }) => columns.has(id)),
    ({ kind }) => kind,
  );
  const members: Member[] = [...kinds].map(([kind, within]) => ({
    key: kindSlice(kind),
    within: within.map(({ id }) => ({ key: id })),
  }));
  if (columns.has(APART)) members.push({ key: APART });
  const rows = [...tally.keys()].map((key) => ({ key }));
  return protect(
    crossTable([rows, members], (row, column) => tally.get(row)?.get(column) ?? 0),
    rule,
  ).cells;
}

interface Asked {
  question: EqualityField;
  profile: Profile;
  together: Together;
  answered: Answered;
  year: number;
  slice: string;
}

function heardOf(asked: Asked, kept: ProtectedYear): Heard {
  const { question, profile, together, answered, year, slice } = asked;
  const isIn = columnsOf(slice, answered);
  const exact = (tally: Tally, row: string): number =>
    [...(tally.get(row) ?? [])].reduce((sum, [column, many]) => sum + (isIn(column) ? many : 0), 0);
  const total = kept.shown('groups', EVERYTHING, slice).value;
  const all = representativeness(
    together.groups.map(({ key }) => ({ key, count: exact(kept.groups, key) })),
    together.groups,
    { notAsked: together.notAsked },
  );
  const preferNotToSay = kept.shown('asides', ASIDE, slice).value;
  const everybody = answered.counted
    .filter((one) => one.question === '' && one.year === year && one.sourceId !== null && isIn(one.sourceId))
    .reduce((sum, { returns }) => sum + returns, 0);
  const answeredBy = answered.counted
    .filter((one) => one.question === question && one.year === year && isIn(one.sourceId ?? APART))
    .filter((one) => together.asides.get(one.answer) !== 'not asked or unknown')
    .reduce((sum, { returns }) => sum + returns, 0);
  return {
    question,
    name: questionName(question),
    profile,
    year: answered.years[year] ?? { from: '', to: '' },
    total,
    preferNotToSay,
    notAskedOrUnknown: total === null ? null : Math.round(Math.max(0, everybody - answeredBy) / 5) * 5,
    groups: all.groups.map((group) =>
      seenGroup(group, kept.shown('groups', group.key, slice).value, total !== null),
    ),
    left: [...kept.left.keys()]
      .map((answer) => ({
        answer,
        people: kept.shown('left', answer, slice).value,
        why: together.left.get(answer) ?? 'not known',
      }))
      .filter(({ people }) => people !== 0),
  };
}

/** Which columns a slice adds up. */
function columnsOf(slice: string, { sources }: Answered): (column: string) => boolean {
  if (slice === EVERYTHING) return () => true;
  const ids = new Set(
    sources.filter(({ id, kind }) => id === slice || kindSlice(kind) === slice).map(({ id }) => id),
  );
  return (column) => ids.has(column);
}

/** What may be shown of a group: nothing that is worked out from a hidden number. */
function seenGroup(group: GroupHeard, respondents: number | null, hasTotal: boolean): SeenGroup {
  const { key, name, populationShare, share, low, high, gap, index, says } = group;
  if (respondents === null || !hasTotal)
    return {
      key,
      name,
      respondents,
      share: null,
      low: null,
      high: null,
      populationShare,
      gap: null,
      index: null,
      says: says === 'not asked' ? says : 'number hidden',
    };
  return { key, name, respondents, share, low, high, populationShare, gap, index, says };
}
