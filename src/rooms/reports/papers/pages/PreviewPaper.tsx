import { type PreparedReport, ReportView } from '../../../../platform/documents/ReportView.tsx';
import { paperHref } from '../../addresses.ts';
import { blanksInWords } from '../paper.ts';

export interface PreviewPaperProps {
  slug: string;
  id: string;
  title: string;
  blank: number;
  report: PreparedReport;
}

/** A paper as it would be issued now, on the desk. */
export function PreviewPaper({ slug, id, title, blank, report }: PreviewPaperProps) {
  return (
    <>
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>
        This is how the paper would be issued now. {blanksInWords(blank)}.{' '}
        <a href={paperHref(slug, id)}>Back to the paper</a>
      </p>
      <ReportView report={report} />
    </>
  );
}
