import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readPasted, readTables } from './read-tables.ts';
import { cellText, expandGrid, type SourceDocument } from './source-document.ts';

const cell = (children: Paragraph[], options: { rowSpan?: number; columnSpan?: number } = {}) =>
  new TableCell({ children, ...options });
const bullet = (text: string, level = 0) => new Paragraph({ text, bullet: { level } });

function read(document: SourceDocument | { problem: string }): SourceDocument {
  if ('problem' in document) throw new Error(document.problem);
  return document;
}

/** The words of a table, row by row, each place filled with the cell that covers it. */
function words(document: SourceDocument, table = 0): string[][] {
  const found = document.tables[table];
  if (found === undefined) return [];
  return expandGrid(found).places.map((row) => row.map((one) => (one === null ? '–' : cellText(one))));
}

describe('a Word document', () => {
  const document = async () =>
    read(
      await readTables(
        await Packer.toBuffer(
          new Document({
            sections: [
              {
                children: [
                  new Paragraph({ text: 'Plan of the garden', heading: HeadingLevel.TITLE }),
                  new Paragraph('Words before.'),
                  new Paragraph({ text: '1. Beds', heading: HeadingLevel.HEADING_1 }),
                  new Table({
                    rows: [
                      new TableRow({
                        tableHeader: true,
                        children: [
                          cell([new Paragraph('Aim')]),
                          cell([new Paragraph('What')]),
                          cell([new Paragraph('When')]),
                        ],
                      }),
                      new TableRow({
                        children: [
                          cell([new Paragraph('Grow')], { rowSpan: 2 }),
                          cell([
                            new Paragraph('Spring work'),
                            bullet('Dig'),
                            bullet('Sow'),
                            bullet('beans', 1),
                          ]),
                          cell([
                            new Paragraph('May 2012'),
                            new Paragraph(''),
                            new Paragraph({
                              children: [new TextRun('June'), new TextRun({ text: '2012', break: 1 })],
                            }),
                          ]),
                        ],
                      }),
                      new TableRow({ children: [cell([new Paragraph('• Mow')]), cell([new Paragraph('')])] }),
                      new TableRow({ children: [cell([new Paragraph('All year')], { columnSpan: 3 })] }),
                    ],
                  }),
                  new Paragraph('Words after.'),
                ],
              },
            ],
          }),
        ),
        'garden.docx',
      ),
    );

  it('keeps bullets, blank paragraphs, line breaks, merged cells and the words round the table', async () => {
    const found = await document();
    expect(found).toMatchObject({ kind: 'word', title: 'Plan of the garden', warnings: [] });
    expect(found.tables[0]?.before).toEqual(['Plan of the garden', 'Words before.', '1. Beds']);
    expect(found.outside.map(({ text }) => text)).toContain('Words after.');
    expect(words(found)).toEqual([
      ['Aim', 'What', 'When'],
      ['Grow', 'Spring work\nDig\nSow\nbeans', 'May 2012\nJune\n2012'],
      ['Grow', 'Mow', ''],
      ['All year', 'All year', 'All year'],
    ]);
    const [, what, when] = found.tables[0]?.rows[1] ?? [];
    expect(what?.paragraphs.map(({ depth }) => depth)).toEqual([0, 1, 1, 2]);
    expect(when?.paragraphs.map(({ text }) => text)).toEqual(['May 2012', '', 'June\n2012']);
    expect(found.tables[0]?.rows[2]?.[0]).toMatchObject({
      address: 'R3C2',
      paragraphs: [{ text: 'Mow', bullet: true }],
    });
  });
});

describe('a spreadsheet', () => {
  it('shows dates and numbers as the sheet does, knows merged places, and says what is hidden', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Plan',
          rows: [
            ['Aim', 'What', 'When'],
            ['Grow', '• Dig\n• Sow', new Date('2012-09-30')],
            [null, 'Mow', new Date('2012-10-05')],
          ],
          merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
          cells: new Map([['1,2', { value: new Date('2012-09-30'), style: { numFmt: 'mmmm yyyy' } }]]),
        },
        { name: 'Workings', hidden: true, rows: [['secret']] },
      ],
    });
    const found = read(await readTables(bytes, 'plan.csv'));
    expect(words(found)).toEqual([
      ['Aim', 'What', 'When'],
      ['Grow', 'Dig\nSow', 'September 2012'],
      ['Grow', 'Mow', expect.stringMatching(/^(05\/10\/2012|2012-10-05)$/)],
    ]);
    expect(found.tables[0]?.rows[1]?.[1]?.address).toBe('B2');
    expect(found.warnings).toEqual(['The sheet “Workings” is hidden and was not read.']);
  });

  it('refuses a sheet that spreads two cells over millions', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'Far', cells: new Map([['30000,0', { value: 'x' }]]) }],
    });
    expect(await readTables(bytes, 'far.xlsx')).toMatchObject({
      problem: expect.stringContaining('20,000 rows'),
    });
  });
});

