import { z } from 'zod';
import { deliveryStates, type Timescale } from '../../../analysis/calendar/timescale.ts';
import { isId } from '../../../platform/db/ids.ts';
import type { NamedField } from '../../../platform/history/record-page.ts';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  version,
  withDates,
} from '../../../platform/web/form.ts';
import type { PlanField, SchemeColumn } from '../plan/plan.ts';
import { headingOf } from '../schemes/scheme.ts';
import { confidences, wantsReason } from './status.ts';

/** Bullets, one a line; marks that were pasted with them are taken off. */
const bullets = (most = 10_000) =>
  optionalText(most).transform((text) =>
    text
      .split('\n')
      .map((line) => line.replace(/^\s*[•·▪–*-]\s+/u, '').trim())
      .filter((line) => line !== ''),
  );

/** A figure as people write it, such as '1,204' or '75%'; null where there is none. */
const figure = z
  .string()
  .default('')
  .transform((text, context) => {
    const plain = text.replaceAll(/[,\s%£]/gu, '');
    if (plain === '') return null;
    if (/^-?\d{1,12}(\.\d{1,6})?$/u.test(plain)) return plain;
    context.addIssue({ code: 'custom', message: 'Enter a figure, for example 75 or 12.5.' });
    return z.NEVER;
  });

const list = z.array(z.string().max(200, 'Use at most 200 characters for a role.')).default([]);
const item = (say: string) => emptyAsNull(z.uuid({ error: say }));

/** Somebody who leads or supports, as the form asks: the role as printed, and the person who holds it. */
export interface TypedPerson {
  role: string;
  personId: string;
}

const listOf = (typed: Readonly<Record<string, unknown>>, name: string): string[] => {
  const value = typed[name];
  return Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
};

/** The rows of one kind as typed; the two boxes of a row have the same place in their lists. */
export function typedPeople(
  typed: Readonly<Record<string, unknown>>,
  kind: 'lead' | 'support',
): TypedPerson[] {
  const people = listOf(typed, `${kind}Person`);
  return listOf(typed, `${kind}Role`).map((role, at) => ({ role, personId: people[at] ?? '' }));
}

const peopleOf = (typed: Readonly<Record<string, unknown>>, kind: 'lead' | 'support') =>
  typedPeople(typed, kind)
    .map(({ role, personId }) => ({ role, personId: isId(personId) ? personId : null }))
    .filter(({ role, personId }) => role !== '' || personId !== null);

/** The field of the form that each column of a scheme is typed into; those without one are never asked for. */
const boxes: Partial<Record<PlanField, string>> = {
  section: 'sectionId',
  why: 'why',
  how: 'how',
  when: 'whenText',
  lead: 'leadRole',
  support: 'supportRole',
  stakeholders: 'stakeholders',
  objectives: 'objectives',
  measure: 'measure',
  update: 'update',
  level: 'level',
};

/** A line as its form sends it. What the scheme makes mandatory is asked for; the first word on it only when it is new. */
export const lineForm = (columns: readonly SchemeColumn[], isNew: boolean) =>
  withDates(
    ['partnerUntil'],
    z
      .object({
        sectionId: item('Choose a section from the list.'),
        place: z.coerce.number().int().min(1).optional().catch(undefined),
        code: optionalText(30),
        what: requiredText(`Say what will be done: “${headingOf(columns, 'what')}”.`, 5000),
        why: bullets(),
        how: bullets(),
        whenText: optionalText(2000),
        leadRole: list,
        leadPerson: list,
        supportRole: list,
        supportPerson: list,
        stakeholders: bullets(3000),
        objectives: bullets(3000),
        objectiveIds: z.array(z.uuid()).default([]),
        measure: optionalText(3000),
        measureUnit: optionalText(30),
        measureBaseline: figure,
        measureTarget: figure,
        measureActual: figure,
        deliveryPartner: optionalText(200),
        partnerLink: optionalText(200),
        partnerUntil: emptyAsNull(
          civilDate('Enter the day until which it is agreed, for example 31 3 2013.'),
        ),
        level: optionalText(60),
        mechanismId: item('Choose a mechanism from the list.'),
        rag: z.enum(confidences).default('none').catch('none'),
        deliveryState: z.preprocess(
          (value) => (value === '' ? undefined : value),
          z.enum(deliveryStates).optional().catch(undefined),
        ),
        update: optionalText(5000),
        reason: optionalText(2000),
        version: version.optional(),
      })
      .transform(({ leadRole, leadPerson, supportRole, supportPerson, ...rest }) => ({
        ...rest,
        leads: peopleOf({ leadRole, leadPerson }, 'lead'),
        supports: peopleOf({ supportRole, supportPerson }, 'support'),
      }))
      .superRefine((line, context) => {
        const wrong = (path: string, message: string) =>
          context.addIssue({ code: 'custom', path: [path], message });
        for (const { field, heading, mandatory } of columns) {
          const box = boxes[field];
          if (!mandatory || !box || (field === 'update' && !isNew)) continue;
          if (isEmpty(line, field))
            wrong(box, `“${heading}” must be filled in: your scheme asks for it on every line.`);
        }
        if (isNew && wantsReason('none', line.rag) && line.reason === '')
          wrong('reason', 'Say why it is Amber or Red.');
      }),
  );
