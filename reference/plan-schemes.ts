import type { StatusSchemeKey } from './status-schemes.ts';

/**
 * How organisations lay out their plans: which columns they print, under which headings, and which words
 * they use for status. An organisation starts from one of these and makes it its own.
 */

export type PlanSchemeField =
  | 'section'
  | 'subHeading'
  | 'code'
  | 'what'
  | 'why'
  | 'how'
  | 'when'
  | 'lead'
  | 'support'
  | 'stakeholders'
  | 'objectives'
  | 'measure'
  | 'status'
  | 'update'
  | 'level';

/** `heading` is what the organisation prints; `aliases` are other headings for the same thing. */
export type PlanSchemeColumn = {
  readonly field: PlanSchemeField;
  readonly heading: string;
  readonly aliases: readonly string[];
  readonly mandatory: boolean;
  readonly shown: boolean;
};

/**
 * `sectionFrom` says where a section's heading stands: in a column, in a row across the table, or above a
 * table of its own. `codePrefix` begins the codes of lines that have none printed (M01).
 */
export type PlanScheme = {
  readonly key: string;
  readonly name: string;
  readonly columns: readonly PlanSchemeColumn[];
  readonly statusScheme: StatusSchemeKey;
  readonly sectionFrom: 'column' | 'row' | 'heading';
  readonly codePrefix: string;
  readonly orientation: 'portrait' | 'landscape';
};

type Extra = { aliases?: readonly string[]; mandatory?: boolean; shown?: boolean };

function column(field: PlanSchemeField, heading: string, extra: Extra = {}): PlanSchemeColumn {
  return {
    field,
    heading,
    aliases: extra.aliases ?? [],
    mandatory: extra.mandatory ?? false,
    shown: extra.shown ?? true,
  };
}

const must = { mandatory: true } as const;

export const planSchemes = [
  {
    key: 'merton',
    name: 'Objective, activities, dates, RAG and action',
    columns: [
      column('section', 'Objective'),
      column('subHeading', 'Sub-heading', { shown: false }),
      column('code', 'No.', { shown: false }),
      column('what', 'Key activities', must),
      column('when', 'Dates', { aliases: ['Date as printed'] }),
      column('status', 'Status', { aliases: ['RAG'] }),
      column('update', 'Action', { aliases: ['Action note'] }),
    ],
    statusScheme: 'rag',
    sectionFrom: 'column',
    codePrefix: 'M',
    orientation: 'landscape',
  },
  {
    key: 'elr',
    name: 'What, why, how and when',
    columns: [
      column('section', 'Area', { shown: false }),
      column('code', 'No.', { shown: false }),
      column('what', 'What', must),
      column('why', 'Why'),
      column('how', 'How'),
      column('when', 'When'),
    ],
    statusScheme: 'in-words',
    sectionFrom: 'heading',
    codePrefix: '',
    orientation: 'portrait',
  },
  {
    key: 'darlington',
    name: 'Objectives, actions, methods, responsibility and timescale',
    columns: [
      column('section', 'Objectives'),
      column('code', 'No.', { shown: false }),
      column('what', 'Actions', must),
      column('how', 'Methods of delivery'),
      column('lead', 'Responsibility'),
      column('support', 'Support', { shown: false }),
      column('when', 'Timescale', { aliases: ['Timescale as printed'] }),
    ],
    statusScheme: 'in-words',
    sectionFrom: 'column',
    codePrefix: 'D',
    orientation: 'landscape',
  },
  {
    key: 'leeds-west',
    name: 'Commitments with stakeholders, objective, lead and measure',
    columns: [
      column('section', 'Objective', { shown: false, aliases: ['Strategic objective section'] }),
      column('code', 'No.', { shown: false }),
      column('what', 'What we will do', must),
      column('stakeholders', 'Which stakeholders it affects', must),
      column('objectives', 'Link to strategic objective', must),
      column('lead', 'Who will lead', must),
      column('measure', 'How we measure success', must),
      column('when', 'Timescale', { shown: false }),
      column('update', 'Achievement', {
        shown: false,
        aliases: ['Annual achievement', 'Achievement to date'],
      }),
    ],
    statusScheme: 'in-words',
    sectionFrom: 'heading',
    codePrefix: 'L',
    orientation: 'landscape',
  },
  {
    key: 'mk',
    name: 'Mechanisms by level',
    columns: [
      column('code', 'No.'),
      column('level', 'Level'),
      column('what', 'Mechanism', { mandatory: true, aliases: ['Tactic', 'Tactics and mechanisms'] }),
      column('how', 'How', { shown: false }),
      column('lead', 'Owner', { shown: false }),
      column('when', 'When', { shown: false }),
      column('status', 'Status', { shown: false }),
    ],
    statusScheme: 'in-words',
    sectionFrom: 'row',
    codePrefix: '',
    orientation: 'portrait',
  },
  {
    key: 'general',
    name: 'Action plan',
    columns: [
      column('section', 'Objective'),
      column('subHeading', 'Sub-heading', { shown: false }),
      column('code', 'No.'),
      column('what', 'Action', must),
      column('why', 'Why', { shown: false }),
      column('how', 'How', { shown: false }),
      column('lead', 'Lead'),
      column('support', 'Support', { shown: false }),
      column('stakeholders', 'Stakeholders', { shown: false }),
      column('objectives', 'Strategic objective', { shown: false }),
      column('measure', 'Measure of success', { shown: false }),
      column('when', 'When'),
      column('status', 'Status'),
      column('update', 'Update'),
      column('level', 'Level', { shown: false }),
    ],
    statusScheme: 'general',
    sectionFrom: 'column',
    codePrefix: '',
    orientation: 'landscape',
  },
] as const satisfies readonly PlanScheme[];

