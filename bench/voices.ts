// Banks from which made returns are composed. Nobody said any of this, and no number or name is anybody's.

const openings = [
  'The staff on reception',
  'My appointment',
  'The nurse who saw me',
  'The waiting room',
  'Parking',
  'The letter with my date',
  'The telephone line',
  'My discharge from the ward',
  'The physiotherapist',
  'The evening clinic',
  'Getting a repeat prescription',
  'The doctor on call',
  'The booking page',
  'The walk from the bus stop',
  'The food on the second day',
];
const verdicts = [
  'was friendly from start to finish',
  'took far longer than we had been told',
  'could not have been kinder',
  'was hard to follow without my glasses',
  'ran forty minutes late and nobody said why',
  'made me feel listened to',
  'was better than last winter',
  'left me with more questions than answers',
  'was clean and quiet',
  'needs somebody to look at it soon',
  'explained every step in plain words',
  'was sorted out on the same day',
];
const endings = [
  '',
  '',
  ' Thank you all.',
  ' Please keep the Saturday clinic open.',
  ' A sign at the entrance would help.',
  ' I would tell my neighbours to come here.',
  ' Longer opening hours would suit people who work shifts.',
  ' It would help to get a message when things run late.',
  ' We came home on the last bus.',
  ' Somebody should ring people back when they say they will.',
];
const identifying = [
  ' Please ring me on 07700 900142.',
  ' You can write to a.person@example.org about it.',
  ' I live near ZZ99 3VZ.',
  ' My date of birth is 4 March 1951.',
  ' Sister Margaret Allinson was wonderful.',
  ' My NHS number is 999 000 0018.',
];
const short = [
  'Nothing',
  'All good',
  'Very helpful staff',
  'Shorter waits',
  'Parking',
  'Friendly and quick',
  'No',
];
const places = ['Community services', 'Hospital care', 'Mental health', 'Primary care'];
const services = ['Outpatients', 'Physiotherapy', 'District nursing', 'Minor injuries', 'Talking therapy'];
const teams = Array.from({ length: 18 }, (_, at) => `Team ${at + 1}`);
const ages = ['0 - 11', '12-17', '18-25', '26-39', '40-64', '65-79', '80+', 'NA'];

/** Numbers that look like chance and are the same on every run. */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const returnHeader = [
  'date',
  'location_1',
  'location_2',
  'location_3',
  'fft_score',
  'question_1',
  'question_2',
  'sex',
  'age',
  'ethnicity',
];

/** A map of `returnHeader`, as it is typed. */
export const returnMap = {
  date: ['date'],
  place: ['location_1', 'location_2', 'location_3'],
  score: ['fft_score'],
  comment: ['question_1', 'question_2'],
  sex: ['sex'],
  age: ['age'],
  ethnicity: ['ethnicity'],
};

/** The cells of one made return; one comment in fifteen holds something that identifies a person. */
export function madeReturn(chance: () => number): string[] {
  const pick = (bank: readonly string[]) => bank[Math.floor(chance() * bank.length)] ?? '';
  const comment = () => {
    if (chance() < 0.3) return pick(short);
    const said = `${pick(openings)} ${pick(verdicts)}.${pick(endings)}`;
    return chance() < 1 / 15 ? said + pick(identifying) : said;
  };
  const date = Temporal.PlainDate.from('2019-01-01').add({ days: Math.floor(chance() * 2000) });
  return [
    date.toString(),
    pick(places),
    pick(services),
    pick(teams),
    String(1 + Math.floor(chance() * 6)),
    comment(),
    comment(),
    pick(['Female', 'Male', 'NA']),
    pick(ages),
    pick(['White', 'Asian', 'Black', 'Mixed', 'NA']),
  ];
}
