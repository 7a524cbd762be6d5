import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { exampleCover, examplePlan } from './example.ts';
import { nasty, nastyTexts } from './nasty.ts';
import type { Report } from './report.ts';
import { tidyText } from './tidy.ts';
import { renderWord } from './word.ts';

/** The text files of a zip file by name. */
async function opened(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(bytes));
  const files = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    files.set(entry.fileName, Buffer.concat(parts).toString());
  }
  return files;
}

const wordOf = async (report: Report) => {
  const files = await opened(await renderWord(report));
  return {
    files,
    document: files.get('word/document.xml') ?? '',
    styles: files.get('word/styles.xml') ?? '',
  };
};

const howMany = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

test('headings, lists and tables have Word’s own styles, in British English', async () => {
  const { document, styles } = await wordOf(examplePlan(42));
  for (const style of ['Title', 'Subtitle', 'Heading1', 'ListBullet', 'Caption', 'TableText'])
    expect(document).toContain(`<w:pStyle w:val="${style}"/>`);
  for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'ListBullet', 'ReportTable'])
    expect(styles).toContain(`w:styleId="${style}"`);
  expect(document).toContain('<w:tblStyle w:val="ReportTable"/>');
  expect(styles).toContain('<w:lang w:val="en-GB"');
});

test('a table’s head repeats, its rows are not cut, its objectives reach over theirs', async () => {
  const { document } = await wordOf(examplePlan(42));
  expect(howMany(document, /<w:tblHeader\/>/gu)).toBe(2);
  expect(howMany(document, /<w:cantSplit\/>/gu)).toBe(47);
  expect(howMany(document, /<w:vMerge w:val="restart"\/>/gu)).toBe(5);
  expect(document).toContain('w:orient="landscape"');
});

test('the file says what it is, whose, and when', async () => {
  const { files } = await wordOf(examplePlan(3));
  const core = files.get('docProps/core.xml') ?? '';
  expect(core).toContain('<dc:title>Listening plan: where it stands</dc:title>');
  expect(core).toContain('<dc:creator>Wandle Vale Clinical Commissioning Group</dc:creator>');
  expect(core).toContain('2012-09-27T00:00:00Z</dcterms:created>');
  const heads = [...files].filter(([name]) => name.startsWith('word/header')).map(([, text]) => text);
  expect(heads.filter((text) => text.includes('Better health, nearer home'))).toHaveLength(1);
  const feet = [...files].filter(([name]) => name.startsWith('word/footer')).map(([, text]) => text);
  expect(feet.every((text) => text.includes('Item 7.5, attachment 11') && text.includes('NUMPAGES'))).toBe(
    true,
  );
});

test('a chart is a picture with words for it, and its numbers follow', async () => {
  const { document, files } = await wordOf(examplePlan(42));
  expect(document).toMatch(/<wp:docPr id="1"[^>]* descr="Bars: Green \d+, Amber \d+, Red \d+\."/u);
  expect([...files.keys()].some((name) => /^word\/media\/.*\.png$/u.test(name))).toBe(true);
  expect(document.indexOf('<w:drawing>')).toBeLessThan(document.indexOf('<w:tbl>'));
});

test('another program reads the headings, the links and every field of a cover', async () => {
  const plan = await mammoth.convertToHtml({ buffer: Buffer.from(await renderWord(examplePlan(10))) });
  expect(plan.value).toContain('<h1>The plan</h1>');
  expect(plan.value).toContain('<a href="https://example.org/plan">our website</a>');
  const cover = await mammoth.extractRawText({ buffer: Buffer.from(await renderWord(exampleCover)) });
  for (const label of ['Title of document', 'Equality analysis', 'Privacy', 'Next review'])
    expect(cover.value).toContain(label);
});

test('the same report has the same bytes', async () => {
  const one = Buffer.from(await renderWord(examplePlan(20)));
  expect(one.equals(Buffer.from(await renderWord(examplePlan(20))))).toBe(true);
});

test('what people type stays words', async () => {
  const bytes = await renderWord(nasty);
  const { document } = await wordOf(nasty);
  expect(document).not.toContain('<script>');
  const read = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  const flat = (text: string) => tidyText(text).replace(/\s+/gu, '');
  for (const text of nastyTexts) expect(flat(read.value)).toContain(flat(text));
  expect(document).not.toContain('javascript:');
});
