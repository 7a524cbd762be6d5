import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite } from '../../../../tests/support/a-site.ts';
import { aComment } from '../../../../tests/support/makers/comment.ts';
import { saidExperience } from '../../../../tests/support/makers/experience.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { attack } from '../../../analysis/disclosure/attack.ts';
import { crossTable, keyOf, protect, totalKey } from '../../../analysis/disclosure/disclosure.ts';
import { newId } from '../../../platform/db/ids.ts';
import { dashboardRule } from '../experience/seen.ts';
import { type ProviderScore, readChoice, scoreForAll } from './public-experience.ts';

const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]+>/gu, ' ')
    .replace(/&#x27;/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/ ([.,])/gu, '$1');

const aScore = (said: Partial<ProviderScore>): ProviderScore => ({
  measure: 'Recommend',
  kind: 'net_promoter',
  unit: '',
  service: '',
  from: '2012-06-01',
  to: '2012-06-30',
  receivedOn: '2012-07-12',
  answers: 400,
  score: 42,
  ...said,
});

test('A score is not shown where few answered or where it tells of few', () => {
  const shown = (said: Partial<ProviderScore>) => scoreForAll(aScore(said), dashboardRule).score;
  expect(shown({})).toBe('42 (from −100 to 100)');
  expect(shown({ score: -12.4 })).toBe('−12 (from −100 to 100)');
  expect(shown({ answers: 9 })).toBeNull();
  expect(shown({ answers: null })).toBeNull();
  expect(shown({ score: 100 })).toBe('100 (from −100 to 100)');
  expect(shown({ score: 99 })).toBeNull();
  expect(shown({ kind: 'percentage', score: 95, answers: 20 })).toBeNull();
  expect(shown({ kind: 'percentage', score: 5, answers: 60 })).toBeNull();
  expect(shown({ kind: 'percentage', score: 90, answers: 60 })).toBe('90%');
  expect(shown({ kind: 'friends_and_family', score: 100, answers: 20 })).toBe('100%');
  expect(shown({ kind: 'count', score: 3, unit: 'complaints' })).toBeNull();
  expect(shown({ kind: 'count', score: 31, unit: 'complaints' })).toBe('31 complaints');
  expect(scoreForAll(aScore({ answers: 40 }), dashboardRule).caveat).toContain('by chance');
});

test('Nothing is public where a setting says nothing, or nothing that can be read', () => {
  const none = { themes: false, months: 12, quotes: [] };
  expect(readChoice({})).toEqual(none);
  expect(readChoice({ publicExperience: 'yes' })).toEqual(none);
  expect(readChoice({ publicExperience: { themes: true, months: 1, quotes: ['x'] } })).toEqual({
    ...none,
    themes: true,
  });
});

test('Nobody works a hidden number of the page out from the others', () => {
  for (let unlike = 0; unlike < 60; unlike++) {
    const counts = [40 + unlike, unlike % 7, (unlike * 3) % 11, unlike % 5];
    const table = crossTable([counts.map((_, at) => ({ key: String(at) }))], (at) => counts[Number(at)] ?? 0);
    const published = protect(table, dashboardRule);
    for (const guess of attack(table, published, dashboardRule))
      expect(guess.high - guess.low, `${counts}: ${guess.key}`).toBeGreaterThan(0.5);
    expect(published.exposed).toEqual([]);
    expect(published.cells.get(keyOf(totalKey))?.value).toBeGreaterThan(0);
  }
});

onBothDatabases('What everybody may see', (given) => {
  test('is nothing until somebody with the right chose it', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    await saidExperience(given.database, organisation);
    const site = aSite(given);
    const page = `/${organisation.slug}/experience`;
    const before = await (await site.visit(page)).text();
    expect(wordsOf(before)).toContain('There is nothing here yet.');
    expect(before).not.toContain(`href="${page}"`);
    expect((await site.visit(`${page}/how`)).status).toBe(200);

    const choose = `/${organisation.slug}/desk/experience/public`;
    for (const role of ['ENG', 'REP', 'STA'] as const) {
      const visit = await site.as(await aPerson(given.database, organisation, { roles: [role] }));
      expect((await visit(choose)).status, role).toBe(404);
      expect((await visit(choose, { themes: 'yes', months: '12', version: '1' })).status, role).toBe(404);
    }
    const lead = await site.as(await aPerson(given.database, organisation, { roles: ['CEL'] }));
    const preview = await lead(choose, { themes: 'yes', months: '12', version: '1', act: 'preview' });
    expect(wordsOf(await preview.text())).toContain('Preview, not saved');
    expect(wordsOf(await (await site.visit(page)).text())).toContain('There is nothing here yet.');
    expect((await lead(choose, { themes: 'yes', months: '5', version: '1' })).status).toBe(400);
    expect((await lead(choose, { themes: 'yes', months: '12', version: '1' })).status).toBe(303);
    expect((await lead(choose, { months: '6', version: '1' })).status).toBe(409);

    const after = await (await site.visit(page)).text();
    expect(after).toContain(`href="${page}"`);
    expect(wordsOf(after)).toContain('people gave us about 40 comments');
    expect(wordsOf(after)).toContain('About 25 comments.');
    expect(after).not.toMatch(/\b(27|13)\b comments/u);
    expect(await (await site.visit(`/${organisation.slug}`)).text()).toContain('What people say');
    const other = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    expect(wordsOf(await (await site.visit(`/${other.slug}/experience`)).text())).toContain(
      'nothing here yet',
    );
  });

  test('has words only of those who agreed, chosen by a person, with their month', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const { themes } = await saidExperience(given.database, organisation);
    const say = (text: string, consentToQuote: boolean) =>
      aComment(given.database, organisation, {
        text,
        receivedOn: '2012-08-09',
        consentToQuote,
        comment: { themeIds: [themes.discharge] },
      });
    const kind = await say('The nurse was kind to me.', true);
    await say('Nobody may read this.', false);
    const site = aSite(given);
    const lead = await site.as(await aPerson(given.database, organisation, { roles: ['CEL'] }));
    const choose = `/${organisation.slug}/desk/experience/public`;
    const form = await (await lead(choose)).text();
    expect(form).toContain('The nurse was kind to me.');
    expect(form).not.toContain('Nobody may read this.');
    const quote = `${themes.discharge}/${kind}`;
    expect(
      (await lead(choose, { themes: 'yes', months: '12', version: '1', 'quotes[]': [quote] })).status,
    ).toBe(303);
    const page = await (await site.visit(`/${organisation.slug}/experience`)).text();
    expect(page).toContain('The nurse was kind to me.');
    expect(page).toContain('August 2012');
    expect(page).not.toContain('9 August');
    await given.database.owner
      .updateTable('feedbackReturn')
      .set({ consentToQuote: false })
      .where('organisationId', '=', organisation.id)
      .execute();
    expect(await (await site.visit(`/${organisation.slug}/experience`)).text()).not.toContain('The nurse');
  });

  test('has the scores of providers made public, from A to Z, with time and number', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const db = given.database.owner;
    const provider = async (name: string, shownToPublic: boolean, score: number, to: string) => {
      const id = newId();
      await db
        .insertInto('provider')
        .values({ organisationId: organisation.id, id, name, kind: 'acute', shownToPublic, publicNote: '' })
        .execute();
      for (const [periodTo, value] of [
        ['2011-12-31', 11],
        [to, score],
      ] as const)
        await db
          .insertInto('scoreReturn')
          .values({
            organisationId: organisation.id,
            id: newId(),
            providerId: id,
            kind: 'net_promoter',
            periodFrom: `${periodTo.slice(0, 7)}-01`,
            periodTo,
            receivedOn: '2012-08-10',
            answers: 250,
            score: value,
            note: 'Between us',
          })
          .execute();
    };
    await provider('Riverside Trust', true, 61, '2012-06-30');
    await provider('Abbey Trust', true, 44, '2012-07-31');
    await provider('Hidden Trust', false, 90, '2012-07-31');
    const page = await (await aSite(given).visit(`/${organisation.slug}/experience`)).text();
    const words = wordsOf(page);
    expect(words).toMatch(
      /Abbey Trust.* 44 \(from −100 to 100\).*People who answered: 250.*Riverside Trust.* 61/u,
    );
    expect(words).toContain('From 1 July 2012 to 31 July 2012. Sent to us on 10 August 2012.');
    expect(words).not.toContain('Hidden Trust');
    expect(words).not.toContain('Between us');
    expect(words).not.toMatch(/\b11\b/u);
    expect(page).toContain(`href="/${organisation.slug}/experience"`);
  });
});
