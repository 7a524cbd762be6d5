import { type Column, DataTable } from '../../../../design/table/DataTable.tsx';
import { count, plural } from '../../../../design/text/words.ts';
import { newSourceHref, sourcesHref } from '../../addresses.ts';
import { type CoverageBy, coverageHref } from '../addresses.ts';
import type { Coverage, CoverageRow } from '../coverage.ts';

export interface SourceCoverageProps {
  slug: string;
  by: CoverageBy;
  period: string;
  coverage: Coverage;
  mayKeep: boolean;
}

/** Which kinds of source tell of which places or providers, and what nobody tells of. */
export function SourceCoverage({ slug, by, period, coverage, mayKeep }: SourceCoverageProps) {
  const { members, rows, missing, unheard, further } = coverage;
  const what = by === 'place' ? 'services and places' : 'providers';
  return (
    <>
      <h1>What is covered and what is not</h1>
      <p>
        Comments from each kind of source about {what}, {period}.{' '}
        {by === 'place' ? (
          <a href={coverageHref(slug, 'provider')}>By provider</a>
        ) : (
          <a href={coverageHref(slug)}>By service and place</a>
        )}{' '}
        · <a href={coverageHref(slug, by, '.csv')}>Export as CSV</a> ·{' '}
        <a href={sourcesHref(slug)}>All sources</a>
      </p>
      <DataTable
        caption={`Comments by kind of source and ${by}, ${period}`}
        captionHidden
        narrow="scroll"
        columns={columns(slug, coverage)}
        rows={rows}
        rowKey={({ kind }) => kind}
        empty={{
          says: 'There is no source yet.',
          step: mayKeep ? { href: newSourceHref(slug), text: 'Add the first source' } : undefined,
        }}
      />
      {further > 0 ? (
        <p>
          {plural(further, 'column')} beyond these {count(members.length)} would not fit; the export has the
          same. Those without a comment come first.
        </p>
      ) : null}
      <h2>What no source tells of</h2>
      {unheard.length > 0 ? (
        <>
          <p>No comment in these months is about:</p>
          <Names names={unheard} />
        </>
      ) : (
        <p>Every one of these {what} is spoken of.</p>
      )}
      <h2>Kinds of source that we do not have</h2>
      {missing.length > 0 ? <Names names={missing} /> : <p>There is an open source of every kind.</p>}
    </>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

function columns(slug: string, { members }: Coverage): Column<CoverageRow>[] {
  return [
    {
      key: 'kind',
      head: 'Kind of source',
      rowHead: true,
      cell: ({ kind, name, sources }) => (
        <>
          <a href={`${sourcesHref(slug)}?kind=${kind}`}>{name}</a>
          <span className="quiet-line">
            {sources.length === 0 ? 'closed' : sources.map((source) => source.name).join(', ')}
          </span>
        </>
      ),
    },
    ...members.map(
      ({ id, name }, at): Column<CoverageRow> => ({
        key: id,
        head: name,
        numeric: true,
        cell: ({ cells }) => ((cells[at] ?? 0) > 0 ? count(cells[at] ?? 0) : 'none'),
      }),
    ),
    {
      key: 'elsewhere',
      head: 'Elsewhere or not said',
      numeric: true,
      cell: ({ elsewhere }) => count(elsewhere),
    },
    { key: 'total', head: 'Together', numeric: true, cell: ({ total }) => count(total) },
    { key: 'shared', head: 'Shared with', cell: ({ sharedWith }) => sharedWith || 'Nobody' },
  ];
}
