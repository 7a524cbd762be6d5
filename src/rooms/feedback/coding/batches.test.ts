import { describe, expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aWordCoder } from '../../../../tests/support/makers/coder.ts';
import { aBatch } from '../../../../tests/support/makers/coding-batch.ts';
import { aComment, aReturn } from '../../../../tests/support/makers/comment.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aSource } from '../../../../tests/support/makers/source.ts';
import { theThemes } from '../../../../tests/support/makers/theme.ts';
import { openCoder } from '../../../platform/coding/coder.ts';
import { read, write } from '../../../platform/db/tenant.ts';
import { Forbidden } from '../../../platform/web/problems.ts';
import { codeAsTheyCome } from './as-they-come.ts';
import { startBatch, stopBatch, withdrawBatch } from './batch-commands.ts';
import { runWithdraw } from './counting.ts';
import { runSuggesting } from './suggesting.ts';

onBothDatabases('A batch of suggestions', (given) => {
  const make = async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const themeOf = await theThemes(given.database, organisation);
    const officer = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const one = (work: Parameters<typeof read>[2]) => read(given.database, organisation.id, work);
    return { organisation, themeOf, officer, one };
  };
  const codings = (organisationId: string) =>
    read(given.database, organisationId, (db) =>
      db
        .selectFrom('commentCoding')
        .select(['commentId', 'batchId', 'sentiment', 'state'])
        .orderBy('commentId')
        .execute(),
    );
  const suggestions = (organisationId: string) =>
    read(given.database, organisationId, (db) =>
      db.selectFrom('commentSuggestion').select(['commentId', 'themeId', 'confidence']).execute(),
    );
  const batchOf = (organisationId: string, id: string) =>
    read(given.database, organisationId, (db) =>
      db.selectFrom('codingBatch').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );

  test('suggests for what nobody has given a theme, and counts nowhere', async () => {
    const { organisation, themeOf, officer } = await make();
    const parking = await aComment(given.database, organisation, {
      text: 'Parking is dear and the wait long.',
    });
    const plain = await aComment(given.database, organisation, { text: 'Nothing in particular.' });
    const themed = await aComment(given.database, organisation, {
      text: 'Parking again.',
      comment: { themeIds: [themeOf('parking')] },
    });
    const id = await aBatch(given.database, officer);
    const coded = await codings(organisation.id);
    expect(coded.map(({ commentId }) => commentId).toSorted()).toEqual([parking, plain].toSorted());
    expect(coded.map(({ commentId }) => commentId)).not.toContain(themed);
    const found = await suggestions(organisation.id);
    expect(found.map(({ themeId }) => themeId).toSorted()).toEqual(
      [themeOf('parking'), themeOf('timeliness-of-care')].toSorted(),
    );
    expect(await batchOf(organisation.id, id)).toMatchObject({
      state: 'ready',
      comments: 2,
      suggested: 1,
      unassigned: 1,
      model: 'words',
      framework: 'patient-experience',
      firstOn: '2012-09-27',
      lastOn: '2012-09-27',
    });
    const tallied = await read(given.database, organisation.id, (db) =>
      db.selectFrom('experienceTally').select('coded').where('coded', '>', 0).execute(),
    );
    expect(tallied).toEqual([]);
  });

  test('keeps to its scope', async () => {
    const { organisation, officer } = await make();
    const source = await aSource(given.database, organisation);
    const wanted = await aComment(given.database, organisation, {
      sourceId: source,
      place: ['Hospital', 'Ward 3'],
      receivedOn: '2012-08-10',
    });
    await aComment(given.database, organisation, { sourceId: source, place: ['Hospital', 'Ward 3'] });
    await aComment(given.database, organisation, { place: ['Hospital', 'Ward 3'], receivedOn: '2012-08-10' });
    await aComment(given.database, organisation, { sourceId: source, receivedOn: '2012-08-10' });
    await aBatch(given.database, officer, {
      scope: { source, place: 'ward 3', from: '2012-08-01', to: '2012-08-31' },
    });
    expect((await codings(organisation.id)).map(({ commentId }) => commentId)).toEqual([wanted]);
  });

  test('killed in the middle and run again codes every comment once', async () => {
    const { organisation, officer } = await make();
    await aReturn(given.database, organisation, {
      texts: Array.from({ length: 25 }, (_, at) => `The wait was ${at} minutes.`),
    });
    const id = await write(given.database, organisation.id, (db) =>
      startBatch(db, officer, { title: 'All', scope: {} }),
    );
    const job = { organisationId: organisation.id, id };
    const seen: number[] = [];
    for (const dies of [2, 3, 1]) {
      let lots = 0;
      const dying = aWordCoder((comments) => {
        lots += 1;
        if (lots === dies) throw new Error('killed');
        seen.push(comments.length);
      });
      await expect(runSuggesting(given.database, dying, job, () => false, 4)).rejects.toThrow('killed');
    }
    expect((await batchOf(organisation.id, id)).state).toBe('suggesting');
    // Twice at a time: what one has stored the other does not store again.
    await Promise.all([
      runSuggesting(given.database, aWordCoder(), job, () => false, 4),
      runSuggesting(given.database, aWordCoder(), job, () => false, 4),
    ]);
    expect(await codings(organisation.id)).toHaveLength(25);
    expect(await batchOf(organisation.id, id)).toMatchObject({ state: 'ready', comments: 25, suggested: 25 });
  });

  test('stops between two pages, and leaves to others what another batch has', async () => {
    const { organisation, officer } = await make();
    await aReturn(given.database, organisation, {
      texts: Array.from({ length: 10 }, () => 'The wait was long.'),
    });
    const id = await write(given.database, organisation.id, (db) =>
      startBatch(db, officer, { title: 'All', scope: {} }),
    );
    let lots = 0;
    const job = { organisationId: organisation.id, id };
    await runSuggesting(
      given.database,
      aWordCoder(() => {
        lots += 1;
      }),
      job,
      () => lots >= 2,
      3,
    );
    await write(given.database, organisation.id, (db) => stopBatch(db, officer, id));
    const stopped = await batchOf(organisation.id, id);
    expect(stopped).toMatchObject({ state: 'ready', comments: 6 });
    const next = await aBatch(given.database, officer);
    expect((await batchOf(organisation.id, next)).comments).toBe(4);
  });

  test('withdrawn before it was signed off leaves its comments to another', async () => {
    const { organisation, officer } = await make();
    await aComment(given.database, organisation, { text: 'The wait was long.' });
    const id = await aBatch(given.database, officer);
    await write(given.database, organisation.id, (db) => withdrawBatch(db, officer, id, 'Wrong scope.'));
    await runWithdraw(given.database, { organisationId: organisation.id, id }, () => false, 1);
    expect(await codings(organisation.id)).toEqual([]);
    expect(await suggestions(organisation.id)).toEqual([]);
    await aBatch(given.database, officer);
    expect(await codings(organisation.id)).toHaveLength(1);
  });

  test('of single comments is filled as they come, and only by what came since', async () => {
    const { organisation, themeOf } = await make();
    const first = await aComment(given.database, organisation, { text: 'The wait was long.' });
    await aComment(given.database, organisation, { comment: { themeIds: [themeOf('parking')] } });
    const later = () => new Date(Date.now() + 1000);
    const run = () => codeAsTheyCome(given.database, aWordCoder, organisation, later());
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    const second = await aComment(given.database, organisation, { text: 'Good food.' });
    expect(await run()).toBe(1);
    const coded = await codings(organisation.id);
    expect(coded.map(({ commentId }) => commentId)).toEqual([first, second]);
    const [batch] = new Set(coded.map(({ batchId }) => batchId));
    expect(await batchOf(organisation.id, batch ?? '')).toMatchObject({
      title: 'As they come, September 2012',
      state: 'ready',
      comments: 2,
    });
  });

  test('is nothing for those who do not code, nor for another organisation', async () => {
    const { organisation, officer } = await make();
    const other = await anOrganisation(given.database);
    const stranger = await aPerson(given.database, other, { roles: ['QUA'] });
    const staff = await aPerson(given.database, organisation, { roles: ['STA'] });
    await aComment(given.database, organisation);
    const id = await aBatch(given.database, officer);
    const start = (who: typeof staff) =>
      write(given.database, who.organisation.id, (db) => startBatch(db, who, { title: 'Mine', scope: {} }));
    await expect(start(staff)).rejects.toThrow(Forbidden);
    await expect(
      write(given.database, other.id, (db) => withdrawBatch(db, stranger, id, 'Not mine.')),
    ).rejects.toThrow();
    const theirs = await aBatch(given.database, stranger);
    expect((await batchOf(other.id, theirs)).comments).toBe(0);
    expect((await batchOf(organisation.id, id)).state).toBe('ready');
  });

  describe('by the trained model', () => {
    test('suggests what is plainly said', async () => {
      const { organisation, themeOf, officer } = await make();
      const coder = openCoder({ threads: 1 });
      await aComment(given.database, organisation, {
        text: 'The staff were kind and caring.',
        comment: { question: 'What was good?' },
      });
      const id = await aBatch(given.database, officer, { coder });
      await coder.close();
      expect((await suggestions(organisation.id)).map(({ themeId }) => themeId)).toContain(
        themeOf('staff-manner-and-personal-attributes'),
      );
      const [coding] = await codings(organisation.id);
      expect(coding?.sentiment).toBeLessThanOrEqual(2);
      expect((await batchOf(organisation.id, id)).model).not.toBe('');
    });
  });
});
