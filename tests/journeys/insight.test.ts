import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { aVisitor, type Visitor } from '../support/a-browser.ts';

// A quality lead opens the month: each part goes on where the one before ended.

const quality = 'Jasmin Eccleshare';
const lead = 'Iwan Castellan';
const officer = 'Mo Halvorsen';

const file = 'ward-cards.csv';
const place = 'Rowan Ward';
const parking = 'There was nowhere to park and the car park was full at nine in the morning';
const night = 'There were never enough staff on the ward at night';
const waited = 'Waited nine weeks for my appointment';
const besides = 'Organisation & efficiency';
const food = 'Food & drink provision & facilities';
const finding = 'People who come to Rowan Ward find nowhere to park';

/** What came on cards, with the theme that a reader would give it and how it sounds. */
const cards = [
  {
    said: 'The nurses were kind, caring and friendly to me',
    theme: 'Staff manner & personal attributes',
    sounds: 'Very positive',
  },
  { said: parking, theme: 'Parking', sounds: 'Negative' },
  {
    said: 'Thank you so much for everything, excellent service',
    theme: 'Positive experience & gratitude',
    sounds: 'Very positive',
  },
  {
    said: 'Nobody answers the telephone when you ring to book',
    theme: 'Contacting services',
    sounds: 'Negative',
  },
  { said: waited, theme: 'Timeliness of care', sounds: 'Negative' },
  {
    said: 'The food was cold and there was no choice',
    theme: food,
    sounds: 'Negative',
  },
  {
    said: night,
    theme: 'Staffing levels & responsiveness',
    sounds: 'Negative',
  },
] as const;

const at = { month: '', batch: '', list: '', finding: '', digest: '' };
const issued: Record<string, Buffer> = {};

/** Presses keys that send a form, and waits for the page that follows. */
const sends = (visitor: Visitor, ...keys: string[]) =>
  Promise.all([visitor.page.waitForEvent('load'), visitor.keys(...keys)]);

/** The card of the queue with these words. */
const cardOf = (visitor: Visitor, words: string) =>
  visitor.page.locator('[data-item]').filter({ hasText: words });

/** How many comments of the month the dashboard counts on a theme. */
async function countedOn(visitor: Visitor, theme: string): Promise<number> {
  await visitor.opens(`/trentside/desk/experience?from=${at.month}&to=${at.month}`);
  const rows = visitor.page.getByRole('table', { name: 'Themes', exact: true }).getByRole('row');
  const row = rows.filter({ has: visitor.page.getByRole('link', { name: theme, exact: true }) });
  if ((await row.count()) === 0) return 0;
  return Number(await row.getByRole('cell').first().textContent());
}

/** Codes what is left of the sample, as somebody would who reads each comment. */
async function codes(visitor: Visitor, withScript: boolean): Promise<void> {
  await visitor.opens(at.batch);
  await visitor.follows('Code the sample');
  const heading = visitor.page.getByRole('heading', { level: 1 });
  while (((await heading.textContent()) ?? '').startsWith('Comment')) {
    await visitor.sees('You see neither what was suggested nor what others gave.');
    const words = (await visitor.page.locator('.said').first().textContent()) ?? '';
    const card = cards.find(({ said }) => said === words.trim());
    if (!card) throw new Error(`“${words}” is of no card.`);
    if (withScript) {
      await visitor.page.getByLabel('Find a theme').fill(card.theme);
      await visitor.keys('ArrowDown', ' ');
    } else await visitor.ticks(card.theme);
    await visitor.ticks(card.sounds);
    await visitor.presses('Save and go to the next');
  }
}

