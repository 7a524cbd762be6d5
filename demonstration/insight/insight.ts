import type { DemonstrationOrganisation } from '../types.ts';
import { darlingtonInsight } from './darlington.ts';
import { elrInsight } from './elr.ts';
import type { InsightData } from './insight-data.ts';
import { leedsWestInsight } from './leeds-west.ts';
import { mertonInsight } from './merton.ts';
import { mkInsight } from './mk.ts';
import { trentsideInsight } from './trentside.ts';

/** Providers and what is known of them, for each organisation. */
export const insights: Readonly<Record<DemonstrationOrganisation['slug'], InsightData>> = {
  merton: mertonInsight,
  elr: elrInsight,
  mk: mkInsight,
  darlington: darlingtonInsight,
  'leeds-west': leedsWestInsight,
  trentside: trentsideInsight,
};
