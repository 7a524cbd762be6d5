import type { CsvCell } from '../../../platform/files/csv-out.ts';
import type { LineFacts } from '../lines/line-facts.ts';
import { recurrenceWords } from '../lines/milestones/milestone.ts';
import { standingNames } from '../lines/standing-words.ts';
import { confidenceNames, deliveryStateNames } from '../lines/status.ts';
import { printedUpdate } from '../lines/updates/update.ts';
import { statusWordOf } from '../schemes/scheme.ts';
import type { LineDetails } from './line-details.ts';
import type { PlanField } from './plan.ts';
import type { Plan, Section } from './plan-shown.ts';

/** What the columns of the organisation do not say, but the list does. */
const understood = [
  'Section',
  'Sub-heading',
  'Code',
  'Confidence',
  'Delivery state',
  'Status as at',
  'Reason',
  'Stands',
  'Decided by the date',
  'Starts, as read',
  'Due, as read',
  'Comes again',
  'Condition',
  'Leads',
  'Delivery partner',
  'To check',
  'Id',
] as const;

/** Columns that stand among those understood, whatever the scheme prints. */
const apart = new Set<PlanField>(['section', 'subHeading', 'code']);

const printed = (plan: Plan) => plan.columns.filter(({ field, shown }) => shown && !apart.has(field));

/** The head of the file: the organisation's own columns, then what was understood. */
export const lineHeader = (plan: Plan): string[] => [
  ...printed(plan).map(({ heading }) => heading),
  ...understood,
];

/** One line as a row: as printed, then as understood. */
export function lineCells(
  plan: Plan,
  sections: readonly Section[],
  line: LineFacts,
  details: LineDetails | undefined,
): CsvCell[] {
  const own = sections.find(({ id }) => id === line.sectionId);
  const above = own?.parentId ? sections.find(({ id }) => id === own.parentId) : undefined;
  const each = (of: (milestone: LineFacts['milestones'][number]) => string | null) =>
    line.milestones.flatMap((milestone) => of(milestone) ?? []).join('; ');
  return [
    ...printed(plan).map(({ field }) => cellOf(plan, line, details, field)),
    above?.heading ?? own?.heading ?? '',
    above ? (own?.heading ?? '') : '',
    line.code,
    confidenceNames[line.rag],
    deliveryStateNames[line.deliveryState],
    line.statusAsAt,
    line.reason,
    standingNames[line.standing.kind],
    line.standing.on,
    each(({ start }) => start),
    each(({ due }) => due),
    each(({ recurrence }) => recurrence && recurrenceWords(recurrence)),
    each(({ condition }) => condition),
    line.leadNames.join('; '),
    line.deliveryPartner,
    line.flags.join('; '),
    line.id,
  ];
}

function cellOf(plan: Plan, line: LineFacts, details: LineDetails | undefined, field: PlanField): CsvCell {
  switch (field) {
    case 'section':
    case 'subHeading':
    case 'code':
      return '';
    case 'what':
      return line.what;
    case 'why':
    case 'how':
      return details?.[field].join('\n') ?? '';
    case 'when':
      return line.whenText;
    case 'lead':
      return details?.leadText || line.leadNames.join('; ');
    case 'support':
      return line.supportNames.join('; ');
    case 'stakeholders':
    case 'objectives':
      return details?.[field].join('; ') ?? '';
    case 'measure':
      return details?.measure ?? '';
    case 'status':
      return statusWordOf(plan, line);
    case 'update':
      return details?.said ? printedUpdate({ ...details.said, updatePrinted: details.said.printed }) : '';
    case 'level':
      return line.level;
  }
}
