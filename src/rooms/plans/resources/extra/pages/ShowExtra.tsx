import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { type HistoryEntry, HistoryList } from '../../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../../design/record/RecordHead.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { Prose } from '../../../../../design/text/Prose.tsx';
import { Summary } from '../../../../../design/text/Summary.tsx';
import { lineHref } from '../../../addresses.ts';
import { agreementHref, extraHref } from '../../addresses.ts';
import { type Extra, extraState, waitInWords, wantedInWords } from '../extra.ts';

export interface ShowExtraProps {
  slug: string;
  today: string;
  extra: Extra;
  history: readonly HistoryEntry[];
  mayChange: boolean;
  mayDecide: boolean;
}

/** What was asked for, why, and what was answered. */
export function ShowExtra({ slug, today, extra, history, mayChange, mayDecide }: ShowExtraProps) {
  const { line, agreementId, provider, fromOn, untilOn, decidedOn } = extra;
  const waits = extra.state === 'asked';
  return (
    <>
      <RecordHead
        kind="Extra resource"
        title={extra.work}
        state={extraState(extra.state)}
        facts={[
          { term: 'Asked by', value: extra.askerName ?? 'Nobody named' },
          { term: 'Asked on', value: <Day date={extra.askedOn} /> },
          ...(waits ? [{ term: 'Waits', value: waitInWords(extra, today) }] : []),
        ]}
        actions={
          waits ? (
            <>
              {mayDecide ? (
                <LinkButton href={extraHref(slug, extra.id, 'decide')} small>
                  Agree or refuse
                </LinkButton>
              ) : null}
              {mayChange ? (
                <LinkButton href={extraHref(slug, extra.id, 'edit')} kind="secondary" small>
                  Change
                </LinkButton>
              ) : null}
            </>
          ) : null
        }
      />
      <Summary
        rows={[
          { term: 'Wanted', value: wantedInWords(extra) },
          ...(fromOn ? [{ term: 'From', value: <Day date={fromOn} /> }] : []),
          ...(untilOn ? [{ term: 'Until', value: <Day date={untilOn} /> }] : []),
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
          ...(agreementId && provider
            ? [{ term: 'Agreement', value: <a href={agreementHref(slug, agreementId)}>{provider}</a> }]
            : []),
          ...(decidedOn
            ? [
                { term: 'Answered on', value: <Day date={decidedOn} /> },
                { term: 'Answered by', value: extra.deciderName ?? 'Nobody named' },
              ]
            : []),
        ]}
      />
      <h2 className="nhsuk-heading-m">Why it is needed</h2>
      <Prose text={extra.because} />
      {extra.decisionNote ? (
        <>
          <h2 className="nhsuk-heading-m">What the answer says</h2>
          <Prose text={extra.decisionNote} />
        </>
      ) : null}
      {waits && !mayDecide && mayChange ? (
        <p>Somebody who approves, and did not ask, agrees or refuses it.</p>
      ) : null}
      <h2 className="nhsuk-heading-m">History</h2>
      <HistoryList entries={history} />
    </>
  );
}
