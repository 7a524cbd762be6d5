import { expect, test } from 'vitest';
import { aVisitor } from '../support/a-browser.ts';

/** "Tell us", and "What do you want to tell us?" of the form, in Urdu. */
const tellUs = 'ہمیں بتائیں';
const question = 'آپ ہمیں کیا بتانا چاہتے ہیں؟';

test('Nothing typed on an old phone is lost over a wrong address, and a number is given', async () => {
  const parent = await aVisitor({ withoutScript: true, width: 390 });
  await parent.opens('/');
  await parent.follows('NHS Trentside Integrated Care Board');
  await parent.follows('Tell us');
  await parent.presses('Send');
  await parent.sees('There is a problem');
  await parent.sees('Write what you want to tell us.');

  const words = 'The ward let me stay with my son all night. Thank you.\nThe folding bed was broken.';
  await parent.types('What do you want to tell us?', words);
  await parent.types(/^What is it about\?/u, 'Children’s ward');
  await parent.ticks('Very good');
  await parent.ticks(/^Yes, you may show my words/u);
  await parent.types(/^Your name/u, 'Imre Thackeray');
  await parent.types(/^Your e-mail address/u, 'imre.thackeray at example');
  await parent.unfolds('About you: questions you can leave out');
  await parent.chooses(/ethnic/iu, 'Irish');
  await parent.presses('Send');

  await parent.follows('Write an e-mail address like name@example.com, or leave this empty.');
  const kept = async (label: RegExp | string) => parent.page.getByLabel(label).first().inputValue();
  expect(await kept('What do you want to tell us?')).toBe(words);
  expect(await kept(/^What is it about\?/u)).toBe('Children’s ward');
  expect(await kept(/^Your name/u)).toBe('Imre Thackeray');
  expect(await kept(/^Your e-mail address/u)).toBe('imre.thackeray at example');
  expect(await parent.page.getByLabel('Very good').isChecked()).toBe(true);
  expect(await parent.page.getByLabel(/^Yes, you may show my words/u).isChecked()).toBe(true);
  expect(
    await parent.page
      .getByLabel(/ethnic/iu)
      .locator('option:checked')
      .textContent(),
  ).toBe('Irish');

  await parent.types(/^Your e-mail address/u, 'imre.thackeray@example.com');
  await parent.presses('Send');
  await parent.reads('Thank you for telling us');
  await parent.sees(/Your number is/u);
  await parent.follows(/is on the page “You said, we did”/u);
  await parent.reads('You said, we did');
});

test('The form is read in Urdu from right to left, each sentence marked until somebody has reviewed it', async () => {
  const reader = await aVisitor({ withoutScript: true, width: 390 });
  await reader.opens('/trentside');
  await reader.follows('اردو');
  await reader.follows(new RegExp(tellUs, 'u'));
  expect(await reader.page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await reader.page.locator('html').getAttribute('lang')).toBe('ur');
  const marked = reader.page.locator('.unreviewed').filter({ hasText: question });
  expect(await marked.count()).toBe(1);

  const mo = await aVisitor();
  await mo.signsInAs('Mo Halvorsen');
  await mo.follows('Tell');
  await mo.follows('Translations');
  await mo.types(/^Words in either language/u, 'What do you want to tell us?');
  await mo.presses('Search');
  await mo.ticks('Tick: What do you want to tell us?');
  await mo.presses('Record the review');
  await mo.sees('There is a problem');
  await mo.types('Name of the speaker who reviewed them', 'Samina Yaqub');
  await mo.datesIt('Day of the review', '2026-11-18');
  await mo.presses('Record the review');
  await mo.sees(/Samina Yaqub/u);

  await reader.opens('/trentside/tell-us?lang=ur');
  await reader.sees(question);
  expect(await marked.count()).toBe(0);
  expect(await reader.page.locator('.unreviewed').count()).toBeGreaterThan(10);

  await reader.page.locator('#comment').fill('نرس نے بہت اچھی طرح بات سنی۔');
  await reader.page.locator('main form button[type=submit]').click();
  await reader.page.waitForURL(/thank-you/u);
  await reader.page.locator('.nhsuk-panel').waitFor();
});
