/** What a plan is for (CAP-02). */
export const planKinds = [
  { key: 'strategy', name: 'Strategy' },
  { key: 'implementation', name: 'Implementation plan' },
  { key: 'action', name: 'Action plan' },
  { key: 'operational', name: 'Operational engagement plan' },
  { key: 'communications', name: 'Communications plan' },
  { key: 'practice', name: 'Practice engagement plan' },
  { key: 'seldom_heard', name: 'Seldom-heard plan' },
  { key: 'membership', name: 'Membership development plan' },
  { key: 'campaign', name: 'Campaign plan' },
  { key: 'crisis', name: 'Crisis plan' },
] as const;
export type PlanKind = (typeof planKinds)[number]['key'];

/** draft → submitted → adopted (by a body, on a day) → refreshed (a next one took its place) or closed. */
export const planStates = [
  { key: 'draft', name: 'Draft', tone: 'waiting' },
  { key: 'submitted', name: 'Waits for approval', tone: 'waiting' },
  { key: 'adopted', name: 'Adopted', tone: 'doing' },
  { key: 'refreshed', name: 'Refreshed', tone: 'done' },
  { key: 'closed', name: 'Closed', tone: 'stopped' },
] as const;
export type PlanState = (typeof planStates)[number]['key'];

/** A column of a plan as its organisation prints it. */
export interface SchemeColumn {
  field: PlanField;
  heading: string;
  mandatory: boolean;
  shown: boolean;
  /** Other headings for the same thing, by which an import knows it. */
  aliases?: readonly string[];
}

/** The product's own fields, to which each organisation gives its headings. */
export const planFields = [
  'section',
  'subHeading',
  'code',
  'what',
  'why',
  'how',
  'when',
  'lead',
  'support',
  'stakeholders',
  'objectives',
  'measure',
  'status',
  'update',
  'level',
] as const;
export type PlanField = (typeof planFields)[number];
