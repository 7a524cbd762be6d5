import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { type Asked, analyse, noting, ofThePage } from '../../../../tests/support/asked-queries.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan } from '../../../../tests/support/makers/plan.ts';
import { write } from '../../../platform/db/tenant.ts';
import { actorOf } from '../../../platform/history/record-history.ts';
import type { NewLine } from '../lines/new-line.ts';
import { recordLines } from '../lines/record-lines.ts';

const MANY = 2_000;
const lines = Array.from(
  { length: MANY },
  (_, at): NewLine => ({
    section: `Section ${at % 20}`,
    what: `Line ${at} says what is to be done, in a sentence of some length`,
    why: ['So that people are heard', 'Because it is the law'],
    how: ['Ask them', 'Meet them'],
    whenText: 'October 2012',
    timescale: {
      printed: 'October 2012',
      milestones: [
        {
          text: '',
          words: 'October 2012',
          start: null,
          due: `2012-${String(1 + (at % 12)).padStart(2, '0')}-28`,
          precision: 'month',
          recurrence: null,
          condition: null,
          effectiveFrom: null,
          deliveryState: null,
        },
      ],
      notes: [],
      doubts: [],
      kept: false,
    },
    rag: (['green', 'amber', 'red'] as const)[at % 3],
    leads: ['Chair'],
  }),
);

onBothDatabases('a plan of 2,000 lines', (given) => {
  let asked: Asked;
  let visit: Visit;
  let planId: string;
  let desk: string;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const officer = await aPerson(database, organisation, { roles: ['ENG'] });
    desk = `/${organisation.slug}/desk`;
    planId = (await aPlan(database, officer, { lines: [] })).planId;
    await write(database, organisation.id, (db) => recordLines(db, actorOf(officer), planId, lines));
    await analyse(database);
    asked = noting(database);
    visit = await aSite({ ...given, database: asked.database }).as(officer);
  }, 120_000);

  it('shows a hundred lines a page by a handful of queries', async () => {
    asked.clear();
    const page = await (await visit(`${desk}/plans/${planId}?page=2`)).text();
    expect(/Lines 101 to 200 of [\d,]+/u.exec(page)?.[0]).toBe('Lines 101 to 200 of 2,000');
    expect(page.match(/Line \d+ says/gu)).toHaveLength(100);
    expect(ofThePage(asked.queries).length).toBeLessThanOrEqual(7);
    asked.clear();
    const list = await (await visit(`${desk}/plans/${planId}/lines?standing=overdue&page=3`)).text();
    expect(/Lines 201 to 300 of \d+/u.exec(list)?.[0]).toBe('Lines 201 to 300 of 835');
    expect(ofThePage(asked.queries).length).toBeLessThanOrEqual(6);
    asked.clear();
    expect((await visit(`${desk}/plans`)).status).toBe(200);
    expect(ofThePage(asked.queries).length).toBeLessThanOrEqual(4);
  });

  it('gives all lines as CSV', async () => {
    const csv = await (await visit(`${desk}/plans/${planId}/lines.csv`)).text();
    expect(csv.trim().split('\r\n')).toHaveLength(MANY + 1);
  });
});