export type PlanSchemeKey = (typeof planSchemes)[number]['key'];

/** The shipped scheme of this key, or nothing. */
export function findPlanScheme(key: string): PlanScheme | undefined {
  return planSchemes.find((scheme) => scheme.key === key);
}

/**
 * What else people write at the head of a column, for every scheme. Where a heading stands under two fields,
 * the rest of the header decides.
 */
export const headingAliases: Readonly<Record<PlanSchemeField, readonly string[]>> = {
  section: [
    'Objective',
    'Objectives',
    'Aim',
    'Aims',
    'Goal',
    'Priority',
    'Priorities',
    'Theme',
    'Section',
    'Area',
    'Key area',
    'Workstream',
    'Domain',
    'Heading',
  ],
  subHeading: ['Sub-heading', 'Subheading', 'Sub-section', 'Sub-theme', 'Group', 'Category'],
  code: ['No', 'No.', 'Number', 'Ref', 'Reference', 'Code', 'ID', 'Item', 'Line', '#', 'Action no', 'Ref no'],
  what: [
    'What',
    'What we will do',
    'What will we do',
    'Action',
    'Actions',
    'Key actions',
    'Activity',
    'Activities',
    'Key activities',
    'Task',
    'Tasks',
    'Commitment',
    'Commitments',
    'Label',
    'Mechanism',
    'Description',
    'Deliverable',
    'Initiative',
    'Work',
    'Action required',
    'What needs to be done',
  ],
  why: [
    'Why',
    'Purpose',
    'Rationale',
    'Reason',
    'Benefit',
    'Benefits',
    'Why we are doing it',
    'Intended benefit',
  ],
  how: [
    'How',
    'Method',
    'Methods',
    'Methods of delivery',
    'How we will do it',
    'Approach',
    'Steps',
    'Delivery method',
    'Tactics',
    'How will it be done',
  ],
  when: [
    'When',
    'When form',
    'Date',
    'Dates',
    'Date due',
    'Due',
    'Due date',
    'By when',
    'Deadline',
    'Timescale',
    'Timescales',
    'Timeline',
    'Timing',
    'Target date',
    'Completion date',
    'Timeframe',
    'Date as printed',
    'Timescale as printed',
    'Milestone',
    'Milestones',
    'End date',
  ],
  lead: [
    'Lead',
    'Leads',
    'Who',
    'By whom',
    'Who will lead',
    'Led by',
    'Responsibility',
    'Responsible',
    'Responsible person',
    'Responsible lead',
    'Owner',
    'Lead officer',
    'Action owner',
    'Lead responsibility',
    'Accountable',
    'Named lead',
    'Person responsible',
  ],
  support: ['Support', 'Supported by', 'Support from', 'Supporting', 'Supporting roles', 'Partners'],
  stakeholders: [
    'Stakeholders',
    'Stakeholders affected',
    'Which stakeholders it affects',
    'Which stakeholders does it affect',
    'Audience',
    'Who it affects',
    'Who is affected',
    'Target audience',
  ],
  objectives: [
    'Link to strategic objective',
    'Strategic objective',
    'Strategic objectives',
    'Links to',
    'Link to objective',
    'Corporate objective',
    'Strategic link',
    'Link to strategy',
  ],
  measure: [
    'Measure',
    'Measures',
    'Measure of success',
    'Measures of success',
    'How we measure success',
    'How we will measure success',
    'Success measure',
    'Success criteria',
    'Outcome',
    'Outcomes',
    'KPI',
    'Indicator',
    'Target',
    'Evidence of success',
    'How will we know',
  ],
  status: ['Status', 'RAG', 'RAG status', 'RAG rating', 'Rating', 'State', 'Current status', 'Position'],
  update: [
    'Update',
    'Updates',
    'Progress',
    'Progress update',
    'Progress to date',
    'Comments',
    'Comment',
    'Notes',
    'Action note',
    'Narrative',
    'Commentary',
    'Achievement',
    'Position statement',
    'Latest position',
    'Progress note',
  ],
  level: ['Level', 'Tier', 'Level of engagement'],
};
