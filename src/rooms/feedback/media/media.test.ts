import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { aComment } from '../../../../tests/support/makers/comment.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { read } from '../../../platform/db/tenant.ts';
import { filePath } from '../../../platform/files/store.ts';
import { wrongKind } from './media.ts';
import { mediaTypeOf } from './media-file.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  );
const video = bytes([0, 0, 0, 24], 'ftypisom', [0, 0, 2, 0], 'moov');

test.each([
  ['a video', video, 'mp4'],
  ['a video of a telephone', bytes([0, 0, 0, 20], 'ftypqt  '), 'quicktime'],
  ['a picture of a telephone', bytes([0, 0, 0, 20], 'ftypheic'), 'heic'],
  ['sound of a telephone', bytes([0, 0, 0, 20], 'ftypM4A '), 'm4a'],
  ['a video of a browser', bytes([0x1a, 0x45, 0xdf, 0xa3, 1]), 'webm'],
  ['sound', bytes('RIFF', [0, 0, 0, 0], 'WAVEfmt '), 'wav'],
  ['music with a tag', bytes('ID3', [3, 0]), 'mp3'],
  ['music without', bytes([0xff, 0xfb, 0x90]), 'mp3'],
  ['a picture', bytes([0xff, 0xd8, 0xff, 0xe0]), 'jpeg'],
  ['a diary', bytes('Monday. The nurse came late.\n'), 'text'],
  ['a letter', bytes('%PDF-1.7\n1 0 obj << >>'), 'pdf'],
])('%s is known by its bytes', (_, content, is) => {
  expect(mediaTypeOf(content)).toEqual({ is });
});

test.each([
  ['a document with macros', bytes('PK', [3, 4, 20, 0], 'word/vbaProject.bin'), /macros/u],
  ['an old document', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /macros/u],
  ['a PDF that does something', bytes('%PDF-1.7 << /OpenAction << /JavaScript (x) >> >>'), /script/u],
  ['a web page', bytes('<!DOCTYPE html><script>'), /web page/u],
  ['a program', bytes('MZ', [0x90, 0, 3, 0, 0, 0]), /cannot be told/u],
  ['nothing', bytes(), /empty/u],
])('%s is not taken, and a sentence says why', (_, content, says) => {
  const found = mediaTypeOf(content);
  expect('problem' in found ? found.problem : '').toMatch(says);
});

test('a video must be a video; a diary may be anything', () => {
  expect(wrongKind('video', 'text/plain')).toContain('This file is no video.');
  expect(wrongKind('video', 'video/mp4')).toBeNull();
  expect(wrongKind('diary', 'audio/mpeg')).toBeNull();
});

