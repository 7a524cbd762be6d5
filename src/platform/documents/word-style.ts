import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';

/** Twentieths of a point in a millimetre: what Word measures pages in. */
export const MM = 56.6929;

export const FONT = 'Arial';
export const INK = '212B32';
export const QUIET = '4C6272';
export const LINE = 'AEB7BD';
export const TINT = 'EEF2F5';

/** '#005eb8' as Word writes it. */
export const wordColour = (colour: string): string => colour.slice(1).toUpperCase();

const language = { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ur-PK' };

/** Every look in the document is a style, so that whoever works on with it changes it in one place. */
export function wordStyles(colour: string): IStylesOptions {
  const brand = wordColour(colour);
  const heading = (size: number, before: number) => ({
    run: { font: FONT, size, bold: true, color: brand, language },
    paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, color: INK, language },
        paragraph: { spacing: { after: 140, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONT, size: 40, bold: true, color: brand },
        paragraph: { spacing: { before: 120, after: 100 }, keepNext: true },
      },
      heading1: heading(30, 320),
      heading2: heading(25, 260),
      heading3: heading(22, 220),
      hyperlink: { run: { color: '005EB8', underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 25, color: QUIET },
        paragraph: { spacing: { after: 160 } },
      },
      {
        id: 'MetaLine',
        name: 'Meta Line',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing: { after: 40 } },
      },
      {
        id: 'ListBullet',
        name: 'List Bullet',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          spacing: { after: 60 },
          contextualSpacing: false,
          numbering: { reference: 'bullets', level: 0 },
        },
      },
      {
        id: 'ListNumber',
        name: 'List Number',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing: { after: 60 } },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { bold: true },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
      },
      {
        id: 'Source',
        name: 'Source',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 18, color: QUIET },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 18 },
        paragraph: { spacing: { before: 20, after: 40, line: 245, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'TableHead',
        name: 'Table Head',
        basedOn: 'TableText',
        quickFormat: true,
        run: { bold: true, color: 'FFFFFF' },
        paragraph: { keepNext: true },
      },
      {
        id: 'TableSection',
        name: 'Table Section',
        basedOn: 'TableText',
        quickFormat: true,
        run: { bold: true, size: 20, color: brand },
        paragraph: { keepNext: true },
      },
      {
        id: 'TableBullet',
        name: 'Table Bullet',
        basedOn: 'TableText',
        quickFormat: true,
        paragraph: { numbering: { reference: 'table-bullets', level: 0 } },
      },
      {
        id: 'TableNumber',
        name: 'Table Number',
        basedOn: 'TableText',
        quickFormat: true,
      },
      {
        id: 'FactLabel',
        name: 'Fact Label',
        basedOn: 'TableText',
        quickFormat: true,
        run: { bold: true, size: 19 },
      },
      {
        id: 'FactValue',
        name: 'Fact Value',
        basedOn: 'TableText',
        quickFormat: true,
        run: { size: 19 },
      },
      {
        id: 'LetterheadName',
        name: 'Letterhead Name',
        basedOn: 'Normal',
        run: { size: 28, bold: true, color: brand },
        paragraph: { spacing: { after: 20 } },
      },
      {
        id: 'LetterheadLine',
        name: 'Letterhead Line',
        basedOn: 'Normal',
        run: { size: 17, color: QUIET },
        paragraph: { spacing: { after: 20 } },
      },
      {
        id: 'RunningLine',
        name: 'Running Line',
        basedOn: 'Normal',
        run: { size: 17, color: QUIET },
        paragraph: { spacing: { after: 0 } },
      },
    ],
  };
}

/** The looks of tables, which Word's own list of styles offers too: rules between the cells, a head in colour. */
export function wordTableStyles(colour: string): string {
  const rule = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${LINE}"/>`;
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(rule).join('');
  const edge = (side: string, size: number) => `<w:${side} w:w="${size}" w:type="dxa"/>`;
  const edges = edge('top', 40) + edge('left', 90) + edge('bottom', 40) + edge('right', 90);
  const style = (id: string, name: string, more = '') =>
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>${sides}</w:tblBorders><w:tblCellMar>${edges}</w:tblCellMar></w:tblPr>${more}</w:style>`;
  const head = `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${wordColour(colour)}"/></w:tcPr></w:tblStylePr>`;
  return `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${style('ReportTable', 'Report Table', head)}${style('ReportFacts', 'Report Facts')}</w:styles>`;
}

const bullets = (reference: string, left: number) => ({
  reference,
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { start: left, hanging: left } }, run: { font: FONT } },
    },
  ],
});

const numbers = (reference: string, left: number) => ({
  reference,
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { start: left, hanging: left } } },
    },
  ],
});

export const wordNumbering: INumberingOptions = {
  config: [
    bullets('bullets', 340),
    bullets('table-bullets', 200),
    numbers('numbers', 400),
    numbers('table-numbers', 300),
  ],
};
