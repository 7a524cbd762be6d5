import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { aVisitor, type Visitor } from '../support/a-browser.ts';

const title = 'Communication and Engagement Strategy – implementation plan';

/** A table's figures by the words of their rows. */
const figuresOf = (visitor: Visitor, caption: string) =>
  visitor.page
    .getByRole('table', { name: caption })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
    );

test('Anybody sees on an old phone how far a plan has come, in words and in a chart with its numbers', async () => {
  const reader = await aVisitor({ withoutScript: true, width: 390 });
  await reader.opens('/merton');
  await reader.follows('Our plans');
  await reader.follows(title);
  await reader.reads(title);
  const words = await reader.page
    .getByText(/^\d+ of 42 things are done or on track\.$/u)
    .first()
    .textContent();
  const well = Number.parseInt(words ?? '', 10);
  await reader.sees(/^We last checked this on \d+ September 2012\.$/u);

  expect(await reader.page.locator('.chart__narrow svg').filter({ visible: true }).count()).toBe(1);
  await reader.unfolds('Show the numbers as a table');
  const numbers = await figuresOf(reader, 'Things we said we would do, by where they stand');
  const many = new Map(numbers.map(([state = '', number = '']) => [state, Number(number)]));
  expect([...many.values()].reduce((sum, number) => sum + number, 0)).toBe(42);
  expect((many.get('Done') ?? 0) + (many.get('On track') ?? 0)).toBe(well);
  expect(many.get('Slower than planned')).toBeGreaterThan(0);

  const states = await reader.page.locator('main section table tbody tr').allTextContents();
  expect(states.filter((row) => /On track|Done/u.test(row) && /\d{4}$/u.test(row.trim()))).toHaveLength(well);
  for (const unsaid of ['Leonie Achterberg', 'Green', 'Red', 'Overdue', 'check source'])
    await reader.doesNotSee(unsaid);

  const copy = reader.page.getByRole('link', { name: 'This page as a Word document' });
  const answer = await reader.page.request.get((await copy.getAttribute('href')) ?? '');
  const { value } = await mammoth.extractRawText({ buffer: await answer.body() });
  expect(value).toContain(words ?? title);
  expect(value).not.toContain('Leonie Achterberg');
  const pdf = await reader.page.request.get(`${reader.at()}/pdf`);
  expect(String((await pdf.body()).subarray(0, 5))).toBe('%PDF-');
});

test('A plan that is not published is nobody’s to see, and none at all is said in a sentence', async () => {
  const reader = await aVisitor({ withoutScript: true, width: 390 });
  await reader.opens('/darlington/plans');
  await reader.sees(/^Nothing is here yet\./u);
  await reader.opens('/merton/plans/a-plan-that-is-not-there');
  await reader.reads('Page not found');

  const marcus = await aVisitor();
  await marcus.signsInAs('Marcus Adeyemi');
  await marcus.opens('/mk/desk/plans');
  await marcus.follows(/^Communications and engagement – twelve-month plan/u);
  await marcus.presses('Take it off the public site');
  const plans = '/mk/plans';
  await reader.opens(plans);
  await reader.doesNotSee('Communications and engagement – twelve-month plan');
  await marcus.follows('Publish');
  await marcus.presses(/ublish/u);
  await reader.opens(plans);
  await reader.follows('Communications and engagement – twelve-month plan');
  await reader.sees(/of 11 things are done or on track\.$/u);
});
