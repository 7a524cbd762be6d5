import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { aVisitor } from '../support/a-browser.ts';

const officer = 'Mo Halvorsen';

test('Feedback is logged on a phone within a minute, and what names a person waits until it is settled', async () => {
  const said = 'Doctor Eleanor Whitcombe rang me back on 07700 900461 and it helped';
  const mo = await aVisitor({ width: 390 });
  await mo.signsInAs(officer);
  const began = performance.now();
  await mo.follows('Log feedback');
  await mo.types('What was said', said);
  await mo.chooses('Where it comes from', 'PALS contacts');
  await mo.presses('Log it');
  await mo.sees(/^Logged as/u);
  expect(performance.now() - began).toBeLessThan(60_000);
  await mo.sees(/everybody else reads a mask/u);
  await mo.follows('See what was logged');
  const comment = mo.at();

  const grace = await aVisitor();
  await grace.signsInAs('Grace Thistlewood');
  await grace.opens(comment);
  await grace.sees(/\[telephone number, being checked\]/u);
  await grace.doesNotSee('07700 900461');

  await mo.opens(comment);
  await mo.presses(/^Remove 07700 900461/u);
  await mo.presses(/^Let it stand/u);
  await mo.sees('There is a problem');
  await mo.chooses('If it may stand: why', 'The person asked to be named');
  await mo.presses(/^Let it stand/u);
  await mo.sees(/Nothing waits in this comment any more/u);

  await grace.opens(comment);
  await grace.sees(/\[telephone number removed\]/u);
  await grace.sees(/Eleanor Whitcombe/u);
});

test('The list is walked with keys, filtered, kept as a view and taken away as a file', async () => {
  const mo = await aVisitor();
  await mo.signsInAs(officer);
  await mo.opens('/trentside/desk/feedback');
  const rows = mo.page.locator('tr[data-row]');
  await mo.keys('j', 'x');
  expect(await rows.locator('input:checked').count()).toBe(0);
  await rows.first().focus();
  await mo.keys('j', 'j', 'k', 'x');
  expect(await rows.nth(1).locator('input').isChecked()).toBe(true);
  expect(await rows.locator('input:checked').count()).toBe(1);
  await Promise.all([mo.page.waitForEvent('load'), mo.keys('o')]);
  await mo.page.getByText('Next not yet themed').waitFor();
  await mo.page.goBack();
  await mo.page.getByLabel('Search the words').focus();
  await mo.page.keyboard.type('jokx');
  expect(await mo.page.getByLabel('Search the words').inputValue()).toBe('jokx');

  await mo.types('Search the words', 'bus');
  await mo.presses('Search');
  const shown = Number.parseInt((await mo.page.locator('#filter-says').textContent()) ?? '', 10);
  expect(shown).toBeGreaterThan(0);
  const file = await mo.downloads('Export as CSV');
  expect(parse(file, { columns: true, bom: true })).toHaveLength(shown);
  await mo.unfolds('Saved views');
  await mo.types('Name of this view', 'About buses');
  await mo.presses('Save this view');
  await mo.opens('/trentside/desk/feedback');
  await mo.follows('About buses');
  await mo.sees('with the words “bus”');

  const box = mo.page.locator('tr[data-row] input[type=checkbox]').first();
  await box.check();
  await mo.chooses('Theme', 'Transport to/ from services');
  await mo.presses('Give theme');
  await mo.presses('Undo');
  await mo.sees('The themes are as they were.');
});

test('Two people who change one record at once both keep what they typed', async () => {
  const mo = await aVisitor();
  const priya = await aVisitor();
  await mo.signsInAs(officer);
  await priya.signsInAs('Priya Wetherby');
  await mo.opens('/trentside/desk/findings?decision=none');
  await mo.follows('The new questions for patient transport turn away people who cannot travel');
  const finding = mo.at();
  await mo.follows('Change');
  await priya.opens(finding);
  await priya.follows('Change');
  await priya.types('What people said, and what it means', 'Written by Priya first.');
  await priya.presses(/^Save/u);
  await mo.types('What people said, and what it means', 'Written by Mo a moment later.');
  await mo.presses(/^Save/u);
  await mo.reads(/Change|changed/u);
  await mo.sees('Somebody else changed this while you were typing');
  await mo.sees('Written by Priya first.');
  await mo.sees(/Priya Wetherby saved it on/u);
  expect(await mo.page.getByLabel('What people said, and what it means').inputValue()).toBe(
    'Written by Mo a moment later.',
  );
  await mo.presses(/^Save/u);
  await mo.sees('Written by Mo a moment later.');
});

test('Sessions are seen and ended, and other organisations look like nothing', async () => {
  const desk = await aVisitor();
  const phone = await aVisitor({ width: 390 });
  await desk.signsInAs('Jasmin Eccleshare');
  await phone.signsInAs('Jasmin Eccleshare');
  await phone.follows('Jasmin Eccleshare');
  await phone.sees(/\(here\)/u);
  await phone.presses('Sign out everywhere else');
  await desk.opens('/trentside/desk/feedback');
  await desk.reads('Sign in');

  for (const elsewhere of [
    '/merton/desk',
    '/merton/desk/feedback',
    '/nowhere/desk',
    '/trentside/desk/nothing',
  ]) {
    await phone.opens(elsewhere);
    await phone.reads('Page not found');
  }
});

test('The lay member sees everything and can change nothing', async () => {
  const grace = await aVisitor({ width: 390 });
  await grace.signsInAs('Grace Thistlewood');
  await grace.opens('/trentside/desk/feedback');
  expect(await grace.page.getByRole('button', { name: /theme|finding/iu }).count()).toBe(0);
  await grace.page.locator('.listed-words').first().click();
  await grace.page.waitForLoadState('load');
  expect(await grace.page.getByRole('button', { name: /Save/u }).count()).toBe(0);
  for (const list of ['findings', 'decisions', 'actions', 'loops']) {
    await grace.opens(`/trentside/desk/${list}`);
    await grace.page.locator('tbody a').first().click();
    await grace.page.waitForLoadState('load');
    for (const act of ['Change', 'Approve', 'Withdraw', 'Give an action', 'Take to a decision'])
      expect(await grace.page.getByRole('link', { name: act, exact: true }).count(), `${list}: ${act}`).toBe(
        0,
      );
    await grace.opens(`/trentside/desk/${list}/new`);
    await grace.reads('Page not found');
  }
  await grace.opens('/trentside/desk/outbox');
  await grace.reads('Page not found');
});

test('The board of Merton lives on its day in 2012', async () => {
  const board = await aVisitor();
  await board.opens('/sign-in');
  await board.sees('Here it is 27 September 2012.');
  const people = board.page.getByRole('form', { name: 'People of Merton Clinical Commissioning Group' });
  const person = people.locator('tr').filter({ hasText: 'Engagement officer' }).getByRole('button').first();
  await Promise.all([board.page.waitForEvent('load'), person.click()]);
  await board.opens('/merton/desk');
  await board.sees('27 September 2012');
  await board.opens('/merton/desk/feedback/new');
  const day = board.page.getByRole('group', { name: 'When it was said' });
  expect(await day.getByLabel('Day').inputValue()).toBe('27');
  expect(await day.getByLabel('Month').inputValue()).toBe('9');
  expect(await day.getByLabel('Year').inputValue()).toBe('2012');
  await board.opens('/merton/desk/feedback');
  expect(await board.page.locator('td.data-table__tight').first().textContent()).toMatch(/2012$/u);
  await board.opens('/merton');
  await board.sees('27 September 2012');
});
