import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { type HistoryEntry, HistoryList } from '../../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../../design/record/RecordHead.tsx';
import { EmptyState } from '../../../../../design/state/EmptyState.tsx';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { Prose } from '../../../../../design/text/Prose.tsx';
import { Summary } from '../../../../../design/text/Summary.tsx';
import { agreementHref, extraHref, extrasHref } from '../../addresses.ts';
import { type Agreement, agreementState } from '../agreement.ts';

export interface ShowAgreementProps {
  slug: string;
  today: string;
  agreement: Agreement;
  /** What was asked for over and above it. */
  extras: readonly {
    id: string;
    work: string;
    state: { tone: 'late' | 'doing' | 'done' | 'waiting' | 'stopped'; text: string };
  }[];
  history: readonly HistoryEntry[];
  mayEdit: boolean;
  mayAsk: boolean;
}

/** An agreement with somebody who supports this work, its reviews, and what was asked for beyond it. */
export function ShowAgreement(props: ShowAgreementProps) {
  const { slug, today, agreement, extras, history, mayEdit, mayAsk } = props;
  const { id, startsOn, endsOn, reviewedOn, reviewNote } = agreement;
  const ask = `${extrasHref(slug)}/new?agreement=${id}`;
  return (
    <>
      <RecordHead
        kind="Support agreement"
        title={agreement.provider}
        state={agreementState(agreement, today)}
        facts={[
          { term: 'Account manager', value: agreement.accountManager || 'Nobody named' },
          { term: 'Next review', value: <Day date={agreement.reviewOn} /> },
        ]}
        actions={
          mayEdit ? (
            <>
              <LinkButton href={agreementHref(slug, id, 'review')} small>
                Record a review
              </LinkButton>
              <LinkButton href={agreementHref(slug, id, 'edit')} kind="secondary" small>
                Change
              </LinkButton>
            </>
          ) : null
        }
      />
      <Summary
        rows={[
          { term: 'From', value: startsOn ? <Day date={startsOn} /> : 'Not said' },
          { term: 'Until', value: endsOn ? <Day date={endsOn} /> : 'No end' },
          { term: 'Last review', value: reviewedOn ? <Day date={reviewedOn} /> : 'None yet' },
        ]}
      />
      {agreement.scope ? (
        <>
          <h2 className="nhsuk-heading-m">What it covers</h2>
          <Prose text={agreement.scope} />
        </>
      ) : null}
      {reviewNote ? (
        <>
          <h2 className="nhsuk-heading-m">What the last review found</h2>
          <Prose text={reviewNote} />
        </>
      ) : null}
      <h2 className="nhsuk-heading-m">Extra resource under it</h2>
      {extras.length === 0 ? (
        <EmptyState
          says="Nothing was asked for beyond the agreement."
          step={mayAsk ? { href: ask, text: 'Ask for extra resource' } : undefined}
        />
      ) : (
        <>
          <ul className="nhsuk-list">
            {extras.map((extra) => (
              <li key={extra.id}>
                <a href={extraHref(slug, extra.id)}>{extra.work}</a>{' '}
                <Tag tone={extra.state.tone}>{extra.state.text}</Tag>
              </li>
            ))}
          </ul>
          {mayAsk ? (
            <p>
              <a href={ask}>Ask for extra resource</a>
            </p>
          ) : null}
        </>
      )}
      <h2 className="nhsuk-heading-m">History</h2>
      <HistoryList entries={history} />
    </>
  );
}
