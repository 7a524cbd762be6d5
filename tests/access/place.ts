import type { Organisation } from '../../src/platform/access/organisation.ts';
import type { Who } from '../../src/platform/access/who.ts';
import type { Database } from '../../src/platform/db/database.ts';

/** Where records are made, and those who make them: neither is one of the visitors. */
export interface Place {
  database: Database;
  folder: string;
  organisation: Organisation;
  officer: Who;
  lead: Who;
}

export interface Made {
  id: string;
  /** Its parts that an address may name after it, by their parameter. */
  within?: Record<string, string>;
  /** What a form has to name of it, so that who may act is not told that there is nothing. */
  form?: Record<string, string>;
}

/** What an address that names no record has to be asked with. */
export interface Asked {
  query?: Record<string, string>;
  /** What stands for its parameters. */
  within?: Record<string, string>;
  form?: Record<string, string>;
}

/** Makes a record that fits the last word of the address: one that waits for approval where that is asked for. */
export type Maker = (place: Place, act: string) => Promise<Made>;
