import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What was checked already in this file. */
const checked = new Set<string>();

/** Holds a page to axe and to its own width. One of the same address and make as before is not checked again. */
export async function checkPage(page: Page, withoutScript: boolean): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
  const make = [page.viewportSize()?.width, withoutScript, kindOf(page.url()), await partsOf(page)].join(' ');
  if (checked.has(make)) return;
  const found = withoutScript ? await lookedAtElsewhere(page) : await violations(page);
  expect(found, `axe on ${page.url()}`).toEqual([]);
  checked.add(make);
}

/** The address with every id as one. */
function kindOf(url: string): string {
  return new URL(url).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, ':id');
}

/** The kinds of element on a page: what axe can find depends on them, hardly on how often each occurs. */
function partsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const telling = /^(?:class|role|type|lang|dir|open|disabled|aria-(?!label|describedby|controls).*)$/u;
    const kinds = [...document.body.querySelectorAll('*')].map((element) => {
      const said = [...element.attributes].filter(({ name }) => telling.test(name));
      return `${element.localName} ${said.map(({ name, value }) => `${name}=${value}`).join(' ')}`;
    });
    return [...new Set(kinds)].sort().join('\n');
  });
}

/** Axe is a script itself: what a browser without scripts was sent is shown to one that runs axe, and nothing else. */
async function lookedAtElsewhere(page: Page): Promise<string[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('There is no browser.');
  const markup = await page.content();
  const context = await browser.newContext({ viewport: page.viewportSize() });
  try {
    const copy = await context.newPage();
    await copy.route('**/*', (route) => {
      const request = route.request();
      if (request.isNavigationRequest())
        return route.fulfill({ body: markup, contentType: 'text/html; charset=utf-8' });
      return request.resourceType() === 'script' ? route.abort() : route.continue();
    });
    await copy.goto(page.url());
    return await violations(copy);
  } finally {
    await context.close();
  }
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .setLegacyMode(true)
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
