import { Day } from '../../../../design/text/Day.tsx';
import { publicPaperHref } from '../../addresses.ts';
import { timeInWords } from '../../meetings/meeting.ts';
import type { PublicMeeting, PublicNotice } from '../public-paper.ts';

export interface PublicPapersProps {
  slug: string;
  boardName: string;
  notices: readonly PublicNotice[];
  meetings: readonly PublicMeeting[];
  newerHref?: string;
  olderHref?: string;
}

/** Meetings that anybody may come to, and the papers of those that were. */
export function PublicPapers(props: PublicPapersProps) {
  const { slug, boardName, notices, meetings, newerHref, olderHref } = props;
  return (
    <>
      <h1>Meetings and papers</h1>
      <p>We make big decisions at meetings. You can come and listen, and you can read what we read there.</p>
      {notices.length > 0 ? (
        <>
          <h2>Next meetings</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {notices.map(({ id, heldOn, startsAt, place, bodyName }) => (
              <li key={id}>
                <strong>{bodyName}</strong>, <Day date={heldOn} />
                {startsAt ? ` at ${timeInWords(startsAt)}` : ''}
                {place ? `, ${place}` : ''}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {meetings.length === 0 ? (
        <p>No papers are here yet. When the {boardName} has met in public, you can read its papers here.</p>
      ) : null}
      {meetings.map(({ id, bodyName, heldOn, papers }) => (
        <section key={id} aria-labelledby={`meeting-${id}`}>
          <h2 id={`meeting-${id}`}>
            {bodyName}, <Day date={heldOn} />
          </h2>
          <ul className="nhsuk-list">
            {papers.map((paper) => (
              <li key={paper.id}>
                {paper.agendaNumber ? `${paper.agendaNumber} ` : ''}
                <a href={publicPaperHref(slug, paper.id)}>{paper.title}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {newerHref || olderHref ? (
        <nav className="pager" aria-label="Pages">
          <ul className="pager__links">
            {newerHref ? (
              <li>
                <a href={newerHref} rel="prev">
                  Later meetings
                </a>
              </li>
            ) : null}
            {olderHref ? (
              <li>
                <a href={olderHref} rel="next">
                  Earlier meetings
                </a>
              </li>
            ) : null}
          </ul>
        </nav>
      ) : null}
    </>
  );
}
