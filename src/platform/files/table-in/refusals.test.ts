import { createServer } from 'node:net';
import { Document, ExternalHyperlink, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { aZip, type ZipPart } from '../../../../tests/support/makers/zip.ts';
import { readPasted, readTables } from './read-tables.ts';
import { cellText } from './source-document.ts';

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const rels =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const body = (inside: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${inside}</w:body></w:document>`;
const oneCell = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Dig</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';

function aWordFile(parts: readonly ZipPart[] = [], document = body(oneCell)): Buffer {
  return aZip([
    { name: '[Content_Types].xml', data: types },
    { name: '_rels/.rels', data: rels },
    { name: 'word/document.xml', data: document },
    ...parts,
  ]);
}

async function problemOf(bytes: Uint8Array, name = 'plan.docx'): Promise<string> {
  const found = await readTables(bytes, name);
  return 'problem' in found ? found.problem : 'read';
}

describe('a file that unpacks to far more than it is', () => {
  it('is refused by its size after unpacking', async () => {
    const bomb = aWordFile([{ name: 'word/media/image1.bin', data: Buffer.alloc(70 * 1024 * 1024) }]);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await problemOf(bomb)).toMatch(/unpacks to more than 60 MB/);
  });

  it('is refused also where it lies about that size', async () => {
    const bomb = aWordFile([
      { name: 'word/media/image1.bin', data: Buffer.alloc(70 * 1024 * 1024), claims: 10 },
    ]);
    expect(await problemOf(bomb)).toMatch(/unpacks to more than 60 MB/);
  });

  it('is refused where one part of text alone would fill the memory', async () => {
    const bomb = aWordFile([], body(`<!--${' '.repeat(30 * 1024 * 1024)}-->`));
    expect(await problemOf(bomb)).toMatch(/unpacks to more than 24 MB/);
  });

  it('is refused where it has more paragraphs than could be held', async () => {
    const bomb = aWordFile([], body(`<w:tbl>${'<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(200_000)}</w:tbl>`));
    expect(await problemOf(bomb)).toMatch(/unpacks to far more paragraphs and cells/);
  });

  it('is refused where it has thousands of parts', async () => {
    const parts = Array.from({ length: 2001 }, (_, i) => ({ name: `word/x${i}.bin`, data: 'x' }));
    expect(await problemOf(aWordFile(parts))).toMatch(/more than 2,000 parts/);
  });
});

describe('a file that is not what its name says', () => {
  it.each([
    ['a zip with a zip in it', aZip([{ name: 'inner.zip', data: aWordFile() }]), /zip archive/],
    ['a PDF', Buffer.from('%PDF-1.7 …'), /PDF, which keeps no tables/],
    ['nothing', Buffer.alloc(0), /empty/],
    ['rubbish', Buffer.from([1, 2, 3, 0, 0, 4]), /neither a Word document/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /picture/],
    ['prose', Buffer.from('Dear all, here is the plan.'), /no table/],
  ])('%s', async (_, bytes, sentence) => {
    expect(await problemOf(bytes)).toMatch(sentence);
  });

  it('is told apart when it is an old or a locked Office file', async () => {
    const ole = (name: string) =>
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(600),
        Buffer.from(name, 'utf16le'),
      ]);
    expect(await problemOf(ole('WordDocument'))).toMatch(/save it as a Word document \(\.docx\)/);
    expect(await problemOf(ole('Workbook'))).toMatch(/\.xlsx/);
    expect(await problemOf(ole('EncryptedPackage'))).toMatch(/password/);
    const locked = await writeXlsx({
      sheets: [{ name: 'a', rows: [['x']] }],
      encryption: { password: 'x', spinCount: 1000 },
    });
    expect(await problemOf(locked, 'a.xlsx')).toMatch(/password/);
  });

  it('reads a spreadsheet named .docx as the spreadsheet it is', async () => {
    const found = await readTables(await writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }] }), 'a.docx');
    expect(found).toMatchObject({ kind: 'spreadsheet' });
  });
});

describe('a damaged or dangerous file', () => {
  it('is refused in a sentence when it is cut short or encrypted', async () => {
    expect(await problemOf(aWordFile().subarray(0, 400))).toMatch(/damaged/);
    expect(await problemOf(aWordFile([], 'not xml at all'))).toMatch(/damaged|no table/);
    expect(await problemOf(aWordFile([{ name: 'word/x.xml', data: '<x/>', encrypted: true }]))).toMatch(
      /password/,
    );
  });

  it.each(['utf8', 'utf16le'] as const)(
    'is refused where its XML (%s) defines entities that grow',
    async (encoding) => {
      const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${body(oneCell)}`;
      expect(
        await problemOf(aWordFile([{ name: 'word/styles.xml', data: Buffer.from(laughs, encoding) }])),
      ).toMatch(/document type/);
    },
  );

  it('has its macros, links and embedded files left alone, and says so', async () => {
    let asked = 0;
    const server = createServer((socket) => {
      asked += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const link = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1:${port}/x.png" TargetMode="External"/></Relationships>`;
    const picture =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const found = await readTables(
      aWordFile(
        [
          { name: 'word/_rels/document.xml.rels', data: link },
          { name: 'word/vbaProject.bin', data: 'macro' },
        ],
        body(picture + oneCell),
      ),
      'plan.docm',
    );
    expect(found).toMatchObject({
      tables: [{}],
      warnings: [
        'The file holds macros. They were not run and are not kept.',
        'The file points to things outside itself or embeds them. They were not opened.',
      ],
    });
    await new Promise((resolve) => server.close(resolve));
    expect(asked).toBe(0);
  });

  it('keeps the words of a link without its address', async () => {
    const linked = new Paragraph({
      children: [
        new ExternalHyperlink({ link: 'http://127.0.0.1:9/', children: [new TextRun('the website')] }),
      ],
    });
    const bytes = await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Table({ rows: [new TableRow({ children: [new TableCell({ children: [linked] })] })] }),
            ],
          },
        ],
      }),
    );
    const found = await readTables(bytes, 'a.docx');
    expect('tables' in found && found.tables[0]?.rows.flat().map(cellText)).toEqual(['the website']);
  });

  it('is nothing to be afraid of when pasted', () => {
    expect(readPasted({})).toEqual({ problem: 'Nothing was pasted.' });
    expect(readPasted({ text: 'only words' })).toMatchObject({
      problem: expect.stringContaining('no table'),
    });
  });
});
