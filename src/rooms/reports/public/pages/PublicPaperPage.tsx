import { Day } from '../../../../design/text/Day.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';
import { type PreparedReport, ReportView } from '../../../../platform/documents/ReportView.tsx';
import { publicPaperHref } from '../../addresses.ts';
import { type PublicPaper, publicFormats, resolvedInWords } from '../public-paper.ts';

export interface PublicPaperPageProps {
  slug: string;
  paper: PublicPaper;
  /** As it was issued. */
  report: PreparedReport;
}

/** A paper as the meeting had it, for anybody. */
export function PublicPaperPage({ slug, paper, report }: PublicPaperPageProps) {
  const { id, title, heldOn, bodyName, publishedOn, resolved } = paper;
  return (
    <>
      <h1>{title}</h1>
      <p>
        This went to the {bodyName} on <Day date={heldOn} />. We put it here on <Day date={publishedOn} />.
      </p>
      {resolved ? (
        <Inset>
          <p>
            On <Day date={resolved.on} /> the {bodyName} {resolvedInWords[resolved.kind] ?? resolved.kind}.
          </p>
        </Inset>
      ) : null}
      <p>Take it with you:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {publicFormats.map(({ key, name }) => (
          <li key={key}>
            <a href={publicPaperHref(slug, id, `files/${key}`)}>This paper as {name}</a>
          </li>
        ))}
      </ul>
      <ReportView report={report} />
    </>
  );
}
