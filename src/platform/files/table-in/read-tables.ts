import { sniffType } from '../sniff.ts';
import { checkZip, locked, type ZipContents } from './check-zip.ts';
import { readHtml } from './read-html.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { decodeText, readText } from './read-text.ts';
import { readWord } from './read-word.ts';
import { cellText, type SourceDocument } from './source-document.ts';

/** A plan of 2,000 lines in Word has less than one megabyte. */
const FILE_LIMIT = 25 * 1024 * 1024;

/** Plain text is held whole, several times over. */
const TEXT_LIMIT = 12 * 1024 * 1024;

const noTable =
  'There is no table in this file. A plan is read from a table in a Word document, a spreadsheet, a CSV file or a web page; or copy the table and paste it.';

const refusals: Partial<Record<ReturnType<typeof sniffType>, string>> = {
  empty: 'This file is empty.',
  pdf: 'This is a PDF, which keeps no tables. Import the Word document or spreadsheet it was made from, or copy the table out of it and paste it.',
  rtf: 'This is an RTF document. Open it in Word and save it as a Word document (.docx).',
  png: 'This is a picture. Import the document it was taken from.',
  jpeg: 'This is a picture. Import the document it was taken from.',
  gif: 'This is a picture. Import the document it was taken from.',
  webp: 'This is a picture. Import the document it was taken from.',
};

/**
 * Reads the tables of a Word document, a spreadsheet, a web page, or text with separators, told apart by
 * their bytes and never by `fileName`, which serves as the title where the document has none. Gives
 * one sentence where the file cannot or must not be read. Nothing in the file is run, followed or fetched.
 */
export async function readTables(
  bytes: Uint8Array,
  fileName: string,
): Promise<SourceDocument | { problem: string }> {
  if (bytes.length > FILE_LIMIT) {
    return {
      problem: `This file has more than ${FILE_LIMIT / 1024 / 1024} MB. Take out its pictures and save it again.`,
    };
  }
  const found = await readByType(bytes);
  if ('problem' in found) return found;
  return finish({ ...found, title: found.title ?? titleFromName(fileName) });
}

/** Reads what was pasted: its HTML where the clipboard had one with a table, else its text. */
export function readPasted(pasted: { html?: string; text?: string }): SourceDocument | { problem: string } {
  const html = pasted.html ?? '';
  const text = pasted.text ?? '';
  if (html.trim() === '' && text.trim() === '') return { problem: 'Nothing was pasted.' };
  if (html.length > TEXT_LIMIT || text.length > TEXT_LIMIT) {
    return { problem: 'What was pasted is too long. Save it as a file and import that.' };
  }
  if (holdsTable(html)) return finish(readHtml(html));
  return finish(holdsTable(text) ? readHtml(text) : readText(text));
}

async function readByType(bytes: Uint8Array): Promise<SourceDocument | { problem: string }> {
  const type = sniffType(bytes);
  const refusal = refusals[type];
  if (refusal !== undefined) return { problem: refusal };
  if (type === 'ole') return { problem: oleProblem(bytes) };
  if (type === 'xlsx-or-zip') return readZipped(bytes);
  if (bytes.length > TEXT_LIMIT) {
    return {
      problem: `This file has more than ${TEXT_LIMIT / 1024 / 1024} MB of text, which no plan needs.`,
    };
  }
  if (type === 'markup') return readHtml(Buffer.from(bytes).toString('utf8'));
  const decoded = await decodeText(bytes);
  if ('problem' in decoded) {
    return {
      problem:
        'This file is neither a Word document, a spreadsheet, a web page nor text, so no table can be read from it.',
    };
  }
  return holdsTable(decoded.text) ? readHtml(decoded.text) : readText(decoded.text);
}

async function readZipped(bytes: Uint8Array): Promise<SourceDocument | { problem: string }> {
  const contents = await checkZip(bytes);
  if ('problem' in contents) return contents;
  if (contents.names.includes('xl/workbook.xml')) return readSpreadsheet(bytes, contents);
  if (isWord(contents)) return readWord(bytes, contents);
  const problem =
    'This is a zip archive, not a Word document or a spreadsheet. Unpack it and import the document inside.';
  return { problem };
}

function isWord(contents: ZipContents): boolean {
  return (
    contents.names.includes('[Content_Types].xml') &&
    contents.names.some((name) => /^word\/document\d*\.xml$/.test(name))
  );
}

/** Old Word and Excel files and locked new ones share one container; the names inside tell which it is. */
function oleProblem(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => text.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return locked;
  if (holds('WordDocument')) {
    return 'This is a document of Word before 2007 (.doc). Open it in Word and save it as a Word document (.docx).';
  }
  if (holds('Workbook') || holds('Book')) {
    return 'This is a spreadsheet of Excel before 2007 (.xls). Open it and save it as an Excel workbook (.xlsx).';
  }
  return 'This file is of an old Office kind that is not read. Open it and save it as .docx or .xlsx.';
}

function holdsTable(text: string): boolean {
  return /<table[\s>]/i.test(text) && /<t[dh][\s>]/i.test(text);
}

function finish(found: SourceDocument): SourceDocument | { problem: string } {
  const tables = found.tables.filter((table) =>
    table.rows.some((row) => row.some((cell) => cellText(cell) !== '')),
  );
  return tables.length === 0 ? { problem: noTable } : { ...found, tables };
}

function titleFromName(fileName: string): string | null {
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{2,5}$/i, '');
  return name.replace(/[_\s]+/g, ' ').trim() || null;
}
