import { sourceKinds } from '../../../../reference/source-kinds.ts';
import type { Option } from '../../../design/form/field.ts';
import { LinkButton } from '../../../design/form/LinkButton.tsx';
import { Select } from '../../../design/form/Select.tsx';
import { Tag } from '../../../design/state/Tag.tsx';
import { type Column, DataTable } from '../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../design/table/FilterBar.tsx';
import { Day } from '../../../design/text/Day.tsx';
import { count, plural } from '../../../design/text/words.ts';
import { feedbackHref, newSourceHref, sourceHref, sourcesHref } from '../addresses.ts';
import { queryOf } from '../filters.ts';
import { gapOf, type HeardSource, intervalName, sourceKindName } from '../source.ts';
import { coverageHref, volumeHref } from '../sources/addresses.ts';
import { type SourceFilters, sourceStates } from '../sources/filters.ts';
import type { SourceVolume } from '../sources/volume.ts';

export interface ListSourcesProps {
  slug: string;
  today: string;
  sources: readonly SourceVolume[];
  filters: SourceFilters;
  parts: readonly { text: string; removeHref: string }[];
  csvHref: string;
  /** Those who answer for a source. */
  owners: readonly Option[];
  mayKeep: boolean;
  mayRead: boolean;
}

export function ListSources(props: ListSourcesProps) {
  const { slug, sources, filters, parts, csvHref, owners, mayKeep, mayRead } = props;
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
      {mayRead ? (
        <p>
          <a href={volumeHref(slug)}>Month by month</a> ·{' '}
          <a href={coverageHref(slug)}>What is covered and what is not</a>
        </p>
      ) : null}
      <FilterBar
        action={sourcesHref(slug)}
        says={plural(sources.length, 'source')}
        parts={parts}
        clearHref={sourcesHref(slug)}
        exports={[{ href: csvHref, text: 'Export as CSV' }]}
      >
        <Select
          name="kind"
          label="Kind"
          none="Any"
          options={sourceKinds.map(({ key, name }) => ({ value: key, label: name }))}
          value={filters.kind ?? ''}
        />
        <Select
          name="owner"
          label="Owner"
          none="Any"
          options={[{ value: 'nobody', label: 'Nobody' }, ...owners]}
          value={filters.owner ?? ''}
        />
        <Select
          name="state"
          label="State"
          none="Any"
          options={sourceStates.map(({ key, name }) => ({ value: key, label: name }))}
          value={filters.state ?? ''}
        />
      </FilterBar>
      <DataTable
        caption="Sources"
        captionHidden
        columns={columns(props)}
        rows={sources}
        rowKey={({ id }) => id}
        rowHref={({ id }) => sourceHref(slug, id)}
        keys
        empty={
          parts.length > 0
            ? {
                says: 'No source fits these filters.',
                step: { href: sourcesHref(slug), text: 'See all sources' },
              }
            : {
                says: 'Sources are the ways in which people are heard: a form, a service that takes complaints, a forum.',
                step: mayKeep ? { href: newSourceHref(slug), text: 'Add the first source' } : undefined,
              }
        }
      />
    </>
  );
}

function columns({ slug, today, mayRead }: ListSourcesProps): Column<SourceVolume>[] {
  const door = (id: string, comments: number) =>
    mayRead && comments > 0 ? (
      <a href={feedbackHref(slug, queryOf({ source: id }))}>{count(comments)}</a>
    ) : (
      count(comments)
    );
  return [
    {
      key: 'name',
      head: 'Source',
      rowHead: true,
      cell: ({ id, name, kind, coverage }) => (
        <>
          <a href={sourceHref(slug, id)}>{name}</a>
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
    ...(mayRead
      ? [
          {
            key: 'silent',
            head: 'Silent in 12 months',
            cell: ({ gaps }: SourceVolume) =>
              gaps.length === 0
                ? ''
                : plural(
                    gaps.reduce((sum, { months }) => sum + months, 0),
                    'month',
                  ),
          },
          {
            key: 'year',
            head: 'Last 12 months',
            numeric: true,
            cell: ({ within }: SourceVolume) => count(within),
          },
        ]
      : []),
    { key: 'comments', head: 'Comments', numeric: true, cell: ({ id, comments }) => door(id, comments) },
  ];
}

export function Gap({ source, today }: { source: HeardSource; today: string }) {
  if (source.closedOn) return <Tag tone="stopped">Closed</Tag>;
  const gap = gapOf(source, today);
  if (gap) return <Tag tone="late">{gap}</Tag>;
  return source.intervalDays === null ? null : <Tag tone="done">In time</Tag>;
}
