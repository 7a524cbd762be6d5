import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../../design/table/Pager.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { plural } from '../../../../../design/text/words.ts';
import { agreementHref, agreementsHref } from '../../addresses.ts';
import { ResourceNav } from '../../pages/parts/ResourceNav.tsx';
import { type Agreement, type AgreementFilter, agreementState, agreementStates } from '../agreement.ts';

export interface ListAgreementsProps {
  slug: string;
  today: string;
  rows: readonly Agreement[];
  total: number;
  filter: AgreementFilter;
  parts: readonly { text: string; removeHref: string }[];
  csvHref: string;
  soonerHref?: string;
  laterHref?: string;
  mayEdit: boolean;
}

/** Support agreements, the next to be reviewed first. */
export function ListAgreements(props: ListAgreementsProps) {
  const { slug, today, rows, total, filter, parts, csvHref, soonerHref, laterHref, mayEdit } = props;
  const list = agreementsHref(slug);
  return (
    <>
      <h1 className="nhsuk-heading-l">Support agreements</h1>
      <ResourceNav slug={slug} here="agreements" />
      {mayEdit ? (
        <p>
          <LinkButton href={`${list}/new`} kind="secondary" small>
            Add an agreement
          </LinkButton>
        </p>
      ) : null}
      <FilterBar
        action={list}
        says={plural(total, 'agreement')}
        parts={parts}
        clearHref={list}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
      >
        <Select
          name="state"
          label="State"
          none="Any"
          value={filter.state}
          options={agreementStates.map(({ key, name }) => ({ value: key, label: name }))}
        />
      </FilterBar>
      <DataTable
        caption="Support agreements, the next to be reviewed first"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => agreementHref(slug, row.id)}
        keys
        empty={
          parts.length > 0
            ? { says: 'No agreement is like this.', step: { href: list, text: 'Show all agreements' } }
            : {
                says: 'Agreements with those who support this work from outside belong here, each with its account manager and its next review.',
                step: mayEdit ? { href: `${list}/new`, text: 'Add the first agreement' } : undefined,
              }
        }
        columns={[
          {
            key: 'provider',
            head: 'Provided by',
            rowHead: true,
            cell: (row) => <a href={agreementHref(slug, row.id)}>{row.provider}</a>,
          },
          { key: 'manager', head: 'Account manager', cell: (row) => row.accountManager || 'Nobody named' },
          {
            key: 'state',
            head: 'State',
            tight: true,
            cell: (row) => {
              const { tone, text } = agreementState(row, today);
              return <Tag tone={tone}>{text}</Tag>;
            },
          },
          {
            key: 'ends',
            head: 'Until',
            tight: true,
            cell: (row) => (row.endsOn ? <Day date={row.endsOn} short /> : 'No end'),
          },
          {
            key: 'review',
            head: 'Next review',
            tight: true,
            cell: (row) => <Day date={row.reviewOn} short />,
          },
        ]}
      />
      {soonerHref || laterHref ? (
        <Pager
          countWords={plural(total, 'agreement')}
          newerHref={soonerHref}
          newer="Reviewed sooner"
          olderHref={laterHref}
          older="Reviewed later"
        />
      ) : null}
    </>
  );
}
