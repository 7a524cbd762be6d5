import { frameworkItemKinds } from '../../../../../reference/framework-items.ts';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { inWords, plural } from '../../../../design/text/words.ts';
import * as addresses from '../../addresses.ts';
import {
  type FrameworkFilter,
  type FrameworkItem,
  filterHref,
  kindName,
  stateWords,
} from '../framework-item.ts';
import { StateTag } from './parts/StateTag.tsx';

export interface FrameworkProps {
  slug: string;
  today: string;
  items: readonly FrameworkItem[];
  filter: FrameworkFilter;
  /** How many mechanisms are in force at which level, and where they are shown with their owners; for who may see that. */
  register: { says: string; href: string } | null;
  mayEdit: boolean;
}

const stateLabels = { ...stateWords, all: 'All, with what was superseded', current: 'In force or in draft' };

/** What the organisation has set out about itself, by kind. */
export function Framework({ slug, today, items, filter, register, mayEdit }: FrameworkProps) {
  const here = addresses.framework(slug);
  const kinds = frameworkItemKinds.filter(({ key }) => items.some((item) => item.kind === key));
  const parts = [
    ...(filter.kind
      ? [
          {
            text: `of the kind ${kindName(filter.kind).toLowerCase()}`,
            removeHref: filterHref(here, { ...filter, kind: null }),
          },
        ]
      : []),
    ...(filter.state === 'current'
      ? []
      : [
          {
            text: stateLabels[filter.state].toLowerCase(),
            removeHref: filterHref(here, { ...filter, state: 'current' }),
          },
        ]),
  ];
  return (
    <>
      <RecordHead
        title="Framework"
        actions={
          mayEdit ? (
            <LinkButton href={addresses.newFrameworkItem(slug)} small>
              Draft a statement
            </LinkButton>
          ) : null
        }
      />
      <FilterBar
        action={here}
        says={plural(items.length, 'statement')}
        parts={parts}
        clearHref={here}
        exports={[{ href: filterHref(`${here}.csv`, filter), text: 'CSV' }]}
      >
        <Select
          name="kind"
          label="Kind"
          none="Every kind"
          value={filter.kind ?? ''}
          options={frameworkItemKinds.map(({ key, one }) => ({ value: key, label: one }))}
        />
        <Select
          name="state"
          label="State"
          value={filter.state}
          options={Object.entries(stateLabels).map(([value, label]) => ({ value, label }))}
        />
      </FilterBar>
      {items.length === 0 ? (
        <EmptyState
          says={
            parts.length > 0
              ? 'No statement is found by this filter.'
              : 'The vision, aims, values and principles of the organisation belong here.'
          }
          step={
            mayEdit
              ? { href: addresses.newFrameworkItem(slug), text: 'Draft the first statement' }
              : undefined
          }
        />
      ) : null}
      {kinds.map(({ key, many }) => (
        <section key={key}>
          <h2>{many}</h2>
          {key === 'mechanism' && register ? (
            <p>
              {register.says}. <a href={register.href}>Who carries them, and what was done</a>
            </p>
          ) : null}
          <DataTable
            caption={many}
            captionHidden
            rows={items.filter((item) => item.kind === key)}
            rowKey={(item) => item.id}
            rowHref={(item) => addresses.frameworkItem(slug, item.id)}
            columns={[
              {
                key: 'text',
                head: 'Statement',
                rowHead: true,
                cell: (item) => <a href={addresses.frameworkItem(slug, item.id)}>{item.text}</a>,
              },
              { key: 'with', head: 'Made with', cell: (item) => inWords(item.codesignedWith) },
              {
                key: 'from',
                head: 'In force',
                tight: true,
                cell: (item) => <InForce item={item} />,
              },
              {
                key: 'state',
                head: 'State',
                tight: true,
                cell: (item) => <StateTag item={item} today={today} />,
              },
            ]}
            empty={{ says: 'There is none.' }}
          />
        </section>
      ))}
    </>
  );
}

function InForce({ item: { inForceFrom, inForceTo } }: { item: FrameworkItem }) {
  if (!inForceFrom) return <>Not yet</>;
  return (
    <span>
      from <Day date={inForceFrom} short />
      {inForceTo ? (
        <>
          {' '}
          to <Day date={inForceTo} short />
        </>
      ) : null}
    </span>
  );
}
