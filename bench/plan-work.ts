import { anOrganisation } from '../tests/support/makers/organisation.ts';
import { aPerson } from '../tests/support/makers/person.ts';
import { planAsSpreadsheet, planAsWord } from '../tests/support/makers/plan-file.ts';
import { type Ask, onEngines, openSite } from './engines.ts';

// What is done with a plan of 2,000 lines, from its document to its papers, as the site does it: the time of each act,
// how long it kept the server from answering anybody else at a stretch, and what memory the process held after it.

const LINES = Number(process.argv[2] ?? 2_000);

const heading = ['Objective', 'Key activities', 'Dates', 'Status', 'Action'];
const dates = [
  'June 2012',
  'By end of May 2012',
  'Jan 2012 and ongoing',
  'Q3 2012/13',
  'TBC',
  'June/July 2012',
];
const ratings = ['Green', 'Amber', 'Red', 'Green', 'Complete'];
const who = ['patients', 'carers', 'practices', 'members', 'neighbours', 'volunteers', 'schools'];
const what = ['opening hours', 'letters', 'parking', 'telephones', 'interpreters', 'meals', 'waiting'];
const rows = Array.from({ length: LINES }, (_, at) => [
  `Objective ${1 + Math.floor((at * 20) / LINES)}: hear people and act on it`,
  `Ask ${who[at % 7]} of place${at} about ${what[Math.floor(at / 7) % 7]} there, word${at * 7} and theme${at * 3}`,
  dates[at % 6] ?? '',
  ratings[at % 5] ?? '',
  `Letters went to area ${at % 40}, and most have answered.`,
]);
const table = [heading, ...rows];

/** The longest stretch that the server may be kept from answering others, and what the process holds. */
async function act<T>(name: string, work: () => Promise<T>): Promise<T> {
  let held = 0;
  let turn = performance.now();
  const beat = () => {
    const now = performance.now();
    held = Math.max(held, now - turn);
    turn = now;
  };
  const heart = setInterval(beat, 1);
  const from = performance.now();
  const done = await work();
  const took = performance.now() - from;
  beat();
  clearInterval(heart);
  console.log(
    name.padEnd(34),
    took.toFixed(0).padStart(8),
    held.toFixed(0).padStart(10),
    (process.memoryUsage.rss() / 1024 / 1024).toFixed(0).padStart(8),
  );
  return done;
}

async function importPlan(ask: Ask, name: string, bytes: Uint8Array): Promise<string> {
  const imports = '/here/desk/plan-imports';
  const file = new File([new Uint8Array(bytes)], name);
  const { location } = await act(`${name}: read and understood`, () =>
    ask(`${imports}/new`, { title: 'What we will do', scheme: 'merton', pasted: '', file }),
  );
  await act(`${name}: preview`, () => ask(location));
  const recorded = await act(`${name}: recorded`, () =>
    ask(`${location}/record`, { title: 'What we will do', kind: 'action', version: '1' }),
  );
  return recorded.location;
}

await onEngines(async (engine) => {
  const here = await anOrganisation(engine.database, { slug: 'here', fixedToday: '2012-09-27' });
  const officer = await aPerson(engine.database, here, { roles: ['CEL'] });
  const ask = await openSite(engine, officer);
  await ask('/here/desk/plans');
  console.log(`\n${engine.name}, ${LINES.toLocaleString('en-GB')} lines`);
  console.log('act                                     ms   held ms   MB after');
  const csv = table.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');
  await importPlan(ask, 'plan.csv', new TextEncoder().encode(csv));
  await importPlan(ask, 'plan.xlsx', await planAsSpreadsheet([{ rows: table }]));
  const plan = await importPlan(ask, 'plan.docx', await planAsWord([{ rows: table }]));
  await act('plan', () => ask(plan));
  await act('lines as CSV', () => ask(`${plan}/lines.csv`));
  const snapshot = await act('snapshot', () => ask(`${plan}/snapshots`, { title: '', asAt: '2012-09-27' }));
  await act('snapshot, shown', () => ask(snapshot.location));
  await act('print page', () => ask(`${plan}/print`));
  for (const format of ['html', 'docx', 'pdf', 'xlsx', 'csv'])
    await act(`print as ${format}`, () => ask(`${plan}/print/${format}`));
  await act("the year's end", () => ask(`${plan}/year-end`));
});
