import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aSource } from '../../../../tests/support/makers/source.ts';
import type { Organisation } from '../../../platform/access/organisation.ts';
import { newId } from '../../../platform/db/ids.ts';
import { write } from '../../../platform/db/tenant.ts';
import { getPlaces } from '../places.ts';
import { seriesOf } from './scores.ts';

test('Questions and rules are never joined into one series', () => {
  const answers = [
    { scale: 'friends-and-family-2013', month: '2014-09', score: 1, returns: 60 },
    { scale: 'friends-and-family-2013', month: '2014-09', score: 3, returns: 40 },
    { scale: 'friends-and-family-2013', month: '2014-10', score: 1, returns: 60 },
    { scale: 'friends-and-family-2013', month: '2014-10', score: 6, returns: 40 },
    { scale: 'friends-and-family-2020', month: '2020-04', score: 1, returns: 90 },
    { scale: 'friends-and-family-2020', month: '2020-04', score: 5, returns: 10 },
    { scale: 'recommendation-2012', month: '2012-06', score: 10, returns: 50 },
    { scale: 'recommendation-2012', month: '2012-06', score: 7, returns: 30 },
    { scale: 'recommendation-2012', month: '2012-06', score: 0, returns: 20 },
    { scale: 'recommendation-2012', month: '2012-06', score: -1, returns: 9 },
  ];
  expect(
    seriesOf(answers).map(({ scale, points }) => [
      scale,
      points.map(({ responses, score, positive, negative }) => [
        responses,
        score && Math.round(score),
        positive,
        negative,
      ]),
    ]),
  ).toEqual([
    ['friends-and-family-2020', [[100, null, 0.9, 0.1]]],
    ['friends-and-family-2013', [[100, null, 0.6, 0]]],
    ['friends-and-family-2013', [[100, 20, null, null]]],
    ['recommendation-2012', [[100, 30, null, null]]],
  ]);
});

onBothDatabases('The Friends and Family Test on the desk', (given) => {
  async function answers(organisation: Organisation): Promise<void> {
    const organisationId = organisation.id;
    const db = given.database.owner;
    const sourceId = await aSource(given.database, organisation);
    const places = await write(given.database, organisationId, (tx) =>
      getPlaces(tx, organisationId, [['Ward A'], ['Clinic B'], ['Surgery C']]),
    );
    const provider = newId();
    await db
      .insertInto('provider')
      .values({ organisationId, id: provider, name: 'Riverside Trust', kind: 'acute', odsCode: 'RXX' })
      .execute();
    await db
      .updateTable('place')
      .set({ providerId: provider })
      .where('organisationId', '=', organisationId)
      .where('name', 'in', ['Ward A', 'Clinic B'])
      .execute();
    await db
      .updateTable('place')
      .set({ kind: 'practice' })
      .where('organisationId', '=', organisationId)
      .where('name', '=', 'Surgery C')
      .execute();
    const give = (place: string, receivedOn: string, score: number, many: number) =>
      db
        .insertInto('feedbackReturn')
        .values(
          Array.from({ length: many }, () => ({
            organisationId,
            id: newId(),
            sourceId,
            receivedOn,
            placeId: places.get(place) ?? null,
            scoreScale: 'friends-and-family-2020',
            scorePrinted: String(score),
            score,
          })),
        )
        .execute();
    await give('Ward A', '2026-08-04', 1, 17);
    await give('Ward A', '2026-08-04', 5, 2);
    await give('Clinic B', '2026-08-05', 2, 1);
    await give('Surgery C', '2026-08-05', 2, 3);
  }

  test('has each month and each provider, from A to Z, and the return as published', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2026-09-14' });
    await answers(organisation);
    const visit = await aSite(given).as(await aPerson(given.database, organisation, { roles: ['QUA'] }));
    const root = `/${organisation.slug}/desk/experience/friends-and-family`;
    const page = (await (await visit(root)).text()).replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
    expect(page).toContain('Friends and Family Test, since April 2020');
    expect(page).toMatch(/August 2026 23 91.3% 8.7%/u);
    expect(page).toMatch(/Riverside Trust 20 90% 10%/u);
    expect(page).toMatch(/Clinic B 1 100% 0% Surgery C 3 100% 0% Ward A 19 89.5% 10.5%/u);
    const series = await (await visit(`${root}/series.csv`)).text();
    expect(series).toMatch(/2026-08,23,91.3,8.7,/u);
    const csv = await (await visit(`${root}/return.csv?month=2026-08&layout=inpatient`)).text();
    expect(csv).toMatch(/Aug-26,,,RXX,Riverside Trust,20,,90%,10%,17,1,0,0,2,0/u);
    const practices = `${root}/return.csv?month=2026-08&layout=general-practice`;
    expect(await (await visit(practices)).text()).toMatch(/Surgery C,Surgery C,3,\*,\*,\*/u);
    expect(await (await visit(`${practices}&as=handed-in`)).text()).toMatch(/Surgery C,3,100%,0%,0,3/u);
    expect((await visit(`${root}/return.csv?month=x`)).status).toBe(404);
  });

  test('hides small numbers from representatives, and is not there for others', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2026-09-14' });
    await answers(organisation);
    const site = aSite(given);
    const root = `/${organisation.slug}/desk/experience/friends-and-family`;
    const visit = await site.as(await aPerson(given.database, organisation, { roles: ['REP'] }));
    const page = (await (await visit(root)).text()).replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
    expect(page).toMatch(/August 2026 25 – –/u);
    expect(page).toMatch(/Clinic B \* – –/u);
    expect(page).not.toContain('Riverside Trust');
    expect((await visit(`${root}/return.csv?month=2026-08&layout=inpatient`)).status).toBe(404);
    const staff = await site.as(await aPerson(given.database, organisation, { roles: ['STA'] }));
    expect((await staff(root)).status).toBe(404);
    expect((await staff(`${root}/series.csv`)).status).toBe(404);
    const other = await anOrganisation(given.database, { fixedToday: '2026-09-14' });
    const stranger = await site.as(await aPerson(given.database, other, { roles: ['QUA'] }));
    expect((await stranger(root)).status).toBe(404);
    const empty = await (await stranger(`/${other.slug}/desk/experience/friends-and-family`)).text();
    expect(empty).toContain('No answers to a Friends and Family question fall in this period.');
  });
});
