import type { DeliveryState, Timescale } from '../../../analysis/calendar/timescale.ts';
import type { Confidence } from './status.ts';

/** Who leads or supports: a role as printed, a person of the organisation, or a role with the person who holds it. */
export type NewResponsible = string | { role?: string; personId?: string | null };

/** A line that comes into a plan, by hand, from an import or from last year's plan. Dates are 'YYYY-MM-DD'. */
export interface NewLine {
  /** Made of the scheme's prefix and a number where there is none. */
  code?: string;
  /** That the organisation printed the code; so unless it says otherwise, where a code is given. */
  codePrinted?: boolean;
  /** The section it belongs to, where that is known; it goes before the headings. Null is none. */
  sectionId?: string | null;
  /** Headings; a section that the plan does not have yet is made. */
  section?: string;
  subHeading?: string;
  what: string;
  why?: readonly string[];
  how?: readonly string[];
  /** The words of the date as printed. */
  whenText?: string;
  /** What was understood from them; each part becomes a milestone. */
  timescale?: Timescale | null;
  /** The word of the status as printed. */
  statusText?: string;
  rag?: Confidence;
  /** Taken from the rating and the milestones where it is not said. */
  deliveryState?: DeliveryState;
  /** The cell of the leads as printed. */
  leadText?: string;
  leads?: readonly NewResponsible[];
  supports?: readonly NewResponsible[];
  stakeholders?: readonly string[];
  /** Objectives as printed. */
  objectives?: readonly string[];
  /** Objectives as items of the organisation's framework. */
  objectiveIds?: readonly string[];
  measure?: string;
  measureUnit?: string;
  measureBaseline?: number | string | null;
  measureTarget?: number | string | null;
  measureActual?: number | string | null;
  deliveryPartner?: string;
  partnerLink?: string;
  partnerUntil?: string | null;
  level?: string;
  mechanismId?: string | null;
  /** The words that say how far the line is, as printed. */
  update?: string;
  done?: string;
  next?: string;
  issue?: string;
  /** Why it is Amber or Red. */
  reason?: string;
  /** Sentences about what has to be checked. */
  flags?: readonly string[];
  notes?: readonly string[];
  /** Where in a file it was found. */
  source?: Readonly<Record<string, unknown>> | null;
  /** The code of the line, of the same call, that this one repeats. */
  duplicateOfCode?: string;
  inheritedFromId?: string | null;
  carriedFromId?: string | null;
  /** The day for which its status is said; the organisation's today where it is not given. */
  asAt?: string;
  /** The day from which it is in the plan; null or absent where it was there from the plan's first day in Earshot. */
  addedOn?: string | null;
  /** Its place among the lines of this call; their order where none is given. */
  position?: number;
}

/** The delivery state of a line of which only its rating and its dates are known (the default of X-01). */
export function firstState(line: Pick<NewLine, 'deliveryState' | 'rag' | 'timescale'>): DeliveryState {
  if (line.deliveryState) return line.deliveryState;
  const states = (line.timescale?.milestones ?? []).map(({ deliveryState }) => deliveryState);
  const [first] = states;
  if (first && states.every((state) => state === first)) return first;
  const begun = states.some((state) => state === 'complete' || state === 'in_progress');
  // A rating says how sure people are of something that is under way; it never says that a thing is done.
  return begun || (line.rag && line.rag !== 'none') ? 'in_progress' : 'not_started';
}
