import { randomUUIDv7 } from 'node:crypto';

/** A new id: UUIDv7, so that ids sort by the time they were made. */
export const newId = (): string => randomUUIDv7();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a part of an address can be an id at all; anything else is simply not found. */
export const isId = (text: string): boolean => UUID.test(text);
