import { z } from 'zod';
import {
  type DeliveryState,
  deliveryStates,
  type StatusWord,
} from '../../../../analysis/calendar/timescale.ts';
import type { NamedField } from '../../../../platform/history/record-page.ts';
import { civilDate, optionalText, withDates } from '../../../../platform/web/form.ts';
import { type Confidence, confidenceNames, confidences, deliveryStateNames } from '../status.ts';

const MOST_ADDRESSES = 20;

const isAddress = (text: string): boolean => {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && text.length <= 2000;
};

/** Addresses on the web, one a line. */
const addresses = z
  .string()
  .default('')
  .transform((text, context) => {
    const list = text.split(/\s+/u).filter((one) => one !== '');
    const wrong = list.find((one) => !isAddress(one));
    const say =
      list.length > MOST_ADDRESSES
        ? `Give at most ${MOST_ADDRESSES} addresses.`
        : wrong !== undefined &&
          `“${wrong.slice(0, 100)}” is no address on the web. An address begins with https:// or http://.`;
    if (say) {
      context.addIssue({ code: 'custom', message: say });
      return z.NEVER;
    }
    return [...new Set(list)];
  });

/** An update of a line as the form sends it; `today` is the organisation's. The milestones come beside it. */
export const updateForm = (today: string) =>
  withDates(
    ['asAt'],
    z.object({
      rag: z.enum(confidences, { error: 'Choose how sure you are.' }),
      deliveryState: z.enum(deliveryStates, { error: 'Choose how far it has come.' }),
      done: optionalText(3000),
      next: optionalText(3000),
      issue: optionalText(3000),
      reason: optionalText(2000),
      updatePrinted: optionalText(5000),
      evidence: addresses,
      asAt: civilDate('Enter the day for which this holds, for example 27 9 2012.').refine(
        (day) => day <= today,
        'The day cannot be in the future.',
      ),
      basedOn: z.uuid().optional(),
    }),
  );
export type UpdateForm = z.infer<ReturnType<typeof updateForm>>;

/** What an update says of one milestone; a state is left empty where nothing is said. */
export interface MilestoneSaid {
  id: string;
  deliveryState: DeliveryState | null;
  signedOffBy: string;
}

/** The form's fields for one milestone. */
export const stateField = (milestoneId: string) => `state-${milestoneId}`;
export const signField = (milestoneId: string) => `signed-${milestoneId}`;

export const isDeliveryState = (text: unknown): text is DeliveryState =>
  (deliveryStates as readonly unknown[]).includes(text);

/** What was said of a line, as its page shows it. Dates are 'YYYY-MM-DD'. */
export interface LineUpdate {
  id: string;
  asAt: string;
  rag: Confidence;
  deliveryState: DeliveryState;
  statusPrinted: string;
  updatePrinted: string;
  done: string;
  next: string;
  issue: string;
  reason: string;
  evidence: string[];
  byName: string | null;
  recordedAt: Date;
}

/** The single column of a plan that prints where a line is (MER-53): its own words, or the three typed apart in one. */
export const printedUpdate = (said: Pick<LineUpdate, 'updatePrinted' | 'done' | 'next' | 'issue'>): string =>
  said.updatePrinted || [said.done, said.next, said.issue].filter((part) => part !== '').join('\n');

/**
 * The organisation's own word for a pair of states, from its scheme: one for both, else one for how sure it is, else one
 * for how far it has come. '' where the scheme has none.
 */
export function statusWordFor(words: readonly StatusWord[], rag: Confidence, state: DeliveryState): string {
  const sure = rag === 'none' ? null : rag;
  const found =
    words.find((word) => word.rag === sure && word.deliveryState === state) ??
    (sure ? words.find((word) => word.rag === sure) : undefined) ??
    (sure ? undefined : words.find((word) => word.deliveryState === state && word.rag === null));
  const word = found?.word ?? '';
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Addresses as kept; what else may stand in an import is left out. */
export const addressesOf = (kept: unknown): string[] =>
  Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];

const sureName = (value: unknown) => confidenceNames[value as Confidence] ?? String(value ?? '');
const stateName = (value: unknown) => (isDeliveryState(value) ? deliveryStateNames[value] : '');

/** What of an update its form, its history and two of them side by side name. */
export const updateFields: readonly NamedField[] = [
  { name: 'rag', label: 'Confidence', says: sureName },
  { name: 'deliveryState', label: 'Delivery', says: stateName },
  { name: 'done', label: 'Done' },
  { name: 'next', label: 'Next' },
  { name: 'issue', label: 'In the way' },
  { name: 'reason', label: 'Reason' },
  { name: 'updatePrinted', label: 'As printed' },
  { name: 'evidence', label: 'Evidence' },
  { name: 'asAt', label: 'As at' },
];
