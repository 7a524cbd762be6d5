import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite } from '../../../../tests/support/a-site.ts';
import { aComment } from '../../../../tests/support/makers/comment.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aSource } from '../../../../tests/support/makers/source.ts';
import type { Organisation } from '../../../platform/access/organisation.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Database } from '../../../platform/db/database.ts';
import { read, write } from '../../../platform/db/tenant.ts';
import { addToEqualityPool } from '../../feedback/door.ts';
import { whoIsMissing } from '../door.ts';
import { prepareAreas } from '../population/areas.ts';
import { choosePopulation, recordOwnTables } from '../population/commands.ts';
import { readAnswered } from './answers.ts';
import { compareAnswers, kindSlice } from './heard.ts';

const wordsOf = (html: string): string =>
  html
    .replace(/<svg.*?<\/svg>/gsu, ' ')
    .replace(/<[^>]+>/gu, ' ')
    .replace(/&#x27;/gu, "'")
    .replace(/\s+/gu, ' ');

/** So many people answering alike on a day. */
async function answer(
  database: Database,
  organisation: Organisation,
  sourceId: string,
  many: number,
  equality: Record<string, string> | null,
  receivedOn = '2012-02-15',
): Promise<void> {
  for (let at = 0; at < many; at++)
    await aComment(database, organisation, { sourceId, receivedOn, equality });
}

async function inMerton(database: Database, who: Who): Promise<void> {
  const prepared = await prepareAreas(['E09000024']);
  await write(database, who.organisation.id, (db) => choosePopulation(db, who, prepared));
}

/** Two sources: 30 women, 6 men and 2 others by one; 12 women and 9 men by the other; 3 men in the pool. */
async function saidBySex(database: Database) {
  const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
  const who = await aPerson(database, organisation, { roles: ['QUA'] });
  await inMerton(database, who);
  const pals = await aSource(database, organisation, { name: 'PALS', kind: 'pals' });
  const survey = await aSource(database, organisation, { name: 'Ward survey', kind: 'practice-survey' });
  await answer(database, organisation, pals, 30, { sex: 'female' });
  await answer(database, organisation, pals, 6, { sex: 'M' });
  await answer(database, organisation, pals, 2, { sex: 'not asked' });
  await answer(database, organisation, pals, 7, null);
  await answer(database, organisation, survey, 12, { sex: 'female' });
  await answer(database, organisation, survey, 9, { sex: 'male' });
  await answer(database, organisation, survey, 6, { sex: 'prefer-not-to-say' });
  await answer(database, organisation, survey, 6, { sex: '9' });
  for (let at = 0; at < 3; at++)
    await write(database, organisation.id, (db) =>
      addToEqualityPool(db, organisation.id, '2012-03-01', { sex: 'male' }),
    );
  return { organisation, who, pals, survey };
}

const order = ['missing', 'fewer', 'more'];

onBothDatabases('Who is heard', (given) => {
  test('counts returns and the answers kept apart, by source and kind, beside who lives here', async () => {
    const { organisation, who, pals } = await saidBySex(given.database);
    const answered = await read(given.database, organisation.id, (db) => readAnswered(db, who));
    const sex = compareAnswers('sex', answered);
    const all = sex?.of(0);
    expect(all?.year).toEqual({ from: '2011-07', to: '2012-06' });
    expect(all).toMatchObject({ total: 60, preferNotToSay: 6 });
    expect(all?.groups.map(({ key, respondents }) => [key, respondents])).toEqual([
      ['female', 42],
      ['male', 18],
    ]);
    expect(all?.groups[0]?.share).toBeCloseTo(0.7);
    expect(all?.left).toEqual([{ answer: '9', people: 6, why: 'not known' }]);
    // 78 returns of which 69 answered, and 3 kept apart: 6, to the nearest 5.
    expect(all?.notAskedOrUnknown).toBe(5);
    expect(sex?.of(0, pals).groups.map(({ respondents }) => respondents)).toEqual([30, 6]);
    expect(sex?.of(0, kindSlice('pals')).groups.map(({ respondents }) => respondents)).toEqual([30, 6]);
    expect(sex?.of(1).groups.map(({ respondents }) => respondents)).toEqual([0, 0]);
    expect(sex?.of(1).groups.map(({ says }) => says)).toEqual(['too few to say', 'too few to say']);
    // Nothing that is read here names a return, a person or a day of an answer kept apart.
    const apart = answered.counted.filter(({ sourceId }) => sourceId === null);
    expect(apart).toEqual([{ question: 'sex', answer: 'male', sourceId: null, year: 0, returns: 3 }]);
  });

  test('shows the same on pages, as CSV and as papers, with years and sources in words', async () => {
    const { organisation, who, pals } = await saidBySex(given.database);
    const visit = await aSite(given).as(who);
    const at = `/${organisation.slug}/desk/who-is-heard`;
    const overview = wordsOf(await (await visit(at)).text());
    expect(overview).toContain('July 2011 to June 2012');
    expect(overview).toContain(
      'More of the group Female (sex) were heard than live here: 70% of answers, 51.4% of people.',
    );
    const page = await visit(`${at}/by/sex`);
    const words = wordsOf(await page.text());
    expect(words).toContain('60 people whose answer is known');
    expect(words).toContain('Census 2021 (TS009)');
    expect(words).toContain('Counted about 9 years later');
    expect(words).toContain('Not known: say what it counts as');
    expect((await visit(`${at}/by/shoes`)).status).toBe(404);
    expect((await visit(`${at}/by/religion`)).status).toBe(404);
    const part = wordsOf(await (await visit(`${at}/by/sex?source=${pals}&year=2011-06`)).text());
    expect(part).toContain('July 2010 to June 2011');
    expect(part).toContain('have their answers kept apart, without their source');
    const csv = await (await visit(`${at}/by/sex.csv`)).text();
    expect(csv).toContain('Sex,Female,42,70%,');
    expect(csv.split('\r\n').length).toBe(1 + 5 * 4 + 1);
    expect((await (await visit(`${at}/groups.csv?year=2011-06`)).text()).includes('Sex,Female,0,')).toBe(
      true,
    );
    for (const format of ['html', 'docx', 'pdf']) {
      const paper = await visit(`${at}/paper.${format}`);
      const bytes = new Uint8Array(await paper.arrayBuffer());
      expect([format, paper.status, bytes.length > 2000]).toEqual([format, 200, true]);
      if (format === 'html')
        expect(wordsOf(new TextDecoder().decode(bytes))).toContain('Who we heard and who is missing');
    }
  });

  test('hides small counts, those that would give them back, and every figure made of them', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const who = await aPerson(given.database, organisation, { roles: ['REP'] });
    const qua = await aPerson(given.database, organisation, { roles: ['QUA'] });
    await write(given.database, organisation.id, (db) =>
      recordOwnTables(db, qua, {
        area: 'Merton',
        source: 'Own',
        asAt: '2011-04-01',
        nextReviewOn: null,
        tables: [
          {
            characteristic: 'religion',
            groups: [
              { key: 'christian', name: 'Christian', count: 500 },
              { key: 'muslim', name: 'Muslim', count: 200 },
              { key: 'hindu', name: 'Hindu', count: 200 },
              { key: 'sikh', name: 'Sikh', count: 100 },
            ],
          },
        ],
      }),
    );
    const one = await aSource(given.database, organisation, { name: 'One', kind: 'pals' });
    const other = await aSource(given.database, organisation, { name: 'Other', kind: 'complaint' });
    await answer(given.database, organisation, one, 30, { religion: 'christian' });
    await answer(given.database, organisation, one, 3, { religion: 'hindu' });
    await answer(given.database, organisation, one, 8, { religion: 'muslim' });
    await answer(given.database, organisation, other, 9, { religion: 'muslim' });
    await answer(given.database, organisation, other, 2, { religion: 'jedi' });
    const answered = await read(given.database, organisation.id, (db) => readAnswered(db, who));
    const religion = compareAnswers('religion', answered);
    const shown = (slice?: string) => {
      const heard = religion?.of(0, slice);
      return [heard?.total, ...(heard?.groups.map(({ respondents }) => respondents) ?? [])];
    };
    const [total, christian, muslim, hindu, sikh] = shown();
    expect([hindu, sikh]).toEqual([null, 0]);
    // The total and the others do not give the three back: at least one of them is hidden as well.
    expect([total, christian, muslim]).toContain(null);
    const [ofOne, ...groupsOfOne] = shown(one);
    expect(groupsOfOne[2]).toBeNull();
    expect([ofOne, groupsOfOne[0], groupsOfOne[1]]).toContain(null);
    for (const group of religion?.of(0).groups ?? [])
      if (group.respondents === null)
        expect([group.share, group.low, group.high, group.gap, group.index, group.says]).toEqual([
          null,
          null,
          null,
          null,
          null,
          'number hidden',
        ]);
    expect(religion?.of(0).left).toEqual([{ answer: 'jedi', people: null, why: 'not known' }]);
    const visit = await aSite(given).as(who);
    const at = `/${organisation.slug}/desk/who-is-heard`;
    const page = wordsOf(await (await visit(`${at}/by/religion`)).text());
    expect(page).toContain('Hindu * *');
    expect(page).not.toContain('jedi');
    // A higher threshold hides more.
    const before = religion?.of(0).groups.filter(({ respondents }) => respondents === null).length ?? 0;
    await given.database.owner
      .updateTable('organisation')
      .set({ settings: JSON.stringify({ disclosureThreshold: 20 }) })
      .where('id', '=', organisation.id)
      .execute();
    const stricter = await read(given.database, organisation.id, (db) => readAnswered(db, who));
    expect(stricter.rule.hidden.to).toBe(19);
    const after = compareAnswers('religion', stricter)
      ?.of(0)
      .groups.filter(({ respondents }) => respondents === null).length;
    expect(after).toBeGreaterThanOrEqual(before);
  });

  test('says who is missing first, in sentences fit for a paper', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const who = await aPerson(given.database, organisation, { roles: ['CEL'] });
    const gov = await aPerson(given.database, organisation, { roles: ['GOV'] });
    const missing = (person: Who) =>
      read(given.database, organisation.id, (db) => whoIsMissing(db, person, { to: '2012-08' }));
    expect(await missing(who)).toBeNull();
    await inMerton(given.database, who);
    const source = await aSource(given.database, organisation);
    await answer(given.database, organisation, source, 60, { ethnicity: 'white-british', sex: 'female' });
    const found = await missing(who);
    expect(found?.months).toBe('July 2011 to June 2012');
    expect(found?.findings[0]?.says).toBe(
      'Nobody of the group Male (sex) has been heard; about 49% of the people here belong to it.',
    );
    expect(found?.findings.map(({ kind }) => kind)).toEqual(
      found?.findings
        .map(({ kind }) => kind)
        .toSorted((one, other) => order.indexOf(one) - order.indexOf(other)),
    );
    expect(found?.findings[1]?.says).toMatch(
      /^Nobody of the group .*Any other White background \(ethnic group\) has been heard; about 1 in \d+ people here belong to it\.$/u,
    );
    expect(await missing(gov)).toBeNull();
  });

  test('is open to who may view such figures, and to nobody of another organisation', async () => {
    const { organisation, who } = await saidBySex(given.database);
    const site = aSite(given);
    const at = `/${organisation.slug}/desk/who-is-heard`;
    const paths = ['', '/by/sex', '/by/sex.csv', '/groups.csv', '/paper.html', '/answers'];
    const statuses = async (person: Who) => {
      const visit = await site.as(person);
      return Promise.all(paths.map(async (path) => (await visit(`${at}${path}`)).status));
    };
    const person = (roles: Parameters<typeof aPerson>[2]) => aPerson(given.database, organisation, roles);
    expect(await statuses(who)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(await statuses(await person({ roles: ['REP'] }))).toEqual([200, 200, 200, 200, 200, 404]);
    // Whoever runs the system loads who lives here, and sees no answer by that.
    expect(await statuses(await person({ roles: ['ADM'] }))).toEqual([404, 404, 404, 404, 404, 404]);
    expect(await statuses(await person({ roles: ['GOV'] }))).toEqual([404, 404, 404, 404, 404, 404]);
    const other = await aPerson(given.database, await anOrganisation(given.database), { roles: ['QUA'] });
    expect(await statuses(other)).toEqual([404, 404, 404, 404, 404, 404]);
    const asRep = await site.as(await person({ roles: ['REP'] }));
    const form = { question: 'sex', answer: '9', means: 'female' };
    expect((await asRep(`${at}/answers/keep`, form)).status).toBe(404);
    expect((await asRep(`${at}/answers/remove`, form)).status).toBe(404);
  });

  test('lets somebody say once what an answer counts as, and take it back', async () => {
    const { organisation, who } = await saidBySex(given.database);
    const visit = await aSite(given).as(who);
    const at = `/${organisation.slug}/desk/who-is-heard/answers`;
    expect(wordsOf(await (await visit(at)).text())).toContain('Sex 9 6 Not known');
    const none = await visit(`${at}/keep`, { question: 'sex', answer: '9', means: '' });
    expect([none.status, wordsOf(await none.text())]).toEqual([
      400,
      expect.stringContaining('Say what it counts as.'),
    ]);
    const age = await visit(`${at}/keep`, { question: 'age', answer: 'adult', means: 'grown up' });
    expect(age.status).toBe(400);
    expect((await visit(`${at}/keep`, { question: 'sex', answer: '9', means: 'male' })).status).toBe(303);
    const total = async () => {
      const answered = await read(given.database, organisation.id, (db) => readAnswered(db, who));
      return compareAnswers('sex', answered)?.of(0).total;
    };
    expect(await total()).toBe(66);
    expect(wordsOf(await (await visit(at)).text())).toContain('Sex 9 Male Take back');
    expect((await visit(`${at}/keep`, { question: 'sex', answer: '9', means: 'unknown' })).status).toBe(303);
    expect(await total()).toBe(60);
    expect((await visit(`${at}/remove`, { question: 'sex', answer: '9' })).status).toBe(303);
    expect((await visit(`${at}/remove`, { question: 'sex', answer: '9' })).status).toBe(303);
    expect(wordsOf(await (await visit(at)).text())).toContain('Sex 9 6 Not known');
  });

  test('offers the first step where nothing is known', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const who = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const visit = await aSite(given).as(who);
    const page = wordsOf(await (await visit(`/${organisation.slug}/desk/who-is-heard`)).text());
    expect(page).toContain('First choose your areas');
    await inMerton(given.database, who);
    const later = wordsOf(await (await visit(`/${organisation.slug}/desk/who-is-heard`)).text());
    expect(later).toContain('Nobody answered a question about themselves');
  });
});