test('A file comes in, and themes are suggested for it that count nowhere yet', async () => {
  const jasmin = await aVisitor();
  await jasmin.signsInAs(quality);
  await jasmin.opens('/trentside/desk/insight');
  at.month = await jasmin.page.getByLabel('Month', { exact: true }).inputValue();
  const rows = cards.map(
    ({ said }, day) => `${at.month}-${String(day + 10)},${place},${said.includes(',') ? `"${said}"` : said}`,
  );
  await jasmin.opens('/trentside/desk/feedback/imports/new');
  await jasmin.gives('CSV file', { name: file, text: ['day,ward,card', ...rows].join('\r\n') });
  await jasmin.ticks('A new source');
  await jasmin.types('Its name', 'Cards from Rowan Ward');
  await jasmin.chooses('What kind of source it is', 'Compliment');
  await jasmin.presses('Upload');
  await jasmin.chooses('day', 'Date');
  await jasmin.chooses('ward', 'Place, broadest');
  await jasmin.chooses('card', 'Comment');
  await jasmin.presses('Show what will be taken');
  await jasmin.presses('Start the import');
  await jasmin.waitsFor('7 rows in the file: 7 rows were taken, with 7 comments.');

  await jasmin.opens('/trentside/desk/coding');
  await jasmin.follows(`Import of ${file}`);
  at.batch = jasmin.at();
  await jasmin.waitsFor('To be checked');
  await jasmin.sees('Draw a sample');
});

test('The queue is worked with keys, and without scripts', async () => {
  const jasmin = await aVisitor();
  await jasmin.signsInAs(quality);
  await jasmin.opens(at.batch);
  await jasmin.follows('Settle in the queue');
  await jasmin.sees('7 comments to settle, the least sure first');
  await cardOf(jasmin, night).focus();
  await sends(jasmin, 'a');
  await jasmin.sees('6 comments to settle, the least sure first');

  await cardOf(jasmin, parking).focus();
  await sends(jasmin, 't');
  await jasmin.page.locator('[data-item]').focus();
  await jasmin.keys('t');
  await jasmin.page.getByLabel('Find a theme').fill(besides);
  await jasmin.keys('ArrowDown', ' ');
  await jasmin.presses('Save and go to the next');
  await jasmin.sees(/themes given/u);

  const mo = await aVisitor({ withoutScript: true, width: 390 });
  await mo.signsInAs(officer);
  await mo.opens(at.batch);
  await mo.follows('Settle in the queue');
  await mo.sees('5 comments to settle, the least sure first');
  await cardOf(mo, waited).getByRole('button', { name: 'Refuse all' }).click();
  await mo.sees(/not taken/u);
  await mo.sees('4 comments to settle, the least sure first');
});

test('Two people code the rest blind, and the results say how good the suggestions are', async () => {
  const jasmin = await aVisitor();
  await jasmin.signsInAs(quality);
  await jasmin.opens(at.batch);
  await jasmin.types('Comments', '4');
  await jasmin.presses('Draw the sample');
  await jasmin.sees('The sample is drawn: 4 comments to code.');
  await jasmin.opens(`${at.batch}/results`);
  await jasmin.reads(/not found/iu);
  await codes(jasmin, true);
  await jasmin.reads('How good the suggestions are');
  await jasmin.sees('Coded by Jasmin Eccleshare (4)');

  const mo = await aVisitor({ withoutScript: true });
  await mo.signsInAs(officer);
  await codes(mo, false);
  await mo.reads('How good the suggestions are');
  await mo.sees('4 of the 4 comments drawn are coded.');
  await mo.sees(/People and suggestions agree to \d+/u);
  await mo.sees(/^Coded by .*blind to each other/u);
  await mo.opens(`${at.batch}/sign-off`);
  await mo.reads(/not found/iu);
});

test('A second person signs the batch off, and the dashboard prints how good it is', async () => {
  const iwan = await aVisitor();
  await iwan.signsInAs(lead);
  const before = await countedOn(iwan, food);
  await iwan.opens(at.batch);
  await iwan.follows('Sign off');
  await iwan.types('On what you rest your judgement', 'Two of us coded all that was left and agree.');
  await iwan.types('Your name, as a signature', lead);
  await iwan.presses('Sign off');
  await iwan.waitsFor(/Two of us coded all that was left and agree\./u);

  expect(await countedOn(iwan, food)).toBe(before + 1);
  await iwan.sees(/^Part of these figures was suggested by a program and signed off by a person\./u);
  await iwan.sees(/signed off by Iwan Castellan on .*: on 4 comments that people coded/u);
  await iwan.follows(food);
  await iwan.reads(new RegExp(food, 'u'));
  await iwan.sees(/signed off by Iwan Castellan/u);

  await iwan.opens('/trentside/desk/signals/chart');
  await iwan.chooses('Theme', 'Parking');
  await iwan.presses('Show');
  await iwan.reads(/Parking/u);
});

