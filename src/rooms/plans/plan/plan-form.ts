import { z } from 'zod';
import { isId } from '../../../platform/db/ids.ts';
import type { NamedField } from '../../../platform/history/record-page.ts';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  type Typed,
  version,
  withDates,
} from '../../../platform/web/form.ts';
import { type PlanKind, type PlanState, planKinds, planStates } from './plan.ts';

const kinds = planKinds.map(({ key }) => key) as [PlanKind, ...PlanKind[]];
const states = planStates.map(({ key }) => key) as [PlanState, ...PlanState[]];

const day = (say: string) => emptyAsNull(civilDate(say));
const other = (say: string) => emptyAsNull(z.uuid({ error: say }));

/** A scheme of the organisation's own, or 'shipped:' and the key of one that it does not have yet. */
const scheme = z
  .string({ error: 'Choose a scheme.' })
  .refine((text) => isId(text) || /^shipped:[a-z-]+$/u.test(text), 'Choose a scheme.');

export const planDates = ['startsOn', 'endsOn', 'effectiveFrom', 'refreshOn'] as const;

export const planForm = withDates(
  [...planDates],
  z
    .object({
      title: requiredText('Give the plan a title.', 200),
      kind: z.enum(kinds, { error: 'Choose what the plan is for.' }),
      startsOn: day('Enter the first day of the period, for example 1 4 2012.'),
      endsOn: day('Enter the last day of the period, for example 31 3 2013.'),
      edition: optionalText(50),
      editionNote: optionalText(500),
      effectiveFrom: day('Enter the day from which it holds, for example 1 4 2012.'),
      refreshOn: day('Enter the day of the reminder, for example 1 1 2013.'),
      parentId: other('Choose a plan from the list.'),
      supportsId: other('Choose a plan from the list.'),
      schemeId: scheme,
      scopeIn: optionalText(3000),
      scopeOut: optionalText(3000),
      summary: optionalText(5000),
      ownerId: other('Choose a colleague from the list.'),
      shared: z
        .enum(['yes'])
        .optional()
        .catch(undefined)
        .transform((ticked) => ticked === 'yes'),
      version: version.optional(),
    })
    .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
      path: ['endsOn'],
      error: 'The period cannot end before it begins.',
    }),
);
export type PlanForm = z.infer<typeof planForm>;

/** How a plan was adopted; `today` is the organisation's. */
export const adoptForm = (today: string) =>
  withDates(
    ['adoptedOn'],
    z.object({
      adoptedByBody: requiredText('Say which body adopted it.', 200),
      adoptedOn: civilDate('Enter the day on which it was adopted, for example 27 9 2012.').refine(
        (on) => on <= today,
        'The day of adoption cannot be in the future.',
      ),
      version,
    }),
  );
export type AdoptForm = z.infer<ReturnType<typeof adoptForm>>;

export const returnForm = z.object({ because: requiredText('Say what has to be changed.', 2000), version });
export const versionForm = z.object({ version });

export const planFilter = z.object({
  q: z.string().max(200).optional().catch(undefined),
  kind: z.enum(kinds).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  year: z
    .string()
    .regex(/^(19|20|21)\d\d$/u)
    .optional()
    .catch(undefined),
});
export type PlanFilter = z.infer<typeof planFilter>;

export const kindName = (key: string): string => planKinds.find((kind) => kind.key === key)?.name ?? key;
export const stateOf = (key: string): (typeof planStates)[number] =>
  planStates.find((state) => state.key === key) ?? planStates[0];

/** What the form, the history and a clash of versions name of a plan. */
export const typedPlanFields: readonly NamedField[] = [
  { name: 'title', label: 'Title' },
  { name: 'kind', label: 'What it is for' },
  { name: 'startsOn', label: 'Begins on' },
  { name: 'endsOn', label: 'Ends on' },
  { name: 'edition', label: 'Edition' },
  { name: 'editionNote', label: 'What is new in it' },
  { name: 'effectiveFrom', label: 'Holds from' },
  { name: 'refreshOn', label: 'Reminder to refresh it' },
  { name: 'parent', label: 'Part of' },
  { name: 'supports', label: 'Supports' },
  { name: 'scheme', label: 'Scheme' },
  { name: 'scopeIn', label: 'In scope' },
  { name: 'scopeOut', label: 'Out of scope' },
  { name: 'summary', label: 'Summary' },
  { name: 'owner', label: 'Owner' },
  { name: 'shared', label: 'Shared' },
];
export const shownPlanFields: readonly NamedField[] = [
  ...typedPlanFields,
  { name: 'adoptedByBody', label: 'Adopted by' },
  { name: 'adoptedOn', label: 'Adopted on' },
  { name: 'because', label: 'Reason' },
  { name: 'closedOn', label: 'Closed on' },
  { name: 'publishedOn', label: 'Published on' },
  { name: 'lines', label: 'Lines' },
];

/** A date of the form as it was typed, for its three boxes. */
export const typedBoxes = (typed: Typed, name: string) => ({
  day: String(typed[`${name}-day`] ?? ''),
  month: String(typed[`${name}-month`] ?? ''),
  year: String(typed[`${name}-year`] ?? ''),
});
