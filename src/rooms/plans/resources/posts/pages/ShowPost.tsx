import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { type HistoryEntry, HistoryList } from '../../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../../design/record/RecordHead.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { Summary } from '../../../../../design/text/Summary.tsx';
import { WarningCallout } from '../../../../../design/text/WarningCallout.tsx';
import { inWords } from '../../../../../design/text/words.ts';
import { lineHref } from '../../../addresses.ts';
import { allocationHref, newAllocationHref, postHref } from '../../addresses.ts';
import { amount } from '../../amounts.ts';
import { balanceInWords, type Capacity, capacityInWords, isOver } from '../capacity.ts';
import { contractInWords, type Post } from '../post.ts';
import { FromUntil } from './parts/FromUntil.tsx';

export interface ShowPostProps {
  slug: string;
  post: Post;
  own: Capacity;
  warning: string | null;
  functions: readonly string[];
  history: readonly HistoryEntry[];
  mayEdit: boolean;
}

/** A post, what it is for, and what its days are given to. */
export function ShowPost({ slug, post, own, warning, functions, history, mayEdit }: ShowPostProps) {
  const words = balanceInWords(own);
  return (
    <>
      <RecordHead
        kind="Post"
        title={post.title}
        state={{ tone: isOver(own) ? 'late' : 'doing', text: words.charAt(0).toUpperCase() + words.slice(1) }}
        facts={[
          { term: 'Held by', value: post.personName ?? 'Nobody named' },
          ...(post.fromOn ? [{ term: 'From', value: <Day date={post.fromOn} /> }] : []),
          ...(post.untilOn ? [{ term: 'Until', value: <Day date={post.untilOn} /> }] : []),
        ]}
        actions={
          mayEdit ? (
            <>
              <LinkButton href={newAllocationHref(slug, post.id)} small>
                Allocate days
              </LinkButton>
              <LinkButton href={postHref(slug, post.id, 'edit')} kind="secondary" small>
                Change
              </LinkButton>
            </>
          ) : null
        }
      />
      {warning ? (
        <WarningCallout heading="More is given than there is">
          <p>{warning}</p>
        </WarningCallout>
      ) : null}
      <Summary
        rows={[
          { term: 'Today', value: capacityInWords(own) },
          { term: 'Contract', value: contractInWords(post) },
          ...(post.providedBy ? [{ term: 'Provided by', value: post.providedBy }] : []),
          { term: 'Functions', value: functions.length > 0 ? inWords(functions) : 'None said' },
        ]}
      />
      <h2 className="nhsuk-heading-m">What it is given to</h2>
      <DataTable
        caption="What this post is given to"
        captionHidden
        rows={post.allocations}
        rowKey={(row) => row.id}
        empty={{
          says: 'No day of this post is allocated yet.',
          step: mayEdit
            ? {
                href: newAllocationHref(slug, post.id),
                text: 'Allocate days to a line of a plan or to other work',
              }
            : undefined,
        }}
        columns={[
          {
            key: 'work',
            head: 'Work',
            rowHead: true,
            cell: ({ line, work }) =>
              line ? (
                <>
                  <a href={lineHref(slug, line.lineId)}>
                    {line.code} {line.what}
                  </a>
                  {work ? `, ${work}` : ''}
                </>
              ) : (
                work
              ),
          },
          { key: 'plan', head: 'Plan', cell: ({ line }) => line?.plan ?? '' },
          { key: 'when', head: 'When', cell: (row) => <FromUntil {...row} /> },
          { key: 'days', head: 'Days a week', numeric: true, cell: (row) => amount(row.daysPerWeek) },
          ...(mayEdit
            ? [
                {
                  key: 'change',
                  head: 'Change',
                  cell: (row: Post['allocations'][number]) => (
                    <a href={allocationHref(slug, row.id, 'edit')}>
                      Change<span className="nhsuk-u-visually-hidden"> {row.line?.code ?? row.work}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {mayEdit && post.allocations.length === 0 ? (
        <p>
          <a href={postHref(slug, post.id, 'remove')}>Remove this post</a>
        </p>
      ) : null}
      <h2 className="nhsuk-heading-m">History</h2>
      <HistoryList entries={history} />
    </>
  );
}
