import { createHash } from 'node:crypto';
import { findIdentifiers, type IdentifierKind } from '../../../analysis/identifiers/identifiers.ts';

/** A likely identifier in a loop's own words, and in which field it stands. */
export interface FoundInLoop {
  field: string;
  kind: IdentifierKind;
  text: string;
}

interface Words {
  title: string;
  youSaid: string;
  whoSaid: string;
  weDid: string;
  because: string;
}

const fields = [
  ['title', 'Title'],
  ['youSaid', 'You said'],
  ['whoSaid', 'Who said it'],
  ['weDid', 'We did'],
  ['because', 'Reason'],
] as const;

/** Every likely identifier in the words that would be published. */
export function findInLoop(loop: Words): FoundInLoop[] {
  return fields.flatMap(([name, field]) =>
    findIdentifiers(loop[name]).map(({ kind, text }) => ({ field, kind, text })),
  );
}

/** The same for the same finds, whatever their order, and another for any other. Nothing can be read from it. */
export function digestOf(found: readonly FoundInLoop[]): string {
  const finds = [...new Set(found.map(({ kind, text }) => `${kind} ${text.toLowerCase()}`))].sort();
  return createHash('sha256').update(finds.join('\n')).digest('hex');
}

/** What was found and is not covered by a reason to let it stand. */
export function findUnsettled(loop: Words & { letStandDigest: string | null }): FoundInLoop[] {
  const found = findInLoop(loop);
  return found.length > 0 && digestOf(found) !== loop.letStandDigest ? found : [];
}

export const identifierNames: Readonly<Record<IdentifierKind, string>> = {
  'nhs-number': 'an NHS number',
  email: 'an e-mail address',
  telephone: 'a telephone number',
  postcode: 'a postcode',
  'date-of-birth': 'a date of birth',
  name: 'a name',
};
