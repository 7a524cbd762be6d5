import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';

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

export interface Visitor {
  page: Page;
  /** Opens an address of the site and checks the page with axe. */
  opens(path: string): Promise<void>;
  /** Follows a link by its words, and checks the page it leads to. */
  follows(words: string | RegExp): Promise<void>;
  /** Presses a button by its words, and checks the page it leads to. */
  presses(words: string | RegExp): Promise<void>;
  /** Types into the field with this label. */
  types(label: string | RegExp, words: string): Promise<void>;
  chooses(label: string | RegExp, option: string): Promise<void>;
  ticks(label: string | RegExp): Promise<void>;
  sees(words: string | RegExp): Promise<void>;
  doesNotSee(words: string | RegExp): Promise<void>;
  /** Signs in with one click as one of the demonstration's people. */
  signsInAs(name: string): Promise<void>;
  leaves(): Promise<void>;
}

/** Somebody with a browser of their own. Every page they come to must pass axe, and nothing may break its policy. */
export async function aVisitor(
  said: { withoutScript?: boolean; width?: number; height?: number } = {},
): Promise<Visitor> {
  if (!browser) throw new Error('There is no browser.');
  const context: BrowserContext = await browser.newContext({
    javaScriptEnabled: !said.withoutScript,
    viewport: { width: said.width ?? 1280, height: said.height ?? 900 },
    baseURL: inject('address'),
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const check = async () => {
    if (said.withoutScript) return;
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
    expect(found, `axe on ${page.url()}`).toEqual([]);
    expect(complaints, `the console on ${page.url()}`).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
  };
  const settle = async (act: () => Promise<unknown>) => {
    await act();
    await page.waitForLoadState('load');
    await check();
  };
  const visitor: Visitor = {
    page,
    opens: (path) => settle(() => page.goto(path)),
    follows: (words) => settle(() => page.getByRole('link', { name: words }).first().click()),
    presses: (words) => settle(() => page.getByRole('button', { name: words }).first().click()),
    types: (label, words) => page.getByLabel(label).first().fill(words),
    async chooses(label, option) {
      await page.getByLabel(label).first().selectOption({ label: option });
    },
    ticks: (label) => page.getByLabel(label).first().check(),
    async sees(words) {
      await page.getByText(words).first().waitFor({ state: 'visible' });
    },
    async doesNotSee(words) {
      expect(await page.getByText(words).count()).toBe(0);
    },
    async signsInAs(name) {
      await visitor.opens('/sign-in');
      await visitor.presses(new RegExp(name));
    },
    leaves: () => context.close(),
  };
  return visitor;
}
