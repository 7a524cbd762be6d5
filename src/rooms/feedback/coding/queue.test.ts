import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { aBatch } from '../../../../tests/support/makers/coding-batch.ts';
import { aComment } from '../../../../tests/support/makers/comment.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aSource } from '../../../../tests/support/makers/source.ts';
import { theThemes } from '../../../../tests/support/makers/theme.ts';
import { read, write } from '../../../platform/db/tenant.ts';
import { drawSample, openSample, withdrawBatch } from './batch-commands.ts';
import { runWithdraw } from './counting.ts';

onBothDatabases('The queue of suggestions', (given) => {
  const make = async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const themeOf = await theThemes(given.database, organisation);
    const officer = await aPerson(given.database, organisation, { roles: ['ENG'], name: 'Ann Coder' });
    const visit = await aSite(given).as(officer);
    const desk = `/${organisation.slug}/desk`;
    return { organisation, themeOf, officer, visit, desk, queue: `${desk}/coding/queue` };
  };
  const stateOf = (organisationId: string, id: string) =>
    read(given.database, organisationId, async (db) => {
      const [coding] = await db
        .selectFrom('commentCoding')
        .innerJoin('comment', 'comment.id', 'commentCoding.commentId')
        .select(['commentCoding.state', 'commentCoding.settledBy', 'comment.sentiment'])
        .where('commentId', '=', id)
        .execute();
      const themes = await db
        .selectFrom('commentTheme')
        .select(['themeId', 'givenBy', 'batchId'])
        .where('commentId', '=', id)
        .execute();
      const suggested = await db
        .selectFrom('commentSuggestion')
        .select(['themeId', 'state'])
        .where('commentId', '=', id)
        .execute();
      return {
        ...coding,
        themes: themes.map(({ themeId }) => themeId).toSorted(),
        givenBy: [...new Set(themes.map(({ givenBy }) => givenBy))],
        suggested: Object.fromEntries(suggested.map(({ themeId, state }) => [themeId, state])),
      };
    });
  const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
  const undo = async (visit: Visit, answer: Response, queue: string) => {
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('earshot.flash=')) ?? '';
    const value = decodeURIComponent(cookie.split(';')[0]?.slice('earshot.flash='.length) ?? '');
    const { undo: back } = JSON.parse(Buffer.from(value, 'base64url').toString('utf8'));
    expect((await visit(`${queue}/undo`, back.hidden)).status).toBe(303);
  };

  test('shows the least sure first with how sure and why, and accepts, refuses and takes back each', async () => {
    const { organisation, themeOf, officer, visit, queue } = await make();
    const both = await aComment(given.database, organisation, { text: 'Parking is dear and the wait long.' });
    const kind = await aComment(given.database, organisation, { text: 'Kind nurses.' });
    await aBatch(given.database, officer);
    const page = await textOf(visit(queue));
    expect(page.indexOf(`comment-${both}`)).toBeLessThan(page.indexOf(`comment-${kind}`));
    expect(page).toContain('almost sure, 90%');
    expect(page).toContain('likely, 70%');
    expect(page).toContain('2 comments to settle');

    const [parking, timely] = [themeOf('parking'), themeOf('timeliness-of-care')];
    await visit(`${queue}/${both}`, { act: `accept:${parking}` });
    expect(await stateOf(organisation.id, both)).toMatchObject({
      state: 'waiting',
      themes: [parking],
      givenBy: [officer.personId],
      suggested: { [parking]: 'accepted', [timely]: 'suggested' },
    });
    await visit(`${queue}/${both}`, { act: `refuse:${timely}` });
    const sounds = await visit(`${queue}/${both}`, { act: 'sounds:5' });
    expect(await stateOf(organisation.id, both)).toMatchObject({
      state: 'settled',
      settledBy: officer.personId,
      sentiment: 5,
      themes: [parking],
      suggested: { [timely]: 'refused' },
    });
    expect(await textOf(visit(queue))).not.toContain(`comment-${both}`);
    await undo(visit, sounds, queue);
    expect(await stateOf(organisation.id, both)).toMatchObject({ state: 'waiting', sentiment: null });

    const all = await visit(`${queue}/${both}`, { act: 'all' });
    expect(await stateOf(organisation.id, both)).toMatchObject({ state: 'settled', sentiment: 4 });
    await undo(visit, all, queue);
    expect(await stateOf(organisation.id, both)).toMatchObject({
      state: 'waiting',
      sentiment: null,
      themes: [parking],
      suggested: { [parking]: 'accepted', [timely]: 'refused' },
    });
  });

  test('takes other themes instead, and refuses all', async () => {
    const { organisation, themeOf, officer, visit, queue } = await make();
    const one = await aComment(given.database, organisation, { text: 'Parking.' });
    const other = await aComment(given.database, organisation, { text: 'Parking too.' });
    await aBatch(given.database, officer);
    expect((await visit(`${queue}/${one}`)).status).toBe(200);
    const changed = await visit(`${queue}/${one}`, {
      act: 'change',
      'theme[]': [themeOf('discharge')],
      sentiment: '3',
      back: 'one',
    });
    expect(changed.headers.get('location')).toContain(other);
    expect(await stateOf(organisation.id, one)).toMatchObject({
      state: 'settled',
      sentiment: 3,
      themes: [themeOf('discharge')],
      suggested: { [themeOf('parking')]: 'refused' },
    });
    await visit(`${queue}/${other}`, { act: 'none' });
    expect(await stateOf(organisation.id, other)).toMatchObject({ state: 'settled', themes: [] });
    // Settled is settled: somebody else comes too late.
    const late = await visit(`${queue}/${other}`, { act: 'all' });
    expect(late.status).toBe(303);
    expect((await stateOf(organisation.id, other)).themes).toEqual([]);
    expect(await textOf(visit(queue))).toContain('Nothing waits');
  });

  test('accepts a page from so sure on, and takes the whole of it back', async () => {
    const { organisation, themeOf, officer, visit, queue } = await make();
    const sure = await aComment(given.database, organisation, { text: 'Parking.' });
    const mixed = await aComment(given.database, organisation, { text: 'Parking and the wait.' });
    const none = await aComment(given.database, organisation, { text: 'Hm.' });
    await aBatch(given.database, officer);
    const form = { comments: [sure, mixed, none].join(','), atLeast: '0.9', in: '', at: '' };
    const answer = await visit(`${queue}/bulk`, form);
    expect(await stateOf(organisation.id, sure)).toMatchObject({ state: 'settled', sentiment: 4 });
    expect(await stateOf(organisation.id, mixed)).toMatchObject({
      state: 'waiting',
      sentiment: null,
      themes: [themeOf('parking')],
    });
    expect(await stateOf(organisation.id, none)).toMatchObject({ state: 'waiting' });
    await undo(visit, answer, queue);
    for (const id of [sure, mixed])
      expect(await stateOf(organisation.id, id)).toMatchObject({
        state: 'waiting',
        sentiment: null,
        themes: [],
      });
  });

  test('is narrowed by source, place, month and batch, said in words, and exported', async () => {
    const { organisation, officer, visit, queue } = await make();
    const source = await aSource(given.database, organisation, { name: 'Ward cards' });
    const wanted = await aComment(given.database, organisation, {
      text: 'Parking at the ward.',
      sourceId: source,
      place: ['Hospital', 'Ward 3'],
      receivedOn: '2012-08-10',
    });
    const other = await aComment(given.database, organisation, { text: 'Parking elsewhere.' });
    const id = await aBatch(given.database, officer, { title: 'Summer' });
    for (const query of [
      `source=${source}`,
      'place=ward',
      'from=2012-08&to=2012-08',
      'order=newest&to=2012-08',
    ]) {
      const page = await textOf(visit(`${queue}?${query}`));
      expect(page, query).toContain(wanted);
      expect(page, query).not.toContain(`comment-${other}`);
    }
    expect(await textOf(visit(`${queue}?batch=${id}&source=${source}`))).toMatch(
      /of Summer[\s\S]*from Ward cards/u,
    );
    const rest = await textOf(visit(`${queue}?at=${encodeURIComponent(`0.8,${wanted}`)}`));
    expect(rest).not.toContain(`comment-${wanted}`);
    const csv = await textOf(visit(`${queue}.csv?source=${source}`));
    expect(csv).toContain('Parking at the ward.');
    expect(csv).not.toContain('elsewhere');
  });

  test('keeps a sample out of sight until it is opened, on the comment’s page too', async () => {
    const { organisation, officer, visit, desk, queue } = await make();
    const signer = await aPerson(given.database, organisation, { roles: ['QUA'] });
    const id = await aComment(given.database, organisation, { text: 'Parking.' });
    const batch = await aBatch(given.database, officer);
    expect(await textOf(visit(`${desk}/feedback/${id}`))).toContain(`accept:`);
    await write(given.database, organisation.id, (db) => drawSample(db, officer, batch, 5));
    expect(await textOf(visit(queue))).toContain('Nothing waits');
    expect((await visit(`${queue}/${id}`)).status).toBe(404);
    expect((await visit(`${queue}/${id}`, { act: 'all' })).status).toBe(404);
    expect(await textOf(visit(`${queue}.csv`))).not.toContain('Parking.');
    expect(await textOf(visit(`${desk}/feedback/${id}`))).not.toContain('accept:');
    await write(given.database, organisation.id, (db) => openSample(db, signer, batch));
    expect(await textOf(visit(queue))).toContain(`comment-${id}`);
  });

  test('what people settled stays when the batch is withdrawn, and themes given by hand settle', async () => {
    const { organisation, themeOf, officer, visit, desk, queue } = await make();
    const settled = await aComment(given.database, organisation, { text: 'Parking.' });
    const byHand = await aComment(given.database, organisation, { text: 'Parking too.' });
    const id = await aBatch(given.database, officer);
    await visit(`${queue}/${settled}`, { act: 'all', back: 'comment' });
    await visit(`${desk}/feedback/${byHand}/themes`, { 'theme[]': [themeOf('discharge')], go: 'stay' });
    expect(await stateOf(organisation.id, byHand)).toMatchObject({
      state: 'settled',
      themes: [themeOf('discharge')],
      suggested: { [themeOf('parking')]: 'refused' },
    });
    await write(given.database, organisation.id, (db) => withdrawBatch(db, officer, id, 'Enough.'));
    await runWithdraw(given.database, { organisationId: organisation.id, id }, () => false);
    expect(await stateOf(organisation.id, settled)).toMatchObject({
      state: 'settled',
      sentiment: 4,
      themes: [themeOf('parking')],
    });
  });

  test('is not there for those who do not code, nor for another organisation', async () => {
    const { organisation, officer, queue } = await make();
    const id = await aComment(given.database, organisation, { text: 'Parking.' });
    await aBatch(given.database, officer);
    const lay = await aPerson(given.database, organisation, { roles: ['LAY'] });
    const stranger = await aPerson(given.database, await anOrganisation(given.database), { roles: ['ENG'] });
    const site = aSite(given);
    for (const who of [lay, stranger]) {
      const visit = await site.as(who);
      const own = `/${who.organisation.slug}/desk/coding/queue`;
      for (const at of new Set([queue, own])) {
        expect((await visit(`${at}/${id}`)).status).toBe(404);
        expect((await visit(`${at}/${id}`, { act: 'all' })).status).toBe(404);
      }
      expect((await visit(queue)).status).toBe(404);
    }
    expect((await stateOf(organisation.id, id)).state).toBe('waiting');
  });
});
