import { Tag } from '../../../../design/state/Tag.tsx';
import { type Column, DataTable } from '../../../../design/table/DataTable.tsx';
import { count, plural } from '../../../../design/text/words.ts';
import { feedbackHref, newSourceHref, sourceHref } from '../../addresses.ts';
import { queryOf } from '../../filters.ts';
import { intervalName } from '../../source.ts';
import { type SourceVolume, shortMonth } from '../volume.ts';

export interface SourceVolumesProps {
  slug: string;
  /** 'October 2011 to September 2012'. */
  period: string;
  months: readonly string[];
  sources: readonly SourceVolume[];
  csvHref: string;
  mayKeep: boolean;
}

/** What came from each source in each month, and where nothing did though it should have. */
export function SourceVolumes({ slug, period, months, sources, csvHref, mayKeep }: SourceVolumesProps) {
  return (
    <>
      <h1>Sources month by month</h1>
      <p>
        Comments that came from each source, {period}. A month is marked where nothing came for as long as the
        source’s rhythm or longer. <a href={csvHref}>Export as CSV</a>
      </p>
      <DataTable
        caption={`Comments by source and month, ${period}`}
        captionHidden
        narrow="scroll"
        columns={[
          {
            key: 'name',
            head: 'Source',
            rowHead: true,
            cell: ({ id, name, intervalDays }) => (
              <>
                <a href={sourceHref(slug, id)}>{name}</a>
                <span className="quiet-line">{intervalName(intervalDays)}</span>
              </>
            ),
          },
          ...months.map((month, at) => monthColumn(slug, month, at)),
          { key: 'within', head: 'Together', numeric: true, cell: ({ within }) => count(within) },
        ]}
        rows={sources}
        rowKey={({ id }) => id}
        empty={{
          says: 'There is no source yet.',
          step: mayKeep ? { href: newSourceHref(slug), text: 'Add the first source' } : undefined,
        }}
      />
    </>
  );
}

const monthColumn = (slug: string, month: string, at: number): Column<SourceVolume> => ({
  key: month,
  head: shortMonth(month),
  numeric: true,
  cell: ({ id, months }) => {
    const { comments = 0, returns = 0, silent = false } = months[at] ?? {};
    if (silent) return <Tag tone="late">none</Tag>;
    if (comments > 0)
      return (
        <a href={feedbackHref(slug, queryOf({ source: id, from: month, to: month }))}>{count(comments)}</a>
      );
    return returns > 0 ? `0 (${plural(returns, 'score')})` : '0';
  },
});
