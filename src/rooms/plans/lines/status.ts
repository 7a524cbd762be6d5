import type { DeliveryState } from '../../../analysis/calendar/timescale.ts';

/** How far a line has come. Apart from how sure its people are: Green never means done. */
export const deliveryStateNames: Readonly<Record<DeliveryState, string>> = {
  not_started: 'Not started',
  in_progress: 'In progress',
  complete: 'Complete',
  in_place: 'In place',
  as_required: 'As required',
  paused: 'Paused',
  dropped: 'Dropped',
};

/** How sure its people are that a line will be delivered. */
export const confidences = ['green', 'amber', 'red', 'none'] as const;
export type Confidence = (typeof confidences)[number];
export const confidenceNames: Readonly<Record<Confidence, string>> = {
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
  none: 'Not rated',
};

/** Whether a move between two ratings has to be explained: to Amber or Red from anything else (CAP-02). */
export const wantsReason = (from: Confidence, to: Confidence): boolean =>
  from !== to && (to === 'amber' || to === 'red');
