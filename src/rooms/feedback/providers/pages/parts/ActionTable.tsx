import type { Link } from '../../../../../design/page/link.ts';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { actionState, type ProviderAction } from '../../actions/action.ts';
import { providerActionHref, providerHref } from '../../addresses.ts';

/** What was agreed with providers, as a table. */
export function ActionTable({
  slug,
  today,
  rows,
  empty,
  ofOne = false,
}: {
  slug: string;
  today: string;
  rows: readonly ProviderAction[];
  empty: { says: string; step?: Link };
  ofOne?: boolean;
}) {
  return (
    <DataTable
      caption="Actions of providers, the latest first"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => providerActionHref(slug, id)}
      keys
      empty={empty}
      columns={[
        {
          key: 'text',
          head: 'Action',
          rowHead: true,
          cell: ({ id, text, outcome, droppedBecause }) => (
            <>
              <a href={providerActionHref(slug, id)}>{text}</a>
              <span className="quiet-line">{outcome || droppedBecause}</span>
            </>
          ),
        },
        ...(ofOne
          ? []
          : [
              {
                key: 'provider',
                head: 'Provider',
                cell: ({ providerId, providerName }: ProviderAction) => (
                  <a href={providerHref(slug, providerId)}>{providerName}</a>
                ),
              },
            ]),
        {
          key: 'state',
          head: 'State',
          tight: true,
          cell: (row) => {
            const { tone, text } = actionState(row, today);
            return <Tag tone={tone}>{text}</Tag>;
          },
        },
        { key: 'owner', head: 'Who there', cell: ({ owner }) => owner || 'Not said' },
        { key: 'agreed', head: 'Agreed', tight: true, cell: ({ agreedOn }) => <Day date={agreedOn} short /> },
        {
          key: 'due',
          head: 'Due',
          tight: true,
          cell: ({ dueOn }) => (dueOn ? <Day date={dueOn} short /> : 'No day'),
        },
      ]}
    />
  );
}
