import { z } from 'zod';
import {
  BOXES,
  type Cover,
  type CoverKey,
  coverBoxes,
  coverBoxesOfPaper,
  type PaperBoxKey,
  type Purpose,
  purposeName,
  purposes,
} from '../../../../reference/paper-cover.ts';
import type { NamedField } from '../../../platform/history/record-page.ts';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  version,
  withDates,
} from '../../../platform/web/form.ts';

/** draft → submitted → approved (by another than its author) → issued, after which nothing in it changes; or withdrawn. */
export const paperStates = [
  { key: 'draft', name: 'Draft', tone: 'waiting' },
  { key: 'submitted', name: 'Waits for approval', tone: 'waiting' },
  { key: 'approved', name: 'Approved', tone: 'doing' },
  { key: 'issued', name: 'Issued', tone: 'done' },
  { key: 'withdrawn', name: 'Withdrawn', tone: 'stopped' },
] as const;
export type PaperState = (typeof paperStates)[number]['key'];
const stateKeys = paperStates.map(({ key }) => key) as [PaperState, ...PaperState[]];
export const stateName = (key: string): string => paperStates.find((state) => state.key === key)?.name ?? key;

/** What a body may resolve on a paper. */
export const resolutionKinds = [
  { key: 'noted', name: 'Noted' },
  { key: 'approved', name: 'Approved' },
  { key: 'agreed', name: 'Agreed' },
  { key: 'deferred', name: 'Deferred' },
  { key: 'rejected', name: 'Rejected' },
] as const;
export type ResolutionKind = (typeof resolutionKinds)[number]['key'];
const resolutionKeys = resolutionKinds.map(({ key }) => key) as [ResolutionKind, ...ResolutionKind[]];
export const resolutionName = (key: string): string =>
  resolutionKinds.find((kind) => kind.key === key)?.name ?? key;

/** The forms in which a paper is given out when it is issued. */
export const paperFormats = ['html', 'docx', 'pdf', 'xlsx'] as const;
export type PaperFormat = (typeof paperFormats)[number];
export const formatNames: Readonly<Record<PaperFormat, string>> = {
  html: 'Web page',
  docx: 'Word',
  pdf: 'PDF',
  xlsx: 'Spreadsheet',
};

const purposeKeys = purposes.map(({ key }) => key) as [Purpose, ...Purpose[]];

/** What the paper's own boxes are filled from. */
const ofPaper = {
  title: requiredText('Give the paper its title.', 200),
  meetingId: z.uuid('Choose the meeting it is for.'),
  agendaNumber: optionalText(20),
  attachmentNumber: optionalText(20),
  purpose: z.enum(purposeKeys, { error: 'Choose what the meeting is asked to do.' }),
};

/** The form for a new paper. The state of the plan is one of today or of an earlier day, or a snapshot taken before. */
export const newPaperForm = (today: string) =>
  withDates(
    ['asAt'],
    z.object({
      ...ofPaper,
      planId: emptyAsNull(z.uuid('Choose a plan, or none.')),
      snapshotId: emptyAsNull(z.uuid('Choose a snapshot of the plan.')),
      asAt: emptyAsNull(asAtDay(today)),
    }),
  );
export type NewPaper = z.infer<ReturnType<typeof newPaperForm>>;

const asAtDay = (today: string) =>
  civilDate('Enter the day as a date, for example 27 9 2012.').refine(
    (day) => day <= today,
    'The day cannot be in the future: nobody knows yet how the plan will stand.',
  );

const boxes = Object.fromEntries(
  coverBoxes.map(({ key, long }) => [key, optionalText(long ? 5000 : 300)]),
) as Record<CoverKey, ReturnType<typeof optionalText>>;

/** The form of the whole cover sheet. Any box but the paper's title may stay blank. */
export const coverForm = z.object({ ...ofPaper, ...boxes, version });
export type CoverForm = z.infer<typeof coverForm>;

/** Which state of the plan a paper holds, and with which earlier one it is compared. */
export const planOfPaperForm = (today: string) =>
  withDates(
    ['asAt'],
    z
      .object({
        planId: emptyAsNull(z.uuid('Choose a plan.')),
        /** 'now' takes a snapshot as at `asAt`; 'none' takes the plan out of the paper. */
        snapshot: z.union([z.enum(['now', 'none']), z.uuid()], { error: 'Choose which state of the plan.' }),
        asAt: emptyAsNull(asAtDay(today)),
        comparedWithId: emptyAsNull(z.uuid('Choose an earlier snapshot, or none.')),
        version,
      })
      .refine(({ snapshot, planId }) => snapshot !== 'now' || planId !== null, {
        path: ['planId'],
        error: 'Choose a plan.',
      }),
  );
export type PlanOfPaper = z.infer<ReturnType<typeof planOfPaperForm>>;

export const becauseForm = z.object({ because: requiredText('Give the reason.', 2000), version });
export const versionForm = z.object({ version });

