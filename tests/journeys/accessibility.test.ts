import { expect, test } from 'vitest';
import { aVisitor } from '../support/a-browser.ts';

// Every journey holds its pages to axe; here is what axe does not see.

test('Every main page fits a screen of 320, as at four times its size', async () => {
  const reader = await aVisitor({ width: 320, height: 640 });
  for (const address of [
    '/',
    '/trentside',
    '/trentside/tell-us',
    '/trentside/you-said-we-did',
    '/accessibility',
  ])
    await reader.opens(address);
  await reader.signsInAs('Iwan Castellan');
  for (const address of [
    'feedback',
    'feedback/new',
    'feedback/to-check',
    'feedback/imports/new',
    'themes',
    'findings',
    'decisions',
    'actions',
    'loops',
    'outbox',
    'translations',
    'people',
  ])
    await reader.opens(`/trentside/desk/${address}`);
});

test('With a keyboard alone one signs in, logs what was said and saves it', async () => {
  const mo = await aVisitor();
  const { page } = mo;
  const leadsOn = (key: string) => Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
  /** Goes on with Tab until something with these words has the focus, which must be seen. */
  async function tabsTo(words: RegExp): Promise<void> {
    for (let step = 0; step < 400; step++) {
      await page.keyboard.press('Tab');
      if (!words.test(await mo.focus())) continue;
      const seen = await page.evaluate(() => {
        const here = document.activeElement;
        if (!(here instanceof HTMLElement)) return false;
        const style = getComputedStyle(here);
        const box = here.getBoundingClientRect();
        const marked = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
        return marked && box.width > 0 && box.bottom > 0 && box.top < window.innerHeight;
      });
      expect(seen, `the focus on “${words}” is seen`).toBe(true);
      return;
    }
    throw new Error(`No Tab leads to “${words}”.`);
  }

  await mo.opens('/sign-in');
  await tabsTo(/^Skip to main content$/u);
  await mo.keys('Enter');
  await tabsTo(/^Mo Halvorsen$/u);
  await leadsOn('Enter');
  await tabsTo(/^Skip to main content$/u);
  await mo.keys('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('maincontent');
  await tabsTo(/^Log feedback$/u);
  await leadsOn('Enter');
  await tabsTo(/^What was said/u);
  await page.keyboard.type('The new crossing makes it safe to walk to the surgery');
  await tabsTo(/^Where it comes from/u);
  await page.keyboard.type('PALS');
  await tabsTo(/^Log it$/u);
  await leadsOn('Enter');
  await mo.sees(/^Logged as/u);
});

test('On paper stands what was read, without what only a screen can do', async () => {
  const mo = await aVisitor();
  await mo.signsInAs('Mo Halvorsen');
  await mo.opens('/trentside/desk/feedback');
  await mo.page.emulateMedia({ media: 'print' });
  for (const gone of [
    mo.page.getByRole('navigation', { name: 'Desk' }),
    mo.page.getByRole('link', { name: 'Skip to main content' }),
    mo.page.getByRole('link', { name: 'Export as CSV' }),
    mo.page.getByLabel('Search the words'),
  ])
    expect(await gone.isVisible()).toBe(false);
  expect(await mo.page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  expect(await mo.page.getByRole('heading', { level: 1, name: 'Feedback' }).isVisible()).toBe(true);
  expect(await mo.page.locator('tbody tr').first().isVisible()).toBe(true);
  await mo.page.emulateMedia({ media: 'screen' });
  await mo.opens('/trentside/you-said-we-did');
  await mo.page.emulateMedia({ media: 'print' });
  expect(await mo.page.getByRole('navigation', { name: /menu/iu }).isVisible()).toBe(false);
});
