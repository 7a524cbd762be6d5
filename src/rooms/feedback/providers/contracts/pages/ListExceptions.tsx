import { Tag } from '../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { count, plural, share } from '../../../../../design/text/words.ts';
import { contractHref, contractsHref, exceptionsHref, providerHref } from '../../addresses.ts';
import { ProvidersNav } from '../../pages/parts/ProvidersNav.tsx';
import { type ExceptionKind, exceptionKinds, type ListedContract } from '../contract.ts';

export interface ExceptionRow {
  contract: ListedContract;
  kind: ExceptionKind;
  says: string;
}

export interface ListExceptionsProps {
  slug: string;
  rows: readonly ExceptionRow[];
  only?: ExceptionKind;
  counts: Readonly<Record<string, number>>;
  /** Contracts in force, and how many of them, and of the new ones, ask for patient feedback. */
  clause: { current: number; withClause: number; isNew: number; newWithClause: number };
  csvHref: string;
}

/** What is wrong with contracts that have not ended, by kind. */
export function ListExceptions({ slug, rows, only, counts, clause, csvHref }: ListExceptionsProps) {
  const shown = exceptionKinds.filter(({ key }) => !only || key === only);
  const part = (some: number, all: number) => (all === 0 ? '' : ` (${share(some / all)})`);
  return (
    <>
      <h1>Exceptions in contracts</h1>
      <ProvidersNav slug={slug} now="contracts" />
      <p>
        {count(clause.newWithClause)} of {plural(clause.isNew, 'new contract')} ask for patient feedback
        {part(clause.newWithClause, clause.isNew)}, and {count(clause.withClause)} of all{' '}
        <a href={contractsHref(slug)}>{plural(clause.current, 'contract')}</a> that have not ended
        {part(clause.withClause, clause.current)}.
      </p>
      <ul className="filter__views">
        <li>
          <a href={exceptionsHref(slug)} aria-current={only ? undefined : 'page'}>
            All
          </a>
        </li>
        {exceptionKinds.map(({ key, name }) => (
          <li key={key}>
            <a href={exceptionsHref(slug, key)} aria-current={key === only ? 'page' : undefined}>
              {name} ({count(counts[key] ?? 0)})
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={csvHref}>Download as CSV</a>
      </p>
      {shown.map(({ key, name }) => (
        <section key={key}>
          <h2>
            {name}: {count(counts[key] ?? 0)}
          </h2>
          <DataTable
            caption={name}
            captionHidden
            rows={rows.filter(({ kind }) => kind === key)}
            rowKey={({ contract }) => contract.id}
            empty={{ says: 'No contract.' }}
            columns={[
              {
                key: 'contract',
                head: 'Contract',
                rowHead: true,
                cell: ({ contract }) => (
                  <>
                    <a href={contractHref(slug, contract.id)}>{contract.service}</a>{' '}
                    {contract.isNew ? <Tag tone="note">New</Tag> : null}
                    <span className="quiet-line">{contract.reference}</span>
                  </>
                ),
              },
              {
                key: 'provider',
                head: 'Provider',
                cell: ({ contract }) => (
                  <a href={providerHref(slug, contract.providerId)}>{contract.providerName}</a>
                ),
              },
              { key: 'why', head: 'Why', cell: ({ says }) => says },
              { key: 'owner', head: 'Owner', cell: ({ contract }) => contract.ownerName ?? 'Nobody' },
            ]}
          />
        </section>
      ))}
    </>
  );
}
