import type { LineFacts } from '../lines/line-facts.ts';
import type { PlanState } from '../plan/plan.ts';

/** How another plan stands to this one. */
export type Relation = 'parent' | 'child' | 'supports' | 'supported by' | 'follows' | 'followed by';

export interface RelatedPlan {
  id: string;
  title: string;
  state: PlanState;
  relation: Relation;
}

/** A line that was taken over from the parent plan, beside where that one stands now. */
export interface InheritedLine {
  line: LineFacts;
  /** Null where it was taken out of the parent, or cannot be seen. */
  parent: LineFacts | null;
}
