import { z } from 'zod';
import { isId } from '../../../platform/db/ids.ts';
import { civilDate, emptyAsNull, optionalText, requiredText, withDates } from '../../../platform/web/form.ts';
import { type BatchScope, signOffRule } from './batch.ts';

const id = emptyAsNull(z.string().refine(isId, 'Choose one from the list.'));

export const batchForm = withDates(
  ['from', 'to'],
  z
    .object({
      title: requiredText('Give the batch a title.', 120),
      source: id,
      place: optionalText(200),
      project: optionalText(200),
      import: id,
      from: emptyAsNull(civilDate('Give the first day as a day, a month and a year.')),
      to: emptyAsNull(civilDate('Give the last day as a day, a month and a year.')),
    })
    .superRefine(({ from, to }, ctx) => {
      if (from && to && to < from)
        ctx.addIssue({ code: 'custom', path: ['to'], message: 'The last day lies before the first.' });
    }),
);
export type BatchForm = z.infer<typeof batchForm>;

/** The scope that a form says; what is empty narrows nothing. */
export function scopeOf(form: Omit<BatchForm, 'title'>): BatchScope {
  const said = Object.entries(form).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(said);
}

/** The queue's and the lists' addresses carry the same names. */
export const scopeQuery = z.object({
  source: id.catch(null),
  place: optionalText(200).catch(''),
  project: optionalText(200).catch(''),
  import: id.catch(null),
});

export const sampleForm = z.object({
  comments: z.coerce
    .number('Say how many comments people shall code.')
    .int('Give a whole number.')
    .min(1, 'Draw at least 1 comment.')
    .max(2000, 'Draw at most 2,000 comments: nobody codes more.'),
});

export const judgementForm = z.object({
  theme: z.array(z.string().refine(isId)).max(40).default([]),
  sentiment: emptyAsNull(z.coerce.number('Choose how it sounds.').int().min(1).max(5)),
  none: z.string().default(''),
});

export const signOffForm = z.object({
  name: requiredText('Sign with your name.', 120),
  statement: requiredText('Say in a sentence on what you rest your judgement.', 2000),
  atLeast: z.coerce.number('Choose from how sure on a suggestion counts.').min(0).max(1).catch(0),
});
export type SignOffForm = z.infer<typeof signOffForm>;

export const withdrawForm = z.object({ because: requiredText('Say why the batch is withdrawn.', 2000) });

/** How many of a sample a sign-off needs, of the comments that no person has settled; those are not drawn. */
export const sampleNeeded = (waiting: number): number => Math.min(signOffRule.comments, waiting);
