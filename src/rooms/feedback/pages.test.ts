import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../tests/support/a-site.ts';
import { noting, ofThePage } from '../../../tests/support/asked-queries.ts';
import { aComment, aReturn } from '../../../tests/support/makers/comment.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { aSource } from '../../../tests/support/makers/source.ts';
import { theThemes } from '../../../tests/support/makers/theme.ts';
import { newId } from '../../platform/db/ids.ts';
import { read, write } from '../../platform/db/tenant.ts';
import { findComment } from './comment-queries.ts';

/** The text of a page without its markup. */
async function wordsOf(answer: Response): Promise<string> {
  const html = await answer.text();
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/gu, ' ')
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ');
}

onBothDatabases('The feedback pages', (given) => {
  async function aDesk() {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const themeOf = await theThemes(given.database, organisation);
    const who = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const asked = noting(given.database);
    const site = aSite({ ...given, database: asked.database });
    const visit = await site.as(who);
    const desk = `/${organisation.slug}/desk`;
    const get = async (path: string, by: Visit = visit) => wordsOf(await by(`${desk}${path}`));
    const find = (id: string) => read(given.database, organisation.id, (db) => findComment(db, who, id));
    return { organisation, themeOf, who, site, visit, desk, get, find, asked };
  }
  type Desk = Awaited<ReturnType<typeof aDesk>>;

  /** Three comments of June to August, the first by a complaint about the ramp. */
  async function someComments({ organisation, themeOf }: Desk) {
    const complaints = await aSource(given.database, organisation, { name: 'Complaints' });
    const forum = await aSource(given.database, organisation, { name: 'Forum' });
    const ramp = await aComment(given.database, organisation, {
      sourceId: complaints,
      receivedOn: '2012-06-10',
      text: 'The ramp is steep.',
      place: ['Hospital care', 'Entrance'],
      level: 'practice',
      comment: { kind: 'weakness', sentiment: 4, themeIds: [themeOf('parking')] },
    });
    const nurse = await aComment(given.database, organisation, {
      sourceId: forum,
      receivedOn: '2012-07-10',
      text: 'The nurse was kind.',
      place: ['Hospital care', 'Wards'],
      level: 'board',
      project: 'Ward visits',
      comment: { kind: 'strength', sentiment: 1 },
    });
    const ring = await aComment(given.database, organisation, {
      sourceId: forum,
      receivedOn: '2012-08-10',
      text: 'Ring me on 01632 960123 about parking.',
      constituency: 'staff',
      contact: { name: 'Kay Moss', email: 'kay@example.org', telephone: '', wantsReply: true },
    });
    return { complaints, forum, ramp, nurse, ring };
  }

  test('the list shows comments newest first, says its filters in words and narrows by each of them', async () => {
    const desk = await aDesk();
    const { complaints } = await someComments(desk);
    const all = await desk.get('/feedback');
    expect(all).toContain('3 comments');
    expect(all.indexOf('about parking')).toBeLessThan(all.indexOf('The nurse was kind'));
    expect(all).not.toContain('01632');
    const oldest = await desk.get('/feedback?order=oldest');
    expect(oldest.indexOf('The nurse was kind')).toBeLessThan(oldest.indexOf('about parking'));

    const shown = async (query: string) => {
      const words = await desk.get(`/feedback?${query}`);
      return ['ramp is steep', 'nurse was kind', 'being checked'].filter((part) => words.includes(part));
    };
    expect(await shown(`source=${complaints}`)).toEqual(['ramp is steep']);
    expect(await shown('place=wards')).toEqual(['nurse was kind']);
    expect(await shown(`theme=${desk.themeOf('parking')}`)).toEqual(['ramp is steep']);
    expect(await shown('category=Service%20location%2C%20travel%20%26%20transport')).toEqual([
      'ramp is steep',
    ]);
    expect(await shown('kind=strength')).toEqual(['nurse was kind']);
    expect(await shown('sentiment=4')).toEqual(['ramp is steep']);
    expect(await shown('level=board')).toEqual(['nurse was kind']);
    expect(await shown('from=2012-07&to=2012-07')).toEqual(['nurse was kind']);
    expect(await shown('unthemed=yes')).toEqual(['nurse was kind', 'being checked']);
    expect(await shown('toCheck=yes')).toEqual(['being checked']);
    expect(await shown('wantsReply=yes')).toEqual(['being checked']);
    expect(await shown('mine=yes')).toEqual([]);
    expect(await shown('q=nurses')).toEqual(['nurse was kind']);
    expect(await shown('q=nurse+-kind')).toEqual([]);
    expect(await shown('arrived=2099-01-01T00:00:00.000Z')).toEqual([]);
    expect(await shown('voice=staff')).toEqual(['being checked']);
    expect(await shown('voice=patient')).toEqual(['ramp is steep', 'nurse was kind']);
    expect(await desk.get('/feedback?voice=staff')).toMatch(/1 comment .*by staff and practices/u);
    expect(await shown('project=Ward+visits')).toEqual(['nurse was kind']);
    expect(await desk.get('/feedback?project=Ward+visits')).toMatch(/1 comment .*in the work Ward visits/u);
    expect(await shown('suggested=yes')).toEqual([]);
    expect(await shown('media=yes')).toEqual([]);
    expect(await desk.get(`/feedback?source=${complaints}&kind=weakness&from=2012-06&unthemed=yes`)).toMatch(
      /Weaknesses.*from Complaints.*since June 2012.*not yet themed/u,
    );
    expect(await shown('kind=nonsense&sentiment=99&source=x&from=2012-13')).toHaveLength(3);
  });

  test('the list narrows to a provider with all its places, to suggestions that wait and to what has a file', async () => {
    const desk = await aDesk();
    const { ramp, nurse, ring } = await someComments(desk);
    const organisationId = desk.organisation.id;
    const providerId = await write(given.database, organisationId, async (db) => {
      const id = newId();
      await db
        .insertInto('provider')
        .values({ organisationId, id, name: 'Vale Trust', kind: 'trust' })
        .execute();
      await db.updateTable('place').set({ providerId: id }).where('name', '=', 'Hospital care').execute();
      const other = newId();
      await db
        .insertInto('provider')
        .values({ organisationId, id: other, name: 'Ward Ltd', kind: 'other' })
        .execute();
      await db.updateTable('place').set({ providerId: other }).where('name', '=', 'Wards').execute();
      const batchId = newId();
      await db
        .insertInto('codingBatch')
        .values({ organisationId, id: batchId, title: 'B', framework: 'f', model: 'm' })
        .execute();
      for (const [commentId, state, receivedOn] of [
        [nurse, 'waiting', '2012-07-10'],
        [ring, 'waiting', '2012-08-10'],
        [ramp, 'settled', '2012-06-10'],
      ] as const)
        await db
          .insertInto('commentCoding')
          .values({
            organisationId,
            commentId,
            batchId,
            receivedOn,
            sourceId: newId(),
            sentiment: 3,
            sentimentConfidence: 0.5,
            confidence: 0.5,
            state,
          })
          .execute();
      const file = { organisationId, id: newId(), name: 'a.mp4', type: 'video/mp4', size: 1, digest: 'd' };
      await db
        .insertInto('storedFile')
        .values({ ...file, purpose: 'comment_media' })
        .execute();
      await db
        .insertInto('commentMedia')
        .values({ organisationId, id: newId(), commentId: ramp, fileId: file.id, kind: 'video' })
        .execute();
      return id;
    });
    const vale = await desk.get(`/feedback?provider=${providerId}`);
    expect(vale).toMatch(/1 comment .*about Vale Trust/u);
    expect(vale).toContain('ramp is steep');
    expect(await desk.get(`/feedback?provider=${providerId}&place=wards`)).toContain('No comment fits');
    const waiting = await desk.get('/feedback?suggested=yes');
    expect(waiting).toMatch(/2 comments .*with suggested themes that wait/u);
    expect(waiting.indexOf('about parking')).toBeLessThan(waiting.indexOf('The nurse was kind'));
    expect(await desk.get('/feedback?suggested=yes&voice=staff')).toContain('1 comment');
    expect(await desk.get(`/feedback?suggested=yes&theme=${desk.themeOf('parking')}`)).toContain(
      'No comment fits',
    );
    expect(await desk.get('/feedback?media=yes')).toMatch(
      /1 comment .*with a video or another file.*ramp is steep/u,
    );
  });

  test('the list pages by key, there and back', async () => {
    const desk = await aDesk();
    const texts = Array.from({ length: 60 }, (_, n) => `Comment number ${n + 1}.`);
    await aReturn(given.database, desk.organisation, { texts });
    const first = await (await desk.visit(`${desk.desk}/feedback`)).text();
    const older = /href="([^"]*before=[^"]*)"/u.exec(first)?.[1] ?? '';
    const second = await (await desk.visit(older.replaceAll('&amp;', '&'))).text();
    const numbers = (html: string) => [...html.matchAll(/Comment number (\d+)\.<\/a>/gu)].map(([, n]) => n);
    expect(numbers(first)).toHaveLength(50);
    expect(new Set([...numbers(first), ...numbers(second)]).size).toBe(60);
    const newer = /href="([^"]*after=[^"]*)"/u.exec(second)?.[1] ?? '';
    const again = await (await desk.visit(newer.replaceAll('&amp;', '&'))).text();
    expect(numbers(again)).toEqual(numbers(first));
  });

  test('the list exports as CSV, filters and all, with formulas made harmless', async () => {
    const desk = await aDesk();
    await aComment(given.database, desk.organisation, {
      text: '=1+1 was on the board',
      channel: 'letter',
      project: 'Ramps',
      metWith: 'The access group',
      metWhere: 'Town hall',
      comment: { kind: 'weakness' },
    });
    await aComment(given.database, desk.organisation, {
      text: 'Another, with a comma',
      comment: { kind: 'success' },
    });
    const answer = await desk.visit(`${desk.desk}/feedback/export.csv?kind=weakness`);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain("'=1+1 was on the board");
    expect(lines[1]).toContain('Weakness');
    expect(lines[0]).toMatch(/,Came by,Score,Engagement work,Met with,Met at,Files$/u);
    expect(lines[1]).toMatch(/,Letter or e-mail,,Ramps,The access group,Town hall,0$/u);
    const lay = await desk.site.as(await aPerson(given.database, desk.organisation, { roles: ['LAY'] }));
    expect(await (await lay(`${desk.desk}/feedback/export.csv?kind=weakness`)).text()).not.toContain(
      'The access group',
    );
  });

  test('themes are given to those ticked, and taken back', async () => {
    const desk = await aDesk();
    const { ramp, nurse, ring } = await someComments(desk);
    const theme = desk.themeOf('discharge');
    const answer = await desk.visit(`${desk.desk}/feedback/bulk`, {
      act: 'give',
      theme,
      in: 'kind=weakness',
      'comment[]': [ramp, nurse, ring],
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${desk.desk}/feedback?kind=weakness`);
    const kept = JSON.parse(
      Buffer.from(
        /earshot\.flash=([^;]+)/u.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '',
        'base64url',
      ).toString(),
    );
    expect(kept.text).toBe('Theme given to 3 comments.');
    expect((await desk.find(ramp))?.themes.map(({ name }) => name).sort()).toEqual(['Discharge', 'Parking']);
    await desk.visit(kept.undo.action, kept.undo.hidden);
    expect((await desk.find(ramp))?.themes.map(({ name }) => name)).toEqual(['Parking']);
    expect((await desk.find(nurse))?.themes).toEqual([]);
  });

  test('a finding begins with the comments ticked', async () => {
    const desk = await aDesk();
    const { ramp, nurse } = await someComments(desk);
    const answer = await desk.visit(`${desk.desk}/feedback/bulk`, {
      act: 'finding',
      'comment[]': [ramp, nurse],
    });
    expect(answer.headers.get('location')).toBe(
      `${desk.desk}/findings/new?comment[]=${ramp}&comment[]=${nurse}`,
    );
  });

  test('saving themes goes on to the next one not yet themed in the same list', async () => {
    const desk = await aDesk();
    const { ramp, nurse, ring } = await someComments(desk);
    const save = (id: string, within: string) =>
      desk.visit(`${desk.desk}/feedback/${id}/themes?in=${encodeURIComponent(within)}`, {
        'theme[]': [desk.themeOf('discharge')],
        go: 'next',
      });
    const first = await save(ring, '');
    expect(first.headers.get('location')).toBe(`${desk.desk}/feedback/${nurse}`);
    const last = await save(nurse, 'unthemed=yes');
    expect(last.headers.get('location')).toBe(`${desk.desk}/feedback?unthemed=yes`);
    expect((await desk.find(ramp))?.themes.map(({ name }) => name)).toEqual(['Parking']);
  });

  test('a view is saved under a name, for its person alone', async () => {
    const desk = await aDesk();
    await someComments(desk);
    await desk.visit(`${desk.desk}/feedback/views`, {
      name: 'Complaints to theme',
      query: 'kind=weakness&junk=1',
    });
    expect(await desk.get('/feedback')).toContain('Complaints to theme');
    const html = await (await desk.visit(`${desk.desk}/feedback`)).text();
    expect(html).toContain(`href="${desk.desk}/feedback?kind=weakness"`);
    const other = await desk.site.as(await aPerson(given.database, desk.organisation, { roles: ['ENG'] }));
    expect(await desk.get('/feedback', other)).not.toContain('Complaints to theme');
    const remove = /action="([^"]*views\/[^"]*\/remove)"/u.exec(html)?.[1] ?? '';
    await other(remove, {});
    expect(await desk.get('/feedback')).toContain('Complaints to theme');
    await desk.visit(remove, {});
    expect(await desk.get('/feedback')).not.toContain('Complaints to theme');
  });

  const logged = {
    'words[]': ['The doors are too heavy.', ''],
    'kind[]': ['weakness', ''],
    'receivedOn-day': '20',
    'receivedOn-month': '9',
    'receivedOn-year': '2012',
    place: 'Hospital care > Entrance',
    constituency: 'patient',
    level: 'practice',
    wantsReply: 'no',
  };

  test('anybody who may submit logs what they heard, and sees it and nothing else', async () => {
    const desk = await aDesk();
    await someComments(desk);
    const sourceId = await aSource(given.database, desk.organisation, {
      name: 'Practice visits',
      kind: 'practice-visit',
    });
    const staff = await desk.site.as(await aPerson(given.database, desk.organisation, { roles: ['STA'] }));
    const answer = await staff(`${desk.desk}/feedback/new`, { ...logged, sourceId });
    expect(answer.status).toBe(303);
    const after = await wordsOf(await staff(answer.headers.get('location') ?? ''));
    expect(after).toMatch(/Logged as OR-[2-9A-Z]{6}/u);
    expect(after).toContain('Log another');
    const list = await desk.get('/feedback', staff);
    expect(list).toContain('The doors are too heavy.');
    expect(list).toContain('1 comment');
    expect(list).not.toContain('The ramp is steep.');
    const again = await (await staff(`${desk.desk}/feedback/new`)).text();
    expect(again).toContain(`<option value="${sourceId}" selected="">Practice visits</option>`);
  });

  test('the log form gives back what was typed with a sentence for what is wrong', async () => {
    const desk = await aDesk();
    const sourceId = await aSource(given.database, desk.organisation);
    const send = (typed: Record<string, string | string[]>) =>
      desk.visit(`${desk.desk}/feedback/new`, { ...logged, sourceId, ...typed });
    const empty = await send({ 'words[]': ['', ''], place: 'Somewhere "odd"' });
    expect(empty.status).toBe(400);
    const html = await empty.text();
    expect(html).toContain('Write what was said.');
    expect(html).toContain('Somewhere &quot;odd&quot;');
    const future = await send({ 'receivedOn-year': '2013' });
    expect(await wordsOf(future)).toContain('The day lies in the future.');
    const never = await send({ 'receivedOn-day': '31' });
    expect(never.status).toBe(400);
    const nowhere = await send({ wantsReply: 'yes' });
    expect(await wordsOf(nowhere)).toContain('Give an e-mail address or a telephone number');
    const more = await send({ more: 'yes', 'words[]': ['First words'] });
    expect(more.status).toBe(200);
    const grown = await more.text();
    expect(grown).toContain('First words');
    expect(grown).toContain('id="words-2"');
  });

  test('an address is kept where somebody wants to hear back, and only those who settle finds see it', async () => {
    const desk = await aDesk();
    const sourceId = await aSource(given.database, desk.organisation);
    await desk.visit(`${desk.desk}/feedback/new`, {
      ...logged,
      sourceId,
      wantsReply: 'yes',
      name: 'Kay Moss',
      email: 'kay@example.org',
      consent: 'yes',
    });
    const id = await read(given.database, desk.organisation.id, async (db) => {
      const row = await db.selectFrom('comment').select('id').executeTakeFirstOrThrow();
      return row.id;
    });
    expect(await desk.get(`/feedback/${id}`)).toContain('kay@example.org');
    const lay = await desk.site.as(await aPerson(given.database, desk.organisation, { roles: ['LAY'] }));
    const seen = await desk.get(`/feedback/${id}`, lay);
    expect(seen).toContain('The doors are too heavy.');
    expect(seen).not.toContain('kay@example.org');
  });

  test('the queue shows what was found to those who settle it, and the words change for everybody', async () => {
    const desk = await aDesk();
    const { ring } = await someComments(desk);
    expect(await desk.get('/feedback/to-check')).toContain('01632 960123');
    const lay = await desk.site.as(await aPerson(given.database, desk.organisation, { roles: ['LAY'] }));
    expect((await lay(`${desk.desk}/feedback/to-check`)).status).toBe(404);
    expect(await desk.get(`/feedback/${ring}`, lay)).not.toContain('01632');
    const settle = `${desk.desk}/feedback/${ring}/settle`;
    const refused = await desk.visit(settle, { act: 'let_stand', back: 'queue', reason: '', ownReason: '' });
    expect(refused.status).toBe(400);
    expect(await wordsOf(refused)).toContain('Say why it may stand.');
    expect((await lay(settle, { act: 'redact', back: 'queue' })).status).toBe(404);
    const done = await desk.visit(settle, { act: 'redact', back: 'queue' });
    expect(done.headers.get('location')).toBe(`${desk.desk}/feedback/to-check`);
    expect(await desk.get('/feedback/to-check')).toContain('Nothing waits to be checked.');
    expect(await desk.get(`/feedback/${ring}`, lay)).toContain('[telephone number removed]');
  });

  test('several are settled at once', async () => {
    const desk = await aDesk();
    const { commentIds } = await aReturn(given.database, desk.organisation, {
      texts: ['Ring 01632 960123.', 'Write to kay@example.org.'],
    });
    const all = `${desk.desk}/feedback/to-check/settle`;
    const refused = await desk.visit(all, { act: 'let_stand', reason: '', 'comment[]': commentIds });
    expect(refused.status).toBe(400);
    await desk.visit(all, { act: 'let_stand', reason: 'It is not about a person', 'comment[]': commentIds });
    expect(await desk.get('/feedback')).toContain('Write to kay@example.org.');
  });

  test('a change that comes too late shows both versions and keeps what was typed', async () => {
    const desk = await aDesk();
    const { nurse } = await someComments(desk);
    const address = `${desk.desk}/feedback/${nurse}`;
    const facts = {
      version: '1',
      kind: 'success',
      sentiment: '2',
      place: 'Hospital care › Wards',
      level: 'board',
    };
    expect((await desk.visit(address, facts)).status).toBe(303);
    const late = await desk.visit(address, { ...facts, kind: 'weakness', place: 'My own words' });
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(html).toContain('Somebody else changed this while you were typing');
    expect(html).toContain('value="My own words"');
    expect(html).toContain('name="version" value="2"');
    expect((await desk.visit(address, { ...facts, version: '2', kind: 'weakness' })).status).toBe(303);
    expect((await desk.find(nurse))?.kind).toBe('weakness');
    expect((await desk.visit(address, { ...facts, sentiment: 'x' })).status).toBe(400);
  });

  test('themes, a theme and the sources open with their numbers', async () => {
    const desk = await aDesk();
    await someComments(desk);
    expect(await desk.get('/themes')).toMatch(/Parking.*1/u);
    const theme = await desk.get(`/themes/${desk.themeOf('parking')}`);
    expect(theme).toContain('The ramp is steep.');
    expect(theme).toContain('1 comment');
    expect(await desk.get('/sources')).toMatch(/Complaints.*10 Jun 2012.*1/u);
    const representative = await desk.site.as(
      await aPerson(given.database, desk.organisation, { roles: ['REP'] }),
    );
    expect(await desk.get('/themes', representative)).toContain('Parking');
    expect(await desk.get(`/themes/${desk.themeOf('parking')}`, representative)).not.toContain('ramp');
    expect((await representative(`${desk.desk}/feedback`)).status).toBe(404);
  });

  test('a source is added, changed and closed at the desk', async () => {
    const desk = await aDesk();
    const form = { name: 'Forum', kind: 'forum', ownerId: '', intervalDays: '92', coverage: '', contact: '' };
    expect((await desk.visit(`${desk.desk}/sources/new`, form)).status).toBe(303);
    const twice = await desk.visit(`${desk.desk}/sources/new`, form);
    expect(twice.status).toBe(400);
    expect(await wordsOf(twice)).toContain('Another source has this name.');
    const html = await (await desk.visit(`${desk.desk}/sources`)).text();
    const address = /href="([^"]*\/sources\/[0-9a-f-]{36})"/u.exec(html)?.[1] ?? '';
    expect((await desk.visit(address, { ...form, version: '1', name: 'Public forum' })).status).toBe(303);
    const late = await desk.visit(address, { ...form, version: '1', name: 'Late forum' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('value="Late forum"');
    await desk.visit(`${address}/close`, {});
    expect(await desk.get('/sources')).toContain('Closed');
  });

  test('no page asks more than five queries', async () => {
    const desk = await aDesk();
    const { ramp, ring } = await someComments(desk);
    const theme = desk.themeOf('parking');
    const pages = [
      '/feedback',
      `/feedback?theme=${theme}`,
      '/feedback?q=nurse&kind=strength&place=wards&category=Staff',
      '/feedback/new',
      `/feedback/${ramp}`,
      `/feedback/${ring}?in=q%3Dparking%26place%3Dwards`,
      '/feedback/to-check',
      '/themes',
      `/themes/${theme}`,
      '/sources',
      '/sources/new',
    ];
    for (const page of pages) {
      desk.asked.clear();
      expect((await desk.visit(`${desk.desk}${page}`)).status, page).toBe(200);
      const queries = ofThePage(desk.asked.queries).map((query) => query.sql);
      expect(queries.length, `${page}\n${queries.join('\n')}`).toBeLessThanOrEqual(5);
      expect(queries.length, page).toBeGreaterThan(0);
    }
  });

  test('another organisation finds none of it', async () => {
    const desk = await aDesk();
    const { ramp } = await someComments(desk);
    const other = await anOrganisation(given.database);
    const stranger = await desk.site.as(await aPerson(given.database, other, { roles: ['ENG'] }));
    expect((await stranger(`${desk.desk}/feedback`)).status).toBe(404);
    expect((await stranger(`/${other.slug}/desk/feedback/${ramp}`)).status).toBe(404);
    expect((await stranger(`/${other.slug}/desk/feedback/${ramp}/themes`, { 'theme[]': [] })).status).toBe(
      404,
    );
    expect((await stranger(`/${other.slug}/desk/feedback/${ramp}/settle`, { act: 'redact' })).status).toBe(
      404,
    );
  });
});
