import { randomInt } from 'node:crypto';

/** Letters and figures that nobody mistakes for one another, read out or written by hand. */
const ALPHABET = '23456789ACDEFGHJKMNPQRTVWXYZ';

/** A new reference for a return, such as "TR-7K2M9Q": two letters of the organisation's address, then six at random. */
export function newReference(slug: string): string {
  const letters = slug
    .replaceAll(/[^a-z]/gu, '')
    .slice(0, 2)
    .toUpperCase();
  const part = Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${letters}-${part}`;
}
