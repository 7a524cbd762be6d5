import { Form } from '../../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { type HistoryEntry, HistoryList } from '../../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../../design/record/RecordHead.tsx';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { Prose } from '../../../../../design/text/Prose.tsx';
import { Summary } from '../../../../../design/text/Summary.tsx';
import { count } from '../../../../../design/text/words.ts';
import { feedbackHref, sourcesHref } from '../../../addresses.ts';
import { queryOf } from '../../../filters.ts';
import { intervalName } from '../../../source.ts';
import { contractHref, newScoreHref, providerHref, scoreHref, scoresHref } from '../../addresses.ts';
import { meetsTarget } from '../../measures/measure.ts';
import {
  type Contract,
  type ContractMeasure,
  clauseName,
  type EncouragedSource,
  exceptionsOf,
} from '../contract.ts';

export interface ShowContractProps {
  slug: string;
  today: string;
  contract: Contract;
  measures: readonly ContractMeasure[];
  encouraged: readonly EncouragedSource[];
  history: readonly HistoryEntry[];
  mayKeep: boolean;
}

/** A contract: what it asks for, its measures, and what became of what it encourages. */
export function ShowContract(props: ShowContractProps) {
  const { slug, today, contract, measures, encouraged, history, mayKeep } = props;
  const ended = contract.endsOn !== null && contract.endsOn < today;
  const exceptions = exceptionsOf(contract, today);
  const at = (act: string) => contractHref(slug, contract.id, act);
  return (
    <>
      <RecordHead
        kind="Contract"
        title={contract.service}
        state={
          ended
            ? { tone: 'stopped', text: 'Ended' }
            : contract.isNew
              ? { tone: 'note', text: 'New' }
              : { tone: 'doing', text: 'In force' }
        }
        facts={[
          {
            term: 'Provider',
            value: <a href={providerHref(slug, contract.providerId)}>{contract.providerName}</a>,
          },
          { term: 'Owner', value: contract.ownerName ?? 'Nobody' },
          { term: 'Begins', value: contract.startsOn ? <Day date={contract.startsOn} /> : 'Not said' },
          { term: 'Ends', value: contract.endsOn ? <Day date={contract.endsOn} /> : 'Not said' },
        ]}
        actions={
          mayKeep ? (
            <>
              <LinkButton href={newScoreHref(slug, { contract: contract.id })} small>
                Record scores
              </LinkButton>
              <LinkButton href={at('edit')} kind="secondary" small>
                Change
              </LinkButton>
            </>
          ) : null
        }
      />
      {exceptions.length > 0 ? (
        <ul>
          {exceptions.map(({ kind, says }) => (
            <li key={kind}>
              <Tag tone="late">Exception</Tag> {says}
            </li>
          ))}
        </ul>
      ) : null}
      <Summary
        rows={[
          { term: 'Reference', value: contract.reference || 'None' },
          { term: 'Asks for patient feedback', value: clauseName(contract.feedbackClause) },
          {
            term: 'The words of the clause',
            value: contract.clauseText ? <Prose text={contract.clauseText} /> : 'Not kept here',
          },
          {
            term: 'Reports scores',
            value:
              contract.intervalDays === null ? 'No interval agreed' : intervalName(contract.intervalDays),
          },
          { term: 'Scale', value: contract.scaleName ?? 'The usual scale of the day' },
          { term: 'Patients who help to monitor it', value: contract.patientsMonitor || 'None said' },
          ...(contract.encourages ? [{ term: 'Also encourages', value: contract.encourages }] : []),
        ]}
      />
      <h2>Measures and targets</h2>
      {mayKeep ? (
        <p>
          <a href={at('measures')}>Add a measure, or change a target</a>
        </p>
      ) : null}
      <DataTable
        caption="Measures and targets"
        captionHidden
        rows={measures}
        rowKey={({ measureId }) => measureId}
        empty={{ says: 'Measures say what the provider reports, and what it is to reach.' }}
        columns={[
          { key: 'name', head: 'Measure', rowHead: true, cell: ({ name }) => name },
          {
            key: 'target',
            head: 'Target',
            cell: ({ target, targetWords, unit }) =>
              [target === null ? '' : `${count(target)} ${unit}`.trim(), targetWords]
                .filter(Boolean)
                .join(', ') || 'None',
          },
          {
            key: 'last',
            head: 'Latest result',
            cell: ({ lastReturnId, lastScore, lastPeriodTo }) =>
              lastReturnId && lastPeriodTo ? (
                <>
                  <a href={scoreHref(slug, lastReturnId)}>
                    {lastScore === null ? 'In words' : count(Math.round(lastScore * 10) / 10)}
                  </a>{' '}
                  to <Day date={lastPeriodTo} short />
                </>
              ) : (
                <Tag tone="waiting">No result yet</Tag>
              ),
          },
          {
            key: 'meets',
            head: 'Target reached',
            cell: (row) => {
              const meets = meetsTarget(row.lastScore, row.target, row.better);
              return meets === null ? '' : <Tag tone={meets ? 'done' : 'late'}>{meets ? 'Yes' : 'No'}</Tag>;
            },
          },
          {
            key: 'act',
            head: 'Change',
            cell: ({ measureId, name }) =>
              mayKeep ? (
                <Form action={at('measures/remove')} hidden={{ measureId }} label={`Take out ${name}`}>
                  <Submit kind="secondary" small>
                    Take out
                  </Submit>
                </Form>
              ) : null,
          },
        ]}
      />
      <p>
        <a href={`${scoresHref(slug)}?contract=${contract.id}`}>All scores of this contract</a>
      </p>
      <h2>Sources it encourages</h2>
      <DataTable
        caption="Sources it encourages"
        captionHidden
        rows={encouraged}
        rowKey={({ id }) => id}
        empty={{
          says: 'A contract may push people to say what they think on opinion websites and elsewhere.',
          step: mayKeep ? { href: at('edit'), text: 'Choose the sources it encourages' } : undefined,
        }}
        columns={[
          {
            key: 'name',
            head: 'Source',
            rowHead: true,
            cell: ({ id, name }) => <a href={feedbackHref(slug, queryOf({ source: id }))}>{name}</a>,
          },
          {
            key: 'returns',
            head: 'Received about this provider since it began',
            cell: ({ returns }) =>
              returns === null ? (
                <a href={providerHref(slug, contract.providerId)}>
                  Not known: no places belong to the provider
                </a>
              ) : returns === 0 ? (
                <Tag tone="late">Nothing</Tag>
              ) : (
                count(returns)
              ),
          },
          {
            key: 'last',
            head: 'Last received',
            tight: true,
            cell: ({ lastReceivedOn }) => (lastReceivedOn ? <Day date={lastReceivedOn} short /> : 'Never'),
          },
        ]}
      />
      <p>
        <a href={sourcesHref(slug)}>The register of sources</a>
      </p>
      <h2>History</h2>
      <HistoryList entries={history} />
    </>
  );
}
