import { describe, expect, it } from 'vitest';
import { equalityQuestions } from '../../../reference/equality-questions.ts';
import { scoreScales } from '../../../reference/score-scales.ts';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aSite } from '../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { languageOf, questionKey, type Sentence, urduSentences } from './languages.ts';
import { promiseNames } from './promises.ts';
import { type Reviewed, speakerOf } from './speaker.tsx';
import { scoreQuestion } from './tell-us.ts';
import { tickOf, withReviews } from './translations.ts';
import { en, type WordKey } from './words/en.ts';
import { ur } from './words/ur.ts';
import { urQuestions } from './words/ur-questions.ts';

const TODAY = '2026-11-20';
const values = (sentence: string) => [...sentence.matchAll(/\{\w+\}/gu)].map(([value]) => value).sort();
const sentence = (key: string): Sentence => {
  const found = urduSentences.find((one) => one.key === key);
  if (!found) throw new Error(`There is no sentence ${key}.`);
  return found;
};

describe('the Urdu', () => {
  it('says every sentence of the English, in its own script, with the same values', () => {
    expect(Object.keys(ur).sort()).toEqual(Object.keys(en).sort());
    for (const [key, english] of Object.entries(en)) {
      const urdu = ur[key as WordKey];
      expect(urdu, key).toMatch(/[\u0600-\u06ff]/u);
      expect(values(urdu), key).toEqual(values(english));
    }
  });

  it('says every question, answer and heading of the reference that the public may meet, and nothing else', () => {
    const scales = scoreScales.filter(({ key }) => key.startsWith('friends-and-family'));
    const said = new Set([
      ...equalityQuestions.flatMap(({ question, options }) => [
        question,
        ...options.flatMap(({ label, group }) => (group === undefined ? [label] : [label, group])),
      ]),
      ...scales.flatMap((scale) => [scoreQuestion(scale), ...scale.options.map(({ label }) => label)]),
      ...promiseNames,
    ]);
    expect(Object.keys(urQuestions).sort()).toEqual([...said].sort());
    for (const urdu of Object.values(urQuestions)) expect(urdu).toMatch(/[\u0600-\u06ff]/u);
  });

  it('writes dates and numbers as its readers do', () => {
    const urdu = speakerOf(languageOf('ur'), new Map());
    expect(urdu.date('2026-11-20')).toMatch(/20.*نومبر.*2026/u);
  });
});

describe('the marks', () => {
  it('stand at every sentence of a translation and at none of the English', () => {
    expect(speakerOf(languageOf('en'), new Map()).text('menu.tellUs')).toBe('Tell us');
    const urdu = speakerOf(languageOf('ur'), new Map());
    expect(urdu.text('menu.tellUs')).toBe(`${ur['menu.tellUs']} †`);
    expect(urdu.questionText('Yes')).toBe(`${urQuestions.Yes} †`);
    expect(urdu.bare('menu.tellUs')).toBe(ur['menu.tellUs']);
  });

  it('go from exactly the sentence that was reviewed, and come back when its words change', () => {
    const reviewed: Reviewed = new Map([
      ['menu.tellUs', ur['menu.tellUs']],
      ['menu.home', 'an earlier wording'],
      [questionKey('Yes'), urQuestions.Yes ?? ''],
    ]);
    const urdu = speakerOf(languageOf('ur'), reviewed);
    expect(urdu.text('menu.tellUs')).toBe(ur['menu.tellUs']);
    expect(urdu.text('menu.home')).toContain('†');
    expect(urdu.questionText('Yes')).toBe(urQuestions.Yes);
    expect(urdu.questionText('No')).toContain('†');
    expect(urdu.hasUnreviewed).toBe(true);
    const all = new Map(urduSentences.map(({ key, translated }) => [key, translated]));
    expect(speakerOf(languageOf('ur'), all).hasUnreviewed).toBe(false);
  });

  it('are told on the desk as not reviewed, changed or reviewed', () => {
    const review = { reviewer: 'Ayesha Khan', reviewedOn: TODAY };
    const states = withReviews([
      { key: 'menu.home', sentence: 'an earlier wording', ...review },
      { key: 'menu.tellUs', sentence: ur['menu.tellUs'], ...review },
    ]).filter(({ part }) => part === 'menu');
    expect(states.map(({ key, state }) => [key, state])).toEqual([
      ['menu.home', 'changed'],
      ['menu.tellUs', 'reviewed'],
      ['menu.youSaid', 'waiting'],
      ['menu.promises', 'waiting'],
    ]);
  });
});

