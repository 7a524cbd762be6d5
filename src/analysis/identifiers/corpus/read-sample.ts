import { type IdentifierKind, identifierKinds, type Span } from '../found.ts';

/** A text of the corpus with the identifiers that its writer put in. */
export interface Sample {
  text: string;
  written: Span[];
}

const isKind = (word: string): word is IdentifierKind => identifierKinds.some((kind) => kind === word);

/**
 * Reads a marked text: "Thank you {name|Tracy}" is the text "Thank you Tracy" with a name written in it.
 * Throws on a kind that does not exist.
 */
export function readSample(marked: string): Sample {
  const written: Span[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\{([a-z-]+)\|([^}]*)\}/g)) {
    const [whole, kind = '', identifier = ''] = match;
    if (!isKind(kind))
      throw new Error(`The corpus marks a "${kind}", which is no kind of identifier: ${marked}`);
    text += marked.slice(from, match.index);
    written.push({ kind, start: text.length, end: text.length + identifier.length });
    text += identifier;
    from = match.index + whole.length;
  }
  return { text: text + marked.slice(from), written };
}