test('Areas are chosen, and a group that nobody has been heard of is named', async () => {
  const jasmin = await aVisitor();
  await jasmin.signsInAs(quality);
  await jasmin.opens('/trentside/desk/population');
  await jasmin.follows('Choose your areas');
  await jasmin.types('Name or code of an area', 'Rutland');
  await jasmin.presses('Search');
  await jasmin.ticks('Rutland');
  await jasmin.presses('Use these areas');
  await jasmin.sees('Rutland');
  await jasmin.opens('/trentside/desk/who-is-heard');
  await jasmin.follows(/^Nobody of the group .* has been heard/u);
  await jasmin.sees('missing');
});

test('What is known of a theme has its sources and people, and becomes a finding', async () => {
  const jasmin = await aVisitor();
  await jasmin.signsInAs(quality);
  await jasmin.opens('/trentside/desk/known');
  await jasmin.chooses('Theme', 'Parking');
  await jasmin.presses('Show');
  await jasmin.reads('What we know about Parking');
  await jasmin.sees(/independent sources? of/u);
  await jasmin.follows(/different (person|people), from/u);
  await jasmin.ticks(`Select: ${parking.slice(0, 40)}`);
  await jasmin.presses('Start a finding');
  await jasmin.types('What was found, in one line', finding);
  await jasmin.types('What people said, and what it means', 'The car park is full before the clinics begin.');
  await jasmin.presses('Save the finding');
  await jasmin.reads(finding);
  at.finding = jasmin.at();

  await jasmin.opens('/trentside/desk/known');
  await jasmin.chooses('Theme', 'Parking');
  await jasmin.presses('Show');
  await jasmin.follows(finding);
  expect(jasmin.at()).toBe(at.finding);
});

/** The files of an issued digest by the words of their links. */
async function filesOf(visitor: Visitor): Promise<Record<string, Buffer>> {
  const files: Record<string, Buffer> = {};
  for (const name of ['Word', 'PDF', 'Web page']) {
    const link = visitor.page.getByRole('main').getByRole('link', { name, exact: true });
    const answer = await visitor.page.request.get((await link.getAttribute('href')) ?? '');
    expect(answer.ok(), name).toBe(true);
    files[name] = await answer.body();
  }
  return files;
}

test('The digest of the month is a click, and no later comment changes it', async () => {
  const words = 'Parking came up for the first time.';
  const jasmin = await aVisitor();
  await jasmin.signsInAs(quality);
  await jasmin.opens('/trentside/desk/insight');
  await jasmin.follows('Digest');
  await jasmin.types('What to say about the month', words);
  await jasmin.presses('Issue the digest');
  await jasmin.sees(/^Frozen on the day it was issued/u);
  at.digest = jasmin.at();
  Object.assign(issued, await filesOf(jasmin));
  const word = await mammoth.extractRawText({ buffer: issued.Word ?? Buffer.of() });
  expect(String(issued.PDF?.subarray(0, 5))).toBe('%PDF-');
  for (const made of [String(issued['Web page']), word.value]) {
    expect(made.includes(words), words).toBe(true);
    expect(made.includes('Who has not been heard')).toBe(true);
    expect(/signed off by Iwan Castellan/u.test(made), 'the measured quality').toBe(true);
  }

  const priya = await aVisitor({ width: 390 });
  await priya.signsInAs('Priya Wetherby');
  await priya.opens('/trentside/desk/feedback/new');
  await priya.types('What was said', 'Somebody else could not park at Rowan Ward');
  await priya.chooses('Where it comes from', 'Cards from Rowan Ward');
  await priya.datesIt('When it was said', `${at.month}-20`);
  await priya.presses('Log it');

  await jasmin.opens(at.digest);
  const now = await filesOf(jasmin);
  for (const [name, bytes] of Object.entries(issued))
    expect(now[name]?.equals(bytes), `${name}, as issued`).toBe(true);
});