onBothDatabases('reviewing a translation', (given) => {
  const day = { 'reviewedOn-day': '19', 'reviewedOn-month': '11', 'reviewedOn-year': '2026' };
  const anOpenOrganisation = () => anOrganisation(given.database, { fixedToday: TODAY });
  const reviewsOf = (organisationId: string) =>
    given.database.owner
      .selectFrom('translationReview')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .orderBy('key')
      .execute();

  it('names the speaker and the day for the sentences ticked; the public page loses those marks and no other', async () => {
    const organisation = await anOpenOrganisation();
    const other = await anOpenOrganisation();
    const who = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const site = aSite(given);
    const visit = await site.as(who);
    const before = await (await site.visit(`/${organisation.slug}?lang=ur`)).text();
    expect(before).toContain(`<h1><span class="unreviewed">${ur['home.heading']}`);
    const sent = await visit(`/${organisation.slug}/desk/translations?part=home`, {
      'sentence[]': [tickOf(sentence('home.heading')), tickOf(sentence('menu.home'))],
      reviewer: 'Ayesha Khan',
      ...day,
    });
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toBe(`/${organisation.slug}/desk/translations?part=home`);
    expect(await reviewsOf(organisation.id)).toMatchObject([
      {
        key: 'home.heading',
        sentence: ur['home.heading'],
        reviewer: 'Ayesha Khan',
        reviewedOn: '2026-11-19',
      },
      { key: 'menu.home', language: 'ur', recordedBy: who.personId },
    ]);
    const after = await (await site.visit(`/${organisation.slug}?lang=ur`)).text();
    const marks = (page: string) => page.split('class="unreviewed"').length - 1;
    expect(after).toContain(`<h1>${ur['home.heading']}</h1>`);
    expect(marks(after)).toBe(marks(before) - 2);
    expect(after).toContain(`>${ur['menu.home']}</a>`);
    expect(after).toContain(`<span class="unreviewed">${ur['menu.youSaid']}`);
    expect(after).toContain(en['translation.notice']);
    const elsewhere = await (await site.visit(`/${other.slug}?lang=ur`)).text();
    expect(marks(elsewhere)).toBe(marks(before));
    const list = await (await visit(`/${organisation.slug}/desk/translations?state=reviewed`)).text();
    expect(list).toContain('2 sentences');
    expect(list).toContain('Ayesha Khan');

    const back = await visit(`/${organisation.slug}/desk/translations/take-back`, {
      'sentence[]': tickOf(sentence('home.heading')),
    });
    expect(back.status).toBe(303);
    expect(await reviewsOf(organisation.id)).toHaveLength(1);
    expect(marks(await (await site.visit(`/${organisation.slug}?lang=ur`)).text())).toBe(marks(before) - 1);
    const history = await given.database.owner
      .selectFrom('history')
      .select(['act', 'byName'])
      .where('organisationId', '=', organisation.id)
      .orderBy('at')
      .execute();
    expect(history).toEqual([
      { act: 'reviewed', byName: who.name },
      { act: 'no longer reviewed', byName: who.name },
    ]);
  });

  it('gives the menu, the foot and the note of a demonstration in the page’s language, each with its mark', async () => {
    const organisation = await anOrganisation(given.database, {
      fixedToday: '2012-09-27',
      isDemonstration: true,
    });
    const { visit } = aSite(given);
    const page = await (await visit(`/${organisation.slug}?lang=ur`)).text();
    for (const key of ['frame.demo', 'menu.promises', 'foot.accessibility', 'foot.privacy'] as const)
      expect(page).toContain(`<span class="unreviewed">${ur[key]}<span`);
    expect(page).toContain(`<a class="brand" href="/${organisation.slug}?lang=ur">`);
    expect(page).toContain('<a href="/privacy" hrefLang="en">');
    expect(page).not.toMatch(/Demonstration|>Privacy|>Home|Skip to|Important/);
    const missing = await (await visit(`/${organisation.slug}/you-said-we-did/nothing?lang=ur`)).text();
    expect(missing).toContain('<html lang="en-GB" dir="ltr"');
    expect(missing).toContain(
      'Demonstration, with made-up people and comments. Here it is 27 September 2012.',
    );
    expect(missing).toContain('>What we promise</a>');
  });

  it('shows a † alone only where nothing but text can stand', async () => {
    const organisation = await anOpenOrganisation();
    const page = await (await aSite(given).visit(`/${organisation.slug}/tell-us?lang=ur`)).text();
    const seen = page
      .replaceAll(/<title>.*?<\/title>|<option[^>]*>.*?<\/option>|<optgroup[^>]*>/gu, '')
      .replaceAll(/<span class="unreviewed__mark" aria-hidden="true">\u2060†<\/span>/gu, '');
    expect(seen.match(/[^<>]*†[^<>]*/gu)).toEqual(
      [ur['translation.notice'], en['translation.notice']].map((text) => expect.stringContaining(text)),
    );
  });

  it('keeps ticks and words when something is wrong, and records nothing', async () => {
    const organisation = await anOpenOrganisation();
    const visit = await aSite(given).as(await aPerson(given.database, organisation, { roles: ['COM'] }));
    const path = `/${organisation.slug}/desk/translations`;
    const tick = tickOf(sentence('menu.home'));
    const unsaid = await visit(path, { 'sentence[]': tick, reviewer: '', ...day });
    expect(unsaid.status).toBe(400);
    const page = await unsaid.text();
    expect(page).toContain('Give the name of the speaker');
    expect(page).toMatch(
      new RegExp(`<input[^>]*checked=""[^>]*value="${tick}"|<input[^>]*value="${tick}"[^>]*checked`),
    );
    const tries = [
      { reviewer: 'A', ...day },
      { 'sentence[]': tick, reviewer: 'A', ...day, 'reviewedOn-day': '31' },
      { 'sentence[]': tick, reviewer: 'A', ...day, 'reviewedOn-year': '2027' },
      { 'sentence[]': [tick, 'seen-before-it-changed'], reviewer: 'A', ...day },
    ];
    for (const form of tries) expect((await visit(path, form)).status).toBe(400);
    expect(await reviewsOf(organisation.id)).toEqual([]);
  });

  it('lets those look who may see the site, and only those record who edit it or answer for it', async () => {
    const organisation = await anOpenOrganisation();
    const other = await anOpenOrganisation();
    const site = aSite(given);
    const path = `/${organisation.slug}/desk/translations`;
    const form = { 'sentence[]': tickOf(sentence('menu.home')), reviewer: 'A', ...day };
    const statuses = async (roles: ('CEL' | 'LAY' | 'ADM')[], where = organisation) => {
      const visit = await site.as(await aPerson(given.database, where, { roles }));
      return [
        (await visit(path)).status,
        (await visit(`${path}.csv`)).status,
        (await visit(path, form)).status,
        (await visit(`${path}/take-back`, form)).status,
      ];
    };
    expect(await statuses(['LAY'])).toEqual([200, 200, 404, 404]);
    expect(await statuses(['ADM'])).toEqual([404, 404, 404, 404]);
    expect(await statuses(['CEL'], other)).toEqual([404, 404, 404, 404]);
    expect((await site.visit(path)).status).toBe(303);
    expect(await reviewsOf(organisation.id)).toEqual([]);
    expect(await statuses(['CEL'])).toEqual([200, 200, 303, 303]);
  });

  it('gives the sentences as a file to send to a speaker', async () => {
    const organisation = await anOpenOrganisation();
    const visit = await aSite(given).as(await aPerson(given.database, organisation, { roles: ['ENG'] }));
    const answer = await visit(`/${organisation.slug}/desk/translations.csv?part=menu`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[2]).toBe(`menu.tellUs,Menu,Tell us,${ur['menu.tellUs']},Not reviewed,,`);
  });
});
