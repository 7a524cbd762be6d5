import { DateField } from '../../../../design/form/DateField.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { plural } from '../../../../design/text/words.ts';
import { actionHref, actionsHref, decisionsHref, newActionHref } from '../../addresses.ts';
import { type ActionFilter, actionState, actionStates, type ListedAction } from '../action.ts';

export interface ListActionsProps {
  slug: string;
  today: string;
  rows: readonly ListedAction[];
  total: number;
  filter: ActionFilter;
  parts: readonly { text: string; removeHref: string }[];
  csvHref: string;
  soonerHref?: string;
  laterHref?: string;
  mayWork: boolean;
}

/** Actions, the soonest due first. */
export function ListActions(props: ListActionsProps) {
  const { slug, today, rows, total, filter, parts, csvHref, soonerHref, laterHref, mayWork } = props;
  const list = actionsHref(slug);
  const only = (name: keyof ActionFilter, value: string) => parts.length === 1 && filter[name] === value;
  return (
    <>
      <h1 className="nhsuk-heading-l">Actions</h1>
      {mayWork ? (
        <p>
          <LinkButton href={newActionHref(slug)} kind="secondary" small>
            Give an action
          </LinkButton>
        </p>
      ) : null}
      <FilterBar
        action={list}
        says={plural(total, 'action')}
        parts={parts}
        clearHref={list}
        views={[
          { href: list, text: 'All', current: parts.length === 0 },
          {
            href: `${list}?owner=me&state=open`,
            text: 'Mine to do',
            current: parts.length === 2 && filter.owner === 'me' && filter.state === 'open',
          },
          { href: `${list}?state=overdue`, text: 'Overdue', current: only('state', 'overdue') },
          { href: `${list}?state=soon`, text: 'Due soon', current: only('state', 'soon') },
          { href: `${list}?state=done`, text: 'Done', current: only('state', 'done') },
        ]}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
      >
        <Select
          name="owner"
          label="Owner"
          value={filter.owner}
          none="Anybody"
          options={[{ value: 'me', label: 'Me' }]}
        />
        <Select
          name="state"
          label="State"
          value={filter.state}
          none="Any"
          options={actionStates.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <DateField name="from" label="Due from" value={filter.from ?? ''} />
        <DateField name="to" label="Due until" value={filter.to ?? ''} />
      </FilterBar>
      <DataTable
        caption="Actions, the soonest due first"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => actionHref(slug, row.id)}
        keys
        empty={
          parts.length > 0
            ? { says: 'No action is like this.', step: { href: list, text: 'Show all actions' } }
            : {
                says: 'Actions carry decisions out. Open a decision and give somebody something to do.',
                step: { href: decisionsHref(slug), text: 'Go to the decisions' },
              }
        }
        columns={[
          {
            key: 'title',
            head: 'Action',
            rowHead: true,
            cell: (row) => <a href={actionHref(slug, row.id)}>{row.title}</a>,
          },
          {
            key: 'state',
            head: 'State',
            tight: true,
            cell: (row) => {
              const { tone, text } = actionState(row, today);
              return <Tag tone={tone}>{text}</Tag>;
            },
          },
          { key: 'owner', head: 'Owner', cell: (row) => row.ownerName ?? 'Nobody' },
          { key: 'due', head: 'Due on', tight: true, cell: (row) => <Day date={row.dueOn} short /> },
        ]}
      />
      {soonerHref || laterHref ? (
        <Pager
          countWords={plural(total, 'action')}
          newerHref={soonerHref}
          newer="Due sooner"
          olderHref={laterHref}
          older="Due later"
        />
      ) : null}
    </>
  );
}
