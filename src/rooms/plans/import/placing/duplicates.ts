import { plainWords } from './words.ts';

/** Words that say nothing of what a line is about. */
const common = new Set(
  'a an and the of to for in on with by from at as is are be our we will this that it its or into all any through which their they include including'.split(
    ' ',
  ),
);

/** Lines with more words in common than this share of all their words are nearly the same. */
const ALIKE = 0.8;
/** A short line that is wholly inside a long one repeats it, if it has so many words. */
const INSIDE = 0.92;
const FEWEST = 5;

/** The rare words of a line by which its like are looked up. */
const RARE = 4;

/** For each text the place of an earlier one, of another group, that says nearly the same; null where there is none. */
export function findRepeats(texts: readonly { text: string; group: string }[]): (number | null)[] {
  const bags = texts.map(
    ({ text }) =>
      new Set(
        plainWords(text)
          .split(' ')
          .filter((word) => !common.has(word)),
      ),
  );
  const counts = new Map<string, number>();
  for (const bag of bags) for (const word of bag) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byWord = new Map<string, number[]>();
  return bags.map((bag, i) => {
    const rare = [...bag].toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
    const near = new Set(rare.flatMap((word) => byWord.get(word) ?? []));
    let best: { place: number; score: number } | null = null;
    for (const place of near) {
      const other = bags[place];
      if (other === undefined || texts[place]?.group === texts[i]?.group) continue;
      const score = likeness(bag, other);
      if (score > (best?.score ?? 0)) best = { place, score };
    }
    for (const word of bag.size < 3 ? [] : rare.slice(0, Math.max(RARE, Math.ceil(bag.size / 3)))) {
      const list = byWord.get(word) ?? [];
      if (list.length < 60) byWord.set(word, [...list, i]);
    }
    return best?.place ?? null;
  });
}

/** 0 where two lines are different things, else how alike they are. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size < 3) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  const whole = shared / (small.size + large.size - shared);
  if (whole >= ALIKE) return 1 + whole;
  return small.size >= FEWEST && shared / small.size >= INSIDE ? shared / small.size : 0;
}
