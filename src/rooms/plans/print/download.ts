import { renderReport } from '../../../platform/documents/render.ts';
import {
  type Format,
  formats,
  type Letterhead,
  mediaTypes,
  type Report,
} from '../../../platform/documents/report.ts';
import type { WebContext } from '../../../platform/web/context.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import type { PlanField, SchemeColumn } from '../plan/plan.ts';
import type { SnapshotContent } from '../snapshots/content.ts';
import { type PlanReportOptions, planReport } from './plan-report.ts';

/** The form that the last part of an address asks for, such as "docx". Throws NotFound for any other word. */
export function formatOf(word: string | undefined): Format {
  const format = formats.find((one) => one === word);
  if (!format) throw new NotFound();
  return format;
}

/**
 * A plan as a report for this form. A spreadsheet has the whole plan in one table, with the codes and sub-headings that
 * the printed plan may leave to the eye; CSV has nothing else.
 */
export function planReportFor(
  format: Format,
  content: SnapshotContent,
  letterhead: Letterhead,
  options: PlanReportOptions = {},
): Report {
  if (format !== 'csv' && format !== 'xlsx') return planReport(content, letterhead, options);
  const layout = content.scheme.sectionFrom === 'column' ? 'column' : 'row';
  const full = { ...content, scheme: { ...content.scheme, columns: columnsForSheets(content) } };
  if (format === 'xlsx') return planReport(full, letterhead, { ...options, layout });
  const parts = { standing: false, exceptions: false, movement: false, priorities: false, notes: false };
  return planReport(full, letterhead, { ...options, layout, parts });
}

/** The organisation's columns, with the code, and the sub-heading where there is one, before what is done. */
function columnsForSheets({ scheme, sections }: SnapshotContent): SchemeColumn[] {
  const wanted: [PlanField, string][] = sections.some(({ parentId }) => parentId !== null)
    ? [
        ['subHeading', 'Sub-heading'],
        ['code', 'No.'],
      ]
    : [['code', 'No.']];
  const missing = wanted.filter(
    ([field]) => !scheme.columns.some((column) => column.field === field && column.shown),
  );
  const added = missing.map(([field, name]): SchemeColumn => {
    const own = scheme.columns.find((column) => column.field === field);
    return { field, heading: own?.heading || name, mandatory: false, shown: true };
  });
  const shown = scheme.columns.filter((column) => column.shown);
  const at = shown.findIndex(({ field }) => field === 'what');
  return at < 0 ? [...added, ...shown] : [...shown.slice(0, at), ...added, ...shown.slice(at)];
}

/** Sends a report as a file to keep. Outside any transaction: it takes up to some seconds for thousands of lines. */
export async function sendReport(
  c: WebContext,
  report: Report,
  format: Format,
  name: string,
): Promise<Response> {
  const bytes = await renderReport(report, format);
  const file = `${name}.${format}`;
  c.header('Content-Type', mediaTypes[format]);
  c.header('Content-Disposition', `attachment; filename="${file.replace(/[^\w.-]+/gu, '-')}"`);
  c.header('X-Content-Type-Options', 'nosniff');
  return c.body(new Uint8Array(bytes));
}
