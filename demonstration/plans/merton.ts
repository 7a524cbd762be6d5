import { mertonLines } from './merton-lines.ts';
import type { DemonstrationPlan } from './plan-data.ts';

/**
 * Forty-two activities as at 27 September 2012. Dates and ratings are those of the paper of that day to Merton's
 * Governing Body (item 7.5, attachment 11); the words are ours, and who leads each line is made up.
 */
export const mertonPlan: DemonstrationPlan = {
  key: 'implementation',
  title: 'Communication and Engagement Strategy – implementation plan',
  kind: 'implementation',
  scheme: 'merton',
  startsOn: '2012-04-01',
  endsOn: '2013-03-31',
  edition: '2012/13',
  scopeIn:
    'How we carry out the strategy for communication and engagement: clinicians, patients and communities, governance, confidence and equality.',
  scopeOut: '',
  summary:
    'What we do in 2012/13 so that people who live in Merton, and those who care for them, shape what we buy.',
  writtenBy: 'officer',
  approvedBy: 'lead',
  adoptedByBody: 'Governing Body',
  adoptedOn: '2012-04-26',
  published: true,
  codesPrinted: false,
  lines: mertonLines,
};
