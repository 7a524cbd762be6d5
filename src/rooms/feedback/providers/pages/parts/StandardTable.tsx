import { Tag } from '../../../../../design/state/Tag.tsx';
import { type Column, DataTable } from '../../../../../design/table/DataTable.tsx';
import { periodWords } from '../../scores/period.ts';
import { type StandardScore, standardVerdictName, standardVerdictTone } from '../../standards/standard.ts';

interface Row {
  id: string;
  text: string;
  scores: readonly StandardScore[];
}

/** How one provider was judged by each standard, period by period, the latest first. */
export function StandardTable({
  scores,
  empty,
}: {
  scores: readonly StandardScore[];
  empty: { says: string; step?: { href: string; text: string } };
}) {
  const periods = [...new Set(scores.map((one) => labelOf(one)))].slice(0, 8);
  const rows: Row[] = [...new Set(scores.map(({ standardId }) => standardId))].map((id) => {
    const own = scores.filter(({ standardId }) => standardId === id);
    return { id, text: own[0]?.text ?? '', scores: own };
  });
  const columns: Column<Row>[] = [
    { key: 'text', head: 'Standard', rowHead: true, cell: ({ text }) => text },
    ...periods.map((period) => ({
      key: period,
      head: period,
      cell: (row: Row) => {
        const score = row.scores.find((one) => labelOf(one) === period);
        return score ? (
          <>
            <Tag tone={standardVerdictTone(score.verdict)}>{standardVerdictName(score.verdict)}</Tag>
            <span className="quiet-line">{score.evidence}</span>
          </>
        ) : (
          'Not judged'
        );
      },
    })),
  ];
  return (
    <DataTable
      caption="Involvement standards, the latest period first"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
      empty={empty}
    />
  );
}

const labelOf = ({ periodFrom, periodTo }: StandardScore) => periodWords({ from: periodFrom, to: periodTo });