/** What the meeting resolved. Nobody resolves in the future; the next update comes after. */
export const resolutionForm = (today: string) =>
  withDates(
    ['resolvedOn', 'nextUpdateOn'],
    z
      .object({
        kind: z.enum(resolutionKeys, { error: 'Choose what was resolved.' }),
        words: optionalText(5000),
        resolvedOn: civilDate('Enter the day, for example 27 9 2012.').refine(
          (day) => day <= today,
          'The day of a resolution cannot be in the future.',
        ),
        nextUpdateOn: emptyAsNull(civilDate('Enter a day, for example 31 1 2013, or leave it empty.')),
        correctsId: emptyAsNull(z.uuid()),
      })
      .refine(({ nextUpdateOn, resolvedOn }) => nextUpdateOn === null || nextUpdateOn > resolvedOn, {
        path: ['nextUpdateOn'],
        error: 'The next update comes after the meeting.',
      }),
  );
export type ResolutionForm = z.infer<ReturnType<typeof resolutionForm>>;

export const paperFilter = z.object({
  meeting: z.uuid().optional().catch(undefined),
  state: z.enum(stateKeys).optional().catch(undefined),
  purpose: z.enum(purposeKeys).optional().catch(undefined),
  plan: z.uuid().optional().catch(undefined),
  resolved: z.enum(['no']).optional().catch(undefined),
});
export type PaperFilter = z.infer<typeof paperFilter>;

export interface ListedPaper {
  id: string;
  title: string;
  meetingId: string;
  heldOn: string;
  bodyName: string;
  agendaNumber: string;
  attachmentNumber: string;
  purpose: Purpose;
  state: PaperState;
  issuedOn: string | null;
  publishedOn: string | null;
  /** The kind of the resolution that stands. */
  resolved: string | null;
  createdOn: string;
}

export interface Paper extends Omit<ListedPaper, 'resolved'> {
  inPublic: boolean;
  cover: Cover;
  planId: string | null;
  planTitle: string | null;
  snapshotId: string | null;
  snapshotAsAt: string | null;
  comparedWithId: string | null;
  comparedAsAt: string | null;
  writtenBy: string | null;
  writerName: string | null;
  submittedOn: string | null;
  returnedBecause: string | null;
  approverName: string | null;
  approvedOn: string | null;
  documentId: string | null;
  withdrawnBecause: string | null;
  version: number;
}

export interface Resolution {
  id: string;
  kind: string;
  words: string;
  resolvedOn: string;
  nextUpdateOn: string | null;
  correctsId: string | null;
  recorderName: string | null;
  recordedAt: Date;
  /** Another row corrects this one. */
  corrected: boolean;
}

/** A cover as it was kept: every box there, '' where nothing was written. */
export function coverFrom(kept: unknown): Cover {
  const said = (kept ?? {}) as Partial<Record<string, unknown>>;
  return Object.fromEntries(
    coverBoxes.map(({ key }) => [key, typeof said[key] === 'string' ? said[key] : '']),
  ) as Cover;
}

/** What stands in the boxes that the paper itself fills. */
export type PaperBoxes = Readonly<Record<PaperBoxKey, string>>;

/** The names of the boxes of a cover sheet that nothing was written in, in its order. */
export function blankBoxes(
  paper: Pick<Paper, 'title' | 'agendaNumber' | 'attachmentNumber' | 'cover'>,
): string[] {
  // A paper always has a meeting, a purpose and a title.
  const blank = (key: string, value: string | undefined) =>
    !['meeting', 'purpose', 'title'].includes(key) && (value ?? '').trim() === '';
  return [
    ...coverBoxesOfPaper.filter(({ key }) =>
      blank(
        key,
        { agendaNumber: paper.agendaNumber, attachmentNumber: paper.attachmentNumber }[key as string],
      ),
    ),
    ...coverBoxes.filter(({ key }) => blank(key, paper.cover[key])),
  ].map(({ label }) => label);
}

/** "9 of 18 boxes are blank", "1 of 18 boxes is blank", "All 18 boxes are filled in". */
export const blanksInWords = (blank: number): string =>
  blank === 0
    ? `All ${BOXES} boxes are filled in`
    : `${blank} of ${BOXES} boxes ${blank === 1 ? 'is' : 'are'} blank`;

export const paperFields: readonly NamedField[] = [
  { name: 'title', label: 'Title' },
  { name: 'meeting', label: 'Meeting' },
  { name: 'agendaNumber', label: 'Agenda item' },
  { name: 'attachmentNumber', label: 'Attachment' },
  { name: 'purpose', label: 'Purpose', says: (value) => purposeName(String(value ?? '')) },
  ...coverBoxes.map(({ key, label }) => ({ name: key, label })),
  { name: 'snapshot', label: 'State of the plan' },
  { name: 'comparedWith', label: 'Compared with' },
  { name: 'state', label: 'State', says: (value) => stateName(String(value ?? '')) },
  { name: 'because', label: 'Reason' },
  { name: 'publishedOn', label: 'Published on' },
];

/** The fields that the form of the cover changes. */
export const coverFields: readonly NamedField[] = paperFields.slice(0, 5 + coverBoxes.length);
