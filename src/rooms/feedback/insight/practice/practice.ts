import { z } from 'zod';
import { emptyAsNull, optionalText } from '../../../../platform/web/form.ts';
import type { SignedOffBatch } from '../../coding/quality.ts';
import { toldIdentifiers } from '../free-words.ts';
import { circulationFields } from '../issued/issued.ts';
import type { Sounds } from '../protect-month.ts';

/** What a report is about. */
export type About = { kind: 'practice' | 'area'; id: string; name: string };

const month = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/u, 'Choose the month.');
const ofAbout = z
  .string({ error: 'Choose a practice or an area.' })
  .regex(/^(practice|area):[0-9a-f-]{36}$/u, 'Choose a practice or an area.');

/** What a report is asked to be about, 'practice:<id>' or 'area:<id>', and its months, both inclusive. */
export const scopeForm = z.object({ about: ofAbout, from: month, to: month });
export type ReportScope = z.infer<typeof scopeForm>;

const MOST_MONTHS = 24;

export const reportForm = z
  .object({
    about: ofAbout,
    from: month,
    to: month,
    narrative: optionalText(5000),
    letStand: emptyAsNull(z.literal('yes')),
    act: z.enum(['preview', 'issue']).catch('preview'),
    ...circulationFields,
  })
  .superRefine(({ from, to, narrative, letStand }, context) => {
    if (to < from)
      context.addIssue({ code: 'custom', path: ['to'], message: 'The last month lies before the first.' });
    else if (
      Temporal.PlainYearMonth.from(from).until(Temporal.PlainYearMonth.from(to), { largestUnit: 'months' })
        .months >= MOST_MONTHS
    )
      context.addIssue({ code: 'custom', path: ['to'], message: `Choose at most ${MOST_MONTHS} months.` });
    const told = letStand ? null : toldIdentifiers(narrative);
    if (told) context.addIssue({ code: 'custom', path: ['narrative'], message: told });
  });

export const aboutOf = (text: string): { kind: 'practice' | 'area'; id: string } => {
  const [kind, id = ''] = text.split(':');
  return { kind: kind === 'area' ? 'area' : 'practice', id };
};

/** Comments on a theme: of the one reported on, and of all others together. */
export interface ThemeBeside {
  themeId: string;
  name: string;
  own: Sounds;
  others: Sounds;
}

/** What a report on a practice or an area tells, in exact numbers: they are protected where it is drawn. */
export interface PracticeContent {
  about: About;
  from: string;
  to: string;
  own: Sounds;
  others: Sounds;
  /** Practices among the others of which somebody spoke; nothing is compared with fewer than `LEAST_OTHERS`. */
  otherMembers: number;
  themes: ThemeBeside[];
  /** Comments that are strengths, weaknesses, suggestions, successes. */
  kinds: { kind: string; comments: number }[];
  loops: { title: string; youSaid: string; outcome: string; weDid: string; because: string }[];
  batches: SignedOffBatch[];
}

/** With fewer others, "all together" would tell of one of them. */
export const LEAST_OTHERS = 3;
