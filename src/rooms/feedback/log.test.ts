import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aSite } from '../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { aSource } from '../../../tests/support/makers/source.ts';
import { read } from '../../platform/db/tenant.ts';
import { logHref } from './addresses.ts';
import { readEquality, scalesOn } from './log.ts';

test('the scales and the questions are those of the day', () => {
  expect(scalesOn('2012-09-27').map(({ key }) => key)).toEqual(['recommendation-2012', 'stars']);
  expect(scalesOn('2026-05-04').map(({ key }) => key)).toEqual(['friends-and-family-2020', 'stars']);
  expect(readEquality({ 'equality-age': '25-34', 'equality-sex': 'x' }, '2026-05-04')).toEqual({
    equality: { age: '25-34' },
    errors: { 'equality-sex': 'Choose an answer from the list.' },
  });
});

onBothDatabases('The log form', (given) => {
  async function aDesk() {
    const organisation = await anOrganisation(given.database, { fixedToday: '2026-05-04' });
    const person = await aPerson(given.database, organisation, { roles: ['STA'] });
    const site = aSite(given);
    const sourceId = await aSource(given.database, organisation, {
      name: 'Practice visits',
      kind: 'practice-visit',
    });
    const desk = `/${organisation.slug}/desk`;
    return { organisation, site, sourceId, desk, staff: await site.as(person) };
  }

  const form = {
    'words[]': ['Letters come too late.'],
    'kind[]': ['weakness'],
    'receivedOn-day': '2',
    'receivedOn-month': '5',
    'receivedOn-year': '2026',
    constituency: 'staff',
    wantsReply: 'no',
  };
  const meeting = {
    ...form,
    metWith: 'Practice leads of the north',
    metWhere: 'Market Street Surgery',
    project: 'Discharge letters',
    score: 'friends-and-family-2020=4',
  };
  const wordsOf = async (answer: Response) => (await answer.text()).replace(/<[^>]*>/gu, ' ');

  test('keeps who was met and where, the piece of work, a score and the evidence, for one comment and its page', async () => {
    const { organisation, site, sourceId, desk, staff } = await aDesk();
    const evidence = new File(['Minutes of 2 May.'], 'minutes.txt');
    const answer = await staff(`${desk}/feedback/new`, { ...meeting, sourceId, evidence });
    expect(answer.status).toBe(303);
    const kept = await read(given.database, organisation.id, (db) =>
      db.selectFrom('feedbackReturn').selectAll().executeTakeFirstOrThrow(),
    );
    expect(kept).toMatchObject({
      metWith: 'Practice leads of the north',
      metWhere: 'Market Street Surgery',
      project: 'Discharge letters',
      scoreScale: 'friends-and-family-2020',
      scorePrinted: 'Poor',
      score: 4,
    });
    const comment = await read(given.database, organisation.id, (db) =>
      db.selectFrom('comment').select('id').executeTakeFirstOrThrow(),
    );
    const page = `${desk}/feedback/${comment.id}`;
    const own = await wordsOf(await staff(page));
    for (const words of [
      'Practice leads of the north',
      'Market Street Surgery',
      'Discharge letters',
      'minutes.txt',
    ])
      expect(own).toContain(words);
    const lay = await site.as(await aPerson(given.database, organisation, { roles: ['LAY'] }));
    const seen = await wordsOf(await lay(page));
    expect(seen).toContain('Discharge letters');
    expect(seen).not.toContain('Practice leads of the north');
    expect(seen).not.toContain('minutes.txt');
    expect(await wordsOf(await staff(`${desk}/feedback/new`))).toContain('Log feedback');
    expect(await (await staff(`${desk}/feedback/new`)).text()).toContain('<option value="Discharge letters"');
  });

  test('keeps equality answers with what has no name, and apart from what has one', async () => {
    const { organisation, sourceId, desk, staff } = await aDesk();
    const answers = { 'equality-age': '25-34', 'equality-disability': 'no' };
    await staff(`${desk}/feedback/new`, { ...form, sourceId, ...answers });
    await staff(`${desk}/feedback/new`, {
      ...form,
      sourceId,
      ...answers,
      'equality-age': '65-74',
      wantsReply: 'yes',
      email: 'kay@example.org',
    });
    const { returns, pool } = await read(given.database, organisation.id, async (db) => ({
      returns: await db.selectFrom('feedbackReturn').select('equality').orderBy('loggedAt').execute(),
      pool: await db.selectFrom('equalityPool').select(['answers', 'month']).execute(),
    }));
    expect(returns.map(({ equality }) => equality)).toEqual([{ age: '25-34', disability: 'no' }, null]);
    expect(pool).toEqual([{ answers: { age: '65-74', disability: 'no' }, month: '2026-05-01' }]);
  });

  test('comes filled in where a link says with what', async () => {
    const { organisation, sourceId, desk, staff } = await aDesk();
    const get = async (query: string) => (await staff(`${desk}/feedback/new?${query}`)).text();
    const html = await get(`place=Hospital+care&source=${sourceId}&project=Letters&kind=success`);
    expect(html).toContain('value="Hospital care"');
    expect(html).toContain('value="Letters"');
    expect(html).toContain(`<option value="${sourceId}" selected="">`);
    expect(html).toContain('<option value="success" selected="">');
    await aSource(given.database, organisation, { name: 'PALS', kind: 'pals' });
    expect(await get('source=practice-visit')).toContain(`<option value="${sourceId}" selected="">`);
    expect((await staff(`${desk}/feedback/new?source=nonsense&place=%22%3E%3Cscript%3E`)).status).toBe(200);
    expect(logHref('x', { place: 'A › B', source: '' })).toBe('/x/desk/feedback/new?place=A+%E2%80%BA+B');
  });

  test('gives back what was typed where an answer or the file is wrong, and keeps nothing', async () => {
    const { organisation, sourceId, desk, staff } = await aDesk();
    const send = (typed: Record<string, string | File>) =>
      staff(`${desk}/feedback/new`, { ...meeting, sourceId, ...typed });
    const score = await send({ score: 'stars=9', 'equality-age': 'old' });
    expect(score.status).toBe(400);
    const html = await score.text();
    expect(html.match(/Choose an answer from the list\./gu)?.length).toBeGreaterThan(1);
    expect(html).toContain('value="Practice leads of the north"');
    const page = new File(['<!DOCTYPE html><p>'], 'minutes.pdf');
    expect(await wordsOf(await send({ evidence: page }))).toContain('This is a web page');
    const again = await send({ more: 'yes', evidence: new File(['Minutes.'], 'a.txt') });
    expect(await wordsOf(again)).toContain('Choose the file again.');
    const kept = await read(given.database, organisation.id, (db) =>
      db.selectFrom('feedbackReturn').select('id').execute(),
    );
    expect(kept).toEqual([]);
  });
});
