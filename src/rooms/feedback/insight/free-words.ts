import {
  findIdentifiers,
  type IdentifierKind,
  maskIdentifiers,
} from '../../../analysis/identifiers/identifiers.ts';
import { identifierWords, removedMask } from '../words.ts';

/** Words that somebody on the desk wrote, with all that may tell who a person is taken out: for what leaves it. */
export const cleanWords = (text: string): string => maskIdentifiers(text, findIdentifiers(text), removedMask);

/** What in some words may tell who a person is, as a sentence for whoever typed them; null where nothing does. */
export function toldIdentifiers(text: string): string | null {
  const kinds: IdentifierKind[] = [...new Set(findIdentifiers(text).map(({ kind }) => kind))];
  if (kinds.length === 0) return null;
  return `This may tell who somebody is: ${kinds.map((kind) => identifierWords[kind]).join(', ')}. Take it out, or tick that it may stand.`;
}
