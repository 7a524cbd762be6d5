import { darlington } from './darlington/darlington.ts';
import { elr } from './elr/elr.ts';
import { leedsWest } from './leeds-west/leeds-west.ts';
import { merton } from './merton/merton.ts';
import { mk } from './mk/mk.ts';
import { trentside } from './trentside/trentside.ts';
import type { DemonstrationOrganisation } from './types.ts';

/** The six organisations: five as their papers of 2011 to 2013 show them, and one made up that lives today. */
export const organisations: readonly DemonstrationOrganisation[] = [
  trentside,
  merton,
  elr,
  mk,
  darlington,
  leedsWest,
];
