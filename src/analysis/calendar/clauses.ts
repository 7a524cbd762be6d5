import type { Token } from './tokens.ts';

/** A run of tokens that says one thing, and how it says it. */
export interface Clause {
  form: Form;
  tokens: Token[];
  /** Nothing but a date, a state or the like: no label. */
  isBare: boolean;
}

export type Form =
  | 'date'
  | 'moved'
  | 'effective'
  | 'state'
  | 'ongoing'
  | 'repeat'
  | 'condition'
  | 'review'
  | 'undated'
  | 'blank';

const label = String.raw`W(?:[,&:-]?W|\(W\))*[,:-]?`;
/** A condition or "to be confirmed" at the end. */
const tail = String.raw`(?:[,(-]?C\)?)?(?:[,(-]?[UQ]\)?)?`;

const form = (name: Form, pattern: string): readonly [Form, RegExp] => [name, new RegExp(`^(?:${pattern})$`)];

/** What may say one thing, over the letters of tokens; the first that fits counts. */
const forms: readonly (readonly [Form, RegExp])[] = [
  form('blank', 'B'),
  form('date', `Y${tail}`),
  form('date', `(?:${label}|${label}Y|Y${label})?[DFTP]${tail}`),
  form('date', String.raw`${label}\([DFTP]\)${tail}`),
  form('date', String.raw`[DY](?:[,:-]${label}|\(${label}\))${tail}`),
  form('date', `C[,:-](?:${label})?[DY]`),
  form('date', String.raw`C\([DYP]\)`),
  form('effective', `(?:${label})?E${tail}`),
  form('moved', String.raw`(?:${label})?(?:[DY][,(-]?)?M\)?${tail}`),
  form('state', `(?:${label})?S${tail}`),
  form('state', String.raw`(?:${label})?S[,:(-]?[DYFTP]\)?${tail}`),
  form('state', String.raw`(?:${label})?[DP][,:(-]S\)?${tail}`),
  form('ongoing', `(?:${label})?O${tail}`),
  form('ongoing', String.raw`(?:${label})?O[,(-]?[FTP]\)?${tail}`),
  form('ongoing', `(?:${label})?S?[DYF][,&-]*[&-]O${tail}`),
  form('ongoing', `(?:${label})?FO${tail}`),
  form('ongoing', String.raw`(?:${label})?S[-,&(]?O\)?${tail}`),
  form('repeat', String.raw`(?:${label})?(?:O[-,&(]?R|R[-,&(]?O|R)\)?${tail}`),
  form('repeat', String.raw`(?:${label})?R[,(-]?[FTP]\)?${tail}`),
  form('repeat', `(?:${label})?F[,-]?R${tail}`),
  form('repeat', `R${label}[FTDYP]?${tail}`),
  form('repeat', `[DYF][,-]?&R${tail}`),
  form('repeat', String.raw`(?:${label})?S[-,&(]?(?:W)?R\)?${tail}`),
  form('condition', `(?:${label})?C`),
  form('review', `(?:${label})?V[,:-]?[ORDYF]?${tail}`),
  form('review', `RV[,:-]?[DYP]?${tail}`),
  form('review', String.raw`(?:${label})?S[-,&(]?V[OR]?\)?${tail}`),
  form('undated', String.raw`(?:${label})?U(?:[-,(]?C\)?)?`),
  form('undated', String.raw`U[,:(-]?[DYP]\)?`),
];

/** "June 2012 Board sign-off", where the label ends the part. */
const labelAtEnd = new RegExp(`^[DY]${label}$`);

const mark = /^[,&:()./-]$/;

/** More tokens than this in one part are prose, and prose is not read. */
const mostTokens = 60;

/** How a part divides into clauses: the fewest that hold every token, or null where there is no such way. */
export function clausesOf(tokens: readonly Token[], printed: string): Clause[] | null {
  if (tokens.length > mostTokens) return null;
  const letters = tokens.map((token) => token.letter).join('');
  // A mark at the end leaves something open: "June 2012 –"
  // and "to be developed and implemented" is one state, which the vocabulary does not have
  if (/[XN]|[-&/]$|S&S/.test(letters)) return null;
  const best: (Division | null)[] = Array.from({ length: tokens.length + 1 }, () => null);
  best[tokens.length] = { clauses: [], ways: 1 };
  for (let from = tokens.length - 1; from >= 0; from--)
    best[from] = divide(from, tokens, letters, printed, best);
  const division = best[0];
  if (!division || division.ways > 1 || division.clauses.length === 0) return null;
  return division.clauses;
}

interface Division {
  clauses: Clause[];
  /** In how many ways so few clauses do it. */
  ways: number;
}

const divide = (
  from: number,
  tokens: readonly Token[],
  letters: string,
  printed: string,
  best: readonly (Division | null)[],
): Division | null => {
  let chosen = mark.test(letters.charAt(from)) ? (best[from + 1] ?? null) : null;
  for (let to = from + 1; to <= tokens.length; to++) {
    const rest = best[to];
    if (!rest) continue;
    const clause = clauseOf(tokens.slice(from, to), letters.slice(from, to), to === tokens.length);
    if (!clause || !mayFollow(clause, to, rest, tokens, printed)) continue;
    const clauses = [clause, ...rest.clauses];
    if (!chosen || clauses.length < chosen.clauses.length) chosen = { clauses, ways: rest.ways };
    else if (clauses.length === chosen.clauses.length && !isSame(clauses, chosen.clauses))
      chosen = { ...chosen, ways: chosen.ways + rest.ways };
  }
  return chosen;
};

const clauseOf = (tokens: Token[], letters: string, isLast: boolean): Clause | null => {
  const found = forms.find(([, pattern]) => pattern.test(letters));
  const name = found?.[0] ?? (isLast && labelAtEnd.test(letters) ? 'date' : null);
  if (!name) return null;
  if (letters.startsWith('RW') && !tokens[0]?.repeat?.isAdjective) return null;
  return { form: name, tokens, isBare: !letters.includes('W') };
};

/**
 * Without a mark between them, a clause may follow another only where both are bare ("Ongoing Implemented"),
 * or where the first has a label and the second begins with a capital ("First cycle complete Second cycle
 * underway"). "Complete the toolkit by June" is an order, not a state and a date.
 */
const mayFollow = (
  clause: Clause,
  to: number,
  rest: Division,
  tokens: readonly Token[],
  printed: string,
): boolean => {
  const last = clause.tokens.at(-1);
  const [next] = rest.clauses;
  if (!next || !last || next.tokens[0] !== tokens[to] || mark.test(last.letter)) return true;
  if (clause.isBare && next.isBare) return true;
  const first = next.tokens[0];
  return (
    !clause.isBare &&
    first?.letter === 'W' &&
    last.letter !== 'W' &&
    /\p{Lu}/u.test(printed.charAt(first.start))
  );
};

const isSame = (some: readonly Clause[], others: readonly Clause[]): boolean =>
  some.every((one, at) => {
    const other = others[at];
    const bare = (clause: Clause | undefined): Token[] =>
      clause?.tokens.filter((token) => !mark.test(token.letter)) ?? [];
    const [mine, theirs] = [bare(one), bare(other)];
    return mine.length === theirs.length && mine.every((token, nth) => token === theirs[nth]);
  });
