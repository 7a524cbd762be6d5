import { CsvError, parse } from 'csv-parse/sync';

const MOST_BYTES = 8 * 1024 * 1024;

/**
 * The rows of a small CSV file that somebody sent, the header (if it has one) among them; or one sentence that says why it
 * cannot be read. UTF-8, else Windows-1252; commas, semicolons or tabs.
 */
export async function readUploadedTable(file: File | null): Promise<string[][] | { problem: string }> {
  if (!file) return { problem: 'Choose a CSV file.' };
  if (file.size > MOST_BYTES)
    return { problem: 'This file is larger than 8 MB. Split it into several files.' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.includes(0)) return { problem: 'This is not a CSV file. Open it and save it as CSV.' };
  const text = decode(bytes);
  const [firstLine = ''] = text.split('\n');
  const delimiter = [',', ';', '\t'].reduce((best, one) =>
    firstLine.split(one).length > firstLine.split(best).length ? one : best,
  );
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
    return rows.length > 0 ? rows : { problem: 'This file is empty.' };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problem: 'The quotation marks in this file do not match, so its rows cannot be told apart.' };
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
