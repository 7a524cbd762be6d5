import type { Option } from '../../../../../design/form/field.ts';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../../design/table/Pager.tsx';
import { type WorkItem, WorkList } from '../../../../../design/table/WorkList.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { count, plural } from '../../../../../design/text/words.ts';
import { listAddress } from '../../../../../platform/web/list-address.ts';
import {
  contractsHref,
  providerActionsHref,
  providerHref,
  providersHref,
  scoresHref,
} from '../../addresses.ts';
import { ProvidersNav } from '../../pages/parts/ProvidersNav.tsx';
import { type ListedProvider, type ProviderFilter, providerKindName, providerKinds } from '../provider.ts';

export interface ListProvidersProps {
  slug: string;
  rows: readonly ListedProvider[];
  total: number;
  filter: ProviderFilter;
  parts: readonly { text: string; removeHref: string }[];
  areas: readonly Option[];
  csvHref: string;
  firstHref?: string;
  nextHref?: string;
  mayKeep: boolean;
  waiting: readonly WorkItem[];
}

/** The register of providers, by name. */
export function ListProviders(props: ListProvidersProps) {
  const { slug, rows, total, filter, parts, areas, csvHref, firstHref, nextHref, mayKeep, waiting } = props;
  const list = providersHref(slug);
  return (
    <>
      <div className="record-head__line">
        <h1>Providers</h1>
        {mayKeep ? (
          <div className="record-head__actions">
            <LinkButton href={`${list}/new`} small>
              Add a provider
            </LinkButton>
            <LinkButton href={`${list}/import`} kind="secondary" small>
              Add practices from a file
            </LinkButton>
          </div>
        ) : null}
      </div>
      <ProvidersNav slug={slug} now="providers" />
      {waiting.length > 0 ? (
        <WorkList heading="What waits" items={waiting} empty={{ says: 'Nothing waits.' }} />
      ) : null}
      <FilterBar
        action={list}
        says={plural(total, 'provider')}
        parts={parts}
        clearHref={list}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
        search={<TextField name="words" label="Name or code" value={filter.words} type="search" width={20} />}
      >
        <Select
          name="kind"
          label="Kind"
          none="Any"
          value={filter.kind}
          options={providerKinds.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Select name="area" label="Area" none="Any" value={filter.area} options={areas} />
        <Select
          name="state"
          label="Open or closed"
          none="Open"
          value={filter.state}
          options={[
            { value: 'closed', label: 'Closed' },
            { value: 'all', label: 'Both' },
          ]}
        />
      </FilterBar>
      <DataTable
        caption="Providers by name"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => providerHref(slug, id)}
        keys
        empty={
          parts.length > 0
            ? { says: 'No provider is like this.', step: { href: list, text: 'Show all providers' } }
            : {
                says: 'Providers are those with whom services are contracted: trusts, practices, charities, firms.',
                step: mayKeep ? { href: `${list}/new`, text: 'Add the first provider' } : undefined,
              }
        }
        columns={[
          {
            key: 'name',
            head: 'Provider',
            rowHead: true,
            cell: ({ id, name, kind, odsCode, areaName, closedOn }) => (
              <>
                <a href={providerHref(slug, id)}>{name}</a>{' '}
                {closedOn ? <Tag tone="stopped">Closed</Tag> : null}
                <span className="quiet-line">
                  {[providerKindName(kind), odsCode, areaName].filter(Boolean).join(' · ')}
                </span>
              </>
            ),
          },
          {
            key: 'contracts',
            head: 'Contracts',
            numeric: true,
            cell: ({ id, contracts }) => (
              <a href={listAddress(contractsHref(slug), { provider: id })}>{count(contracts)}</a>
            ),
          },
          {
            key: 'scores',
            head: 'Scores up to',
            tight: true,
            cell: ({ id, reportedTo }) =>
              reportedTo ? (
                <a href={listAddress(scoresHref(slug), { provider: id })}>
                  <Day date={reportedTo} short />
                </a>
              ) : (
                'None yet'
              ),
          },
          {
            key: 'actions',
            head: 'Open actions',
            numeric: true,
            cell: ({ id, openActions }) => (
              <a href={listAddress(providerActionsHref(slug), { provider: id, state: 'open' })}>
                {count(openActions)}
              </a>
            ),
          },
          { key: 'places', head: 'Places', numeric: true, cell: ({ places }) => count(places) },
          {
            key: 'public',
            head: 'Public page',
            cell: ({ shownToPublic }) => (shownToPublic ? 'Shown' : 'Not shown'),
          },
        ]}
      />
      {firstHref || nextHref ? (
        <Pager
          countWords={plural(total, 'provider')}
          newerHref={firstHref}
          newer="From the beginning"
          olderHref={nextHref}
          older="Next"
        />
      ) : null}
    </>
  );
}
