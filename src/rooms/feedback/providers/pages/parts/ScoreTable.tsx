import type { Link } from '../../../../../design/page/link.ts';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { count } from '../../../../../design/text/words.ts';
import { providerHref, scoreHref } from '../../addresses.ts';
import { verdictName, verdictTone } from '../../checks/check.ts';
import { periodWords } from '../../scores/period.ts';
import { type ListedReturn, scoreKindName, scoreWords } from '../../scores/score-return.ts';
import { type Worked, workOut } from '../../scores/working.ts';

/** An interval in words: "14 to 44". */
export const intervalWords = ({ interval }: Pick<Worked, 'interval'>): string =>
  interval ? `${signed(interval.low)} to ${signed(interval.high)}` : 'Not known';

const signed = (value: number) => {
  const rounded = Math.round(value);
  return rounded < 0 ? `−${-rounded}` : String(rounded);
};

/** Returns as a table: what was worked out, what was printed, how sure it is, and what the cross-check said. */
export function ScoreTable({
  slug,
  rows,
  empty,
  ofOne = false,
}: {
  slug: string;
  rows: readonly ListedReturn[];
  empty: { says: string; step?: Link };
  /** All of one provider, so that its name need not stand in each row. */
  ofOne?: boolean;
}) {
  const shown = rows.map((row) => ({ ...row, worked: workOut(row) }));
  return (
    <DataTable
      caption="Scores, the latest periods first"
      captionHidden
      rows={shown}
      rowKey={({ id }) => id}
      rowHref={({ id }) => scoreHref(slug, id)}
      keys
      empty={empty}
      columns={[
        {
          key: 'period',
          head: 'Period',
          rowHead: true,
          cell: ({ id, periodFrom, periodTo, supersededBy }) => (
            <>
              <a href={scoreHref(slug, id)}>{periodWords({ from: periodFrom, to: periodTo })}</a>{' '}
              {supersededBy ? <Tag tone="stopped">Corrected since</Tag> : null}
            </>
          ),
        },
        {
          key: 'of',
          head: ofOne ? 'Service' : 'Provider',
          cell: ({ providerId, providerName, service, kind }) => (
            <>
              {ofOne ? (
                service || 'All services'
              ) : (
                <a href={providerHref(slug, providerId)}>{providerName}</a>
              )}
              <span className="quiet-line">
                {[ofOne ? '' : service, scoreKindName(kind)].filter(Boolean).join(' · ')}
              </span>
            </>
          ),
        },
        {
          key: 'score',
          head: 'Score',
          numeric: true,
          cell: ({ score, kind, worked }) => (
            <>
              {scoreWords(score, kind)}
              {worked.isChecked ? null : <span className="quiet-line">as printed, not checked</span>}
            </>
          ),
        },
        { key: 'interval', head: '95% interval', tight: true, cell: ({ worked }) => intervalWords(worked) },
        {
          key: 'n',
          head: 'Answers',
          numeric: true,
          cell: ({ answers }) => (answers === null ? 'Not known' : count(answers)),
        },
        {
          key: 'printed',
          head: 'Printed',
          cell: ({ scorePrinted, worked }) => (
            <>
              {scorePrinted || 'Not given'}{' '}
              {worked.warnings.length > 0 ? <Tag tone="late">Does not follow</Tag> : null}
            </>
          ),
        },
        {
          key: 'verdict',
          head: 'Cross-check',
          cell: ({ verdict }) => <Tag tone={verdictTone(verdict)}>{verdictName(verdict)}</Tag>,
        },
      ]}
    />
  );
}
