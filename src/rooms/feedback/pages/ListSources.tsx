import { LinkButton } from '../../../design/form/LinkButton.tsx';
import { Tag } from '../../../design/state/Tag.tsx';
import { type Column, DataTable } from '../../../design/table/DataTable.tsx';
import { Day } from '../../../design/text/Day.tsx';
import { count } from '../../../design/text/words.ts';
import { feedbackHref, newSourceHref, sourceHref } from '../addresses.ts';
import { queryOf } from '../filters.ts';
import { gapOf, type HeardSource, intervalName, sourceKindName } from '../source.ts';

export interface ListSourcesProps {
  slug: string;
  today: string;
  sources: readonly HeardSource[];
  mayKeep: boolean;
  mayRead: boolean;
}

export function ListSources({ slug, today, sources, mayKeep, mayRead }: ListSourcesProps) {
  return (
    <>
      <div className="record-head__line">
        <h1>Sources</h1>
        {mayKeep ? (
          <LinkButton href={newSourceHref(slug)} small>
            Add a source
          </LinkButton>
        ) : null}
      </div>
      <p>Where we hear from people, who answers for it, and whether it has been heard when it should be.</p>
      <DataTable
        caption="Sources"
        captionHidden
        columns={columns(slug, today, mayKeep, mayRead)}
        rows={sources}
        rowKey={({ id }) => id}
        empty={{
          says: 'Sources are the ways in which people are heard: a form, a service that takes complaints, a forum.',
          step: mayKeep ? { href: newSourceHref(slug), text: 'Add the first source' } : undefined,
        }}
      />
    </>
  );
}

function columns(slug: string, today: string, mayKeep: boolean, mayRead: boolean): Column<HeardSource>[] {
  return [
    {
      key: 'name',
      head: 'Source',
      rowHead: true,
      cell: ({ id, name, kind, coverage }) => (
        <>
          {mayKeep ? <a href={sourceHref(slug, id)}>{name}</a> : name}
          <span className="quiet-line">
            {[name === sourceKindName(kind) ? '' : sourceKindName(kind), coverage]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      ),
    },
    { key: 'owner', head: 'Owner', cell: ({ ownerName }) => ownerName ?? 'Nobody' },
    { key: 'rhythm', head: 'Expected', cell: ({ intervalDays }) => intervalName(intervalDays) },
    {
      key: 'last',
      head: 'Last received',
      tight: true,
      cell: ({ lastReceivedOn }) => (lastReceivedOn ? <Day date={lastReceivedOn} short /> : 'Never'),
    },
    { key: 'gap', head: 'Gap', tight: true, cell: (source) => <Gap source={source} today={today} /> },
    {
      key: 'comments',
      head: 'Comments',
      numeric: true,
      cell: ({ id, comments }) =>
        mayRead && comments > 0 ? (
          <a href={feedbackHref(slug, queryOf({ source: id }))}>{count(comments)}</a>
        ) : (
          count(comments)
        ),
    },
  ];
}

function Gap({ source, today }: { source: HeardSource; today: string }) {
  if (source.closedOn) return <Tag tone="stopped">Closed</Tag>;
  const gap = gapOf(source, today);
  if (gap) return <Tag tone="late">{gap}</Tag>;
  return source.intervalDays === null ? null : <Tag tone="done">In time</Tag>;
}
