import { DateField } from '../../../../../design/form/DateField.tsx';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../../design/table/Pager.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { plural } from '../../../../../design/text/words.ts';
import { catalogueHref, supportHref, supportRequestHref } from '../../addresses.ts';
import { amount } from '../../amounts.ts';
import { ResourceNav } from '../../pages/parts/ResourceNav.tsx';
import {
  ageInWordsOf,
  type RequestFilter,
  requestState,
  requestStates,
  type SupportRequest,
} from '../request.ts';

export interface ListRequestsProps {
  slug: string;
  today: string;
  rows: readonly SupportRequest[];
  total: number;
  /** In hundredths. */
  hours: number;
  filter: RequestFilter;
  parts: readonly { text: string; removeHref: string }[];
  kinds: readonly { id: string; name: string }[];
  csvHref: string;
  newerHref?: string;
  olderHref?: string;
  mayAsk: boolean;
  /** Sees everybody's, and not only their own. */
  seesAll: boolean;
  /** Sees the other pages of resources. */
  mayRead: boolean;
}

/** Requests for support, the newest first. */
export function ListRequests(props: ListRequestsProps) {
  const { slug, today, rows, total, hours, filter, parts, kinds, csvHref, newerHref, olderHref } = props;
  const { mayAsk, seesAll, mayRead } = props;
  const list = supportHref(slug);
  const only = (name: keyof RequestFilter, value: string) => parts.length === 1 && filter[name] === value;
  return (
    <>
      <h1 className="nhsuk-heading-l">{seesAll ? 'Requests for support' : 'My requests for support'}</h1>
      {mayRead ? <ResourceNav slug={slug} here="support" /> : null}
      {mayAsk ? (
        <p>
          <LinkButton href={`${list}/new`} kind="secondary" small>
            Ask for support
          </LinkButton>{' '}
          <a href={catalogueHref(slug)}>What support is offered</a>
        </p>
      ) : null}
      <FilterBar
        action={list}
        says={`${plural(total, 'request')}${hours > 0 ? `, ${amount(hours)} ${hours === 100 ? 'hour' : 'hours'} spent` : ''}`}
        parts={parts}
        clearHref={list}
        views={[
          { href: list, text: 'All', current: parts.length === 0 },
          { href: `${list}?state=open`, text: 'Open', current: only('state', 'open') },
          { href: `${list}?state=new`, text: 'To be answered', current: only('state', 'new') },
          { href: `${list}?owner=me`, text: 'Mine to help with', current: only('owner', 'me') },
          { href: `${list}?by=me`, text: 'Asked by me', current: only('by', 'me') },
        ]}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
      >
        <Select
          name="state"
          label="State"
          none="Any"
          value={filter.state}
          options={requestStates.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Select
          name="kind"
          label="Kind"
          none="Every kind"
          value={filter.kind}
          options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="owner"
          label="Owner"
          none="Anybody"
          value={filter.owner}
          options={[{ value: 'me', label: 'Me' }]}
        />
        <Select
          name="by"
          label="Asked by"
          none="Anybody"
          value={filter.by}
          options={[{ value: 'me', label: 'Me' }]}
        />
        <DateField name="from" label="Asked from" value={filter.from ?? ''} />
        <DateField name="to" label="Asked until" value={filter.to ?? ''} />
      </FilterBar>
      <DataTable
        caption="Requests for support, the newest first"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => supportRequestHref(slug, row.id)}
        keys
        empty={
          parts.length > 0
            ? { says: 'No request is like this.', step: { href: list, text: 'Show all requests' } }
            : {
                says: 'Whoever needs help with involving people asks for it here, and sees who helps and what came of it.',
                step: mayAsk ? { href: `${list}/new`, text: 'Ask for support' } : undefined,
              }
        }
        columns={[
          {
            key: 'kind',
            head: 'Support',
            rowHead: true,
            cell: (row) => <a href={supportRequestHref(slug, row.id)}>{row.kind}</a>,
          },
          { key: 'work', head: 'For', cell: (row) => row.work || (row.line ? row.line.code : '') },
          {
            key: 'state',
            head: 'State',
            tight: true,
            cell: (row) => {
              const { tone, text } = requestState(row, today);
              return <Tag tone={tone}>{text}</Tag>;
            },
          },
          { key: 'age', head: 'Waits', tight: true, cell: (row) => ageInWordsOf(row, today) },
          { key: 'by', head: 'Asked by', cell: (row) => row.askerName ?? 'Nobody named' },
          { key: 'owner', head: 'Owner', cell: (row) => row.ownerName ?? '' },
          { key: 'asked', head: 'Asked on', tight: true, cell: (row) => <Day date={row.askedOn} short /> },
          {
            key: 'wanted',
            head: 'Wanted by',
            tight: true,
            cell: (row) => (row.wantedOn ? <Day date={row.wantedOn} short /> : ''),
          },
          {
            key: 'hours',
            head: 'Hours',
            numeric: true,
            cell: (row) => (row.hours === null ? '' : amount(row.hours)),
          },
        ]}
      />
      {newerHref || olderHref ? (
        <Pager countWords={plural(total, 'request')} newerHref={newerHref} olderHref={olderHref} />
      ) : null}
    </>
  );
}
