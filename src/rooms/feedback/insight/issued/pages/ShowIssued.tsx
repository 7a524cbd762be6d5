import { RecordHead } from '../../../../../design/record/RecordHead.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { Inset } from '../../../../../design/text/Inset.tsx';
import { type PreparedReport, ReportView } from '../../../../../platform/documents/ReportView.tsx';
import { insightReportHref } from '../../addresses.ts';
import {
  circulationWords,
  formatNames,
  type IssuedReport,
  issuedFormats,
  issuedKindName,
  monthsWords,
} from '../issued.ts';

export interface ShowIssuedProps {
  slug: string;
  issued: IssuedReport;
  sha256: string;
  report: PreparedReport;
}

/** A digest or report as it was issued, with its files. */
export function ShowIssued({ slug, issued, sha256, report }: ShowIssuedProps) {
  const months = monthsWords(issued);
  const whom = circulationWords(issued);
  return (
    <>
      <RecordHead
        kind={issuedKindName(issued.kind)}
        title={issued.title}
        state={{ tone: 'done', text: 'Issued' }}
        facts={[
          { term: 'Issued', value: <Day date={issued.issuedOn} /> },
          { term: 'By', value: issued.issuerName ?? 'Somebody who has left' },
          ...(months ? [{ term: 'Months', value: months }] : []),
          ...(whom ? [{ term: 'For', value: whom }] : []),
        ]}
      />
      <p>
        Download:{' '}
        {issuedFormats.map((format, at) => (
          <span key={format}>
            {at > 0 ? ', ' : null}
            <a href={insightReportHref(slug, issued.id, `files/${format}`)}>{formatNames[format]}</a>
          </span>
        ))}
      </p>
      <Inset>
        <p>
          Frozen on the day it was issued: nothing that is said, changed or taken away later alters it.
          <br />
          <small>
            SHA-256 <code>{sha256}</code>
          </small>
        </p>
      </Inset>
      <ReportView report={report} />
    </>
  );
}
