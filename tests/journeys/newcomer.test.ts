import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { aVisitor, type Visitor } from '../support/a-browser.ts';
import { novemberReturns, octoberReturns } from './made-returns.ts';

// One walk, told in parts: each goes on where the one before ended.

const officer = 'Mo Halvorsen';
const colleague = 'Kit Marwood';
const lead = 'Iwan Castellan';
const otherLead = 'Nkechi Sotheran';

const said = 'I waited two hours at the Alder Clinic and nobody told me why';
const finding = 'People at the Alder Clinic do not know how long they will wait';
const decision = 'Say at the desk how long people will wait';
const action = 'Put a board with the waiting time at the desk';
const did = 'You can see how long you will wait at the Alder Clinic';
const couldNot = 'More rooms at the Alder Clinic';

const at = { comment: '', finding: '', decision: '', action: '', loop: '', message: '' };

/** Opens a record from its list, as anybody would who comes back another day. */
async function findsAgain(visitor: Visitor, list: string, title: string): Promise<void> {
  await visitor.opens(`/trentside/desk/${list}`);
  await visitor.follows(title);
  await visitor.reads(title);
}

let reference = '';

test('Somebody tells us on an old phone, and asks to hear back', async () => {
  const patient = await aVisitor({ withoutScript: true, width: 390 });
  await patient.opens('/trentside');
  await patient.follows('Tell us');
  await patient.types('What do you want to tell us?', said);
  await patient.types(/^What is it about\?/u, 'Alder Clinic');
  await patient.ticks(/^Yes, you may show my words/u);
  await patient.types(/^Your name/u, 'Wren Holloway');
  await patient.types(/^Your e-mail address/u, 'wren.holloway@example.com');
  await patient.presses('Send');
  await patient.reads('Thank you for telling us');
  const panel = (await patient.page.locator('.nhsuk-panel').textContent()) ?? '';
  reference = /[A-Z]+-[\dA-Z-]+/u.exec(panel)?.[0] ?? '';
  expect(reference).not.toBe('');
});

