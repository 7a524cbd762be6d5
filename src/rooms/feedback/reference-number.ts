import { randomInt } from 'node:crypto';

/** Letters and figures that nobody mistakes for one another, read out or written by hand. */
const ALPHABET = '23456789ACDEFGHJKMNPQRTVWXYZ';
const LENGTH = 6;

const lettersOf = (slug: string) =>
  slug
    .replaceAll(/[^a-z]/gu, '')
    .slice(0, 2)
    .toUpperCase();

/** A new reference for a return, such as "TR-7K2M9Q": two letters of the organisation's address, then six at random. */
export function newReference(slug: string): string {
  const part = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${lettersOf(slug)}-${part}`;
}

/** The reference that came back with a form, or null where it is none that this organisation gives. */
export function ownReference(slug: string, said: unknown): string | null {
  const own = new RegExp(`^${lettersOf(slug)}-[${ALPHABET}]{${LENGTH}}$`);
  return typeof said === 'string' && own.test(said) ? said : null;
}
