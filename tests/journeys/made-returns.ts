/** The columns of the returns that the Friends and Family Test gives, as one trust sends them. */
const columns = [
  'date',
  'location_1',
  'location_2',
  'location_3',
  'fft_score',
  'question_1',
  'question_2',
  'sex',
  'gender',
  'age',
  'ethnicity',
  'sexuality',
  'disability',
  'religion',
  'extra_variable_1',
  'extra_variable_2',
  'extra_variable_3',
];

type Return = [date: string, place: string, score: string, good: string, better: string];

const rowsOf = (returns: readonly Return[]) =>
  returns.map(([date, place, score, good, better]) => [
    date,
    'Community Health Services',
    'Outpatients',
    place,
    score,
    good,
    better,
    'Female',
    'Female',
    '26 - 39',
    'NA',
    'NA',
    'N',
    'NA',
    'NA',
    'NA',
    'NA',
  ]);

const csv = (returns: readonly Return[]) =>
  [columns, ...rowsOf(returns)]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');

/** Nine returns of a clinic: seven to take, with nine comments; one on 31 April, one without a date. */
export const octoberReturns = csv([
  [
    '2026-10-05',
    'Alder Clinic',
    '4',
    'The physio showed me each move twice',
    'Nobody said that the wait would be two hours',
  ],
  ['2026-10-06', 'Alder Clinic', '1', 'Quick and friendly, and I knew what came next', 'NA'],
  ['2026-10-07', 'Alder Clinic', '5', 'NA', 'I sat two hours in the corridor and was told nothing'],
  ['2026-10-08', 'Alder Clinic', '2', 'The letter came in large print as I had asked', ''],
  ['2026-10-09', 'Birch Clinic', '3', 'Good care', 'A board with the waiting time would calm everybody'],
  ['2026-10-12', 'Birch Clinic', '1', 'NA', 'NA'],
  [
    '2026-10-13',
    'Birch Clinic',
    '7',
    'The lift works again',
    'More chairs please, "standing room only" is no joke',
  ],
  ['2026-04-31', 'Birch Clinic', '2', 'This was said on a day that never was', 'NA'],
  ['', 'Birch Clinic', '2', 'This was said on no day at all', 'NA'],
]);

/** Two more of the next month. */
export const novemberReturns = csv([
  ['2026-11-02', 'Alder Clinic', '1', 'The new sign at the desk says how long it will be', 'NA'],
  ['2026-11-03', 'Alder Clinic', '2', 'Less waiting than last time', 'NA'],
]);
