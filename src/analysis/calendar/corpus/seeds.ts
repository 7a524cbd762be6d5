import { again, asRequired, day, goesOn, month, stretch, type Wording } from './wording.ts';

/** Every wording of a date in the five plans and their papers, each once, with its answer. */
export const seedWordings: readonly Wording[] = [
  // Merton, table 2, and the dates on its cover and in its notes
  { printed: 'May 2012', says: [month('2012-05-31')] },
  { printed: 'June 2012', says: [month('2012-06-30')] },
  {
    printed: 'Jan 2012 and ongoing',
    says: [{ start: '2012-01-01', precision: 'month', ...goesOn }],
  },
  { printed: 'September 2012', says: [month('2012-09-30')] },
  { printed: 'July 2012', says: [month('2012-07-31')] },
  { printed: 'October 2012', says: [month('2012-10-31')] },
  { printed: 'Ongoing', says: [goesOn] },
  { printed: 'ngoing', says: [goesOn], doubts: ['spelling'] },
  { printed: 'December 2012', says: [month('2012-12-31')] },
  { printed: 'June/July 2012', says: [stretch('2012-06-01', '2012-07-31')] },
  { printed: 'July 2012\n\nOngoing', says: [goesOn], notes: ['July 2012'], doubts: ['stray_date'] },
  {
    printed: 'July 2012 (stray) / Ongoing',
    says: [goesOn],
    notes: ['July 2012 (stray)'],
    doubts: ['stray_date'],
  },
  { printed: 'April 2012', says: [month('2012-04-30')] },
  { printed: 'Thursday, 27th September 2012', says: [day('2012-09-27')] },
  { printed: 'by October 2012', says: [month('2012-10-31')] },
  { printed: 'October ‘12', says: [month('2012-10-31')] },
  { printed: '13 th June', says: 'kept', doubts: ['no_year'] },
  { printed: 'March and July 2012', says: [month('2012-03-31'), month('2012-07-31')], doubts: ['two_dates'] },
  { printed: 'in May', says: 'kept', doubts: ['no_year'] },
  // East Leicestershire and Rutland, Appendix A
  { printed: 'Complete', says: [{ deliveryState: 'complete' }] },
  {
    printed: 'Network established\n\nDevelopment plans ongoing',
    says: [
      { text: 'Network', deliveryState: 'complete' },
      { text: 'Development plans', ...goesOn },
    ],
  },
  {
    printed: 'Complete\n\nCommissioning Strategy - ongoing development',
    says: [{ deliveryState: 'complete' }, { text: 'Commissioning Strategy', ...goesOn }],
  },
  {
    printed: 'Reporting schedule by April 2012\n\nInvolvement report by September 2012',
    says: [
      month('2012-04-30', { text: 'Reporting schedule' }),
      month('2012-09-30', { text: 'Involvement report' }),
    ],
  },
  { printed: 'By end of May 2012', says: [month('2012-05-31')] },
  { printed: 'By October 2012', says: [month('2012-10-31')] },
  { printed: 'By May 2012', says: [month('2012-05-31')] },
  {
    printed: 'By May 2012\n\nMedia coverage targets effective from 1 April 2012',
    says: [
      month('2012-05-31'),
      { text: 'Media coverage targets', effectiveFrom: '2012-04-01', precision: 'day' },
    ],
  },
  { printed: 'By June 2012', says: [month('2012-06-30')] },
  {
    printed: 'Meeting schedule complete\n\nContent development ongoing',
    says: [
      { text: 'Meeting schedule', deliveryState: 'complete' },
      { text: 'Content development', ...goesOn },
    ],
  },
  {
    printed:
      'Interim version complete and issued monthly (final version reflecting design style will be developed)',
    says: [
      again(1, 'month', { text: 'Interim version' }),
      { text: 'final version reflecting design style', deliveryState: 'not_started' },
    ],
  },
  {
    printed: 'First cycle complete Second cycle underway',
    says: [
      { text: 'First cycle', deliveryState: 'complete' },
      { text: 'Second cycle', deliveryState: 'in_progress' },
    ],
  },
  { printed: 'By end of July 2012', says: [month('2012-07-31')] },
  {
    printed:
      'Engagement phase 1 complete\n\nPractice visits (cycle 2) in May/June 2012\n\nBoard sign-off June 2012\n\nStakeholder events in June/July 2012',
    says: [
      { text: 'Engagement phase 1', deliveryState: 'complete' },
      stretch('2012-05-01', '2012-06-30', 'range', { text: 'Practice visits (cycle 2)' }),
      month('2012-06-30', { text: 'Board sign-off' }),
      stretch('2012-06-01', '2012-07-31', 'range', { text: 'Stakeholder events' }),
    ],
  },
  // The compound cells of the same plan as they come when a copy has lost its line breaks
  {
    printed: 'Network established Development plans ongoing',
    says: [
      { text: 'Network', deliveryState: 'complete' },
      { text: 'Development plans', ...goesOn },
    ],
  },
  {
    printed: 'Reporting schedule by April 2012 Involvement report by September 2012',
    says: [
      month('2012-04-30', { text: 'Reporting schedule' }),
      month('2012-09-30', { text: 'Involvement report' }),
    ],
  },
  {
    printed: 'Meeting schedule complete Content development ongoing',
    says: [
      { text: 'Meeting schedule', deliveryState: 'complete' },
      { text: 'Content development', ...goesOn },
    ],
  },
  // Milton Keynes and Leeds West
  { printed: '3rd April 2012', says: [day('2012-04-03')] },
  { printed: '2012/ 13', says: [stretch('2012-04-01', '2013-03-31', 'year')] },
  {
    printed: '2012/2013',
    says: [stretch('2012-04-01', '2013-03-31', 'year')],
  },
  { printed: 'from April 2013', says: [{ start: '2013-04-01', precision: 'month', recurrence: 'ongoing' }] },
  { printed: 'quarterly', says: [again(1, 'quarter')] },
  { printed: 'monthly', says: [again(1, 'month')] },
  { printed: '2013-2015', says: 'kept' },
  // Darlington, timescale column
  { printed: 'March 2012', says: [month('2012-03-31')] },
  { printed: 'Annual', says: [again(1, 'year')] },
  { printed: 'Implemented - Ongoing', says: [goesOn] },
  { printed: 'To be implemented as required', says: [asRequired('as required')] },
  { printed: 'To be implemented', says: [{ deliveryState: 'not_started' }] },
  { printed: 'Implemented', says: [{ deliveryState: 'complete' }] },
  {
    printed: 'Implemented – to be reviewed on a regular basis',
    says: [{ deliveryState: 'in_place', review: true }],
  },
  {
    printed: 'Implemented – to be reviewed regularly',
    says: [{ deliveryState: 'in_place', review: true }],
  },
  { printed: 'Annually', says: [again(1, 'year')] },
  {
    printed: 'Implemented when required',
    says: [{ deliveryState: 'in_place', condition: 'when required' }],
  },
  { printed: 'To be developed', says: [{ deliveryState: 'not_started' }] },
  // Its rows that hold two values each
  { printed: 'Annual\n\nImplemented - Ongoing', says: [again(1, 'year'), goesOn] },
  {
    printed:
      'To be implemented as required\n\nTo be implemented as required\n\nTo be implemented as required',
    says: [asRequired('as required'), asRequired('as required'), asRequired('as required')],
  },
  { printed: 'Ongoing\nImplemented', says: [goesOn, { deliveryState: 'complete' }] },
  {
    printed: 'Implemented\nTo be implemented',
    says: [{ deliveryState: 'complete' }, { deliveryState: 'not_started' }],
  },
  {
    printed: 'To be developed\nImplemented',
    says: [{ deliveryState: 'not_started' }, { deliveryState: 'complete' }],
  },
  { printed: 'Ongoing Implemented', says: [goesOn, { deliveryState: 'complete' }] },
  {
    printed: 'Implemented To be implemented',
    says: [{ deliveryState: 'complete' }, { deliveryState: 'not_started' }],
  },
  {
    printed: 'To be developed Implemented',
    says: [{ deliveryState: 'not_started' }, { deliveryState: 'complete' }],
  },
];
