import type { ReactNode } from 'react';
import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { count, inWords, share } from '../../../../design/text/words.ts';
import { MOST_WEIGHTED, type Weighted } from '../weights.ts';

export interface ShowWeightsProps {
  bar: ReactNode;
  /** Nothing before a source is chosen. */
  weighted: Weighted | null;
}

/** What weighting one source's answers to who lives here would cost, and what it would change. */
export function ShowWeights({ bar, weighted }: ShowWeightsProps) {
  return (
    <>
      <h1>Weights</h1>
      <p>
        Where some groups answer more than others, answers can be weighted so that groups count as they live
        here. Weights do not give a voice to people who were not asked, and they make figures less sure: this
        page says by how much. Nothing else in Earshot is weighted.
      </p>
      {bar}
      {weighted === null ? (
        <EmptyState says="Choose one source, such as a survey, above. People whose answers are kept apart from their return cannot be weighted." />
      ) : weighted.can ? (
        <>
          <p>
            {count(weighted.people)} people of this source, weighted by {inWords(weighted.by).toLowerCase()}{' '}
            at once (raking).
            {weighted.isCut ? ` Only the newest ${count(MOST_WEIGHTED)} are weighted.` : ''} The design effect
            is <strong>{weighted.designEffect.toFixed(2)}</strong>: they are worth{' '}
            <strong>{count(Math.round(weighted.effective))}</strong> people who answered as they live here.
            {weighted.converged
              ? ''
              : ' No weight is more than five times the mean, so the groups come near to who lives here and do not reach it.'}
          </p>
          <DataTable
            caption="Positive answers, as they are and weighted"
            rows={weighted.scales}
            rowKey={({ name }) => name}
            empty={{ says: 'None of these returns has a score, so weights change no figure here.' }}
            columns={[
              { key: 'name', head: 'Score', rowHead: true, cell: ({ name }) => name },
              {
                key: 'answers',
                head: 'Answers',
                numeric: true,
                cell: ({ answers, raw }) => (raw === null ? '*' : count(answers)),
              },
              {
                key: 'raw',
                head: 'Positive, as they are',
                numeric: true,
                cell: ({ raw }) => (raw === null ? '*' : share(raw)),
              },
              {
                key: 'weighted',
                head: 'Positive, weighted',
                numeric: true,
                cell: (row) => (row.weighted === null ? '*' : share(row.weighted)),
              },
            ]}
          />
        </>
      ) : (
        <EmptyState says={weighted.says} />
      )}
    </>
  );
}
