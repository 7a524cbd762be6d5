import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import type { Tone } from '../../../../design/state/Tag.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Prose } from '../../../../design/text/Prose.tsx';
import { lineHref, planHref } from '../../../plans/door.ts';
import { reviewHref, suggestionHref } from '../../addresses.ts';
import { type Review, type Suggestion, verdictNames } from '../review.ts';

export interface ShowReviewProps {
  slug: string;
  review: Review;
  suggestions: readonly Suggestion[];
  history: readonly HistoryEntry[];
  /** A suggestion that was typed and could not be added. */
  typed: string;
  errors: Errors;
  mayEdit: boolean;
  readsPlans: boolean;
}

/** How far the deciding is; of a review without suggestions nothing is decided, and nothing is to be. */
function standingOf(all: number, open: number): { tone: Tone; text: string } {
  if (all === 0) return { tone: 'note', text: 'No suggestions' };
  return open > 0 ? { tone: 'waiting', text: `${open} to decide` } : { tone: 'done', text: 'All decided' };
}

/** A review from outside: what was suggested, and what was made of it. */
export function ShowReview(props: ShowReviewProps) {
  const { slug, review, suggestions, history, typed, errors, mayEdit, readsPlans } = props;
  const open = suggestions.filter(({ verdict }) => verdict === null).length;
  const plan = review.planTitle ?? 'None';
  return (
    <>
      <ErrorSummary errors={errors} />
      <RecordHead
        kind="Review"
        title={review.subject}
        state={standingOf(suggestions.length, open)}
        facts={[
          { term: 'Reviewer', value: review.reviewer },
          { term: 'Received', value: <Day date={review.receivedOn} /> },
          {
            term: 'Plan',
            value: review.planId && readsPlans ? <a href={planHref(slug, review.planId)}>{plan}</a> : plan,
          },
        ]}
        actions={
          mayEdit ? (
            <LinkButton href={reviewHref(slug, review.id, 'edit')} kind="secondary" small>
              Change
            </LinkButton>
          ) : null
        }
      />
      {review.summary ? <Prose text={review.summary} /> : null}
      <h2 className="nhsuk-heading-m">Suggestions</h2>
      <DataTable
        caption="Suggestions in their order"
        captionHidden
        rows={suggestions}
        rowKey={(row) => row.id}
        empty={{ says: 'No suggestion is recorded yet.' }}
        columns={[
          { key: 'text', head: 'Suggestion', rowHead: true, cell: (row) => row.text },
          {
            key: 'verdict',
            head: 'Verdict',
            tight: true,
            cell: (row) =>
              row.verdict ? (
                <Tag tone={row.verdict === 'accepted' ? 'done' : 'stopped'}>{verdictNames[row.verdict]}</Tag>
              ) : (
                <Tag tone="waiting">To decide</Tag>
              ),
          },
          { key: 'reason', head: 'Reason', cell: (row) => row.reason || 'None given' },
          {
            key: 'line',
            head: 'Carried out by',
            cell: (row) => {
              if (!row.lineId) return 'No line of the plan';
              const words = `${row.lineCode ?? ''} ${row.lineWhat ?? ''}`.trim();
              return readsPlans ? <a href={lineHref(slug, row.lineId)}>{words}</a> : words;
            },
          },
          {
            key: 'on',
            head: 'Decided',
            tight: true,
            cell: (row) => (row.decidedOn ? <Day date={row.decidedOn} short /> : 'Not yet'),
          },
          ...(mayEdit
            ? [
                {
                  key: 'act',
                  head: 'Act',
                  tight: true,
                  cell: (row: Suggestion) => (
                    <a href={suggestionHref(slug, row.id, 'decide')}>
                      {row.verdict ? 'Change' : 'Decide'}
                      <span className="nhsuk-u-visually-hidden">: {row.text}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {mayEdit ? (
        <Form action={reviewHref(slug, review.id, 'suggestions')} label="Add a suggestion">
          <TextArea
            name="text"
            label="Add a suggestion"
            value={typed}
            rows={3}
            maxLength={2000}
            error={errors.text}
          />
          <Submit kind="secondary">Add it</Submit>
        </Form>
      ) : null}
      <h2 className="nhsuk-heading-m">History</h2>
      <HistoryList entries={history} />
    </>
  );
}
