import type { Option } from '../../../../../design/form/field.ts';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../../design/table/Pager.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { plural } from '../../../../../design/text/words.ts';
import { intervalName } from '../../../source.ts';
import {
  contractHref,
  contractsHref,
  exceptionsHref,
  measuresHref,
  newContractHref,
  scalesHref,
} from '../../addresses.ts';
import { ProvidersNav } from '../../pages/parts/ProvidersNav.tsx';
import { type ContractFilter, clauseName, clauses, type ListedContract, overdueDays } from '../contract.ts';

export interface ListContractsProps {
  slug: string;
  today: string;
  rows: readonly ListedContract[];
  total: number;
  filter: ContractFilter;
  parts: readonly { text: string; removeHref: string }[];
  providers: readonly Option[];
  csvHref: string;
  firstHref?: string;
  nextHref?: string;
  mayKeep: boolean;
}

/** The register of contracts, those that began last first. */
export function ListContracts(props: ListContractsProps) {
  const { slug, today, rows, total, filter, parts, providers, csvHref, firstHref, nextHref, mayKeep } = props;
  const list = contractsHref(slug);
  return (
    <>
      <div className="record-head__line">
        <h1>Contracts</h1>
        {mayKeep ? (
          <LinkButton href={newContractHref(slug, filter.provider)} small>
            Add a contract
          </LinkButton>
        ) : null}
      </div>
      <ProvidersNav slug={slug} now="contracts" />
      <p>
        What is contracted with whom, and whether it asks for patient feedback. See also the{' '}
        <a href={exceptionsHref(slug)}>exceptions</a>, the{' '}
        <a href={measuresHref(slug)}>library of measures</a> and the{' '}
        <a href={scalesHref(slug)}>scales of the recommendation score</a>.
      </p>
      <FilterBar
        action={list}
        says={plural(total, 'contract')}
        parts={parts}
        clearHref={list}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
        search={
          <TextField
            name="words"
            label="Service, reference or provider"
            value={filter.words}
            type="search"
            width={20}
          />
        }
      >
        <Select name="provider" label="Provider" none="Any" value={filter.provider} options={providers} />
        <Select
          name="clause"
          label="Asks for patient feedback"
          none="Any"
          value={filter.clause}
          options={clauses.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Select
          name="new"
          label="New or not"
          none="Any"
          value={filter.new}
          options={[{ value: 'yes', label: 'New contracts' }]}
        />
        <Select
          name="state"
          label="In force or ended"
          none="Not ended"
          value={filter.state}
          options={[
            { value: 'ended', label: 'Ended' },
            { value: 'all', label: 'Both' },
          ]}
        />
      </FilterBar>
      <DataTable
        caption="Contracts, those that began last first"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => contractHref(slug, id)}
        keys
        empty={
          parts.length > 0
            ? { says: 'No contract is like this.', step: { href: list, text: 'Show all contracts' } }
            : {
                says: 'Contracts say what a provider is to do, and whether it must ask patients how it was.',
                step: mayKeep ? { href: newContractHref(slug), text: 'Add the first contract' } : undefined,
              }
        }
        columns={[
          {
            key: 'service',
            head: 'Contract',
            rowHead: true,
            cell: ({ id, service, providerName, reference, isNew }) => (
              <>
                <a href={contractHref(slug, id)}>{service}</a> {isNew ? <Tag tone="note">New</Tag> : null}
                <span className="quiet-line">{[providerName, reference].filter(Boolean).join(' · ')}</span>
              </>
            ),
          },
          {
            key: 'clause',
            head: 'Asks for feedback',
            tight: true,
            cell: ({ feedbackClause }) => (
              <Tag tone={feedbackClause === 'yes' ? 'done' : feedbackClause === 'no' ? 'stopped' : 'waiting'}>
                {clauseName(feedbackClause)}
              </Tag>
            ),
          },
          {
            key: 'from',
            head: 'Begins',
            tight: true,
            cell: ({ startsOn }) => (startsOn ? <Day date={startsOn} short /> : 'Not said'),
          },
          {
            key: 'to',
            head: 'Ends',
            tight: true,
            cell: ({ endsOn }) => (endsOn ? <Day date={endsOn} short /> : 'Not said'),
          },
          {
            key: 'reports',
            head: 'Scores',
            cell: (row) => {
              const late = overdueDays(row, today);
              return (
                <>
                  {row.intervalDays === null ? 'No interval agreed' : intervalName(row.intervalDays)}{' '}
                  {late === null ? null : <Tag tone="late">{`${plural(late, 'day')} late`}</Tag>}
                </>
              );
            },
          },
          { key: 'owner', head: 'Owner', cell: ({ ownerName }) => ownerName ?? 'Nobody' },
        ]}
      />
      {firstHref || nextHref ? (
        <Pager
          countWords={plural(total, 'contract')}
          newerHref={firstHref}
          newer="The newest"
          olderHref={nextHref}
        />
      ) : null}
    </>
  );
}
