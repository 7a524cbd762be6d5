import type { Format } from './report.ts';

const names: Readonly<Record<Format, string>> = {
  html: 'web page',
  docx: 'Word document',
  pdf: 'PDF',
  xlsx: 'spreadsheet',
  csv: 'CSV file',
};

/** A document that could not be made. `say` is for the person; the message and the cause are for the log. */
export class DocumentProblem extends Error {
  readonly say: string;
  readonly format: Format;
  constructor(format: Format, message: string, cause?: unknown) {
    super(`${format}: ${message}`, cause === undefined ? undefined : { cause });
    this.name = 'DocumentProblem';
    this.format = format;
    this.say = `The ${names[format]} could not be made. The other formats may still work. Tell whoever runs Earshot for you.`;
  }
}
