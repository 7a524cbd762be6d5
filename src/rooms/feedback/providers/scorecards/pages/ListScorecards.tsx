import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { Pager } from '../../../../../design/table/Pager.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { plural } from '../../../../../design/text/words.ts';
import { newScorecardHref, scorecardHref } from '../../addresses.ts';
import { ProvidersNav } from '../../pages/parts/ProvidersNav.tsx';
import { periodWords } from '../../scores/period.ts';
import type { ListedScorecard } from '../scorecard.ts';

/** The scorecards issued, the latest first. */
export function ListScorecards({
  slug,
  rows,
  csvHref,
  newerHref,
  olderHref,
  mayIssue,
}: {
  slug: string;
  rows: readonly ListedScorecard[];
  csvHref: string;
  newerHref?: string;
  olderHref?: string;
  mayIssue: boolean;
}) {
  return (
    <>
      <div className="record-head__line">
        <h1>Scorecards</h1>
        {mayIssue ? (
          <LinkButton href={newScorecardHref(slug)} small>
            Make a scorecard
          </LinkButton>
        ) : null}
      </div>
      <ProvidersNav slug={slug} now="scorecards" />
      <p>
        A scorecard goes to three boards: the provider’s, ours, and that of the wider area. As it was issued,
        so it stays. <a href={csvHref}>Who got what, as CSV</a>
      </p>
      <DataTable
        caption="Scorecards, the latest first"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => scorecardHref(slug, id)}
        keys
        empty={{
          says: 'Scorecards show boards the scores of a period with their trend, what people say, and what is done.',
          step: mayIssue ? { href: newScorecardHref(slug), text: 'Make the first scorecard' } : undefined,
        }}
        columns={[
          {
            key: 'card',
            head: 'Scorecard',
            rowHead: true,
            cell: ({ id, providerName, periodFrom, periodTo }) => (
              <a href={scorecardHref(slug, id)}>
                {providerName ?? 'All providers'}, {periodWords({ from: periodFrom, to: periodTo })}
              </a>
            ),
          },
          { key: 'on', head: 'Issued', tight: true, cell: ({ issuedOn }) => <Day date={issuedOn} short /> },
          { key: 'by', head: 'By', cell: ({ issuerName }) => issuerName ?? 'Somebody who has left' },
          {
            key: 'to',
            head: 'Boards',
            cell: ({ recipients, sent }) => `Sent to ${sent} of ${plural(recipients, 'board')}`,
          },
        ]}
      />
      {newerHref || olderHref ? (
        <Pager countWords="Scorecards" newerHref={newerHref} olderHref={olderHref} />
      ) : null}
    </>
  );
}
