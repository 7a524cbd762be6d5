import { z } from 'zod';
import { civilDate, emptyAsNull, optionalText, requiredText, version } from '../../../platform/web/form.ts';

const id = z.uuid();
const ids = z.array(id).default([]);

const words = {
  title: requiredText('Say in one line what was found.', 200),
  text: requiredText('Write what people said and what it means.', 5000),
  recommendation: optionalText(2000),
  /** The path of a place. */
  place: optionalText(1000),
  ownerId: emptyAsNull(id),
  themes: ids,
};

/** A new finding with the comments that it is about. */
export const newFindingForm = z.object({
  ...words,
  comments: z
    .array(id, { error: 'Choose at least one comment.' })
    .min(1, 'Choose at least one comment.')
    .max(500, 'Choose at most 500 comments at once. More can be added later.'),
  /** The signal of early warning that it came from. */
  signal: emptyAsNull(id),
});
export type NewFinding = z.infer<typeof newFindingForm>;

export const findingForm = z.object({ ...words, version });
export type FindingForm = z.infer<typeof findingForm>;

export const setAsideForm = z.object({
  because: requiredText('Say why it is set aside.', 1000),
  version,
});

export const removeCommentForm = z.object({ comment: id });
export const addCommentsForm = z.object({ comments: z.array(id).min(1).max(500) });

export const findingFilter = z.object({
  decision: z.enum(['none', 'some']).optional().catch(undefined),
  owner: z.enum(['me']).optional().catch(undefined),
  state: z.enum(['aside', 'all']).optional().catch(undefined),
  theme: id.optional().catch(undefined),
  from: civilDate('').optional().catch(undefined),
  to: civilDate('').optional().catch(undefined),
});
export type FindingFilter = z.infer<typeof findingFilter>;

export interface ListedFinding {
  id: string;
  title: string;
  foundOn: string;
  ownerName: string | null;
  setAsideOn: string | null;
  comments: number;
  decisions: number;
}

export interface Finding {
  id: string;
  title: string;
  text: string;
  /** What those who wrote it advise; '' where nothing. */
  recommendation: string;
  /** The path of the place it is about. */
  place: string | null;
  foundOn: string;
  ownerId: string | null;
  ownerName: string | null;
  writtenBy: string | null;
  writerName: string | null;
  setAsideOn: string | null;
  setAsideBecause: string | null;
  version: number;
  themes: { id: string; name: string }[];
}

/** How much stands behind a finding. A source is one kind of way in which people were heard. */
export interface Weight {
  comments: number;
  returns: number;
  sources: number;
  sourceKinds: number;
}

export interface CommentBehind {
  id: string;
  text: string;
  receivedOn: string;
  sourceName: string;
}

export const findingFields = [
  { name: 'title', label: 'Title' },
  { name: 'text', label: 'What was found' },
  { name: 'recommendation', label: 'What we recommend' },
  { name: 'place', label: 'Service or place' },
  { name: 'owner', label: 'Owner' },
  { name: 'themes', label: 'Themes' },
  { name: 'because', label: 'Reason' },
  { name: 'comments', label: 'Comments' },
] as const;

/** Where a finding stands, in words. */
export function findingState(finding: { setAsideOn: string | null; decisions: number }): {
  tone: 'waiting' | 'done' | 'stopped';
  text: string;
} {
  if (finding.setAsideOn) return { tone: 'stopped', text: 'Set aside' };
  return finding.decisions > 0
    ? { tone: 'done', text: 'Decided' }
    : { tone: 'waiting', text: 'No decision yet' };
}
