import type { ReturnField, ReturnLayout } from '../src/analysis/friends-and-family/monthly-return.ts';

/**
 * The columns of the monthly Friends and Family Test returns.
 *
 * Sources: the sheets of NHS England's monthly publication for trusts (Open Government Licence v3.0), whose
 * headings and order these are, with the period, which the publication has in its title, as the first column; for
 * general practices the guidance on submission through CQRS: totals by answer over all ways of collecting, and
 * totals by way of collecting. The wording of the ways for practices, and the columns for touchpoints and
 * groupings, are ours: check them against the form in use. Total eligible is collected for inpatients, emergency
 * departments and birth only.
 */

type Column = { heading: string; field: ReturnField };

const columns = (...pairs: readonly [string, ReturnField][]): Column[] =>
  pairs.map(([heading, field]) => ({ heading, field }));

const period = columns(['Period', 'period']);
const board = columns(['ICB Code', 'boardCode'], ['ICB Name', 'boardName']);
const trust = columns(['Trust Code', 'code'], ['Trust Name', 'name']);
const site = columns(['Site Code', 'siteCode'], ['Site Name', 'siteName']);
const ward = columns(['Ward Name', 'wardName']);
const responses = columns(['Total Responses', 'responses']);
const eligible = columns(['Total Eligible', 'eligible']);
const results = columns(['Percentage Positive', 'positive'], ['Percentage Negative', 'negative']);

const answers = columns(
  ['Very Good', { answer: 1 }],
  ['Good', { answer: 2 }],
  ['Neither Good nor Poor', { answer: 3 }],
  ['Poor', { answer: 4 }],
  ['Very Poor', { answer: 5 }],
  ["Don't Know", { answer: 6 }],
);

const trustModes = columns(
  ['Mode SMS', { mode: 'sms' }],
  ['Mode Electronic Discharge', { mode: 'electronic-discharge' }],
  ['Mode Electronic Home', { mode: 'electronic-home' }],
  ['Mode Paper Discharge', { mode: 'paper-discharge' }],
  ['Mode Paper Home', { mode: 'paper-home' }],
  ['Mode Telephone', { mode: 'telephone' }],
  ['Mode Online', { mode: 'online' }],
  ['Mode Other', { mode: 'other' }],
);

const practiceModes = columns(
  ['Handwritten', { mode: 'handwritten' }],
  ['Telephone Call', { mode: 'telephone' }],
  ['Tablet/Kiosk', { mode: 'tablet' }],
  ['SMS/Text Message', { mode: 'sms' }],
  ['Smartphone App/Online', { mode: 'online' }],
  ['Other', { mode: 'other' }],
);

const source = 'NHS England, Friends and Family Test data, monthly publication';

const forTrusts = (
  key: string,
  name: string,
  more: { eligible?: boolean; group?: string } = {},
): ReturnLayout => ({
  key,
  name,
  columns: [
    ...period,
    ...board,
    ...trust,
    ...(more.group ? columns([more.group, 'group']) : []),
    ...responses,
    ...(more.eligible ? eligible : []),
    ...results,
    ...answers,
    ...trustModes,
  ],
  source,
});

export const returnLayouts: readonly ReturnLayout[] = [
  forTrusts('inpatient', 'Inpatients and day cases, by trust', { eligible: true }),
  {
    key: 'inpatient-sites',
    name: 'Inpatients and day cases, by site',
    columns: [...period, ...board, ...trust, ...site, ...responses, ...eligible, ...results, ...answers],
    source,
  },
  {
    key: 'inpatient-wards',
    name: 'Inpatients and day cases, by ward',
    columns: [
      ...period,
      ...board,
      ...trust,
      ...site,
      ...ward,
      ...responses,
      ...eligible,
      ...results,
      ...answers,
    ],
    source,
  },
  forTrusts('emergency', 'Emergency departments, by trust', { eligible: true }),
  forTrusts('outpatient', 'Outpatients, by trust'),
  forTrusts('maternity', 'Maternity, by trust and touchpoint', { eligible: true, group: 'Touchpoint' }),
  forTrusts('mental-health', 'Mental health services, by trust and grouping', { group: 'Grouping' }),
  forTrusts('community', 'Community services, by trust and grouping', { group: 'Grouping' }),
  forTrusts('patient-transport', 'Patient transport, by trust'),
  {
    key: 'general-practice',
    name: 'General practices',
    columns: [
      ...period,
      ...board,
      ...columns(['GP Practice Code', 'code'], ['GP Practice Name', 'name']),
      ...responses,
      ...results,
      ...answers,
      ...practiceModes,
    ],
    source: 'NHS England, guidance on the submission of GP practice Friends and Family Test data',
  },
];

/** The layout with the key, or nothing. */
export const findReturnLayout = (key: string): ReturnLayout | undefined =>
  returnLayouts.find((layout) => layout.key === key);
