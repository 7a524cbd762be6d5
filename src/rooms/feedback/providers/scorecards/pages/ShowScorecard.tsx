import type { ReactNode } from 'react';
import { type HistoryEntry, HistoryList } from '../../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../../design/record/RecordHead.tsx';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { providerHref, scorecardHref } from '../../addresses.ts';
import { periodWords } from '../../scores/period.ts';
import {
  boardKindName,
  formatNames,
  type Recipient,
  type Scorecard,
  scorecardFormats,
} from '../scorecard.ts';

/** A scorecard as it was issued, and what became of it at each board. */
export function ShowScorecard({
  slug,
  card,
  recipients,
  history,
  mayKeep,
  children,
}: {
  slug: string;
  card: Scorecard;
  recipients: readonly Recipient[];
  history: readonly HistoryEntry[];
  mayKeep: boolean;
  children: ReactNode;
}) {
  const at = (act: string) => scorecardHref(slug, card.id, act);
  return (
    <>
      <RecordHead
        kind="Scorecard"
        title={`${card.providerName ?? 'All providers'}, ${periodWords({ from: card.periodFrom, to: card.periodTo })}`}
        state={{ tone: 'done', text: 'Issued' }}
        facts={[
          ...(card.providerId
            ? [
                {
                  term: 'Provider',
                  value: <a href={providerHref(slug, card.providerId)}>{card.providerName}</a>,
                },
              ]
            : []),
          { term: 'Issued on', value: <Day date={card.issuedOn} /> },
          { term: 'Issued by', value: card.issuerName ?? 'Somebody who has left' },
        ]}
      />
      <p>
        Download it as it was issued:{' '}
        {scorecardFormats.map((format, index) => (
          <span key={format}>
            {index > 0 ? ', ' : ''}
            <a href={at(`files/${format}`)}>{formatNames[format]}</a>
          </span>
        ))}
      </p>
      <h2>Who got it</h2>
      <DataTable
        caption="Boards it went to"
        captionHidden
        rows={recipients}
        rowKey={({ position }) => String(position)}
        empty={{
          says: 'No board is named yet.',
          step: mayKeep ? { href: at('recipients/new'), text: 'Name a board' } : undefined,
        }}
        columns={[
          {
            key: 'board',
            head: 'Board',
            rowHead: true,
            cell: ({ board, kind }) => (
              <>
                {board}
                <span className="quiet-line">{boardKindName(kind)}</span>
              </>
            ),
          },
          {
            key: 'sent',
            head: 'Sent',
            tight: true,
            cell: ({ sentOn }) =>
              sentOn ? <Day date={sentOn} short /> : <Tag tone="waiting">Not sent yet</Tag>,
          },
          {
            key: 'received',
            head: 'Received',
            tight: true,
            cell: ({ receivedOn }) => (receivedOn ? <Day date={receivedOn} short /> : 'Not yet'),
          },
          { key: 'response', head: 'What the board said', cell: ({ response }) => response || 'Nothing yet' },
          {
            key: 'act',
            head: 'Change',
            cell: ({ position, board }) =>
              mayKeep ? (
                <a href={at(`recipients/${position}`)}>
                  Record what became of it<span className="nhsuk-u-visually-hidden"> at {board}</span>
                </a>
              ) : null,
          },
        ]}
      />
      {mayKeep && recipients.length > 0 ? (
        <p>
          <a href={at('recipients/new')}>Add another board</a>
        </p>
      ) : null}
      <h2>As it was issued</h2>
      {children}
      <h2>History</h2>
      <HistoryList entries={history} />
    </>
  );
}