onBothDatabases('Files of a comment', (given) => {
  async function aDesk() {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const officer = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const logger = await aPerson(given.database, organisation, { roles: ['STA'] });
    const site = aSite(given);
    const as = async (role: 'LAY' | 'STA' | 'REP') =>
      site.as(await aPerson(given.database, organisation, { roles: [role] }));
    const commentId = await aComment(given.database, organisation, { by: logger });
    const address = `/${organisation.slug}/desk/feedback/${commentId}`;
    const list = () =>
      read(given.database, organisation.id, (db) =>
        db
          .selectFrom('commentMedia')
          .innerJoin('storedFile', 'storedFile.id', 'commentMedia.fileId')
          .selectAll('commentMedia')
          .select(['storedFile.name', 'storedFile.type'])
          .orderBy('commentMedia.id')
          .execute(),
      );
    return {
      organisation,
      site,
      as,
      address,
      list,
      officer: await site.as(officer),
      logger: await site.as(logger),
    };
  }

  const form = {
    kind: 'video',
    description: 'A woman tells of her wait in the clinic.',
    consent: 'none',
    consentWording: '',
    'consentOn-day': '',
    'consentOn-month': '',
    'consentOn-year': '',
  };
  const agreedInside = {
    ...form,
    consent: 'inside',
    consentWording: 'You may show it to your colleagues.',
    'consentOn-day': '3',
    'consentOn-month': '9',
    'consentOn-year': '2012',
  };
  const aVideo = (name = 'story.mp4') => new File([video], name);
  const wordsOf = async (answer: Response) => (await answer.text()).replace(/<[^>]*>/gu, ' ');

  test('a file is kept with what was agreed, opened by those who work on feedback, and only named to other readers', async () => {
    const desk = await aDesk();
    const add = `${desk.address}/media/new`;
    expect(await wordsOf(await desk.officer(add))).toContain('Add a file to this comment');
    const added = await desk.officer(add, { ...form, file: aVideo('..\\secret/our "story".exe') });
    expect(added.headers.get('location')).toBe(desk.address);
    const [kept] = await desk.list();
    expect(kept).toMatchObject({ consent: 'none', name: 'our story.exe.mp4', type: 'video/mp4', version: 1 });
    const one = `${desk.address}/media/${kept?.id}`;

    expect(await wordsOf(await desk.officer(desk.address))).toContain('A woman tells of her wait');
    const file = await desk.officer(`${one}/file`);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(video);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; /u);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-type')).toBe('video/mp4');

    const lay = await desk.as('LAY');
    const seen = await wordsOf(await lay(desk.address));
    expect(seen).toContain('Video');
    expect(seen).toContain('Not to be shown');
    expect(seen).not.toContain('A woman tells');
    expect(seen).not.toContain('our story');
    expect((await lay(one)).status).toBe(404);
    expect((await lay(`${one}/file`)).status).toBe(404);
  });

  test('consent opens it to readers, withdrawing closes it again, and an older consent does not come back', async () => {
    const desk = await aDesk();
    const lay = await desk.as('LAY');
    await desk.officer(`${desk.address}/media/new`, { ...agreedInside, file: aVideo() });
    const id = (await desk.list())[0]?.id ?? '';
    const one = `${desk.address}/media/${id}`;
    expect((await lay(`${one}/file`)).status).toBe(200);
    expect(await wordsOf(await lay(one))).toContain('You may show it to your colleagues.');
    expect(await wordsOf(await lay(one))).not.toContain('Change what is said of it');

    expect((await lay(`${one}/revoke`, {})).status).toBe(404);
    expect((await desk.officer(`${one}/revoke`, {})).status).toBe(303);
    expect((await lay(`${one}/file`)).status).toBe(404);
    expect(await wordsOf(await lay(desk.address))).toContain('Consent withdrawn');
    expect((await desk.officer(`${one}/file`)).status).toBe(200);

    await desk.officer(one, { ...agreedInside, version: '2', description: 'Better words.' });
    expect((await lay(`${one}/file`)).status).toBe(404);
    const late = await desk.officer(one, { ...agreedInside, version: '2', description: 'Late words.' });
    expect(late.status).toBe(409);
    expect(await wordsOf(late)).toMatch(/Somebody else changed this[\s\S]*Better words[\s\S]*Late words/u);
    await desk.officer(one, { ...agreedInside, version: '3', 'consentOn-day': '27' });
    expect((await lay(`${one}/file`)).status).toBe(200);

    const history = await wordsOf(await desk.officer(desk.address));
    expect(history).toContain('file added');
    expect(history).toContain('consent to a file withdrawn');
  });

  test('whoever logged the comment adds and opens their own evidence, and keeps nothing of others', async () => {
    const desk = await aDesk();
    const evidence = { ...form, kind: 'evidence', description: 'Minutes of the meeting.' };
    const file = new File(['We met and agreed.'], 'minutes.txt');
    expect((await desk.logger(`${desk.address}/media/new`, { ...evidence, file })).status).toBe(303);
    const one = `${desk.address}/media/${(await desk.list())[0]?.id}`;
    expect((await desk.logger(`${one}/file`)).status).toBe(200);
    expect((await desk.logger(`${one}/remove`, {})).status).toBe(404);
    await desk.officer(`${desk.address}/media/new`, { ...form, file: aVideo() });
    const theirs = (await desk.list())[1]?.id;
    expect((await desk.logger(`${desk.address}/media/${theirs}/file`)).status).toBe(404);
    const other = await desk.as('STA');
    expect((await other(`${desk.address}/media/new`, { ...evidence, file })).status).toBe(404);
    expect((await other(`${one}/file`)).status).toBe(404);
    expect((await (await desk.as('LAY'))(`${desk.address}/media/new`)).status).toBe(404);
  });

  test('a file that is not taken, or no consent in words, comes back with a sentence; nothing is kept', async () => {
    const desk = await aDesk();
    const send = (typed: Record<string, string | File>): ReturnType<Visit> =>
      desk.officer(`${desk.address}/media/new`, { ...form, ...typed });
    const none = await send({});
    expect(none.status).toBe(400);
    expect(await wordsOf(none)).toContain('Choose a file.');
    const macros = new File([bytes('PK', [3, 4], 'word/vbaProject.bin')], 'diary.mp4');
    expect(await wordsOf(await send({ file: macros }))).toContain('they can hold macros');
    const noVideo = await send({ file: new File(['words'], 'a.mp4') });
    expect(await wordsOf(noVideo)).toContain('This file is no video.');
    const unsaid = await wordsOf(await send({ file: aVideo(), consent: 'public' }));
    expect(unsaid).toContain('Write the words that they agreed to.');
    expect(unsaid).toContain('Give the day on which they agreed.');
    expect(await wordsOf(await send({ file: aVideo(), description: '' }))).toContain('Say in words');
    expect(await desk.list()).toEqual([]);
  });

  test('a file is removed for good, from the disk too', async () => {
    const desk = await aDesk();
    await desk.officer(`${desk.address}/media/new`, { ...form, file: aVideo() });
    const [kept] = await desk.list();
    const path = filePath(desk.site.config.dataFolder, desk.organisation.id, kept?.fileId ?? '');
    expect(existsSync(path)).toBe(true);
    const one = `${desk.address}/media/${kept?.id}`;
    expect(await wordsOf(await desk.officer(`${one}/remove`))).toContain('This cannot be undone.');
    expect((await desk.officer(`${one}/remove`, {})).status).toBe(303);
    expect(existsSync(path)).toBe(false);
    expect(await desk.list()).toEqual([]);
    expect((await desk.officer(one)).status).toBe(404);
  });

  test('another organisation finds none of it', async () => {
    const desk = await aDesk();
    await desk.officer(`${desk.address}/media/new`, { ...agreedInside, file: aVideo() });
    const [kept] = await desk.list();
    const other = await anOrganisation(given.database);
    const stranger = await desk.site.as(await aPerson(given.database, other, { roles: ['ENG'] }));
    const theirs = desk.address.replace(desk.organisation.slug, other.slug);
    for (const path of [`/media/new`, `/media/${kept?.id}`, `/media/${kept?.id}/file`]) {
      expect((await stranger(`${desk.address}${path}`)).status, path).toBe(404);
      expect((await stranger(`${theirs}${path}`)).status, path).toBe(404);
    }
    expect((await stranger(`${theirs}/media/${kept?.id}/remove`, {})).status).toBe(404);
    expect(await desk.list()).toHaveLength(1);
  });
});
