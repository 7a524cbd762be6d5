import { z } from 'zod';
import type { SourceDocument } from '../../../platform/files/table-in/source-document.ts';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  version,
  withDates,
} from '../../../platform/web/form.ts';
import { type PlanKind, planFields, planKinds } from '../plan/plan.ts';
import type { DraftPlan } from './placing/draft.ts';
import type { ColumnMapping } from './placing/tables.ts';

/** A document on its way to becoming a plan: as it was read, as it was understood, and what people said about its columns. */
export interface PlanImport {
  id: string;
  fileName: string;
  title: string;
  schemeKey: string;
  document: SourceDocument;
  mapping: ColumnMapping;
  draft: DraftPlan;
  state: 'preview' | 'done' | 'discarded';
  planId: string | null;
  version: number;
}

export interface ListedPlanImport {
  id: string;
  fileName: string;
  title: string;
  state: 'preview' | 'done' | 'discarded';
  planId: string | null;
  byName: string | null;
  createdAt: Date;
}

export const importStates = {
  preview: { text: 'To be looked at', tone: 'waiting' },
  done: { text: 'Recorded', tone: 'done' },
  discarded: { text: 'Left out', tone: 'stopped' },
} as const;

export const newImportForm = z.object({
  title: optionalText(200),
  scheme: optionalText(80),
  pasted: optionalText(2_000_000),
});

const place = z.coerce.number().int().min(0);

/** One change of the draft. Lines, unplaced texts and characters are counted from 0. */
export const editForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('join'), line: place, version }),
  z.object({ act: z.literal('split'), line: place, at: place, version }),
  z.object({
    act: z.literal('move'),
    line: place,
    section: optionalText(300),
    newSection: optionalText(300),
    subHeading: optionalText(300),
    version,
  }),
  z.object({ act: z.literal('leave-out'), line: place, version }),
  z.object({
    act: z.literal('place'),
    unplaced: place,
    code: requiredText('Choose the line that it belongs to.', 80),
    field: z.enum(planFields, { error: 'Choose what it is.' }),
    version,
  }),
]);
export type Edit = z.infer<typeof editForm>;

const dayOr = emptyAsNull(civilDate('Enter a day of the calendar, for example 1 4 2012.'));

/** How the draft is recorded; `today` is the organisation's. */
export const recordForm = (today: string) =>
  withDates(
    ['startsOn', 'endsOn', 'asAt'],
    z
      .object({
        title: requiredText('Enter the title of the plan.', 200),
        kind: z.enum(planKinds.map(({ key }) => key) as [PlanKind, ...PlanKind[]], {
          error: 'Choose what it is for.',
        }),
        startsOn: dayOr,
        endsOn: dayOr,
        asAt: dayOr.refine(
          (day) => day === null || day <= today,
          'What the plan says cannot be of a day in the future.',
        ),
        version,
      })
      .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || endsOn >= startsOn, {
        path: ['endsOn'],
        message: 'The plan cannot end before it begins.',
      }),
  );
export type RecordForm = z.infer<ReturnType<typeof recordForm>>;

/** How many lines a page of the preview shows. */
export const PREVIEW_LINES = 100;
