import type { Db } from '../src/platform/db/database.ts';
import { chooseAreas, keepOwnTables, prepareAreas, readOwnTable } from '../src/rooms/equality/door.ts';

/** An organisation's areas in the census, and what it knows of them beside. */
interface Here {
  codes: readonly string[];
  name: string;
  own: readonly {
    area: string;
    source: string;
    asAt: string;
    rows: readonly (readonly [characteristic: string, group: string, count: string])[];
  }[];
}

/** The areas of the five groups of 2012 as councils are today; Trentside is made up, and so are its people. */
const places: Readonly<Record<string, Here>> = {
  merton: { codes: ['E09000024'], name: 'Merton', own: [] },
  mk: { codes: ['E06000042'], name: 'Milton Keynes', own: [] },
  darlington: { codes: ['E06000005'], name: 'Darlington', own: [] },
  'leeds-west': { codes: ['E08000035'], name: 'Leeds', own: [] },
  elr: {
    codes: ['E07000129', 'E07000131', 'E07000133', 'E07000135', 'E06000017'],
    name: 'East Leicestershire and Rutland',
    own: [
      {
        area: 'Leicestershire and Rutland',
        source: 'Strategy 2011 to 2013, section 3',
        asAt: '2011-09-01',
        rows: [
          ['ethnicity', 'White British', '89.4%'],
          ['ethnicity', 'Asian or Asian British', '4.9%'],
          ['ethnicity', 'Other White, including Irish', '2.6%'],
          ['facts', 'Of Asian or Asian British, Indian', '3.6% of all'],
          ['facts', 'White British in England', '83.6%'],
          ['facts', 'People expected by 2013', '719,400'],
          ['facts', 'People expected by 2018', '754,200'],
          ['facts', 'People of 65 and over', '18% more by 2013, 34% more by 2018'],
        ],
      },
    ],
  },
  trentside: {
    codes: [],
    name: 'Averingshire and Aldermere',
    own: [
      {
        area: 'Averingshire and Aldermere',
        source: 'Made up, as all of Trentside is',
        asAt: '2024-06-30',
        rows: [
          ['age', '0-15', '113,000'],
          ['age', '16-24', '68,000'],
          ['age', '25-34', '79,000'],
          ['age', '35-44', '78,000'],
          ['age', '45-54', '78,000'],
          ['age', '55-64', '76,000'],
          ['age', '65-74', '62,000'],
          ['age', '75-84', '42,000'],
          ['age', '85-and-over', '16,000'],
          ['sex', 'Female', '311,000'],
          ['sex', 'Male', '301,000'],
          ['ethnicity', 'White British', '491,000'],
          ['ethnicity', 'Any other White background', '35,000'],
          ['ethnicity', 'Asian, Asian British or Asian Welsh', '46,000'],
          ['ethnicity', 'Black, Black British, Black Welsh, Caribbean or African', '21,000'],
          ['ethnicity', 'Mixed or multiple ethnic groups', '14,000'],
          ['ethnicity', 'Everybody else', '5,000'],
          ['disability', 'Disabled', '110,000'],
          ['disability', 'Not disabled', '502,000'],
          ['religion', 'No religion', '239,000'],
          ['religion', 'Christian', '275,000'],
          ['religion', 'Muslim', '31,000'],
          ['religion', 'Hindu', '9,000'],
          ['religion', 'Sikh', '7,000'],
          ['religion', 'Other', '51,000'],
          ['sexuality', 'Straight or heterosexual', '93.1%'],
          ['sexuality', 'Gay or lesbian', '2.1%'],
          ['sexuality', 'Bisexual', '2.2%'],
          ['sexuality', 'Other', '2.6%'],
          ['carer', 'Carers', '55,000'],
          ['carer', 'Not carers', '557,000'],
        ],
      },
    ],
  },
};

/** Adds up an organisation's areas, which takes no database; then what writes down who lives there. */
export async function prepareWhoLivesHere(slug: string) {
  const here = places[slug];
  const prepared = here && here.codes.length > 0 ? await prepareAreas(here.codes, here.name) : null;
  return async (db: Db, organisationId: string, today: string): Promise<void> => {
    const actor = { organisationId, personId: null, name: 'Demonstration' };
    if (prepared) await chooseAreas(db, actor, prepared, today);
    const nextReviewOn = Temporal.PlainDate.from(today).add({ years: 1 }).toString();
    for (const { area, source, asAt, rows } of here?.own ?? []) {
      const { tables, errors } = readOwnTable(rows, null);
      const [wrong] = errors;
      if (wrong) throw new Error(`${slug}, row ${wrong.row}: ${wrong.says}`);
      await keepOwnTables(db, actor, { area, source, asAt, nextReviewOn, tables });
    }
  };
}
