import { describe, expect, it } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aSite } from '../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { newId } from '../../platform/db/ids.ts';
import { read } from '../../platform/db/tenant.ts';
import { newReference, visibleComments } from '../feedback/door.ts';
import { languageOf } from './languages.ts';
import { speakerOf } from './speaker.tsx';
import { askedOn, readAnswers, readBy, shownReference } from './tell-us.ts';
import { en } from './words/en.ts';
import { ur } from './words/ur.ts';

const TODAY = '2026-11-20';
const english = speakerOf(languageOf('en'), new Map());

describe('the dated questions', () => {
  it('asks the questions of the day: today the Friends and Family Test and the Census 2021, in 2012 neither', () => {
    expect(askedOn(TODAY).scale?.key).toBe('friends-and-family-2020');
    expect(askedOn(TODAY).equality.map(({ field }) => field)).toContain('gender');
    expect(askedOn('2012-09-27').scale).toBeNull();
    expect(askedOn('2012-09-27').equality.map(({ field }) => field)).not.toContain('gender');
  });

  it('takes an answer that was offered and refuses another', () => {
    const asked = askedOn(TODAY);
    const good = readAnswers({ score: '2', 'equality-age': '25-34' }, asked, english);
    expect(good).toEqual({
      score: { scale: 'friends-and-family-2020', printed: 'Good', value: 2 },
      equality: { age: '25-34' },
      errors: {},
    });
    const bad = readAnswers({ score: '7', 'equality-age': 'old', 'equality-sex': ['a'] }, asked, english);
    expect(Object.keys(bad.errors)).toEqual(['score', 'equality-age']);
    expect(bad.equality).toEqual({});
  });

  it('leaves out what was not to be asked: of the under-16s, or after a no', () => {
    const asked = askedOn(TODAY);
    const young = { 'equality-age': '0-15', 'equality-sexuality': 'straight', 'equality-gender': 'same' };
    expect(readAnswers(young, asked, english).equality).toEqual({ age: '0-15' });
    const well = { 'equality-disability': 'no', 'equality-disabilityEffect': 'a-lot' };
    expect(readAnswers(well, asked, english).equality).toEqual({ disability: 'no' });
  });

  it('shows no words from the address as a reference', () => {
    expect(shownReference('TR-7K2M9Q')).toBe('TR-7K2M9Q');
    expect(shownReference('Ring 0900 1')).toBeNull();
    expect(shownReference(undefined)).toBeNull();
  });

  it('counts the days in which it will be read', () => {
    expect(readBy('2012-12-24', 14)).toBe('2013-01-07');
  });
});

