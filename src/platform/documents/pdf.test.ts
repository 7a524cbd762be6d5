import { expect, test } from 'vitest';
import { exampleCover, examplePlan } from './example.ts';
import { nasty } from './nasty.ts';
import { renderPdf } from './pdf.ts';
import { DocumentProblem } from './problem.ts';

const asText = async (report: Parameters<typeof renderPdf>[0]) =>
  Buffer.from(await renderPdf(report)).toString('latin1');

const howMany = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

test('a plan is PDF/UA-1: marked, in English, with its title shown, its tables and drawings tagged', async () => {
  const pdf = await asText(examplePlan(42));
  expect(pdf).toContain('/Lang (en-GB)');
  expect(pdf).toMatch(/\/MarkInfo/u);
  expect(pdf).toMatch(/pdfuaid:part>1</u);
  expect(pdf).toMatch(/\/DisplayDocTitle true/u);
  expect(pdf).toContain('/S /H1');
  expect(howMany(pdf, /\/S \/TH\b/gu)).toBe(7);
  expect(howMany(pdf, /\/S \/TR\b/gu)).toBe(47);
  expect(howMany(pdf, /\/S \/Figure/gu)).toBe(1);
  expect(howMany(pdf, /\/Alt\b/gu)).toBe(1);
});

test('a cover with half its fields blank has one page', async () => {
  expect(howMany(await asText(exampleCover), /\/Type \/Page\b/gu)).toBe(1);
});

test('the same report has the same bytes, dated with its own date', async () => {
  const one = Buffer.from(await renderPdf(examplePlan(20)));
  const other = Buffer.from(await renderPdf(examplePlan(20)));
  expect(one.equals(other)).toBe(true);
  expect(one.toString('latin1')).toContain('D:20120927');
});

test('what people type is never taken for a command, and a letter nobody has a typeface for spoils nothing', async () => {
  const pdf = await asText(nasty);
  expect(pdf.startsWith('%PDF-1.7')).toBe(true);
  expect(pdf).toMatch(/#panic\((?:"|&quot;)out/u);
  expect(howMany(pdf, /\/S \/H1/gu)).toBe(1);
  expect(pdf).not.toContain('javascript:');
});

test('what the typesetter refuses is one sentence for the person, and its reasons for the log', async () => {
  const report = examplePlan(1);
  const broken = {
    ...report,
    blocks: [
      {
        kind: 'figure' as const,
        alt: 'Nothing',
        picture: { type: 'png' as const, base64: 'bm90IGEgcGljdHVyZQ==', width: 10, height: 10 },
      },
    ],
  };
  const problem = await renderPdf(broken).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(DocumentProblem);
  expect((problem as DocumentProblem).say).toMatch(/^The PDF could not be made/u);
  expect(JSON.stringify((problem as DocumentProblem).cause)).toContain('image');
});
