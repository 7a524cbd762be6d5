export const identifierKinds = [
  'nhs-number',
  'email',
  'telephone',
  'postcode',
  'date-of-birth',
  'name',
] as const;

export type IdentifierKind = (typeof identifierKinds)[number];

/** One likely identifier. Offsets are UTF-16 units of the text; `end` is the place after its last one. */
export interface FoundIdentifier {
  kind: IdentifierKind;
  start: number;
  end: number;
  text: string;
}

/** A find before it is cut out of the text. */
export interface Span {
  kind: IdentifierKind;
  start: number;
  end: number;
}

/** Sorted by place; where two overlap, the one that was found first stands, as the surer. */
export function inOrder(found: readonly Span[]): Span[] {
  const ranked = found.map((span, rank) => ({ span, rank }));
  ranked.sort((a, b) => a.span.start - b.span.start || a.rank - b.rank);
  const kept: { span: Span; rank: number }[] = [];
  for (const one of ranked) {
    const last = kept.at(-1);
    if (!last || last.span.end <= one.span.start) kept.push(one);
    else if (one.rank < last.rank) kept[kept.length - 1] = one;
  }
  return kept.map(({ span }) => span);
}
