import {
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  ShadingType,
  TabStopType,
  TextRun,
} from 'docx';
import { drawnCharts, type Png, pngOf } from './drawings.ts';
import { DocumentProblem } from './problem.ts';
import { type ReadyBlock, type ReadyChart, type ReadyReport, readyReport } from './ready.ts';
import { type ReadyRun, textOf } from './ready-text.ts';
import type { Orientation, Picture, Report } from './report.ts';
import { LINE, MM, TINT, wordColour, wordNumbering, wordStyles, wordTableStyles } from './word-style.ts';
import { wordFacts, wordTable } from './word-table.ts';
import { WordParts, wordContent, wordRuns } from './word-text.ts';
import { stampZip } from './zip-stamp.ts';

const A4 = { width: Math.round(210 * MM), height: Math.round(297 * MM) };
const MARGIN = Math.round(20 * MM);

/** What fits between the margins, in twips. */
const paperOf = (orientation: Orientation): number =>
  (orientation === 'landscape' ? A4.height : A4.width) - 2 * MARGIN;

const TWIPS_A_PIXEL = 15;

/**
 * The report as a Word document (ISO/IEC 29500): named styles throughout, heads of tables that repeat, pictures with
 * words for those who cannot see them. The same report always gives the same bytes. Throws `DocumentProblem`.
 */
export async function renderWord(report: Report): Promise<Uint8Array> {
  const ready = readyReport(report);
  const pictures = new Map<ReadyChart, Png>();
  for (const [chart, drawn] of await drawnCharts(ready)) pictures.set(chart, await pngOf(drawn.wide));
  const parts = new WordParts();
  try {
    const document = new Document({
      title: ready.title,
      subject: ready.subject,
      creator: ready.author,
      keywords: ready.keywords.join(', '),
      lastModifiedBy: ready.author,
      styles: wordStyles(ready.organisation.colour),
      externalStyles: wordTableStyles(ready.organisation.colour),
      numbering: wordNumbering,
      sections: ready.sections.map((section, index) => ({
        ...frame(ready, section.orientation, index, parts),
        children: [
          ...(index === 0 ? titleBlock(ready, parts) : []),
          ...section.blocks.flatMap((block) =>
            wordBlock(block, {
              paper: paperOf(section.orientation),
              colour: ready.organisation.colour,
              parts,
              pictures,
            }),
          ),
        ],
      })),
    });
    for (const { id, href } of parts.links)
      document.Document.Relationships.addRelationship(
        id,
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
        href,
        'External',
      );
    const packed = await Packer.toBuffer(document, undefined, [
      { path: 'docProps/core.xml', data: coreProperties(ready) },
    ]);
    return stampZip(packed, ready.date);
  } catch (error) {
    throw new DocumentProblem('docx', error instanceof Error ? error.message : String(error), error);
  }
}

/** Paper, header and footer of one section. Only the first page of all has the letterhead. */
function frame(
  ready: ReadyReport,
  orientation: Orientation,
  index: number,
  parts: WordParts,
): Omit<ISectionOptions, 'children'> {
  const width = paperOf(orientation);
  const footer = new Footer({ children: [footLine(ready, width)] });
  const running = new Header({ children: [runningLine(ready, width)] });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: index === 0,
      page: {
        size: {
          ...A4,
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 620, footer: 560 },
      },
    },
    headers: { default: running, ...(index === 0 ? { first: letterhead(ready, width, parts) } : {}) },
    footers: { default: footer, ...(index === 0 ? { first: footer } : {}) },
  };
}

function letterhead({ organisation }: ReadyReport, width: number, parts: WordParts): Header {
  const { name, strapline, address, logo, colour } = organisation;
  const lines = [strapline, address.join(' · ')].filter((line) => line !== '');
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 12, space: 4, color: wordColour(colour) } };
  const last = lines.length - 1;
  return new Header({
    children: [
      new Paragraph({
        style: 'LetterheadName',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        border: lines.length === 0 ? rule : undefined,
        children: [
          new TextRun(name),
          ...(logo ? [new TextRun('\t'), image(logo, name, 120 * TWIPS_A_PIXEL, parts)] : []),
        ],
      }),
      ...lines.map(
        (line, index) =>
          new Paragraph({
            style: 'LetterheadLine',
            border: index === last ? rule : undefined,
            spacing: index === last ? { after: 200 } : undefined,
            children: [new TextRun(line)],
          }),
      ),
    ],
  });
}

const runningLine = (ready: ReadyReport, width: number): Paragraph =>
  new Paragraph({
    style: 'RunningLine',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 3, color: LINE } },
    children: [new TextRun(`${ready.title}\t${ready.organisation.name}`)],
  });

const footLine = (ready: ReadyReport, width: number): Paragraph =>
  new Paragraph({
    style: 'RunningLine',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    border: { top: { style: BorderStyle.SINGLE, size: 4, space: 3, color: LINE } },
    children: [
      new TextRun({
        children: [ready.reference, '\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
      }),
    ],
  });

function titleBlock(ready: ReadyReport, parts: WordParts): Paragraph[] {
  if (ready.titleHidden) return [];
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(ready.title)] }),
    ...(ready.subtitle === ''
      ? []
      : [new Paragraph({ style: 'Subtitle', children: [new TextRun(ready.subtitle)] })]),
    ...ready.meta.map(({ label, value }, index) => {
      const line: ReadyRun[] = value.flatMap((block) =>
        block.kind === 'paragraph' ? block.line : block.items.flatMap((item) => item.line),
      );
      return new Paragraph({
        style: 'MetaLine',
        spacing: index === ready.meta.length - 1 ? { after: 240 } : undefined,
        children: [new TextRun({ text: `${label}: `, bold: true }), ...wordRuns(line, parts)],
      });
    }),
  ];
}

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