export type LineForm = z.infer<ReturnType<typeof lineForm>>;

function isEmpty(line: LineForm, field: PlanField): boolean {
  switch (field) {
    case 'section':
      return line.sectionId === null;
    case 'why':
    case 'how':
    case 'stakeholders':
      return line[field].length === 0;
    case 'objectives':
      return line.objectives.length === 0 && line.objectiveIds.length === 0;
    case 'when':
      return line.whenText === '';
    case 'lead':
      return line.leads.length === 0;
    case 'support':
      return line.supports.length === 0;
    case 'measure':
      return line.measure === '' && line.measureTarget === null;
    case 'update':
      return line.update === '';
    case 'level':
      return line.level === '';
    default:
      return false;
  }
}

export const removeForm = z.object({
  because: requiredText('Say why it is taken out.', 1000),
  version,
});

/** A line as its form shows it. */
export interface LineToEdit {
  id: string;
  planId: string;
  sectionId: string | null;
  sectionHeading: string;
  /** Its place among the lines of its section, from 1. */
  place: number;
  code: string;
  codePrinted: boolean;
  what: string;
  why: string[];
  how: string[];
  whenText: string;
  leadText: string;
  leads: { role: string; personId: string | null; name: string | null }[];
  supports: { role: string; personId: string | null; name: string | null }[];
  stakeholders: string[];
  objectives: string[];
  objectiveIds: string[];
  objectiveTexts: string[];
  measure: string;
  measureUnit: string;
  measureBaseline: string | null;
  measureTarget: string | null;
  measureActual: string | null;
  deliveryPartner: string;
  partnerLink: string;
  partnerUntil: string | null;
  level: string;
  mechanismId: string | null;
  mechanismText: string | null;
  flags: string[];
  notes: string[];
  removedOn: string | null;
  version: number;
}

export const lineFields: readonly NamedField[] = [
  { name: 'section', label: 'Section' },
  { name: 'code', label: 'Code' },
  { name: 'what', label: 'What' },
  { name: 'why', label: 'Why' },
  { name: 'how', label: 'How' },
  { name: 'whenText', label: 'When' },
  { name: 'leads', label: 'Leads' },
  { name: 'supports', label: 'Supports' },
  { name: 'stakeholders', label: 'Stakeholders' },
  { name: 'objectives', label: 'Objectives' },
  { name: 'measure', label: 'Measure' },
  { name: 'figures', label: 'Figures' },
  { name: 'partner', label: 'Delivery partner' },
  { name: 'level', label: 'Level' },
  { name: 'mechanism', label: 'Mechanism' },
];

/** What was raised by the reading of a line's date, among the sentences about what has to be checked. */
const OF_DATE = /^(?:date not read:|check the (?:date|spelling):|read “|check source: (?:“|two dates))/u;

/** What has to be checked once a line has other words for its date. */
export function flagsAfter(flags: readonly string[], timescale: Timescale | null): string[] {
  const kept = flags.filter((flag) => !OF_DATE.test(flag) && !/ missing$/u.test(flag));
  return [...kept, ...flagsOfDate(timescale)];
}

/** What the reading of a date leaves to be checked, in sentences; nothing where it was read surely. */
export function flagsOfDate(timescale: Timescale | null): string[] {
  if (!timescale) return [];
  const doubts = timescale.doubts.map(({ sentence }) => `check the date: ${sentence}`);
  return timescale.kept && doubts.length === 0
    ? [`date not read: ${timescale.printed.replaceAll('\n', ' / ')}`]
    : [...new Set(doubts)];
}
