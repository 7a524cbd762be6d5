import { longDate } from '../../../../design/text/words.ts';
import { amount, days } from '../amounts.ts';

// Days are hundredths throughout.

interface Dated {
  fromOn: string | null;
  untilOn: string | null;
}

interface WithWork extends Dated {
  id: string;
  capacity: number;
  allocations: readonly (Dated & { daysPerWeek: number })[];
}

/** What a post, or all of them, has for this work on a day, and what was given away. */
export interface Capacity {
  capacity: number;
  allocated: number;
}

/**
 * Days a week that a post has for this work: its contracted days times its share of time. A manager of five days at
 * 80% has four; two assistants of two days at 100% have four between them.
 */
export const capacityOf = (daysPerWeek: number, percentOfTime: number): number =>
  Math.round((daysPerWeek * percentOfTime) / 10_000);

export const inForce = ({ fromOn, untilOn }: Dated, on: string): boolean =>
  (fromOn === null || fromOn <= on) && (untilOn === null || untilOn >= on);

/** An allocation without a day of its own begins and ends with its post. */
const within = (post: Dated, { fromOn, untilOn }: Dated): Dated => ({
  fromOn: fromOn ?? post.fromOn,
  untilOn: untilOn ?? post.untilOn,
});

/** One post on a day. What is given beyond the post's last day counts: nobody is there to do it. */
export function capacityOn(post: WithWork, on: string): Capacity {
  return {
    capacity: inForce(post, on) ? post.capacity : 0,
    allocated: post.allocations
      .filter((one) => inForce(within(post, one), on))
      .reduce((sum, { daysPerWeek }) => sum + daysPerWeek, 0),
  };
}

/** All posts together on a day. */
export function totalOn(posts: readonly WithWork[], on: string): Capacity {
  const sum = { capacity: 0, allocated: 0 };
  for (const post of posts) {
    const own = capacityOn(post, on);
    sum.capacity += own.capacity;
    sum.allocated += own.allocated;
  }
  return sum;
}

export const isOver = ({ capacity, allocated }: Capacity): boolean => allocated > capacity;

/** 'over by 0.5', 'all given', '2 free'. */
export function balanceInWords({ capacity, allocated }: Capacity): string {
  if (allocated > capacity) return `over by ${amount(allocated - capacity)}`;
  return allocated === capacity ? 'all given' : `${amount(capacity - allocated)} free`;
}

/** '12 days a week, 12.5 allocated: over by 0.5'. */
export const capacityInWords = (own: Capacity): string =>
  `${days(own.capacity)} a week, ${amount(own.allocated)} allocated: ${balanceInWords(own)}`;

/** The first day from `on` on which a post is given more than it has; null where there is none. */
export function firstOver(post: WithWork, on: string): { on: string; capacity: Capacity } | null {
  // What is given rises only where something begins, and capacity falls only after the post's last day.
  const starts = post.allocations.map((one) => within(post, one).fromOn);
  const after = post.untilOn ? Temporal.PlainDate.from(post.untilOn).add({ days: 1 }).toString() : null;
  const turns = [...starts, after].filter((day): day is string => day !== null && day > on);
  for (const day of [on, ...turns.sort()]) {
    const capacity = capacityOn(post, day);
    if (isOver(capacity)) return { on: day, capacity };
  }
  return null;
}

/** The warning about a post that is given more than it has, on or after a day; null where all is well. */
export function warningOf(post: WithWork & { title: string }, on: string): string | null {
  const over = firstOver(post, on);
  if (!over) return null;
  const from = over.on > on ? ` from ${longDate(over.on)}` : '';
  return `${post.title}${from}: ${capacityInWords(over.capacity)}.`;
}

/** A function of the framework and the posts that have it on a day. */
export interface Coverage {
  id: string;
  text: string;
  postIds: string[];
}

/** Which posts in force on a day cover which function. `functions` carry the ids of all versions of their statement. */
export function coverageOn(
  functions: readonly { id: string; text: string; ids: readonly string[] }[],
  posts: readonly (Dated & { id: string; functionIds: readonly string[] })[],
  on: string,
): Coverage[] {
  const here = posts.filter((post) => inForce(post, on));
  return functions.map(({ id, text, ids }) => ({
    id,
    text,
    postIds: here.filter((post) => post.functionIds.some((one) => ids.includes(one))).map((post) => post.id),
  }));
}

/** 'No post has social marketing.' for each function that nobody has. */
export const gapsInWords = (coverage: readonly Coverage[]): string[] =>
  coverage
    .filter(({ postIds }) => postIds.length === 0)
    .map(({ text }) => `No post has ${uncapitalised(text.replace(/\.$/u, ''))}.`);

/** A heading within a sentence; words in capitals, such as PPE, keep them. */
const uncapitalised = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