interface WordPage {
  /** Twips between the margins. */
  paper: number;
  colour: string;
  parts: WordParts;
  pictures: Map<ReadyChart, Png>;
}

function wordBlock(block: ReadyBlock, { paper, colour, parts, pictures }: WordPage): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level - 1], children: [new TextRun(block.text)] })];
    case 'paragraph':
    case 'list':
      return wordContent([block], parts, { place: 'page' });
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
    case 'facts':
      return [
        ...(block.captionHidden ? [] : [captioned(block.caption)]),
        wordFacts(block, paper, parts),
        afterTable(),
      ];
    case 'table': {
      if (block.rows.length === 0)
        return [new Paragraph({ children: [new TextRun({ text: block.empty, italics: true })] })];
      return [
        ...(block.captionHidden ? [] : [captioned(block.caption)]),
        wordTable(block, paper, parts),
        afterTable(),
      ];
    }
    case 'chart': {
      const png = pictures.get(block);
      return [
        captioned(block.title),
        ...(png ? [new Paragraph({ keepNext: true, children: [chartImage(png, block, paper, parts)] })] : []),
        ...(block.source === ''
          ? []
          : [new Paragraph({ style: 'Source', keepNext: true, children: [new TextRun(block.source)] })]),
        wordTable(block.table, paper, parts),
        afterTable(),
      ];
    }
    case 'figure':
      return [
        new Paragraph({
          keepNext: block.caption !== '',
          children: [image(block.picture, block.alt, paper, parts)],
        }),
        ...(block.caption === ''
          ? []
          : [new Paragraph({ style: 'Source', children: [new TextRun(block.caption)] })]),
      ];
    case 'note':
      return noteBlock(block, colour, parts);
  }
}

const captioned = (text: string): Paragraph =>
  new Paragraph({ style: 'Caption', children: [new TextRun(text)] });

/** Word joins tables that touch; this keeps them and what follows apart. */
const afterTable = (): Paragraph =>
  new Paragraph({ spacing: { after: 80, line: 160, lineRule: LineRuleType.EXACT } });

function noteBlock(
  { title, content }: Extract<ReadyBlock, { kind: 'note' }>,
  colour: string,
  parts: WordParts,
): Paragraph[] {
  const look = {
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: TINT },
    border: {
      left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: wordColour(colour) },
      top: { style: BorderStyle.SINGLE, size: 4, space: 5, color: TINT },
      bottom: { style: BorderStyle.SINGLE, size: 4, space: 5, color: TINT },
    },
    indent: { start: 220, end: 60 },
  };
  const lines = content.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.line]
      : block.items.map(({ line }, index) => [
          { ...plain, text: block.numbered ? `${index + 1}. ` : '• ' },
          ...line,
        ]),
  );
  return [
    ...(title === ''
      ? []
      : [
          new Paragraph({
            ...look,
            keepNext: true,
            spacing: { before: 160, after: 0 },
            children: [new TextRun({ text: title, bold: true })],
          }),
        ]),
    ...lines
      .filter((line) => textOf(line) !== '')
      .map(
        (line, index) =>
          new Paragraph({
            ...look,
            spacing: { before: 0, after: index === lines.length - 1 ? 220 : 0 },
            children: wordRuns(line, parts),
          }),
      ),
  ];
}

const plain: ReadyRun = { text: '', bold: false, italic: false, href: null, lang: null, rightToLeft: false };

function chartImage(
  { bytes, width, height }: Png,
  chart: ReadyChart,
  paper: number,
  parts: WordParts,
): ImageRun {
  const scale = Math.min(1, paper / TWIPS_A_PIXEL / width);
  return new ImageRun({
    type: 'png',
    data: bytes,
    transformation: { width: width * scale, height: height * scale },
    altText: { id: parts.drawing(), name: chart.title, title: chart.title, description: chart.alt },
  });
}

function image(picture: Picture, alt: string, paper: number, parts: WordParts): ImageRun {
  const scale = Math.min(1, paper / TWIPS_A_PIXEL / picture.width);
  return new ImageRun({
    type: picture.type === 'jpeg' ? 'jpg' : 'png',
    data: Buffer.from(picture.base64, 'base64'),
    transformation: { width: picture.width * scale, height: picture.height * scale },
    altText: { id: parts.drawing(), name: alt, title: '', description: alt },
  });
}

/** What Word shows under File, Info; dated with the report's own date, so that nothing tells of the hour it was made. */
function coreProperties(ready: ReadyReport): string {
  const at = `${ready.date}T00:00:00Z`;
  const part = (name: string, text: string) => (text === '' ? '' : `<${name}>${escaped(text)}</${name}>`);
  const moment = (name: string) => `<${name} xsi:type="dcterms:W3CDTF">${at}</${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${part('dc:title', ready.title)}${part('dc:subject', ready.subject)}${part('dc:creator', ready.author)}${part('cp:keywords', ready.keywords.join(', '))}${part('cp:lastModifiedBy', ready.author)}<cp:revision>1</cp:revision>${part('dc:language', ready.language)}${moment('dcterms:created')}${moment('dcterms:modified')}</cp:coreProperties>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/gu, (letter) => entities[letter] ?? letter);