describe('text', () => {
  it.each([
    ['UTF-8', Buffer.from('What;When\nCafé;May 2012\n')],
    ['Windows-1252', Buffer.from('What;When\nCaf\xe9;May 2012\n', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffWhat;When\nCafé;May 2012\n', 'utf16le')],
  ])('reads a separated file in %s', async (_, bytes) => {
    expect(words(read(await readTables(bytes, 'a.csv')))).toEqual([
      ['What', 'When'],
      ['Café', 'May 2012'],
    ]);
  });

  it('keeps every cell of rows that are longer or shorter than the first', async () => {
    const found = read(
      await readTables(Buffer.from('Our plan\nWhat,When\n"Dig, twice",May,more\n\n'), 'a.csv'),
    );
    expect(found.tables[0]?.rows.flat().map(cellText)).toEqual([
      'Our plan',
      'What',
      'When',
      'Dig, twice',
      'May',
      'more',
      '',
    ]);
  });

  it('reads rows copied from a spreadsheet, with line ends inside quoted cells', () => {
    const found = read(readPasted({ text: 'What\tWhen\n"Dig\nSow"\tMay 2012\n' }));
    expect(found.tables[0]?.rows[1]?.[0]?.paragraphs.map(({ text }) => text)).toEqual(['Dig', 'Sow']);
  });

  it('finds tables drawn with tabs or strokes among prose, also where cells hold tags', async () => {
    const tabbed =
      'A paper\n\nTable 1\n\nWhat\tWhen\n\n\t\n<ul> • Dig • Sow\t<p>May</p> <p>June</p>\n--\t---\nEnd.';
    const found = read(await readTables(Buffer.from(tabbed), 'a.txt'));
    expect(found.tables[0]?.before).toEqual(['A paper', 'Table 1']);
    expect(found.outside.at(-1)).toEqual({ text: 'End.' });
    expect(found.tables[0]?.rows.at(-1)?.map((one) => one.paragraphs)).toMatchObject([
      [
        { text: 'Dig', bullet: true },
        { text: 'Sow', bullet: true },
      ],
      [
        { text: 'May', bullet: false },
        { text: 'June', bullet: false },
      ],
    ]);
    const drawn = read(
      await readTables(Buffer.from('# Plan\n\n| What | When |\n|---|---|\n| Dig \\| sow | May |\n'), 'a.md'),
    );
    expect(words(drawn)).toEqual([
      ['What', 'When'],
      ['Dig | sow', 'May'],
    ]);
  });
});

describe('a web page', () => {
  it('takes the words of tables and nothing that runs', () => {
    const found = read(
      readPasted({
        html: `<h1>Plan</h1><script>bad()</script><p>Above</p><table><tr><th colspan=2>What</th></tr>
          <tr><td rowspan=9>Dig<script>bad()</script><img src="https://example.invalid/x.png"></td><td><ol><li>May<li>June</ol></td></tr></table>`,
      }),
    );
    expect(found.title).toBe('Plan');
    expect(words(found)).toEqual([
      ['What', 'What'],
      ['Dig', 'May\nJune'],
    ]);
    expect(found.tables[0]?.rows[1]?.[0]?.rowSpan).toBe(1);
    expect(found.tables[0]?.before).toEqual(['Plan', 'Above']);
  });

  it('reads the lists that Word writes as paragraphs, without their signs', () => {
    const item = (text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;
    const found = read(
      readPasted({
        html: `<table><tr><td>${item('Dig')}${item('Sow')}</td><td><p>May&nbsp;2012</p></td></tr></table>`,
      }),
    );
    expect(found.tables[0]?.rows[0]?.[0]?.paragraphs).toEqual([
      { text: 'Dig', bullet: true, depth: 1 },
      { text: 'Sow', bullet: true, depth: 1 },
    ]);
    expect(words(found)[0]?.[1]).toBe('May 2012');
  });

  it('parts a cell at its breaks where it has no paragraphs, and keeps breaks inside those it has', () => {
    const found = read(
      readPasted({ html: '<table><tr><td>Dig<br>Sow<br><br>Mow</td><td><p>a<br>b</p></td></tr></table>' }),
    );
    const [first, second] = found.tables[0]?.rows[0] ?? [];
    expect(first?.paragraphs.map(({ text }) => text)).toEqual(['Dig', 'Sow', '', 'Mow']);
    expect(second?.paragraphs.map(({ text }) => text)).toEqual(['a\nb']);
  });

  it('looks inside tables that only arrange the page, and says where one lies in a cell', () => {
    const arranged = readPasted({ html: '<table><tr><td><table><tr><td>What<td>When</table></table>' });
    expect(words(read(arranged))).toEqual([['What', 'When']]);
    const inside = read(readPasted({ html: '<table><tr><td>What<td><table><tr><td>a<td>b</table></table>' }));
    expect(words(inside)).toEqual([['What', 'a\nb']]);
    expect(inside.warnings).toHaveLength(1);
  });

  it('is not brought down by spans and depths that no page needs', () => {
    const wide = '<tr><td colspan=9999 rowspan=65000>x</td></tr>'.repeat(50);
    expect(read(readPasted({ html: `<table>${wide}</table>` })).tables).toHaveLength(1);
    const deep = `${'<div>'.repeat(20_000)}x${'</div>'.repeat(20_000)}`;
    expect(read(readPasted({ html: `<table><tr><td>${deep}</td></tr></table>` })).tables).toHaveLength(1);
  });
});
