import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite } from '../../../../tests/support/a-site.ts';
import { aReturn } from '../../../../tests/support/makers/comment.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aSource } from '../../../../tests/support/makers/source.ts';
import { read, write } from '../../../platform/db/tenant.ts';
import { recordOwnTables } from '../population/commands.ts';
import { readAnswered } from './answers.ts';
import { listWeighable } from './weight-queries.ts';
import { type Weighable, weigh } from './weights.ts';

const tables = [
  {
    characteristic: 'sex',
    groups: [
      { key: 'female', name: 'Female', count: 50 },
      { key: 'male', name: 'Male', count: 50 },
    ],
  },
  {
    characteristic: 'age',
    groups: [
      { key: '16-64', name: '16-64', count: 50 },
      { key: '65+', name: '65+', count: 50 },
    ],
  },
];

onBothDatabases('Weights of one source', (given) => {
  test('say what they cost and what they change, for nobody in particular', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2014-09-27' });
    const who = await aPerson(given.database, organisation, { roles: ['QUA'] });
    await write(given.database, organisation.id, (db) =>
      recordOwnTables(db, who, {
        area: 'Here',
        source: 'Own',
        asAt: '2011-04-01',
        nextReviewOn: null,
        tables,
      }),
    );
    const survey = await aSource(given.database, organisation, { name: 'Survey', kind: 'practice-survey' });
    const few = await aSource(given.database, organisation, { name: 'Few', kind: 'pals' });
    const say = (sourceId: string, equality: Record<string, string>, score: number) =>
      aReturn(given.database, organisation, {
        sourceId,
        receivedOn: '2014-02-15',
        equality,
        score: { scale: 'friends-and-family-2013', printed: String(score), value: score },
      });
    // Thirty women, all pleased; ten men, all not: three quarters are pleased, half of those who live here.
    for (let at = 0; at < 30; at++) await say(survey, { sex: 'female', age: at < 15 ? '25-44' : '65-74' }, 1);
    for (let at = 0; at < 10; at++) await say(survey, { sex: 'male', age: at < 5 ? '25-44' : '65-74' }, 5);
    await say(few, { sex: 'male', age: '25-44' }, 5);

    const { answered, returns } = await read(given.database, organisation.id, async (db) => {
      const found = await readAnswered(db, who);
      const year = found.years[0] ?? { from: '', to: '' };
      return { answered: found, returns: await listWeighable(db, who, survey, year) };
    });
    const weighted = weigh(returns, answered, 0);
    if (!weighted.can) throw new Error(weighted.says);
    expect(weighted).toMatchObject({ people: 40, by: ['Age', 'Sex'], isCut: false, converged: true });
    // Kish: 30 people of weight 2/3 and 10 of weight 2 are worth 30.
    expect(weighted.effective).toBeCloseTo(30, 6);
    expect(weighted.designEffect).toBeCloseTo(4 / 3, 6);
    expect(weighted.scales).toMatchObject([{ answers: 40, raw: 0.75 }]);
    expect(weighted.scales[0]?.weighted).toBeCloseTo(0.5, 6);

    const fewDispleased: Weighable[] = returns.map((one, at) => ({ ...one, score: at < 2 ? 5 : 1 }));
    expect(weigh(fewDispleased, answered, 0)).toMatchObject({ scales: [{ raw: null, weighted: null }] });
    const onlySex = returns.map((one) => ({ ...one, equality: { sex: one.equality.sex ?? '' } }));
    expect(weigh(onlySex, answered, 0)).toMatchObject({ can: false });

    const site = aSite(given);
    const at = `/${organisation.slug}/desk/who-is-heard/weights`;
    const visit = await site.as(who);
    const page = async (address: string) => (await (await visit(address)).text()).replace(/<[^>]+>/gu, ' ');
    expect(await page(at)).toContain('Choose one source');
    expect(await page(`${at}?source=${few}`)).toContain('Fewer than 30 people');
    const shown = (await page(`${at}?source=${survey}`)).replace(/\s+/gu, ' ');
    expect(shown).toContain('weighted by age and sex');
    expect(shown).toContain('40 75% 50%');
    const gov = await site.as(await aPerson(given.database, organisation, { roles: ['ADM'] }));
    expect((await gov(at)).status).toBe(404);
    const other = await site.as(
      await aPerson(given.database, await anOrganisation(given.database), { roles: ['QUA'] }),
    );
    expect((await other(at)).status).toBe(404);
  });
});
