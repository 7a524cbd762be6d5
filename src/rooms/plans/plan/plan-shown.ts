import type { StatusWord } from '../../../analysis/calendar/timescale.ts';
import type { PlanState, SchemeColumn } from './plan.ts';
import type { RagCounts, SectionOfPlan } from './roll-up.ts';

/** A plan in a list. Dates are 'YYYY-MM-DD'. */
export interface ListedPlan {
  id: string;
  title: string;
  kind: string;
  state: PlanState;
  startsOn: string | null;
  endsOn: string | null;
  edition: string;
  ownerName: string | null;
  publishedOn: string | null;
  lines: number;
  rag: RagCounts;
  overdue: number;
}

/** A plan with the scheme it is laid out by. Dates are 'YYYY-MM-DD'. */
export interface Plan {
  id: string;
  slug: string;
  title: string;
  kind: string;
  state: PlanState;
  startsOn: string | null;
  endsOn: string | null;
  edition: string;
  editionNote: string;
  effectiveFrom: string | null;
  refreshOn: string | null;
  parentId: string | null;
  parentTitle: string | null;
  supportsId: string | null;
  supportsTitle: string | null;
  refreshedFromId: string | null;
  refreshedFromTitle: string | null;
  /** The plan that took its place. */
  refreshedById: string | null;
  scopeIn: string;
  scopeOut: string;
  summary: string;
  ownerId: string | null;
  ownerName: string | null;
  shared: boolean;
  writtenBy: string | null;
  writerName: string | null;
  submittedOn: string | null;
  returnedBecause: string | null;
  adoptedByBody: string | null;
  adoptedOn: string | null;
  approverName: string | null;
  publishedOn: string | null;
  closedOn: string | null;
  version: number;
  schemeId: string;
  schemeName: string;
  columns: SchemeColumn[];
  statusWords: StatusWord[];
  usesRag: boolean;
  codePrefix: string;
}

/** A section with what the pages that change it need. */
export interface Section extends SectionOfPlan {
  position: number;
  frameworkItemId: string | null;
  frameworkText: string | null;
  version: number;
  /** Lines that stand in it itself. */
  lines: number;
}
