import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { BOXES, coverBoxes, coverBoxesOfPaper } from '../../../../reference/paper-cover.ts';
import { renderHtml } from '../../../platform/documents/html.tsx';
import { renderPdf } from '../../../platform/documents/pdf.ts';
import type { Report } from '../../../platform/documents/report.ts';
import { renderWord } from '../../../platform/documents/word.ts';
import { blankBoxes, blanksInWords, coverFrom } from './paper.ts';
import { type PaperWords, paperReport, referenceOf } from './paper-report.ts';

const letterhead = { name: 'Wandle Vale Clinical Commissioning Group', colour: '#00786f' };
const labels = [...coverBoxesOfPaper, ...coverBoxes].map(({ label }) => label);

const paper = (over: Partial<PaperWords> = {}): PaperWords => ({
  title: 'Listening plan: where it stands',
  bodyName: 'Governing Body',
  heldOn: '2012-09-27',
  agendaNumber: '7.5',
  attachmentNumber: '11',
  purpose: 'note',
  cover: coverFrom({ author: 'Ruth Okafor', summary: 'Most is done.\n\nOne thing is late.' }),
  ...over,
});
const full = paper({
  cover: coverFrom(Object.fromEntries(coverBoxes.map(({ key }) => [key, `Said of ${key}`]))),
});
const blank = paper({ agendaNumber: '', attachmentNumber: '', cover: coverFrom({}) });
const factsOf = (report: Report) =>
  report.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
const howMany = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

describe('the cover of a paper', () => {
  test('has every box, in one order, whatever was written', () => {
    expect(labels).toHaveLength(BOXES);
    for (const one of [paper(), full, blank])
      expect(factsOf(paperReport(one, null, letterhead)).map(({ label }) => label)).toEqual(labels);
  });

  test('says when, what for, and whose', () => {
    const report = paperReport(paper(), null, letterhead);
    const facts = new Map(factsOf(report).map((fact) => [fact.label, fact]));
    expect(facts.get('Meeting')?.value).toBe('Governing Body, Thursday 27 September 2012');
    expect(facts.get('Purpose')?.choices).toEqual([
      { text: 'For note', chosen: true },
      { text: 'For discussion', chosen: false },
      { text: 'For approval', chosen: false },
      { text: 'For decision', chosen: false },
    ]);
    expect(facts.get('Executive summary')?.value).toHaveLength(2);
    expect(facts.get('Equality analysis')?.value).toEqual([]);
    expect(report).toMatchObject({ date: '2012-09-27', reference: 'Item 7.5, attachment 11' });
    expect(report.properties?.author).toBe('Ruth Okafor');
  });

  test('counts its blank boxes', () => {
    expect(blankBoxes(full)).toEqual([]);
    expect(blankBoxes(blank)).toHaveLength(15);
    expect(blankBoxes(blank).slice(0, 3)).toEqual(['Agenda item', 'Attachment', 'Author']);
    expect(blankBoxes(paper({ cover: coverFrom({ author: ' ' }) }))).toContain('Author');
    expect([0, 1, 9].map(blanksInWords)).toEqual([
      'All 18 boxes are filled in',
      '1 of 18 boxes is blank',
      '9 of 18 boxes are blank',
    ]);
  });

  test('is the same report for the same paper', () => {
    expect(paperReport(paper(), null, letterhead)).toEqual(paperReport(paper(), null, letterhead));
    expect(referenceOf({ agendaNumber: '', attachmentNumber: '4' })).toBe('Attachment 4');
    expect(referenceOf({ agendaNumber: '', attachmentNumber: '' })).toBe('');
  });

  test('is printed with its blank boxes as a web page, in Word and as PDF', async () => {
    const report = paperReport(blank, null, letterhead);
    const html = new TextDecoder().decode(await renderHtml(report));
    expect(howMany(html, /Left blank/gu)).toBe(15);
    const word = await mammoth.convertToHtml({ buffer: Buffer.from(await renderWord(report)) });
    for (const text of [html, word.value]) for (const label of labels) expect(text, label).toContain(label);
    const tags = async (one: PaperWords) =>
      howMany(
        Buffer.from(await renderPdf(paperReport(one, null, letterhead))).toString('latin1'),
        /\/S \/Div\b/gu,
      );
    expect(await tags(blank)).toBe(await tags(full));
    expect(await tags(blank)).toBeGreaterThanOrEqual(2 * BOXES);
  });
});
