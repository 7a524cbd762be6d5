import { z } from 'zod';
import { deliveryStates } from '../../../analysis/calendar/timescale.ts';
import { emptyAsNull, optionalText } from '../../../platform/web/form.ts';
import { confidences } from '../lines/status.ts';

/** The most lines that are changed at once: as many as a page of the list shows. */
const MOST = 100;

/** What is done to several lines at once; what is not chosen stays as it is. */
export const bulkForm = z
  .object({
    lines: z
      .array(z.uuid(), { error: 'Tick the lines to change.' })
      .min(1, 'Tick the lines to change.')
      .max(MOST, `Change at most ${MOST} lines at once.`),
    rag: emptyAsNull(z.enum(confidences)),
    deliveryState: emptyAsNull(z.enum(deliveryStates)),
    reason: optionalText(2000),
    done: optionalText(3000),
    leadId: emptyAsNull(z.uuid()),
    /** A section's id; 'none' takes lines out of theirs. */
    section: emptyAsNull(z.union([z.literal('none'), z.uuid()])),
  })
  .refine(
    ({ rag, deliveryState, done, leadId, section }) =>
      rag !== null || deliveryState !== null || done !== '' || leadId !== null || section !== null,
    { path: ['rag'], error: 'Choose what is to change.' },
  );
export type BulkForm = z.infer<typeof bulkForm>;

export const undoForm = z.object({ bulk: z.uuid() });
