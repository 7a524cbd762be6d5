import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { aBatch } from '../../../../tests/support/makers/coding-batch.ts';
import { aComment, aReturn } from '../../../../tests/support/makers/comment.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { theThemes } from '../../../../tests/support/makers/theme.ts';
import type { Who } from '../../../platform/access/who.ts';
import { read, write } from '../../../platform/db/tenant.ts';
import { changeThemes } from '../theme-commands.ts';
import { withdrawBatch } from './batch-commands.ts';
import { runSignOff, runWithdraw } from './counting.ts';
import { listSignedOff, listSignedOffForAll } from './quality.ts';

onBothDatabases('A sample and a sign-off', (given) => {
  const make = async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const themeOf = await theThemes(given.database, organisation);
    const site = aSite(given);
    const [one, other, signer, lay] = [
      await aPerson(given.database, organisation, { roles: ['ENG'], name: 'Ann Coder' }),
      await aPerson(given.database, organisation, { roles: ['ENG'], name: 'Bill Coder' }),
      await aPerson(given.database, organisation, { roles: ['QUA'], name: 'Sue Signer' }),
      await aPerson(given.database, organisation, { roles: ['LAY'] }),
    ];
    await aReturn(given.database, organisation, {
      texts: ['The wait was long.', 'Parking is dear.', 'Very kind staff.', 'Nothing to say.'],
    });
    const desk = `/${organisation.slug}/desk/coding`;
    return { organisation, themeOf, site, one, other, signer, lay, desk };
  };
  const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
  const commentOn = (page: string) => /name="comment" value="([^"]+)"/u.exec(page)?.[1] ?? '';
  /** Codes the rest of a sample, giving each comment what `themesFor` says of its words. */
  const code = async (visit: Visit, at: string, themesFor: (page: string) => string[], many = 99) => {
    for (let coded = 0; coded < many; coded++) {
      const page = await visit(`${at}/sample`);
      if (page.status !== 200) return;
      const text = await page.text();
      const form = { comment: commentOn(text), position: '1', 'theme[]': themesFor(text), sentiment: '4' };
      expect((await visit(`${at}/sample`, form)).status).toBe(303);
    }
  };
  const tallies = (organisationId: string) =>
    read(given.database, organisationId, async (db) => {
      const { rows } = await sql<{ theme: string; comments: number; coded: number; negative: number }>`
        select coalesce(t.key, 'any') as theme, sum(e.comments)::int as comments, sum(e.coded)::int as coded,
          sum(e.negative)::int as negative
        from experience_tally e left join theme t on t.organisation_id = e.organisation_id and t.id = e.theme_id
        where e.dimension = 'all' group by 1 having sum(e.comments) <> 0 or sum(e.coded) <> 0 order by 1`.execute(
        db,
      );
      return rows;
    });
  const sign = (visit: Visit, at: string, more: Record<string, string> = {}) =>
    visit(`${at}/sign-off`, { name: 'Sue Signer', statement: 'Two of us looked.', atLeast: '0', ...more });

  test('blind means blind, until one has coded all or the results are opened', async () => {
    const { organisation, site, one, other, signer, lay, desk, themeOf } = await make();
    const id = await aBatch(given.database, one);
    const at = `${desk}/batches/${id}`;
    const [asOne, asOther, asSigner, asLay] = [
      await site.as(one),
      await site.as(other),
      await site.as(signer),
      await site.as(lay),
    ];
    expect((await asLay(`${at}/draw`, { comments: '3' })).status).toBe(404);
    expect((await asOne(`${at}/draw`, { comments: '3' })).status).toBe(303);
    // Drawn once, it stays.
    await asOther(`${at}/draw`, { comments: '1' });
    const sampled = await read(given.database, organisation.id, (db) =>
      db.selectFrom('codingSample').select('commentId').orderBy('position').execute(),
    );
    expect(sampled).toHaveLength(3);

    await code(asOther, at, () => [themeOf('discharge')], 2);
    for (const visit of [asOne, asOther, asLay]) expect((await visit(`${at}/results`)).status).toBe(404);
    const page = await textOf(asOne(`${at}/sample`));
    expect(page).not.toContain('Bill Coder');
    expect(page).not.toMatch(/<input[^>]*type="checkbox"[^>]*checked/u);
    expect(page).not.toMatch(/suggested: /iu);
    expect(await textOf(asOne(at))).not.toContain('What was suggested');

    await code(asOne, at, () => [themeOf('parking')]);
    const results = await textOf(asOne(`${at}/results`));
    expect(results).toContain('Bill Coder');
    expect(results).toContain('Cohen’s kappa');
    expect((await asOther(`${at}/results`)).status).toBe(404);
    // What one has seen one changes no more.
    const again = { comment: sampled[0]?.commentId ?? '', 'theme[]': [], sentiment: '1' };
    expect((await asOne(`${at}/sample`, again)).status).toBe(409);

    expect((await asOne(`${at}/open`, {})).status).toBe(404);
    expect((await asSigner(`${at}/open`, {})).status).toBe(303);
    expect((await asOther(`${at}/results`)).status).toBe(200);
    expect((await asOther(`${at}/sample`, again)).status).toBe(409);
    expect((await asLay(`${at}/results`)).status).toBe(404);
  });

  test('needs a coded sample and somebody who may, freezes its figures, and counts what nobody settled', async () => {
    const { organisation, site, one, signer, desk, themeOf } = await make();
    const settled = await aComment(given.database, organisation, { text: 'The wait again, and parking.' });
    const sounds = await aComment(given.database, organisation, {
      text: 'More parking.',
      comment: { sentiment: 5 },
    });
    const id = await aBatch(given.database, one);
    const at = `${desk}/batches/${id}`;
    const [asOne, asSigner] = [await site.as(one), await site.as(signer)];
    // By hand, away from the queue: the comment is its person's.
    await write(given.database, organisation.id, (db) =>
      changeThemes(db, one, [settled], { give: [themeOf('discharge')], take: [] }),
    );
    expect((await sign(asSigner, at)).status).toBe(409);
    await asOne(`${at}/draw`, { comments: '6' });
    expect((await sign(asSigner, at)).status).toBe(400);
    expect((await asSigner(`${at}/sign-off`)).status).toBe(200);
    await code(asOne, at, (page) => (page.includes('arking') ? [themeOf('parking')] : []));
    expect((await sign(asOne, at)).status).toBe(404);
    expect((await sign(asSigner, at, { name: '' })).status).toBe(400);
    expect(await listFor(signer)).toEqual([]);

    expect((await sign(asSigner, at)).status).toBe(303);
    const job = { organisationId: organisation.id, id };
    // Killed after each page, and twice at a time.
    let pages = 0;
    await runSignOff(given.database, job, () => ++pages >= 1, 2);
    await Promise.all([
      runSignOff(given.database, job, () => false, 2),
      runSignOff(given.database, job, () => false, 2),
    ]);
    expect(await tallies(organisation.id)).toEqual([
      { theme: 'any', comments: 6, coded: 5, negative: 4 },
      { theme: 'discharge', comments: 1, coded: 0, negative: 1 },
      { theme: 'parking', comments: 2, coded: 2, negative: 1 },
      { theme: 'staff-manner-and-personal-attributes', comments: 1, coded: 1, negative: 0 },
      { theme: 'timeliness-of-care', comments: 1, coded: 1, negative: 1 },
    ]);
    const kept = await read(given.database, organisation.id, (db) =>
      db.selectFrom('comment').select(['sentiment', 'sentimentBatchId']).where('id', '=', sounds).execute(),
    );
    expect(kept).toEqual([{ sentiment: 5, sentimentBatchId: null }]);

    const [signedOff] = await listFor(signer);
    expect(signedOff).toMatchObject({
      id,
      signedOffBy: 'Sue Signer',
      signedOffOn: '2012-09-27',
      comments: 6,
    });
    expect(signedOff?.quality.n).toBe(6);
    expect(signedOff?.quality.f1).toBeGreaterThan(0);
    expect(await listFor(signer, { from: '2012-10' })).toEqual([]);
    expect(await listFor(signer, { from: '2012-09', to: '2012-09' })).toHaveLength(1);
    const forAll = await read(given.database, organisation.id, (db) => listSignedOffForAll(db));
    expect(forAll).toMatchObject([{ id, mayOpen: false }]);
    const shown = await textOf(asOne(at));
    expect(shown).toContain('Sue Signer');
    expect(shown).toContain('Two of us looked.');

    // Nothing that happens later changes the figures.
    const again = await asOne(`${at}/sample`, { comment: sounds, 'theme[]': [], sentiment: '1' });
    expect(again.status).toBe(409);
    expect((await sign(asSigner, at)).status).toBe(409);
    expect((await listFor(signer))[0]?.quality).toEqual(signedOff?.quality);

    // Withdrawn, it takes off exactly its own.
    await expect(
      write(given.database, organisation.id, (db) => withdrawBatch(db, one, id, 'No.')),
    ).rejects.toThrow();
    const why = await asSigner(`${at}/withdraw`, { because: 'The model was the wrong one.' });
    expect(why.status).toBe(303);
    await runWithdraw(given.database, job, () => true, 1);
    await runWithdraw(given.database, job, () => false, 1);
    expect(await tallies(organisation.id)).toEqual([
      { theme: 'any', comments: 6, coded: 0, negative: 0 },
      { theme: 'discharge', comments: 1, coded: 0, negative: 0 },
    ]);
    expect(await listFor(signer)).toEqual([]);
  });

  const listFor = (who: Who, period = {}) =>
    read(given.database, who.organisation.id, (db) => listSignedOff(db, who, period));

  test('leaves out what is less sure than was chosen', async () => {
    const { organisation, site, signer, desk } = await make();
    const id = await aBatch(given.database, signer);
    const at = `${desk}/batches/${id}`;
    const asSigner = await site.as(signer);
    await asSigner(`${at}/draw`, { comments: '4' });
    await code(asSigner, at, () => []);
    expect((await sign(asSigner, at, { atLeast: '0.7' })).status).toBe(303);
    await runSignOff(given.database, { organisationId: organisation.id, id }, () => false);
    const themes = (await tallies(organisation.id)).map(({ theme }) => theme);
    expect(themes).toEqual(['any', 'parking', 'timeliness-of-care']);
    expect(await textOf(asSigner(at))).toContain('Only the person who signed coded the sample');
  });

  test('is not there for another organisation', async () => {
    const { site, one, desk } = await make();
    const stranger = await aPerson(given.database, await anOrganisation(given.database), { roles: ['QUA'] });
    const id = await aBatch(given.database, one);
    const theirs = `/${stranger.organisation.slug}/desk/coding/batches/${id}`;
    const visit = await site.as(stranger);
    for (const path of [`${desk}/batches/${id}`, theirs, `${theirs}/results`, `${theirs}/sign-off`])
      expect((await visit(path)).status).toBe(404);
    expect((await visit(`${theirs}/draw`, { comments: '2' })).status).toBe(404);
    expect((await sign(visit, theirs)).status).toBe(404);
  });
});
