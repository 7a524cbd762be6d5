import { z } from 'zod';
import type { DeliveryState, Rag, StatusWord } from '../../../analysis/calendar/timescale.ts';
import { deliveryStates, rags } from '../../../analysis/calendar/timescale.ts';
import type { NamedField } from '../../../platform/history/record-page.ts';
import type { Typed } from '../../../platform/web/form.ts';
import { type Confidence, confidenceNames, deliveryStateNames } from '../lines/status.ts';
import { statusWordFor } from '../lines/updates/update.ts';
import { type PlanField, planFields, type SchemeColumn } from '../plan/plan.ts';

/** How one organisation lays a plan out: its columns in their order, and its words for how things stand. */
export interface Scheme {
  id: string;
  name: string;
  /** The key of the scheme that it was copied from, as shipped. */
  shippedKey: string | null;
  columns: SchemeColumn[];
  statusWords: StatusWord[];
  usesRag: boolean;
  codePrefix: string;
  version: number;
}

export interface ListedScheme extends Scheme {
  /** How many plans use it. */
  plans: number;
}

/** What each field is called where no heading is given. */
export const fieldNames: Readonly<Record<PlanField, string>> = {
  section: 'Section',
  subHeading: 'Sub-heading',
  code: 'Code',
  what: 'What',
  why: 'Why',
  how: 'How',
  when: 'When',
  lead: 'Lead',
  support: 'Support',
  stakeholders: 'Stakeholders affected',
  objectives: 'Strategic objective',
  measure: 'Measure of success',
  status: 'Status',
  update: 'Update',
  level: 'Level',
};

/** Every field as a column in the scheme's order: those it does not name come last, not shown. */
export function allColumns(columns: readonly SchemeColumn[]): SchemeColumn[] {
  const named = new Set(columns.map(({ field }) => field));
  const rest = planFields
    .filter((field) => !named.has(field))
    .map((field) => ({ field, heading: fieldNames[field], mandatory: false, shown: false }));
  return [...columns, ...rest];
}

/** The columns that stand beside each other in a printed table: sections are headings above them. */
export const printedColumns = (columns: readonly SchemeColumn[]): SchemeColumn[] =>
  columns.filter(({ field, shown }) => shown && field !== 'section' && field !== 'subHeading');

/** A field's heading in this scheme. */
export const headingOf = (columns: readonly SchemeColumn[], field: PlanField): string =>
  columns.find((column) => column.field === field)?.heading || fieldNames[field];

export const isMandatory = (columns: readonly SchemeColumn[], field: PlanField): boolean =>
  columns.some((column) => column.field === field && column.mandatory);

/** The word that stands in the status column: the one printed, else the organisation's own for the states, else ours. */
export function statusWordOf(
  { statusWords }: Pick<Scheme, 'statusWords'>,
  said: { statusPrinted: string; rag: Confidence; deliveryState: DeliveryState },
): string {
  if (said.statusPrinted) return said.statusPrinted;
  const own = statusWordFor(statusWords, said.rag, said.deliveryState);
  if (own) return own;
  return said.rag === 'none' ? deliveryStateNames[said.deliveryState] : confidenceNames[said.rag];
}

/** The most status words that one scheme may have. */
const MOST_WORDS = 200;
/** How many empty rows stand below the words. */
export const EMPTY_ROWS = 3;

/** One row of the form's status words, as typed. */
export interface TypedWord {
  word: string;
  deliveryState: string;
  rag: string;
}

const listOf = (typed: Typed, name: string): string[] => {
  const value = typed[name] ?? [];
  return Array.isArray(value) ? value : [value];
};

/** The rows of status words as typed; the boxes of one row have the same place in their lists. */
export function typedWords(typed: Typed): TypedWord[] {
  const [states, confidences] = [listOf(typed, 'state'), listOf(typed, 'rag')];
  return listOf(typed, 'word').map((word, at) => ({
    word,
    deliveryState: states[at] ?? '',
    rag: confidences[at] ?? '',
  }));
}

