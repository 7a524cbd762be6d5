import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RoleCode } from '../../../../reference/roles.ts';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Site, type Visit } from '../../../../tests/support/a-site.ts';
import { returnsCsv } from '../../../../tests/support/makers/import.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { jobKinds } from '../../../job-kinds.ts';
import type { Organisation } from '../../../platform/access/organisation.ts';
import { workOff } from '../../../platform/jobs/jobs.ts';
import { createLog } from '../../../platform/log.ts';

onBothDatabases('importing in the browser', (given) => {
  let site: Site;
  let organisation: Organisation;
  let officer: Visit;
  const at = (path = '') => `/${organisation.slug}/desk/feedback/imports${path}`;

  beforeAll(async () => {
    site = aSite(given);
    organisation = await anOrganisation(given.database, { fixedToday: '2026-01-01' });
    officer = await site.as(
      await aPerson(given.database, organisation, { name: 'Ann Officer', roles: ['ENG'] }),
    );
  });

  const newSource = { from: 'new', sourceName: 'Ward cards', sourceKind: 'friends-and-family' };
  const upload = (
    content: string | Uint8Array<ArrayBuffer>,
    name = 'returns.csv',
    source: object = newSource,
  ) => officer(at('/new'), { ...source, file: new File([content], name) });
  /** Uploads a file and gives its id. */
  const uploaded = async (content: string, name?: string) => {
    const answer = await upload(content, name);
    expect(answer.status).toBe(303);
    return /imports\/([^/]+)\/map$/u.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
  };
  /** Sends the columns as the page offers them, with what is changed. */
  const mapAsOffered = async (id: string, changed: Record<string, string> = {}) => {
    const page = await (await officer(at(`/${id}/map`))).text();
    const form: Record<string, string> = {};
    for (const [, name = '', options = ''] of page.matchAll(
      /<select[^>]*name="(column-\d+)"[^>]*>(.*?)<\/select>/gsu,
    ))
      form[name] =
        /<option[^>]*?value="([^"]*)"[^>]*? selected|<option selected=""[^>]*value="([^"]*)"/u
          .exec(options)
          ?.slice(1)
          .find(Boolean) ?? '';
    return officer(at(`/${id}/map`), { ...form, ...changed });
  };
  const preview = async (id: string) => {
    for (;;) {
      const page = await (await officer(at(`/${id}/preview`))).text();
      // On a slow machine the page says first how far it is.
      if (!page.includes('Looking through')) return page;
    }
  };
  const keyOn = (page: string) => /name="key" value="(\w+)"/u.exec(page)?.[1] ?? '';
  const start = async (id: string) => officer(at(`/${id}/start`), { key: keyOn(await preview(id)) });
  const work = () => workOff(given.database, createLog('silent'), jobKinds(site.config));
  const stateOf = (id: string) =>
    given.database.owner.selectFrom('feedbackImport').selectAll().where('id', '=', id).executeTakeFirst();

  test('a file is uploaded, its columns are named, it is looked at, started and taken', async () => {
    const csv = returnsCsv(40);
    const id = await uploaded(csv.text);
    const columns = await (await officer(at(`/${id}/map`))).text();
    expect(columns).toContain('guessed from the names');
    expect(columns).toContain('For example: The wait was short.');
    const mapped = await mapAsOffered(id, {
      'column-1': 'place-1',
      'column-2': 'place-2',
      'column-4': 'comment',
      'column-5': 'comment',
    });
    expect(mapped.status).toBe(303);

    const before = await preview(id);
    expect(before).toContain('38 of 40 rows will be taken');
    expect(before).toContain('There is no date.');
    expect(before).toContain('5 comments may hold some');
    expect((await stateOf(id))?.imported).toBe(0);

    expect((await start(id)).headers.get('location')).toBe(at(`/${id}`));
    const running = await (await officer(at(`/${id}`))).text();
    expect(running).toContain('<live-progress');
    expect(running).toContain('<noscript><meta http-equiv="refresh"');
    const progress = await officer(at(`/${id}/progress.json`));
    expect(await progress.json()).toMatchObject({ done: 0, total: 40, finished: false });

    await work();
    expect(await (await officer(at(`/${id}/progress.json`))).json()).toMatchObject({ finished: true });
    const done = await (await officer(at(`/${id}`))).text();
    expect(done).toContain('40 rows in the file: 38 rows were taken');
    expect(done).toContain(`/desk/feedback?import=${id}`);
    expect(done).toContain(`${id}/rejected.csv`);
    expect(await stateOf(id)).toMatchObject({
      state: 'done',
      imported: csv.taken,
      comments: csv.comments,
      rejected: csv.rejected,
      duplicates: 0,
    });
    const list = await (await officer(at())).text();
    expect(list).toContain('returns.csv');
    expect(list).toContain('Ann Officer');
  });

  test('what was refused comes back as a file, harmless to a spreadsheet, and can be mended and sent again', async () => {
    const content =
      'when of visit date,said\n2024-01-01,fine\nsoon,"=SUM(A1), ""he said"""\n2024-01-02,a,b\n2024-01-03,"x\ny\n';
    const id = await uploaded(content, 'mend me.csv');
    const columns = { 'column-0': 'date', 'column-1': 'comment' };
    await mapAsOffered(id, columns);
    const header = ['when of visit date', 'said', 'Row number', 'Column at fault', 'Problem'];
    const read = async () => {
      const answer = await officer(at(`/${id}/rejected.csv`));
      expect(answer.headers.get('content-disposition')).toContain('mend-me-not-taken.csv');
      return parse((await answer.text()).replace(/^\ufeff/u, '')) as string[][];
    };
    const before = await read();
    expect(before[0]).toEqual(header);
    expect(before[1]).toEqual([
      'soon',
      '\'=SUM(A1), "he said"',
      '2',
      'when of visit date',
      expect.any(String),
    ]);
    expect(before[2]?.slice(0, 4)).toEqual(['2024-01-02,a,b', '', '3', 'said']);
    await start(id);
    await work();
    expect(await read()).toEqual(before);

    const mended = await uploaded(`${header.join(',')}\n2024-02-01,fine,2,said,none\n`, 'mended.csv');
    const page = await (await officer(at(`/${mended}/map`))).text();
    expect(page).toContain('was imported before');
  });

  test('the columns of a file are remembered by its header, in any order', async () => {
    const first = await uploaded('on,words,id\n2024-01-01,first,A1\n');
    await mapAsOffered(first, { 'column-0': 'date', 'column-1': 'comment', 'column-2': 'reference' });
    await start(first);
    await work();
    const second = await uploaded('words,id,on\nsecond,A2,2024-01-02\n');
    expect(await (await officer(at(`/${second}/map`))).text()).toContain('was imported before');
    await mapAsOffered(second);
    expect((await stateOf(second))?.map).toEqual({ date: ['on'], comment: ['words'], reference: ['id'] });
    expect(await preview(second)).toContain('All 1 row will be taken');
  });

  test('a start pressed twice starts once, and an old page starts nothing', async () => {
    const id = await uploaded('date,comment,other\n2024-01-01,a,b\n2024-01-02,c,d\n');
    await mapAsOffered(id);
    const old = keyOn(await preview(id));
    await mapAsOffered(id, { 'column-2': 'comment' });
    const stale = await officer(at(`/${id}/start`), { key: old });
    expect(stale.headers.get('location')).toBe(at(`/${id}/preview`));
    expect((await stateOf(id))?.state).toBe('ready');

    const key = keyOn(await preview(id));
    await Promise.all([officer(at(`/${id}/start`), { key }), officer(at(`/${id}/start`), { key })]);
    await work();
    await officer(at(`/${id}/start`), { key });
    await work();
    expect(await stateOf(id)).toMatchObject({ state: 'done', imported: 2, comments: 4, duplicates: 0 });
    // Neither its columns nor its file can be changed any more.
    await mapAsOffered(id, { 'column-2': '' });
    await officer(at(`/${id}/throw-away`), {});
    expect(await stateOf(id)).toMatchObject({ state: 'done', map: { comment: ['comment', 'other'] } });
  });

  test('an import can be stopped and gone on with', async () => {
    const id = await uploaded(returnsCsv(30).text);
    await mapAsOffered(id, { 'column-4': 'comment' });
    await start(id);
    expect(await (await officer(at(`/${id}/stop`))).text()).toContain('Stop the import of');
    await officer(at(`/${id}/stop`), {});
    await work();
    expect(await stateOf(id)).toMatchObject({ state: 'abandoned', nextRow: 1, imported: 0 });
    const stopped = await (await officer(at(`/${id}`))).text();
    expect(stopped).toContain('It was stopped after row 0. 0 rows were taken');
    await officer(at(`/${id}/go-on`), {});
    await work();
    expect(await stateOf(id)).toMatchObject({ state: 'done', nextRow: 31 });
  });

  test('a file that is not started can be thrown away, with what lies on the disk', async () => {
    const id = await uploaded('date,comment\n2024-01-01,a\n');
    const fileId = (await stateOf(id))?.fileId ?? '';
    const onDisk = join(given.folder, 'files', organisation.id, fileId);
    expect(existsSync(onDisk)).toBe(true);
    expect((await officer(at(`/${id}/throw-away`), {})).headers.get('location')).toBe(at());
    expect(await stateOf(id)).toBeUndefined();
    expect(existsSync(onDisk)).toBe(false);
    expect((await officer(at(`/${id}`))).status).toBe(404);
  });

  test('which comes first in a date is asked only where the file does not show it', async () => {
    const id = await uploaded('date,comment\n03/04/2024,a\n05/06/2024,b\n');
    const page = await (await officer(at(`/${id}/map`))).text();
    expect(page).toContain('“03/04/2024” is 3 April 2024');
    expect(page).toContain('“03/04/2024” is 4 March 2024');
    const unsaid = await mapAsOffered(id);
    expect(unsaid.status).toBe(400);
    expect(await unsaid.text()).toContain('Say whether the day or the month comes first.');
    expect((await mapAsOffered(id, { dateOrder: 'mdy' })).status).toBe(303);
    expect((await stateOf(id))?.dateOrder).toBe('mdy');
    const clear = await uploaded('date,comment\n2024-04-03,a\n');
    expect(await (await officer(at(`/${clear}/map`))).text()).not.toContain('name="dateOrder"');
  });

  test('columns without a date, or with nothing said, are told beside what was chosen', async () => {
    const id = await uploaded('date,comment\n2024-04-03,a\n');
    const answer = await mapAsOffered(id, { 'column-0': 'reference', 'column-1': '' });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain('Choose the column that has the date.');
    expect(page).toContain('Choose a column for a comment or a score');
    expect(page).toMatch(
      /<option[^>]*(selected=""[^>]*value="reference"|value="reference"[^>]*selected="")/u,
    );
  });

  describe('what cannot be read is told beside the field, and what was chosen stays', () => {
    const zip = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, ...Array.from({ length: 60 }, () => 0)]);
    test.each([
      ['an empty file', '', 'This file is empty.'],
      ['only a header', 'date,comment\n', 'no rows'],
      ['a spreadsheet renamed', zip, 'spreadsheet (Excel) file renamed'],
      ['a PDF renamed', '%PDF-1.7\n', 'PDF renamed'],
    ])('%s', async (_name, content, says) => {
      const files = () => {
        const folder = join(given.folder, 'files', organisation.id);
        return existsSync(folder) ? readdirSync(folder).length : 0;
      };
      const before = files();
      const answer = await upload(content, 'file.csv');
      expect(answer.status).toBe(400);
      const page = await answer.text();
      expect(page).toContain(says);
      expect(page).toContain('href="#file"');
      expect(page).toContain('value="Ward cards"');
      expect(files()).toBe(before);
    });

    test('a file over the limit', async () => {
      const small = aSite(given, { EARSHOT_UPLOAD_LIMIT_MB: '1' });
      const who = await aPerson(given.database, organisation, { roles: ['ENG'] });
      const visit = await small.as(who);
      const answer = await visit(at('/new'), {
        ...newSource,
        file: new File([`date,comment\n${'2024-01-01,a\n'.repeat(90_000)}`], 'large.csv'),
      });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('The most that is taken is 1 MB');
    });

    test('no file, and no source', async () => {
      const answer = await officer(at('/new'), { from: 'new', sourceName: '', sourceKind: '' });
      const page = await answer.text();
      expect(answer.status).toBe(400);
      for (const says of ['Choose a file.', 'Give the new source a name.', 'Choose what kind of source'])
        expect(page).toContain(says);
    });
  });

  test('a known name is the known source, and a known source can be chosen', async () => {
    const sources = () =>
      given.database.owner
        .selectFrom('source')
        .select(['id', 'name'])
        .where('organisationId', '=', organisation.id)
        .where('name', '=', 'Ward cards')
        .execute();
    await uploaded('date,comment\n2024-01-01,z\n');
    await upload('date,comment\n2024-01-01,z\n', 'a.csv', { ...newSource, sourceName: 'WARD CARDS' });
    const [source, ...others] = await sources();
    expect(others).toEqual([]);
    const known = { from: 'known', sourceId: source?.id ?? '' };
    expect((await upload('date,comment\n2024-01-01,z\n', 'a.csv', known)).status).toBe(303);
    const strange = { from: 'known', sourceId: '01890000-0000-7000-8000-000000000000' };
    expect((await upload('date,comment\n2024-01-01,z\n', 'a.csv', strange)).status).toBe(404);
  });

  test('nobody but those who work on feedback here finds any of it', async () => {
    const id = await uploaded('date,comment\n2024-01-01,a\n');
    await mapAsOffered(id);
    const other = await anOrganisation(given.database);
    const abroad = await site.as(await aPerson(given.database, other, { roles: ['ENG'] }));
    const roles: RoleCode[] = ['REP', 'BRD'];
    const wrong = await Promise.all(
      roles.map(async (role) => site.as(await aPerson(given.database, organisation, { roles: [role] }))),
    );
    const pages = [
      '',
      '/new',
      ...['', '/map', '/preview', '/progress.json', '/rejected.csv', '/stop', '/throw-away'].map(
        (act) => `/${id}${act}`,
      ),
    ];
    const acts = [
      '/new',
      ...['/map', '/start', '/stop', '/go-on', '/throw-away'].map((act) => `/${id}${act}`),
    ];
    for (const visit of [...wrong, abroad]) {
      for (const page of pages) expect((await visit(at(page))).status, page).toBe(404);
      for (const act of acts) expect((await visit(at(act), {})).status, act).toBe(404);
    }
    // In their own organisation somebody else's import is not there either.
    for (const act of ['', '/map', '/preview', '/rejected.csv'])
      expect((await abroad(`/${other.slug}/desk/feedback/imports/${id}${act}`)).status).toBe(404);
    for (const page of pages)
      expect((await site.visit(at(page))).headers.get('location')).toContain('/sign-in');
    expect((await stateOf(id))?.state).toBe('ready');
    for (const page of pages) expect((await officer(at(page))).status, page).toBeLessThan(400);
  });
});
