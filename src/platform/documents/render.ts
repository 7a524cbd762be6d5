import { renderCsv } from './csv.ts';
import { renderHtml } from './html.tsx';
import { renderPdf } from './pdf.ts';
import type { Format, Report } from './report.ts';
import { renderSpreadsheet } from './spreadsheet.ts';
import { renderWord } from './word.ts';

const renderers: Readonly<Record<Format, (report: Report) => Promise<Uint8Array> | Uint8Array>> = {
  html: renderHtml,
  docx: renderWord,
  pdf: renderPdf,
  xlsx: renderSpreadsheet,
  csv: (report) => renderCsv(report),
};

/** A report as a file. Takes from some milliseconds to some seconds, so never inside a transaction. Throws `DocumentProblem`. */
export const renderReport = async (report: Report, format: Format): Promise<Uint8Array> =>
  renderers[format](report);
