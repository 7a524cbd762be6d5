import type { Organisation } from '../../../platform/access/organisation.ts';
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
import type { SnapshotContent } from '../snapshots/content.ts';
import { type PlanReportOptions, planReport } from './plan-report.ts';

/** What stands at the head of an organisation's plans. */
export const letterheadOf = ({ name, colour }: Pick<Organisation, 'name' | 'colour'>): Letterhead => ({
  name,
  colour,
});

/** The form that the last part of an address asks for, such as "docx". Throws NotFound for any other word. */
export function formatOf(word: string | undefined): Format {
  const format = formats.find((one) => one === word);
  if (!format) throw new NotFound();
  return format;
}

/** A plan as a report for this form: a spreadsheet has the whole plan in one table, and CSV has nothing else. */
export function planReportFor(
  format: Format,
  content: SnapshotContent,
  letterhead: Letterhead,
  options: PlanReportOptions = {},
): Report {
  if (format !== 'csv' && format !== 'xlsx') return planReport(content, letterhead, options);
  const layout = content.scheme.sectionFrom === 'column' ? 'column' : 'row';
  if (format === 'xlsx') return planReport(content, letterhead, { ...options, layout });
  const parts = { standing: false, exceptions: false, movement: false, priorities: false, notes: false };
  return planReport(content, letterhead, { ...options, layout, parts });
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
