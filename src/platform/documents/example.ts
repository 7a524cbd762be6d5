import { type Cell, type Fact, paragraph, type Report, type Row, type Status } from './report.ts';

// An invented paper and plan, for tests, measurements and looking: the shape of the real ones, none of their words.

const green: Status = { word: 'Green', shape: 'circle', hue: 'green' };
const amber: Status = { word: 'Amber', shape: 'triangle', hue: 'amber' };
const red: Status = { word: 'Red', shape: 'square', hue: 'red' };

const objectives: readonly [string, number][] = [
  ['Practices speak with one voice', 9],
  ['Patients, carers and neighbourhoods are asked early, and hear what became of what they said', 12],
  ['Partners plan together', 7],
  ['Decisions are made in the open', 8],
  ['New developments', 6],
];

const activities = [
  'Name a lead for listening in each of the 26 practices',
  'Hold a half-day each quarter at which practices go through what their patients said, and agree two changes each before they leave',
  'Send every practice a short letter on the first Monday of the month',
  'Draw up the list of groups seldom heard, with the voluntary service, and note who knows somebody in each',
  'Ask people as they leave clinic what one thing would have made today easier',
  'Set up patient groups where there is none, beginning with the four practices that have asked for help',
  'Publish the papers of every meeting a week ahead, in words that can be read aloud',
  'Meet the council’s scrutiny panel before each change of service is drawn up, not after',
  'Train twelve people to lead a conversation in a community language',
];
const dates = [
  'May 2012',
  'June 2012',
  'Jan 2012 and ongoing',
  'September 2012',
  'Ongoing',
  'July/August 2012',
  '',
];
const notes = [
  'Twenty-four of 26 named. The last two practices are changing partners; the area manager will ask again in October',
  'First date held, 61 people came',
  'Letter goes out each month',
  'The list exists, but nobody has looked at it since spring. A meeting with the voluntary service is booked for 9 October, and the list will be gone through line by line',
  'Cards printed; two clinics have begun',
  '',
  'Papers are up a week ahead. Reading aloud has not been tried',
];

/** A plan of so many lines in five columns, its objectives down the side, lying on its side. */
export function examplePlan(lines: number): Report {
  const rows: Row[] = [];
  let line = 0;
  while (line < lines)
    for (const [objective, many] of objectives) {
      const here = Math.min(many, lines - line);
      for (let at = 0; at < here; at++, line++) {
        const status = line % 21 === 13 ? red : line % 5 < 3 ? green : amber;
        const cells: Cell[] = [
          {
            content: [
              { kind: 'list', items: [activities[line % activities.length] ?? ''] },
              ...(line % 14 === 3
                ? [
                    paragraph('Done with the neighbouring group.'),
                    { kind: 'list' as const, items: ['Wards first', 'then clinics'] },
                  ]
                : []),
            ],
          },
          dates[line % dates.length] ?? '',
          { status },
          notes[line % notes.length] ?? '',
        ];
        rows.push({
          kind: 'cells',
          cells: at === 0 ? [{ content: objective, head: true, rows: here }, ...cells] : cells,
        });
      }
    }
  const words = ['Green', 'Amber', 'Red'];
  const counted = [green, amber, red].map(
    (one) =>
      rows.flatMap((row) => (row.kind === 'cells' ? row.cells : [])).filter((cell) => statusOf(cell) === one)
        .length,
  );
  return {
    ...house,
    title: 'Listening plan: where it stands',
    subtitle: 'Update to the Governing Body',
    blocks: [
      paragraph([
        'The plan has ',
        { text: `${lines} activities`, bold: true },
        ' under five objectives. This paper says where each stood on 14 September 2012. The plan itself is on ',
        { text: 'our website', href: 'https://example.org/plan' },
        '.',
      ]),
      {
        kind: 'list',
        items: [
          'What was promised by June is done.',
          ['One activity is ', { text: 'red', italic: true }, '.'],
        ],
      },
      {
        kind: 'chart',
        draw: 'bars',
        title: 'Activities by status, September 2012',
        alt: `Bars: ${words.map((word, index) => `${word} ${counted[index]}`).join(', ')}.`,
        source: 'Counted from the table in this paper.',
        by: 'Status',
        counts: 'Activities',
        labels: words,
        series: [{ name: 'Activities', values: counted }],
      },
      {
        kind: 'note',
        title: 'How to read the table',
        content: 'Amber: late or in doubt. Red: will not be done in time.',
      },
      {
        kind: 'turned',
        orientation: 'landscape',
        blocks: [
          { kind: 'heading', level: 1, text: 'The plan' },
          {
            kind: 'table',
            caption: 'Listening plan, September 2012',
            columns: [
              { head: 'Objective', share: 17, rowHead: true },
              { head: 'Key activities', share: 36 },
              { head: 'Dates', share: 12 },
              { head: 'Status', share: 9 },
              { head: 'Action', share: 28 },
            ],
            rows,
          },
        ],
      },
    ],
  };
}

const statusOf = (cell: Cell): Status | undefined =>
  typeof cell === 'object' && cell !== null ? cell.status : undefined;

const house: Omit<Report, 'title' | 'blocks'> = {
  language: 'en-GB',
  organisation: {
    name: 'Wandle Vale Clinical Commissioning Group',
    strapline: 'Better health, nearer home',
    address: ['2 Mill Lane, Wandle Vale, WV1 2AB', 'hello@wandlevale.example', '020 7946 0123'],
    colour: '#00786f',
  },
  date: '2012-09-27',
  reference: 'Item 7.5, attachment 11',
  meta: [
    { label: 'Meeting', value: 'Governing Body, Thursday 27 September 2012' },
    { label: 'Agenda item', value: '7.5' },
  ],
  properties: { subject: 'Where the listening plan stands', keywords: ['listening', 'plan'] },
};

const facts: Fact[] = [
  { label: 'Title of document', value: 'Listening plan: where it stands', half: true },
  {
    label: 'Purpose',
    value: '',
    choices: ['Approve', 'Discuss', 'Note'].map((text) => ({ text, chosen: text === 'Note' })),
    half: true,
  },
  { label: 'Author', value: 'Ruth Okafor, Communications', half: true },
  { label: 'Lead director', value: 'Tom Hale, Chief Officer', half: true },
  {
    label: 'Contact',
    value: [
      paragraph([{ text: 'ruth.okafor@wandlevale.example', href: 'mailto:ruth.okafor@wandlevale.example' }]),
    ],
  },
  {
    label: 'Summary',
    value: [
      paragraph(
        'Of 42 activities most are done or on their way. One is red, for want of people to lead conversations in community languages.',
      ),
      paragraph('The next update comes in January.'),
    ],
  },
  { label: 'Points to note, areas of concern', value: 'Page 3, last line' },
  { label: 'Recommendation', value: 'The Governing Body is asked to note the progress of the plan.' },
  { label: 'Committees that have seen this paper', value: '' },
  { label: 'Money', value: '' },
  { label: 'What it means for the Board of the cluster', value: '' },
  { label: 'What else it means', hint: 'Involvement, law, governance, risk, diversity, staff', value: '' },
  { label: 'Equality analysis', value: '' },
  { label: 'Privacy', value: '' },
  { label: 'Telling people', hint: 'Freedom of information, NHS Constitution', value: '' },
  { label: 'Next review', value: 'January 2013' },
];

/** A paper's cover: sixteen fields, half of them left blank, on one page. */
export const exampleCover: Report = {
  ...house,
  title: 'Report to the Governing Body',
  blocks: [{ kind: 'facts', caption: 'Cover sheet', captionHidden: true, facts }],
};
