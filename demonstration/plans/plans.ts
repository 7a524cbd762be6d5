import type { DemonstrationOrganisation } from '../types.ts';
import { darlingtonPlan } from './darlington.ts';
import { elrPlan } from './elr.ts';
import { leedsWestPlan } from './leeds-west.ts';
import { mertonPlan } from './merton.ts';
import { mkPlan } from './mk.ts';
import type { DemonstrationPlan } from './plan-data.ts';
import { trentsidePlan } from './trentside.ts';

/** The plans of each organisation of the demonstration. */
export const plans: Readonly<Record<DemonstrationOrganisation['slug'], readonly DemonstrationPlan[]>> = {
  merton: [mertonPlan],
  elr: [elrPlan],
  mk: [mkPlan],
  darlington: [darlingtonPlan],
  'leeds-west': [leedsWestPlan],
  trentside: [trentsidePlan],
};
