import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { exampleCover, examplePlan } from './example.ts';
import { renderHtml } from './html.tsx';
import { nasty } from './nasty.ts';
import type { Report } from './report.ts';

const htmlOf = async (report: Report) => new TextDecoder().decode(await renderHtml(report));
const howMany = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

test('a plan is a page that says its language, its title and whose it is', async () => {
  const html = await htmlOf(examplePlan(42));
  expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/u);
  expect(html).toContain(
    '<title>Listening plan: where it stands – Wandle Vale Clinical Commissioning Group</title>',
  );
  expect(howMany(html, /<h1/gu)).toBe(1);
  expect(html).toContain('<h2>The plan</h2>');
  expect(html).not.toMatch(/<(?:script|link|iframe)|url\(|@import|src="http/u);
});

test('its tables have captions, and heads that say what they head', async () => {
  const html = await htmlOf(examplePlan(42));
  expect(html).toContain('<caption>Listening plan, September 2012</caption>');
  expect(html).toContain('<th scope="col">Objective</th>');
  expect(html).toMatch(/<th scope="row" rowSpan="9"|<th scope="row" rowspan="9"/u);
  expect(html).toMatch(
    /<strong class="tag tag--stopped"><svg[^>]*aria-hidden="true".*?<\/svg>Red<\/strong>/u,
  );
});

test('a field left blank is there, and says so', async () => {
  const html = await htmlOf(exampleCover);
  expect(howMany(html, /<dt /gu)).toBe(18);
  expect(howMany(html, /Left blank/gu)).toBe(7);
});

test('a section row names the group below it', async () => {
  const html = await htmlOf({
    ...exampleCover,
    blocks: [
      {
        kind: 'table',
        caption: 'Two groups',
        columns: [{ head: 'What', rowHead: true }, { head: 'When' }],
        rows: [
          { kind: 'section', title: 'First' },
          { kind: 'cells', cells: ['a', 'b'] },
          { kind: 'section', title: 'Second' },
          { kind: 'cells', cells: ['c'] },
        ],
      },
    ],
  });
  expect(html).toContain('<th scope="rowgroup" colSpan="2">First</th>');
  expect(howMany(html, /<tbody>/gu)).toBe(2);
  expect(howMany(html, /<td/gu)).toBe(2);
});

test('what people type stays words', async () => {
  const html = await htmlOf(nasty);
  expect(html).not.toMatch(/<script|javascript:/u);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).toContain('dir="rtl"');
  expect(parse(html).childNodes).toHaveLength(2);
});

test('the same report has the same bytes', async () => {
  expect(await htmlOf(examplePlan(5))).toBe(await htmlOf(examplePlan(5)));
});
