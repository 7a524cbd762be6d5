import { Select } from '../../../../design/form/Select.tsx';
import type { Link } from '../../../../design/page/link.ts';
import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { inWords, plural } from '../../../../design/text/words.ts';
import { lineHref, mechanismsHref } from '../../addresses.ts';
import { mechanismHref } from '../addresses.ts';
import {
  activityInWords,
  isIdle,
  type LevelGroup,
  type Mechanism,
  ownersOf,
  statusInWords,
} from '../mechanism.ts';
import type { Quarter } from '../quarters.ts';

export interface ListMechanismsProps {
  slug: string;
  quarter: Quarter;
  quarters: readonly Quarter[];
  /** Those shown, by level. */
  groups: readonly LevelGroup[];
  /** All of them in words, whatever is filtered. */
  counts: string;
  levels: readonly { key: string; name: string }[];
  filter: { level?: string; show?: string };
  parts: readonly { text: string; removeHref: string }[];
  views: readonly Link[];
  csvHref: string;
  /** Keeps the quarter: '' or '?quarter=2012-07-01'. */
  query: string;
  mayLink: boolean;
  /** Where mechanisms are set out. */
  frameworkHref: string;
}

/** How many of its lines are named in the register. */
const NAMED = 5;

/** The register of mechanisms: level, owner, how they stand, and what was done in the quarter. */
export function ListMechanisms(props: ListMechanismsProps) {
  const { slug, quarter, quarters, groups, counts, levels, filter, parts, views, csvHref, frameworkHref } =
    props;
  const list = mechanismsHref(slug);
  const shown = groups.flatMap(({ mechanisms }) => mechanisms);
  return (
    <>
      <h1 className="nhsuk-heading-l">Mechanisms</h1>
      <p className="nhsuk-lede-text">{counts}</p>
      <FilterBar
        action={list}
        says={`${plural(shown.length, 'mechanism')} in ${quarter.name.toLowerCase()}, ${quarter.days}`}
        parts={parts}
        clearHref={list}
        views={views}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
      >
        <Select
          name="quarter"
          label="Quarter"
          value={quarter.from}
          options={quarters.map(({ from, name }) => ({ value: from, label: name }))}
        />
        <Select
          name="level"
          label="Level"
          none="Every level"
          value={filter.level}
          options={levels.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Select
          name="show"
          label="Activity"
          none="Any"
          value={filter.show}
          options={[{ value: 'idle', label: 'No activity in the quarter' }]}
        />
      </FilterBar>
      {shown.length === 0 ? (
        parts.length > 0 ? (
          <EmptyState says="No mechanism is like this." step={{ href: list, text: 'Show all mechanisms' }} />
        ) : (
          <EmptyState
            says="The ways in which the organisation works with people are set out in its framework, under the kind “mechanism”."
            step={{ href: frameworkHref, text: 'Go to the framework' }}
          />
        )
      ) : null}
      {groups.map(({ level, name, mechanisms }) => (
        <section key={level ?? ''}>
          <h2 className="nhsuk-heading-m">
            {name} ({mechanisms.length})
          </h2>
          <DataTable
            caption={`Mechanisms: ${name}`}
            captionHidden
            rows={mechanisms}
            rowKey={(row) => row.id}
            rowHref={(row) => `${mechanismHref(slug, row.id)}${props.query}`}
            empty={{ says: 'There is none.' }}
            columns={[
              {
                key: 'text',
                head: 'Mechanism',
                rowHead: true,
                cell: (row) => (
                  <>
                    <a href={`${mechanismHref(slug, row.id)}${props.query}`}>{row.text}</a>
                    {row.alsoAt.length > 0
                      ? ` (also ${inWords(row.alsoAt.map((key) => levels.find((one) => one.key === key)?.name ?? key))})`
                      : null}
                  </>
                ),
              },
              { key: 'owner', head: 'Owner', cell: (row) => inWords(ownersOf(row)) || 'Nobody' },
              {
                key: 'lines',
                head: 'Lines',
                cell: (row) => <Lines slug={slug} mechanism={row} mayLink={props.mayLink} />,
              },
              { key: 'status', head: 'Status', cell: (row) => statusInWords(row.lines) },
              {
                key: 'activity',
                head: 'In the quarter',
                tight: true,
                cell: (row) => <Tag tone={isIdle(row) ? 'late' : 'done'}>{activityInWords(row)}</Tag>,
              },
            ]}
          />
        </section>
      ))}
    </>
  );
}

/** The first lines that carry a mechanism, by their codes; or the way to link one. */
function Lines({ slug, mechanism, mayLink }: { slug: string; mechanism: Mechanism; mayLink: boolean }) {
  const { id, lines } = mechanism;
  if (lines.length === 0)
    return mayLink ? (
      <a href={mechanismHref(slug, id, 'link')}>
        Link a line<span className="nhsuk-u-visually-hidden"> to {mechanism.text}</span>
      </a>
    ) : (
      'None'
    );
  const more = lines.length - NAMED;
  // On a narrow screen a cell lays its children out side by side: so it has one.
  return (
    <span>
      {plural(lines.length, 'line')}:{' '}
      {lines.slice(0, NAMED).map((line, at) => (
        <span key={line.id}>
          {at > 0 ? ', ' : null}
          <a href={lineHref(slug, line.id)}>{line.code}</a>
        </span>
      ))}
      {more > 0 ? ` and ${more} more` : null}
    </span>
  );
}
