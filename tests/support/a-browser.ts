import { mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';
import { checkPage } from './check-page.ts';

let browser: Browser | null = null;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: inject('chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});
afterAll(async () => {
  await browser?.close();
});

type Words = string | RegExp;

/** What somebody does with a browser of their own. Every page they come to is checked. */
export interface Visitor {
  page: Page;
  /** Opens an address of the site. */
  opens(path: string): Promise<void>;
  /** Follows a link by its words; the page's own before those of its menu. */
  follows(words: Words): Promise<void>;
  /** Presses a button by its words; the page's own before those of its head. */
  presses(words: Words): Promise<void>;
  /** Types into the field with this label. */
  types(label: Words, words: string): Promise<void>;
  /** Types a date, 'YYYY-MM-DD', into the three boxes under this legend. */
  datesIt(legend: Words, date: string): Promise<void>;
  /** Chooses from the list with this label. */
  chooses(label: Words, option: string): Promise<void>;
  /** Ticks a box or chooses a round button by its words. */
  ticks(label: Words): Promise<void>;
  /** Unfolds what is folded away under these words. */
  unfolds(words: Words): Promise<void>;
  /** Gives a file to the field with this label. */
  gives(label: Words, file: { name: string; text: string } | { path: string }): Promise<void>;
  /** Follows a link by its words to a file, and gives its text. */
  downloads(words: Words): Promise<string>;
  /** Presses keys one after the other: 'Tab', 'j'. */
  keys(...keys: string[]): Promise<void>;
  /** The words of what has the focus. */
  focus(): Promise<string>;
  sees(words: Words): Promise<void>;
  doesNotSee(words: Words): Promise<void>;
  /** Reads the page's main heading. */
  reads(heading: Words): Promise<void>;
  /** Waits until the work of a job shows on the page, and checks the page it has become. */
  waitsFor(words: Words): Promise<void>;
  /** The step of the thread strip with this name, in words: "2 comments", "0 told". */
  bead(name: string): Promise<string>;
  /** Signs in with one click as one of the demonstration's people. */
  signsInAs(name: string): Promise<void>;
  /** The address of the page, without the site's own part. */
  at(): string;
}

const FIELDS = {
  text: 'textarea, input:not([type=radio], [type=checkbox], [type=file])',
  list: 'select',
  tick: 'input:is([type=radio], [type=checkbox])',
  file: 'input[type=file]',
};

export interface VisitorOptions {
  withoutScript?: boolean;
  width?: number;
  height?: number;
}

/** Where pictures go of the pages on which a journey failed; with PICTURES set, of every page, there. */
const failures = join(tmpdir(), 'earshot-journeys');
const pictures = process.env.PICTURES;
let taken = 0;

/** Somebody with a browser of their own, for as long as the test. Nothing may break the pages' own policy. */
export async function aVisitor(said: VisitorOptions = {}): Promise<Visitor> {
  if (!browser) throw new Error('There is no browser.');
  const width = said.width ?? 1280;
  const context = await browser.newContext({
    javaScriptEnabled: !said.withoutScript,
    viewport: { width, height: said.height ?? 900 },
    baseURL: inject('address'),
    // What moves cannot be looked at.
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/u.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await photograph(failures);
    await context.close();
  });

  async function photograph(folder: string): Promise<void> {
    mkdirSync(folder, { recursive: true });
    const name = new URL(page.url()).pathname.replaceAll(/[0-9a-f-]{36}/gu, 'id').replaceAll('/', '_');
    const path = join(folder, `${String(++taken).padStart(3, '0')}-${width}${name.slice(0, 80)}.png`);
    await page.screenshot({ path, fullPage: true });
    if (folder === failures) process.stderr.write(`The page on which it failed: ${path}\n`);
  }

  /** Does something that leads to another page, and checks that. */
  async function settle(act: () => Promise<unknown>): Promise<void> {
    await Promise.all([page.waitForEvent('load', { timeout: 60_000 }), act()]);
    await check();
  }
  async function check(): Promise<void> {
    if (pictures) await photograph(pictures);
    await checkPage(page, said.withoutScript === true);
    expect(complaints, `the console on ${page.url()}`).toEqual([]);
  }

  /** The first that can be seen: named exactly so before partly so, in the page's work before around it. */
  async function named(role: 'link' | 'button', name: Words): Promise<Locator> {
    const main = page.getByRole('main');
    const found = [
      main.getByRole(role, { name, exact: true }),
      page.getByRole(role, { name, exact: true }),
      main.getByRole(role, { name }),
      page.getByRole(role, { name }),
    ];
    for (const each of found) {
      const seen = each.filter({ visible: true });
      if ((await seen.count()) > 0) return seen.first();
    }
    throw new Error(`There is no ${role} “${name}” on ${page.url()}.`);
  }
  /** The field of this kind with this label, the exact label before one that has it in it. */
  async function labelled(kind: keyof typeof FIELDS, label: Words): Promise<Locator> {
    const field = page.locator(FIELDS[kind]);
    const exact = field.and(page.getByLabel(label, { exact: true }));
    const found = [exact.filter({ visible: true }), exact, field.and(page.getByLabel(label))];
    for (const each of found) if ((await each.count()) > 0) return each.first();
    throw new Error(`There is no field “${label}” on ${page.url()}.`);
  }

  const visitor: Visitor = {
    page,
    opens: (path) => settle(() => page.goto(path)),
    async follows(words) {
      const link = await named('link', words);
      // A link within the page leads to no other.
      if ((await link.getAttribute('href'))?.startsWith('#')) await link.click();
      else await settle(() => link.click());
    },
    presses: (words) => settle(async () => (await named('button', words)).click()),
    types: async (label, words) => (await labelled('text', label)).fill(words),
    async datesIt(legend, date) {
      const [year = '', month = '', day = ''] = date.split('-');
      const boxes = page.getByRole('group', { name: legend });
      await boxes.getByLabel('Day').fill(day);
      await boxes.getByLabel('Month').fill(month);
      await boxes.getByLabel('Year').fill(year);
    },
    async chooses(label, option) {
      await (await labelled('list', label)).selectOption({ label: option });
    },
    ticks: async (label) => (await labelled('tick', label)).check(),
    async unfolds(words) {
      await page.locator('summary').filter({ hasText: words }).first().click();
    },
    async gives(label, file) {
      const field = await labelled('file', label);
      if ('path' in file) await field.setInputFiles(file.path);
      else
        await field.setInputFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) });
    },
    async downloads(words) {
      const link = await named('link', words);
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      return readFileSync(await download.path(), 'utf8');
    },
    async keys(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    focus: () =>
      page.evaluate(() => {
        const here = document.activeElement;
        if (
          here instanceof HTMLInputElement ||
          here instanceof HTMLSelectElement ||
          here instanceof HTMLTextAreaElement
        )
          return here.labels?.[0]?.textContent?.trim() ?? here.name;
        return here?.textContent?.trim() ?? '';
      }),
    sees: (words) => page.getByText(words).filter({ visible: true }).first().waitFor(),
    async doesNotSee(words) {
      expect(await page.getByText(words).count(), `“${words}” on ${page.url()}`).toBe(0);
    },
    reads: (heading) => page.getByRole('heading', { level: 1, name: heading }).waitFor(),
    async waitsFor(words) {
      await page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: 180_000 });
      await page.waitForLoadState('load');
      await check();
    },
    async bead(name) {
      const step = page.locator('.thread__step').filter({ has: page.getByText(name, { exact: true }) });
      return ((await step.first().textContent()) ?? '').replaceAll(/\s+/gu, ' ').trim();
    },
    async signsInAs(name) {
      await visitor.opens('/sign-in');
      await visitor.presses(name);
    },
    at: () => {
      const { pathname, search } = new URL(page.url());
      return pathname + search;
    },
  };
  return visitor;
}