/** The columns as typed, in the order of the numbers given to them. */
export function typedColumns(typed: Typed): (SchemeColumn & { place: string })[] {
  const said = (field: PlanField, part: string) => String(typed[`${field}-${part}`] ?? '');
  return planFields
    .map((field, at) => ({
      field,
      heading: said(field, 'heading'),
      // A line without its "what" is no line.
      shown: field === 'what' || said(field, 'shown') === 'yes',
      mandatory: field === 'what' || said(field, 'mandatory') === 'yes',
      place: said(field, 'place'),
      at,
    }))
    .sort((a, b) => (Number(a.place) || 99) - (Number(b.place) || 99) || a.at - b.at)
    .map(({ at: _at, ...column }) => column);
}

const stateKeys = new Set<string>(deliveryStates);
const ragKeys = new Set<string>(rags);

/** The form of a scheme. Columns and words come out as they are kept; each problem is beside its own box. */
export const schemeForm = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .transform((typed, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const name = String(typed.name ?? '');
    if (name === '') wrong('name', 'Give the scheme a name.');
    else if (name.length > 100) wrong('name', 'Use at most 100 characters for the name.');
    const codePrefix = String(typed.codePrefix ?? '');
    if (codePrefix.length > 10) wrong('codePrefix', 'Use at most 10 characters before the number.');
    const columns = typedColumns(typed);
    for (const { field, heading, shown, mandatory } of columns) {
      if (shown && heading === '')
        wrong(`${field}-heading`, `Say what the column “${fieldNames[field]}” is called.`);
      if (heading.length > 100) wrong(`${field}-heading`, 'Use at most 100 characters for a heading.');
      if (mandatory && !shown)
        wrong(`${field}-shown`, `Show “${heading || fieldNames[field]}” if it must be filled in.`);
    }
    const words = typedWords(typed).filter(({ word }) => word !== '');
    if (words.length > MOST_WORDS) wrong('word', `Use at most ${MOST_WORDS} status words.`);
    const seen = new Set<string>();
    for (const { word, deliveryState, rag } of words) {
      const key = word.toLowerCase();
      if (seen.has(key)) wrong('word', `“${word}” stands twice among the status words.`);
      seen.add(key);
      if (!stateKeys.has(deliveryState) && !ragKeys.has(rag))
        wrong('word', `Say what “${word}” means: how far a line is, how sure its people are, or both.`);
    }
    return {
      name,
      codePrefix,
      usesRag: typed.usesRag === 'yes',
      version: Number(typed.version) || 0,
      columns: columns.map(({ field, heading, shown, mandatory }) => ({
        field,
        heading: heading || fieldNames[field],
        shown,
        mandatory,
      })),
      statusWords: words.map(({ word, deliveryState, rag }) => ({
        word: word.toLowerCase(),
        deliveryState: stateKeys.has(deliveryState) ? (deliveryState as DeliveryState) : null,
        rag: ragKeys.has(rag) ? (rag as Rag) : null,
      })),
    };
  });
export type SchemeForm = z.infer<typeof schemeForm>;

/** What history and a clash of versions show of a scheme. */
export const schemeFields: readonly NamedField[] = [
  { name: 'name', label: 'Name' },
  { name: 'columns', label: 'Columns' },
  { name: 'statusWords', label: 'Status words' },
  { name: 'usesRag', label: 'Uses Green, Amber, Red' },
  { name: 'codePrefix', label: 'Before the number of a line' },
];

/** A scheme in words, for its history and for a clash of versions. */
export function schemeInWords(
  scheme: Pick<Scheme, 'name' | 'columns' | 'statusWords' | 'usesRag' | 'codePrefix'>,
) {
  return {
    name: scheme.name,
    columns: scheme.columns
      .filter(({ shown }) => shown)
      .map(({ heading, mandatory }) => (mandatory ? `${heading} (must be filled in)` : heading))
      .join(', '),
    statusWords: scheme.statusWords
      .map(({ word, deliveryState, rag }) => {
        const means = [deliveryState && deliveryStateNames[deliveryState], rag && confidenceNames[rag]];
        return `${word}: ${means.filter(Boolean).join(', ')}`;
      })
      .join('; '),
    usesRag: scheme.usesRag,
    codePrefix: scheme.codePrefix,
  };
}
