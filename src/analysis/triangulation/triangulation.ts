import { differenceOf, type Interval, normalQuantile, wilson } from './difference.ts';

export { differenceOf, type Interval, normalQuantile, type Share, wilson } from './difference.ts';
export { peopleOf, type Speaker } from './people.ts';

/** What one kind of source says: people who sounded positive, of those whose tone is known. */
export interface SourceSays {
  key: string;
  positive: number;
  of: number;
}

export interface AgreementRules {
  /** People whose tone is known that a kind of source and the others must each have. */
  leastPeople: number;
  /** A difference below this is none that matters, however sure one is of it. */
  matters: number;
  /** Kinds agree where the difference is surely smaller than this. */
  surelyWithin: number;
  confidence: number;
}

export const agreementRules: AgreementRules = {
  leastPeople: 10,
  matters: 0.1,
  surelyWithin: 0.25,
  confidence: 0.95,
};

export interface Compared extends SourceSays {
  /** The share that sounded positive, with its interval; null where nobody's tone is known. */
  share: (Interval & { share: number }) | null;
  /** Its share minus that of all others together; null where it was not compared. */
  difference: (Interval & { difference: number }) | null;
  verdict: 'agrees' | 'disagrees' | 'too-few';
}

/**
 * Whether each kind of source says the same as all the others together. It disagrees where the interval of the
 * difference leaves out nought and the difference is one that matters; it agrees where the whole interval is narrow
 * enough; else there are too few to say. The intervals are widened so that all comparisons together have the confidence
 * asked (Bonferroni).
 */
export function compareSources(
  sources: readonly SourceSays[],
  rules: AgreementRules = agreementRules,
): Compared[] {
  const compared = sources.filter(({ of }) => of >= rules.leastPeople).length;
  // Of two, each comparison is the other's mirror.
  const comparisons = compared <= 2 ? 1 : compared;
  const z = normalQuantile(1 - (1 - rules.confidence) / comparisons / 2);
  const plain = normalQuantile(1 - (1 - rules.confidence) / 2);
  const all = sources.reduce((sum, { positive, of }) => ({ did: sum.did + positive, of: sum.of + of }), {
    did: 0,
    of: 0,
  });
  return sources.map((source) => {
    const own = { did: source.positive, of: source.of };
    const others = { did: all.did - own.did, of: all.of - own.of };
    const share = own.of > 0 ? { share: own.did / own.of, ...wilson(own, plain) } : null;
    if (own.of < rules.leastPeople || others.of < rules.leastPeople)
      return { ...source, share, difference: null, verdict: 'too-few' };
    const difference = differenceOf(own, others, z);
    return { ...source, share, difference, verdict: verdictOf(difference, rules) };
  });
}

function verdictOf(
  { low, high, difference }: Interval & { difference: number },
  { matters, surelyWithin }: AgreementRules,
): Compared['verdict'] {
  if ((low > 0 || high < 0) && Math.abs(difference) >= matters) return 'disagrees';
  return low > -surelyWithin && high < surelyWithin ? 'agrees' : 'too-few';
}

export interface Evidence {
  people: number;
  kinds: number;
  /** Kinds of source that disagree with the others. */
  disagreeing: number;
}

export type Strength = 'none' | 'thin' | 'fair' | 'strong';

/** People that fair and strong evidence rest on, and how many kinds more than triangulation asks make it strong. */
export const strengthRules = { fairPeople: 20, strongPeople: 50, strongKinds: 1 };

/**
 * How strong the evidence is, in a word. Nothing; thin below either bound; fair from two kinds of source (`leastKinds`)
 * and 20 people; strong from one kind more and 50 people, where no kind of source disagrees.
 */
export function strengthOf({ people, kinds, disagreeing }: Evidence, leastKinds = 2): Strength {
  const { fairPeople, strongPeople, strongKinds } = strengthRules;
  if (people === 0) return 'none';
  if (kinds < leastKinds || people < fairPeople) return 'thin';
  return kinds >= leastKinds + strongKinds && people >= strongPeople && disagreeing === 0 ? 'strong' : 'fair';
}

/** Whether more than one way of asking says it. */
export const isTriangulated = ({ kinds }: Pick<Evidence, 'kinds'>, leastKinds = 2): boolean =>
  kinds >= leastKinds;
