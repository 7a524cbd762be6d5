import { randomInt, randomUUID } from 'node:crypto';

let millisecond = 0;
let count = 0;

/**
 * A new id: UUIDv7, so that ids sort by the time they were made. Those of one process sort within a millisecond too: its
 * twelve bits after the version count on from a random start (RFC 9562, 6.2, method 1), and run into the next millisecond
 * where they are used up.
 */
export function newId(): string {
  const now = Date.now();
  if (now > millisecond) {
    millisecond = now;
    count = randomInt(0x800);
  } else {
    count += 1;
    if (count > 0xfff) {
      millisecond += 1;
      count = 0;
    }
  }
  const time = millisecond.toString(16).padStart(12, '0');
  const counted = count.toString(16).padStart(3, '0');
  // The variant and 62 random bits, as a random UUID has them.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counted}-${randomUUID().slice(19)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a part of an address can be an id at all; anything else is simply not found. */
export const isId = (text: string): boolean => UUID.test(text);
