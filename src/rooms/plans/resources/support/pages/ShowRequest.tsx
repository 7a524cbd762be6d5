import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { type HistoryEntry, HistoryList } from '../../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../../design/record/RecordHead.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { Prose } from '../../../../../design/text/Prose.tsx';
import { Summary } from '../../../../../design/text/Summary.tsx';
import { lineHref } from '../../../addresses.ts';
import { supportRequestHref } from '../../addresses.ts';
import { amount } from '../../amounts.ts';
import { ageInWordsOf, isOpen, requestState, requestTitle, type SupportRequest } from '../request.ts';

export interface ShowRequestProps {
  slug: string;
  today: string;
  request: SupportRequest;
  history: readonly HistoryEntry[];
  mayChange: boolean;
  mayTriage: boolean;
  mayWork: boolean;
}

/** What support was asked for, who helps, and what came of it. */
export function ShowRequest(props: ShowRequestProps) {
  const { slug, today, request, history, mayChange, mayTriage, mayWork } = props;
  const { line, wantedOn, closedOn, hours, triageNote, outcome } = request;
  const here = (act: string) => supportRequestHref(slug, request.id, act);
  return (
    <>
      <RecordHead
        kind="Request for support"
        title={requestTitle(request)}
        state={requestState(request, today)}
        facts={[
          { term: 'Asked by', value: request.askerName ?? 'Nobody named' },
          { term: 'Asked on', value: <Day date={request.askedOn} /> },
          ...(isOpen(request) ? [{ term: 'Waits', value: ageInWordsOf(request, today) }] : []),
          ...(wantedOn ? [{ term: 'Wanted by', value: <Day date={wantedOn} /> }] : []),
        ]}
        actions={
          <>
            {request.state === 'accepted' && mayWork ? (
              <>
                <LinkButton href={here('done')} small>
                  Record it as done
                </LinkButton>
                <LinkButton href={here('hours')} kind="secondary" small>
                  Record hours
                </LinkButton>
              </>
            ) : null}
            {request.state === 'new' && mayTriage ? (
              <>
                <LinkButton href={here('accept')} small>
                  Accept
                </LinkButton>
                <LinkButton href={here('decline')} kind="secondary" small>
                  Decline
                </LinkButton>
              </>
            ) : null}
            {request.state === 'new' && mayChange ? (
              <LinkButton href={here('edit')} kind="secondary" small>
                Change
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Summary
        rows={[
          { term: 'Kind of support', value: request.kind },
          ...(request.work ? [{ term: 'Piece of work', value: request.work }] : []),
          ...(line
            ? [
                {
                  term: 'Line of a plan',
                  value: (
                    <>
                      <a href={lineHref(slug, line.lineId)}>
                        {line.code} {line.what}
                      </a>
                      , {line.plan}
                    </>
                  ),
                },
              ]
            : []),
          ...(request.state === 'new' ? [] : [{ term: 'Owner', value: request.ownerName ?? 'Nobody' }]),
          ...(hours === null ? [] : [{ term: 'Hours spent', value: amount(hours) }]),
          ...(closedOn ? [{ term: 'Closed on', value: <Day date={closedOn} /> }] : []),
        ]}
      />
      <h2 className="nhsuk-heading-m">What it is for</h2>
      <Prose text={request.text} />
      {triageNote ? (
        <>
          <h2 className="nhsuk-heading-m">
            {request.state === 'declined' ? 'Why it was declined' : 'What the answer says'}
          </h2>
          <Prose text={triageNote} />
        </>
      ) : null}
      {outcome ? (
        <>
          <h2 className="nhsuk-heading-m">What came of it</h2>
          <Prose text={outcome} />
        </>
      ) : null}
      {request.state === 'accepted' && mayTriage ? (
        <p>
          <a href={here('accept')}>Give it to somebody else</a>, or <a href={here('decline')}>decline it</a>
        </p>
      ) : null}
      <h2 className="nhsuk-heading-m">History</h2>
      <HistoryList entries={history} />
    </>
  );
}
