import { z } from 'zod';
import { isId } from '../../../platform/db/ids.ts';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  version,
  withDates,
} from '../../../platform/web/form.ts';

/** One edition of a framework of themes: the shipped one, or an organisation's own. */
export interface Framework {
  key: string;
  title: string;
  edition: string;
  note: string;
  inForceFrom: string | null;
  inForceTo: string | null;
  version: number;
  /** The shipped one is the same for everybody: it is in force where no own one is, and cannot be changed. */
  shipped: boolean;
  themes: number;
}

/** A theme of a framework, with the shipped theme whose suggestions it takes. */
export interface FrameworkTheme {
  id: string;
  key: string;
  category: string;
  name: string;
  definition: string;
  closedOn: string | null;
  version: number;
  standsForId: string | null;
  standsFor: string | null;
  /** Comments that have it. */
  comments: number;
}

const said = z.object({
  title: requiredText('Give the framework a title.', 120),
  edition: optionalText(60),
  note: optionalText(2000),
  inForceFrom: emptyAsNull(civilDate('Give the first day as a day, a month and a year.')),
  inForceTo: emptyAsNull(civilDate('Give the last day as a day, a month and a year.')),
});

const inOrder = (
  { inForceFrom, inForceTo }: { inForceFrom: string | null; inForceTo: string | null },
  ctx: z.RefinementCtx,
) => {
  const say = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
  if (inForceTo && !inForceFrom) say('inForceFrom', 'Say from which day it is in force.');
  if (inForceFrom && inForceTo && inForceTo < inForceFrom)
    say('inForceTo', 'The last day lies before the first.');
};

const days = ['inForceFrom', 'inForceTo'];

export const newFrameworkForm = withDates(
  days,
  said.extend({ copyOf: requiredText('Choose from which framework it begins.', 80) }).superRefine(inOrder),
);
export type NewFrameworkForm = z.infer<typeof newFrameworkForm>;

export const frameworkForm = withDates(days, said.extend({ version }).superRefine(inOrder));
export type FrameworkForm = z.infer<typeof frameworkForm>;

export const themeForm = z.object({
  version: z.coerce.number().int().min(0).catch(0),
  category: requiredText('Say to which category it belongs.', 120),
  name: requiredText('Give the theme a name.', 120),
  definition: requiredText('Say in a sentence what belongs to it.', 1000),
  standsForId: emptyAsNull(z.string().refine(isId, 'Choose a theme from the list.')),
});
export type ThemeForm = z.infer<typeof themeForm>;

/** A key for a title: 'Our own themes 2013' is 'our-own-themes-2013'. */
export function keyFrom(text: string): string {
  const key = text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .slice(0, 60);
  return key === '' ? 'theme' : key;
}

/** Whether a framework is in force on a day, by itself. */
export const isInForceOn = (
  { inForceFrom, inForceTo }: Pick<Framework, 'inForceFrom' | 'inForceTo'>,
  day: string,
): boolean => inForceFrom !== null && inForceFrom <= day && (inForceTo === null || inForceTo >= day);
