import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { count } from '../../../../../design/text/words.ts';
import { newProviderActionHref, providerHref, scoreHref, scoresHref } from '../../addresses.ts';
import { ProvidersNav } from '../../pages/parts/ProvidersNav.tsx';
import { periodWords } from '../../scores/period.ts';
import { scoreKindName, scoreWords } from '../../scores/score-return.ts';
import type { ToFollowUp } from '../check.ts';

/** Scores that differ from other sources, until a later check says otherwise. */
export function ListToFollowUp({
  slug,
  rows,
  csvHref,
}: {
  slug: string;
  rows: readonly ToFollowUp[];
  csvHref: string;
}) {
  return (
    <>
      <h1>Scores to follow up</h1>
      <ProvidersNav slug={slug} now="scores" />
      <p>
        Their latest cross-check says that they differ from what other sources say. They stay here until a
        later check says otherwise. <a href={csvHref}>Download as CSV</a>
      </p>
      <DataTable
        caption="Scores to follow up"
        captionHidden
        rows={rows}
        rowKey={({ returnId }) => returnId}
        rowHref={({ returnId }) => scoreHref(slug, returnId)}
        keys
        empty={{
          says: 'No score differs from other sources.',
          step: { href: scoresHref(slug), text: 'Go to the scores' },
        }}
        columns={[
          {
            key: 'return',
            head: 'Return',
            rowHead: true,
            cell: ({ returnId, periodFrom, periodTo, kind, service }) => (
              <>
                <a href={scoreHref(slug, returnId)}>{periodWords({ from: periodFrom, to: periodTo })}</a>
                <span className="quiet-line">
                  {[service, scoreKindName(kind)].filter(Boolean).join(' · ')}
                </span>
              </>
            ),
          },
          {
            key: 'provider',
            head: 'Provider',
            cell: ({ providerId, providerName }) => (
              <a href={providerHref(slug, providerId)}>{providerName}</a>
            ),
          },
          { key: 'score', head: 'Score', numeric: true, cell: ({ score, kind }) => scoreWords(score, kind) },
          { key: 'gap', head: 'Gap', numeric: true, cell: ({ gap }) => scoreWords(gap, 'net_promoter') },
          {
            key: 'on',
            head: 'Checked',
            tight: true,
            cell: ({ checkedOn }) => <Day date={checkedOn} short />,
          },
          { key: 'what', head: 'What is to follow', cell: ({ followUp }) => followUp || 'Not said yet' },
          {
            key: 'actions',
            head: 'Open actions',
            cell: ({ openActions, providerId, returnId }) =>
              openActions > 0 ? (
                count(openActions)
              ) : (
                <a href={newProviderActionHref(slug, { provider: providerId, return: returnId })}>
                  Agree one
                </a>
              ),
          },
        ]}
      />
    </>
  );
}
