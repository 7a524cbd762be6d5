import { z } from 'zod';
import { civilDate, withDates } from '../../../../platform/web/form.ts';

/** Somebody who acts for a practice, and so reads its reports. Dates are 'YYYY-MM-DD'. */
export interface PracticeReader {
  id: string;
  practice: string;
  providerId: string;
  person: string;
  fromOn: string;
  toOn: string | null;
}

export const readerForm = withDates(
  ['fromOn'],
  z.object({
    providerId: z.uuid({ error: 'Choose the practice.' }),
    personId: z.uuid({ error: 'Choose the person.' }),
    fromOn: civilDate('Enter the first day as a date, such as 27 9 2012.'),
  }),
);
export type ReaderForm = z.infer<typeof readerForm>;
