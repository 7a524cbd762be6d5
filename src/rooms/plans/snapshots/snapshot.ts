import { z } from 'zod';
import { civilDate, emptyAsNull, optionalText, withDates } from '../../../platform/web/form.ts';
import type { SnapshotContent, SnapshotCounts } from './content.ts';

/** A snapshot as lists show it. */
export interface ListedSnapshot {
  id: string;
  planId: string;
  title: string;
  asAt: string;
  counts: SnapshotCounts;
  takenByName: string | null;
  takenAt: Date;
}

export interface Snapshot extends ListedSnapshot {
  content: SnapshotContent;
  sha256: string;
  /** Whether the content still gives the checksum that was kept with it. */
  intact: boolean;
}

/** What the form sends: a title of one's own, and the day, which cannot be one to come. */
export const snapshotForm = (today: string) =>
  withDates(
    ['asAt'],
    z.object({
      title: optionalText(200),
      asAt: emptyAsNull(
        civilDate('Enter the day as a date, such as 27 9 2012.').refine(
          (day) => day <= today,
          'The day cannot be in the future.',
        ),
      ),
    }),
  );
export type SnapshotForm = z.infer<ReturnType<typeof snapshotForm>>;