onBothDatabases('telling us', (given) => {
  const owner = () => given.database.owner;
  const anOpenOrganisation = () => anOrganisation(given.database, { fixedToday: TODAY });
  const returnsOf = (organisationId: string) =>
    owner()
      .selectFrom('feedbackReturn')
      .innerJoin('comment', (join) =>
        join
          .onRef('comment.organisationId', '=', 'feedbackReturn.organisationId')
          .onRef('comment.returnId', '=', 'feedbackReturn.id'),
      )
      .leftJoin('returnContact', (join) =>
        join
          .onRef('returnContact.organisationId', '=', 'feedbackReturn.organisationId')
          .onRef('returnContact.returnId', '=', 'feedbackReturn.id'),
      )
      .select([
        'feedbackReturn.id',
        'reference',
        'feedbackReturn.placeId',
        'feedbackReturn.receivedOn',
        'language',
        'channel',
        'score',
        'scoreScale',
        'equality',
        'consentToQuote',
        'feedbackReturn.consentWording',
        'text',
        'scan',
        'returnContact.name',
        'returnContact.email',
        'returnContact.wantsReply',
        'returnContact.consentWording as contactWording',
      ])
      .where('feedbackReturn.organisationId', '=', organisationId)
      .execute();
  const poolOf = (organisationId: string) =>
    owner().selectFrom('equalityPool').selectAll().where('organisationId', '=', organisationId).execute();

  it('takes what somebody says without a name and gives them a number', async () => {
    const organisation = await anOpenOrganisation();
    const { visit } = aSite(given);
    const sent = await visit(`/${organisation.slug}/tell-us`, {
      comment: 'The nurse was kind.',
      score: '1',
      'equality-age': '25-34',
      'equality-religion': 'prefer-not-to-say',
    });
    expect(sent.status).toBe(303);
    const [said, ...more] = await returnsOf(organisation.id);
    expect(more).toEqual([]);
    expect(said).toMatchObject({
      text: 'The nurse was kind.',
      receivedOn: TODAY,
      language: 'en',
      channel: 'online',
      score: 1,
      scoreScale: 'friends-and-family-2020',
      equality: { age: '25-34', religion: 'prefer-not-to-say' },
      consentToQuote: false,
      consentWording: null,
      name: null,
    });
    expect(await poolOf(organisation.id)).toEqual([]);
    const location = sent.headers.get('location') ?? '';
    expect(location).toBe(`/${organisation.slug}/tell-us/thank-you?reference=${said?.reference}`);
    const thanks = await (await visit(location)).text();
    expect(thanks).toContain(said?.reference ?? 'none');
    expect(thanks).toContain('4 December 2026');
  });

  it('keeps the answers of somebody who left an address where nothing joins them back', async () => {
    const organisation = await anOpenOrganisation();
    const sent = await aSite(given).visit(`/${organisation.slug}/tell-us`, {
      comment: 'The wait was long.',
      consent: 'yes',
      name: 'Sam',
      email: 'sam@example.org',
      'equality-age': '35-44',
      'equality-ethnicity': 'roma',
    });
    expect(sent.status).toBe(303);
    const [said] = await returnsOf(organisation.id);
    expect(said).toMatchObject({
      equality: null,
      consentToQuote: true,
      consentWording: en['tellUs.consent'],
      name: 'Sam',
      email: 'sam@example.org',
      wantsReply: true,
    });
    expect(said?.contactWording).toContain(en['tellUs.emailHint']);
    const [pooled, ...more] = await poolOf(organisation.id);
    expect(more).toEqual([]);
    expect(Object.keys(pooled ?? {}).sort()).toEqual(['answers', 'id', 'month', 'organisationId']);
    expect(pooled).toMatchObject({ month: '2026-11-01', answers: { age: '35-44', ethnicity: 'roma' } });
    expect(pooled?.id).not.toBe(said?.id);
    const history = await owner()
      .selectFrom('history')
      .selectAll()
      .where('organisationId', '=', organisation.id)
      .execute();
    expect(JSON.stringify(history)).not.toMatch(/roma|35-44|sam@|Sam|The wait/);
    expect(history.map(({ byName, personId }) => [byName, personId])).toEqual([['The public form', null]]);
  });

  it('keeps a name alone without promising an answer', async () => {
    const organisation = await anOpenOrganisation();
    await aSite(given).visit(`/${organisation.slug}/tell-us`, { comment: 'Thank you.', name: 'Sam' });
    expect((await returnsOf(organisation.id))[0]).toMatchObject({
      name: 'Sam',
      email: '',
      wantsReply: false,
    });
  });

  it('keeps the consent in the words and the language in which it was read', async () => {
    const organisation = await anOpenOrganisation();
    const sent = await aSite(given).visit(`/${organisation.slug}/tell-us?lang=ur`, {
      comment: 'ڈاکٹر بہت اچھے تھے۔',
      consent: 'yes',
    });
    expect(sent.headers.get('location')).toMatch(/thank-you\?reference=[A-Z]{1,2}-[0-9A-Z]{6}&lang=ur$/);
    expect((await returnsOf(organisation.id))[0]).toMatchObject({
      text: 'ڈاکٹر بہت اچھے تھے۔',
      language: 'ur',
      consentWording: ur['tellUs.consent'],
    });
  });

  it('hides what looks like somebody’s details, also in the words on what it is about', async () => {
    const organisation = await anOpenOrganisation();
    await aSite(given).visit(`/${organisation.slug}/tell-us`, {
      comment: 'My NHS number is 943 476 5919.',
      about: 'sam@example.org',
    });
    const [said] = await returnsOf(organisation.id);
    expect(said?.text).not.toMatch(/943 476 5919|sam@example.org/);
    expect(said?.scan).toBe('waiting');
    const officer = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const atDesk = await read(given.database, organisation.id, (db) =>
      visibleComments(db, officer).select('comment.text').execute(),
    );
    expect(atDesk).toEqual([{ text: said?.text }]);
  });

  it('stores a form once, however often it is sent, and shows the same thanks each time', async () => {
    const organisation = await anOpenOrganisation();
    const { visit } = aSite(given);
    const path = `/${organisation.slug}/tell-us`;
    const numberOf = async (page: Response) =>
      /<input type="hidden" name="number" value="([^"]*)"/.exec(await page.text())?.[1] ?? '';
    const number = await numberOf(await visit(path));
    expect(number).toMatch(/^[A-Z]{1,2}-[0-9A-Z]{6}$/);
    expect(await numberOf(await visit(path))).not.toBe(number);
    expect(await numberOf(await visit(path, { number, comment: '' }))).toBe(number);

    const form = { number, comment: 'The lift was broken. Ring 01632 960 123.', email: 'sam@example.org' };
    const sent = await Promise.all([visit(path, form), visit(path, form), visit(path, form)]);
    sent.push(await visit(path, form));
    for (const answer of sent) {
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(`${path}/thank-you?reference=${number}`);
    }
    const [said, ...more] = await returnsOf(organisation.id);
    expect(said).toMatchObject({ reference: number, email: 'sam@example.org' });
    expect(more).toEqual([]);
  });

  it('loses no other words that come under a number already taken, nor takes a number that is not its own', async () => {
    const organisation = await anOpenOrganisation();
    const { visit } = aSite(given);
    const path = `/${organisation.slug}/tell-us`;
    const number = newReference(organisation.slug);
    for (const comment of ['The lift was broken.', 'The stairs were wet.'])
      expect((await visit(path, { number, comment })).status).toBe(303);
    await visit(path, { number: 'ZZ-222222', comment: 'The door was stiff.' });
    await visit(path, { number: ['x', 'y'], comment: 'The door was stiff.' });
    const said = await returnsOf(organisation.id);
    expect(said.map(({ text }) => text).sort()).toEqual([
      'The door was stiff.',
      'The door was stiff.',
      'The lift was broken.',
      'The stairs were wet.',
    ]);
    expect(new Set(said.map(({ reference }) => reference)).size).toBe(4);
    expect(said.find(({ text }) => text === 'The lift was broken.')?.reference).toBe(number);
    expect(said.map(({ reference }) => reference)).not.toContain('ZZ-222222');
  });

  it('knows a place by its name in its own organisation; other words stay with the comment', async () => {
    const organisation = await anOpenOrganisation();
    const other = await anOpenOrganisation();
    const id = newId();
    for (const [organisationId, name] of [
      [organisation.id, 'Riverside Surgery'],
      [other.id, 'Hill Clinic'],
    ] as const)
      await owner()
        .insertInto('place')
        .values({ organisationId, id, name, path: name, depth: 1, parentId: null })
        .execute();
    const { visit } = aSite(given);
    const say = (about: string) => visit(`/${organisation.slug}/tell-us`, { comment: 'Good.', about });
    await say('riverside surgery');
    await say('Hill Clinic');
    const said = await returnsOf(organisation.id);
    expect(
      said.map(({ text, placeId }) => [text, placeId]).sort(([a], [b]) => String(a).localeCompare(String(b))),
    ).toEqual([
      ['Good.', id],
      ['Good.\n\nWhat it is about: Hill Clinic', null],
    ]);
    expect(await returnsOf(other.id)).toEqual([]);
    const places = await owner()
      .selectFrom('place')
      .select('name')
      .where('organisationId', '=', organisation.id)
      .execute();
    expect(places).toHaveLength(1);
  });

  it('says what is wrong beside the field, keeps what was typed, and stores nothing', async () => {
    const organisation = await anOpenOrganisation();
    const { visit } = aSite(given);
    const answer = await visit(`/${organisation.slug}/tell-us`, {
      comment: '',
      about: 'The eye clinic',
      consent: 'yes',
      score: '3',
      email: 'sam at example',
      'equality-age': '16-24',
      'equality-sex': 'neither',
    });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain(`href="#comment">${en['problem.comment']}`);
    expect(page).toContain(`href="#email">${en['problem.email']}`);
    expect(page).toContain(`href="#equality-sex">${en['problem.answer']}`);
    expect(page).toContain('value="The eye clinic"');
    expect(page).toContain('value="sam at example"');
    expect(page).toMatch(/<input[^>]*name="score" checked="" value="3"/);
    expect(page).toMatch(/<details[^>]*open=""/);
    expect(page).toContain('<title>Error: Tell us');
    expect(await returnsOf(organisation.id)).toEqual([]);
    const long = await visit(`/${organisation.slug}/tell-us`, { comment: 'a'.repeat(5001) });
    expect(long.status).toBe(400);
    expect(await long.text()).toContain('at most 5,000 letters');
    expect((await visit(`/${organisation.slug}/tell-us`, { comment: 'a'.repeat(300_000) })).status).toBe(413);
  });

  it('never refuses a person in silence: a filled trap shows itself and says what to do', async () => {
    const organisation = await anOpenOrganisation();
    const answer = await aSite(given).visit(`/${organisation.slug}/tell-us`, {
      comment: 'I am a person.',
      website: 'https://example.org',
    });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain('I am a person.');
    expect(page).toContain(en['problem.robot']);
    expect(await returnsOf(organisation.id)).toEqual([]);
  });

  it('stops a flood from one address without losing the words, and only at that organisation', async () => {
    const organisation = await anOpenOrganisation();
    const other = await anOpenOrganisation();
    const { visit } = aSite(given);
    const say = (slug: string) => visit(`/${slug}/tell-us`, { comment: 'Again and again.' });
    for (let time = 0; time < 40; time++) expect((await say(organisation.slug)).status).toBe(303);
    const refused = await say(organisation.slug);
    expect(refused.status).toBe(429);
    const page = await refused.text();
    expect(page).toContain(en['problem.often']);
    expect(page).toContain('Again and again.');
    expect((await say(other.slug)).status).toBe(303);
    expect(await returnsOf(organisation.id)).toHaveLength(40);
  });

  it('refuses a form that another site sends', async () => {
    const organisation = await anOpenOrganisation();
    const body = new FormData();
    body.append('comment', 'x');
    const answer = await aSite(given).app.request(`http://localhost/${organisation.slug}/tell-us`, {
      method: 'POST',
      body,
      headers: { host: 'localhost', origin: 'https://elsewhere.example' },
    });
    expect(answer.status).toBe(403);
  });

  it('asks the questions of 2012 where it is 2012', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const page = await (await aSite(given).visit(`/${organisation.slug}/tell-us`)).text();
    expect(page).toContain('Do you consider yourself to be disabled?');
    expect(page).not.toContain('Overall, how was your experience');
    expect(page).toContain('11 October 2012');
  });
});
