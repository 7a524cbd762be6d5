import { z } from 'zod';
import { monthAndYear } from '../../../../design/text/words.ts';
import type { Format } from '../../../../platform/documents/report.ts';
import { civilDate, optionalText } from '../../../../platform/web/form.ts';

export const issuedKinds = [
  { key: 'digest', name: 'Monthly digest' },
  { key: 'practice', name: 'Report of a practice' },
  { key: 'area', name: 'Report of an area' },
  { key: 'known', name: 'What we already know' },
] as const;
export type IssuedKind = (typeof issuedKinds)[number]['key'];

export const issuedKindName = (key: string): string =>
  issuedKinds.find((kind) => kind.key === key)?.name ?? key;

/** The forms in which digests and reports are issued. */
export const issuedFormats = ['html', 'docx', 'pdf'] as const satisfies readonly Format[];
export const formatNames: Readonly<Record<(typeof issuedFormats)[number], string>> = {
  html: 'Web page',
  docx: 'Word',
  pdf: 'PDF',
};

export const issuedFilter = z.object({
  kind: z.enum(['digest', 'practice', 'area', 'known']).optional().catch(undefined),
  from: civilDate('').optional().catch(undefined),
  to: civilDate('').optional().catch(undefined),
});
export type IssuedFilter = z.infer<typeof issuedFilter>;

/** For whom something is issued: in words, and the bodies it goes to. */
export const circulationFields = {
  circulation: optionalText(1000),
  bodies: z.array(z.uuid('Choose bodies from the list.')).default([]),
};

/** A digest or report as lists show it. */
export interface IssuedReport {
  id: string;
  kind: string;
  title: string;
  /** 'YYYY-MM-DD', the first day of the month it speaks of, or of the first of several. */
  month: string | null;
  monthTo: string | null;
  /** The practice or the area. */
  about: string | null;
  issuedOn: string;
  issuerName: string | null;
  circulation: string;
  bodies: string[];
}

export interface IssuedOne extends IssuedReport {
  documentId: string;
}

/** "August 2012", "June 2012 to August 2012", or '' where it speaks of no months. */
export function monthsWords({ month, monthTo }: Pick<IssuedReport, 'month' | 'monthTo'>): string {
  if (month === null) return '';
  const from = monthAndYear(month);
  return monthTo === null || monthTo === month ? from : `${from} to ${monthAndYear(monthTo)}`;
}

/** For whom it is, in one line. */
export const circulationWords = ({ circulation, bodies }: Pick<IssuedReport, 'circulation' | 'bodies'>) =>
  [...bodies, circulation].filter(Boolean).join('; ');