test('A file is uploaded, its columns are named, and every acceptable row is taken', async () => {
  const mo = await aVisitor();
  await mo.signsInAs(officer);
  await mo.follows('Listen');
  await mo.follows('Imports');
  await mo.follows('Upload a file');
  await mo.gives('CSV file', { name: 'returns-october.csv', text: octoberReturns });
  await mo.ticks('A new source');
  await mo.types('Its name', 'Friends and Family Test, two clinics');
  await mo.chooses('What kind of source it is', 'Friends and Family Test');
  await mo.presses('Upload');

  await mo.reads(/What the columns of returns-october\.csv are/u);
  await mo.sees('The choices are guessed from the names of the columns.');
  await mo.chooses('location_1', 'Place, broadest');
  await mo.chooses('location_2', 'Place, second');
  await mo.chooses('location_3', 'Place, third');
  await mo.chooses('question_1', 'Comment');
  await mo.chooses('question_2', 'Comment');
  await mo.presses('Show what will be taken');

  await mo.sees('7 of 9 rows will be taken, with 9 comments.');
  await mo.sees('1 row: kept as printed and counted as unknown');
  const foretold = await mo.downloads(/^Download 2 rows/u);
  expect(foretold.trim().split('\r\n')).toHaveLength(3);
  await mo.presses('Start the import');
  await mo.waitsFor('9 rows in the file: 7 rows were taken, with 9 comments.');

  const refused = await mo.downloads(/^Download the 2 rows/u);
  expect(refused).toMatch(/2026-04-31.*31 April|2026-04-31.*is not a date/u);
  expect(refused).toMatch(/said on no day at all/u);
  await mo.follows(/comments: see them/u);
  await mo.sees('9 comments');
  for (const words of octoberReturns.matchAll(/"([^"]*(?:corridor|twice|large print|standing)[^"]*)/gu))
    await mo.sees(words[1]?.slice(0, 30) ?? '');
  await mo.doesNotSee('said on a day that never was');

  await mo.opens('/trentside/desk/feedback/imports/new');
  await mo.gives('CSV file', { name: 'returns-november.csv', text: novemberReturns });
  await mo.chooses('Source', 'Friends and Family Test, two clinics');
  await mo.presses('Upload');
  await mo.sees('A file with these columns was imported before. The choices are those made then.');
  await mo.presses('Show what will be taken');
  await mo.presses('Start the import');
  await mo.waitsFor('2 rows in the file: 2 rows were taken, with 2 comments.');
});

test('Comments are searched, filtered, read and given themes', async () => {
  const mo = await aVisitor();
  await mo.signsInAs(officer);
  await mo.opens('/trentside/desk/feedback');
  await mo.types('Search the words', 'two hours');
  await mo.presses('Search');
  await mo.sees(said);
  await mo.sees('I sat two hours in the corridor');
  await mo.unfolds('Filter this list');
  await mo.types('Service or place', 'Alder Clinic');
  await mo.ticks('Not yet themed');
  await mo.presses('Show');
  for (const words of ['2 comments', 'with the words “two hours”', 'at Alder Clinic', 'not yet themed'])
    await mo.sees(words);
  await mo.follows(/Remove the filter: at Alder Clinic/u);
  await mo.follows(said);
  at.comment = mo.at().split('?')[0] ?? '';
  expect(await mo.bead('comment')).toBe('1 comment, you are here');
  expect(await mo.bead('themes')).toContain('not themed yet');
  await mo.page.getByLabel('Find a theme').focus();
  await mo.page.keyboard.type('timeliness');
  await mo.sees('1 theme found');
  await mo.keys('ArrowDown', ' ');
  expect(await mo.focus()).toContain('Timeliness of care');
  await mo.page.getByLabel('Find a theme').fill('kept informed');
  await mo.keys('ArrowDown', ' ');
  await mo.page.getByRole('button', { name: 'Remove Timeliness of care' }).waitFor();
  await mo.presses('Save and go to the next');
  await mo.reads(/Friends and Family Test, two clinics|^[A-Z]/u);

  const plain = await aVisitor({ withoutScript: true });
  await plain.signsInAs(officer);
  await plain.opens(mo.at());
  await plain.ticks(/^Timeliness of care/u);
  await plain.presses('Save');
  await plain.opens(at.comment);
  expect(await plain.page.getByLabel(/^Timeliness of care/u).isChecked()).toBe(true);
  expect(await plain.bead('themes')).toBe('2 themes');
});

test('A finding is written from comments that were ticked', async () => {
  const mo = await aVisitor();
  await mo.signsInAs(officer);
  await mo.opens('/trentside/desk/feedback?q=two+hours');
  for (const words of [said.slice(0, 40), 'I sat two hours', 'Nobody said that the wait'])
    await mo.ticks(`Select: ${words}`);
  await mo.presses('Start a finding');
  await mo.sees('From 3 comments.');
  await mo.types('What was found, in one line', finding);
  await mo.types(
    'What people said, and what it means',
    'Three people waited two hours and were told nothing.',
  );
  await mo.presses('Save the finding');
  await mo.sees('The next step is to take it to a decision.');
  at.finding = mo.at();
  expect(await mo.bead('comments')).toBe('3 comments');
  expect(await mo.bead('decisions')).toBe('0 decisions no decision yet, since today');

  await mo.opens('/trentside/desk/findings?decision=none');
  await mo.follows('The new questions for patient transport turn away people who cannot travel');
  expect(await mo.bead('decisions')).toMatch(/no decision yet, [1-9]\d* days/u);
});

test('It is taken to a decision, somebody is given an action and does it', async () => {
  const iwan = await aVisitor();
  await iwan.signsInAs(lead);
  await findsAgain(iwan, 'findings', finding);
  await iwan.follows('Take to a decision');
  await iwan.types('The decision, in one line', decision);
  await iwan.types('What was decided', 'Each desk of the clinic says how long the wait is.');
  await iwan.types('Who decided', 'Clinic board');
  await iwan.datesIt('When it was decided', '2026-11-20');
  await iwan.ticks('Yes');
  await iwan.presses('Save the decision');
  await iwan.reads(decision);
  at.decision = iwan.at();

  await iwan.follows('Give an action');
  await iwan.types('What is to be done, in one line', action);
  await iwan.chooses('Who does it', 'Kit Marwood, Commissioning manager');
  await iwan.datesIt('By when', '2027-01-29');
  await iwan.presses('Save the action');
  await iwan.reads(action);
  at.action = iwan.at();
  expect(await iwan.bead('action')).toMatch(/not done, due in \d+ days/u);

  const kit = await aVisitor({ width: 390 });
  await kit.signsInAs(colleague);
  await kit.follows('Act');
  await kit.follows('Actions');
  await kit.follows('Mine to do');
  await kit.follows(action);
  await kit.follows('Record it as done');
  await kit.types('What was done', 'A board stands at each desk since Monday.');
  await kit.presses('Record it as done');
  await kit.sees('A board stands at each desk since Monday.');
});

test('What was done is drafted by one and published by another', async () => {
  const mo = await aVisitor();
  await mo.signsInAs(officer);
  await findsAgain(mo, 'actions', action);
  await mo.follows('Write what we did');
  await mo.types('Title', did);
  await mo.types('You said', 'You waited two hours and nobody told you why.');
  const begun = await mo.page.getByLabel('We did', { exact: true }).inputValue();
  expect(begun).toBe('A board stands at each desk since Monday.');
  await mo.types('We did', 'A board at each desk now says how long the wait is.');
  await mo.presses('Save the draft');
  await mo.follows('Choose quotes');
  await mo.ticks(said);
  await mo.presses('Save the quotes');
  await mo.presses('Send for approval');
  at.loop = mo.at();
  expect(await mo.page.getByRole('link', { name: 'Approve' }).count()).toBe(0);
  await mo.opens(`${at.loop}/approve`);
  await mo.reads(/not found/iu);

  const iwan = await aVisitor({ width: 390 });
  await iwan.signsInAs(lead);
  await findsAgain(iwan, 'loops', did);
  await iwan.follows('Approve');
  await iwan.sees('1 person asked to hear back and is written to now.');
  await iwan.presses('Approve and publish');
  await iwan.sees('1 person who spoke was written to.');

  await iwan.opens(at.decision);
  await iwan.follows('Write what we did');
  await iwan.types('Title', couldNot);
  await iwan.types('You said', 'You asked for more rooms at the clinic.');
  await iwan.ticks('We could not, because');
  await iwan.types('We could not, because', 'The building has no more space before 2029.');
  await iwan.presses('Save the draft');
  const own = iwan.at();
  await iwan.presses('Send for approval');
  expect(await iwan.page.getByRole('link', { name: 'Approve' }).count()).toBe(0);
  await iwan.opens(`${own}/approve`);
  await iwan.reads(/not found/iu);

  const nkechi = await aVisitor();
  await nkechi.signsInAs(otherLead);
  await findsAgain(nkechi, 'loops', couldNot);
  await nkechi.follows('Approve');
  await nkechi.presses('Approve and publish');
});

test('A second browser without scripts sees it in public, and whoever asked is told', async () => {
  const anybody = await aVisitor({ withoutScript: true, width: 390 });
  await anybody.opens('/trentside');
  await anybody.follows('You said, we did');
  await anybody.follows(did);
  await anybody.sees('A board at each desk now says how long the wait is.');
  await anybody.sees(said);
  await anybody.opens('/trentside/you-said-we-did');
  await anybody.follows(couldNot);
  await anybody.sees('The building has no more space before 2029.');
  const feed = await anybody.page.request.get('/trentside/you-said-we-did.rss');
  expect(await feed.text()).toContain(did);
  expect(await feed.text()).toContain(couldNot);

  const iwan = await aVisitor();
  await iwan.signsInAs(lead);
  await iwan.opens('/trentside/desk/outbox');
  await iwan.sees('wren.holloway@example.com');
  await iwan.follows(new RegExp(did, 'u'));
  at.message = iwan.at();
  await iwan.sees('A board at each desk now says how long the wait is.');
});

test('From any record the whole thread is seen and walked, in both directions', async () => {
  const iwan = await aVisitor();
  await iwan.signsInAs(lead);
  await iwan.opens(at.comment);
  for (const [bead, page] of [
    [/^1 finding/u, at.finding],
    [/^1 decision/u, at.decision],
    [/^1 action/u, at.action],
  ] as const) {
    await iwan.follows(bead);
    expect(iwan.at()).toBe(page);
  }
  await iwan.follows('See the whole thread');
  await iwan.reads(`The thread of “${action}”`);
  await iwan.follows(new RegExp(did, 'u'));
  await iwan.follows(/^1 told/u);
  expect(iwan.at()).toBe(at.message);
  await iwan.follows(/^1 we did/u);
  await iwan.follows(/^1 action/u);
  await iwan.follows(/^1 decision/u);
  await iwan.follows(/^1 finding/u);
  await iwan.follows(/^3 comments/u);
  await iwan.reads(`The thread of “${finding}”`);
  await iwan.follows(new RegExp(said, 'u'));
  expect(iwan.at()).toBe(at.comment);

  await iwan.opens('/trentside/desk/themes');
  await iwan.follows('Timeliness of care');
  for (const [kind, page] of Object.entries({ theme: iwan.at(), ...at })) {
    await iwan.opens(page);
    const strip = iwan.page.getByRole('navigation', { name: 'The thread of this record' });
    expect(await strip.getByRole('listitem').count(), kind).toBe(7);
  }
  await iwan.follows('See the whole thread');
  const list = iwan.page.locator('.drawing__list');
  for (const words of ['Comments', said, finding, decision, action, did])
    await list.getByText(words).first().waitFor();
});

/** Ten thousand real returns, where they lie beside the project. */
const real = join(import.meta.dirname, '../../../shared/data/feedback/fft-returns-with-demographics.csv');
if (existsSync(real))
  test('A file of ten thousand returns is watched to its end, with no comment lost', async () => {
    const rows: Record<string, string>[] = parse(readFileSync(real), { columns: true, bom: true });
    const isSaid = (cell = '') => cell.trim() !== '' && cell.trim() !== 'NA';
    const dated = rows.filter((row) => isSaid(row.date));
    const said = (row: Record<string, string>) =>
      [row.question_1, row.question_2].filter((cell) => isSaid(cell));
    const taken = dated.filter((row) => said(row).length > 0 || isSaid(row.fft_score));
    const comments = taken.reduce((many, row) => many + said(row).length, 0);
    const count = (many: number) => many.toLocaleString('en-GB');

    const priya = await aVisitor();
    await priya.signsInAs('Priya Wetherby');
    await priya.follows('Import a file');
    await priya.gives('CSV file', { path: real });
    await priya.chooses('Source', 'Friends and Family Test, community and mental health');
    await priya.presses('Upload');
    await priya.presses('Show what will be taken');
    const many = taken.length === rows.length ? 'All' : `${count(taken.length)} of`;
    await priya.waitsFor(`${many} ${count(rows.length)} rows will be taken`);
    await priya.presses('Start the import');
    await priya.waitsFor(
      `${count(rows.length)} rows in the file: ${count(taken.length)} rows were taken, with ${count(comments)} comments.`,
    );
    await priya.follows(/comments: see them/u);
    const file = await priya.downloads('Export as CSV');
    expect(parse(file, { columns: true, bom: true })).toHaveLength(comments);
  }, 420_000);
