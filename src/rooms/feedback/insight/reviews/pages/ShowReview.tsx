import { ButtonRow } from '../../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Errors, Option } from '../../../../../design/form/field.ts';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { type HistoryEntry, HistoryList } from '../../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../../design/record/RecordHead.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { Prose } from '../../../../../design/text/Prose.tsx';
import { findingHref } from '../../../addresses.ts';
import { escalationHref } from '../../../escalations/addresses.ts';
import { providerHref } from '../../../providers/addresses.ts';
import { signalHref } from '../../../signals/addresses.ts';
import { reviewHref, reviewItemHref } from '../../addresses.ts';
import { formatNames, issuedFormats } from '../../issued/issued.ts';
import { actionWords, itemKindName, type Review, type ReviewItem, reviewState } from '../review.ts';

export interface ShowReviewProps {
  slug: string;
  today: string;
  review: Review;
  items: readonly ReviewItem[];
  /** What can be added, for those who may while the review is open; null otherwise. */
  open: readonly { label: string; options: readonly Option[] }[] | null;
  history: readonly HistoryEntry[];
  values: { about: string; text: string; considered: string };
  errors: Errors;
  mayIssue: boolean;
}

function aboutHref(slug: string, { kind, aboutId }: ReviewItem): string | null {
  if (aboutId === null) return null;
  if (kind === 'finding') return findingHref(slug, aboutId);
  if (kind === 'signal') return signalHref(slug, aboutId);
  if (kind === 'escalation') return escalationHref(slug, aboutId);
  return kind === 'provider' ? providerHref(slug, aboutId) : null;
}

/** A review: what was looked at, what was considered, what was raised, and the paper it became. */
export function ShowReview(props: ShowReviewProps) {
  const { slug, today, review, items, open, history, values, errors, mayIssue } = props;
  const at = (act: string) => reviewHref(slug, review.id, act);
  return (
    <>
      <ErrorSummary errors={errors} />
      <RecordHead
        kind="Review"
        title={review.title}
        state={reviewState(review)}
        facts={[
          { term: 'Held', value: <Day date={review.heldOn} /> },
          ...(review.bodyName ? [{ term: 'Body', value: review.bodyName }] : []),
          ...(review.meetingOn
            ? [
                {
                  term: 'Meeting',
                  value: (
                    <a href={`/${slug}/desk/meetings/${review.meetingId}`}>
                      <Day date={review.meetingOn} />
                    </a>
                  ),
                },
              ]
            : []),
          { term: 'Recorded by', value: review.recorderName ?? 'Somebody who has left' },
          ...(review.closedOn ? [{ term: 'Closed', value: <Day date={review.closedOn} /> }] : []),
        ]}
        actions={
          open ? (
            <LinkButton href={at('edit')} kind="secondary" small>
              Change
            </LinkButton>
          ) : null
        }
      />
      {review.note ? <Prose text={review.note} /> : null}
      {review.documentId ? (
        <p>
          Issued as a paper:{' '}
          {issuedFormats.map((format, index) => (
            <span key={format}>
              {index > 0 ? ', ' : null}
              <a href={at(`files/${format}`)}>{formatNames[format]}</a>
            </span>
          ))}
        </p>
      ) : null}
      <h2>What was looked at</h2>
      <DataTable
        caption="What was looked at"
        captionHidden
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          { key: 'kind', head: 'What', tight: true, cell: ({ kind }) => itemKindName(kind) },
          {
            key: 'title',
            head: 'Looked at',
            rowHead: true,
            cell: (item) => {
              const href = aboutHref(slug, item);
              return (
                <>
                  {href ? <a href={href}>{item.title}</a> : item.title}
                  {item.kind !== 'words' && item.text ? <> ({item.text})</> : null}
                </>
              );
            },
          },
          { key: 'considered', head: 'What was considered', cell: ({ considered }) => considered },
          {
            key: 'action',
            head: 'Action',
            cell: (item) =>
              item.actionId ? (
                <>
                  <a href={`/${slug}/desk/actions/${item.actionId}`}>{item.actionTitle}</a>,{' '}
                  {actionWords(item, today).toLowerCase()}
                </>
              ) : (
                'None'
              ),
          },
          ...(open
            ? [
                {
                  key: 'edit',
                  head: 'Change',
                  cell: ({ id, title }: ReviewItem) => (
                    <a href={reviewItemHref(slug, review.id, id)}>
                      Consider<span className="nhsuk-u-visually-hidden">: {title}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
        empty={{ says: 'Nothing is added yet. Choose below what the group looked at.' }}
      />
      {open ? (
        <>
          <Form action={at('items')} label="Add what was looked at">
            <h3>Add what was looked at</h3>
            <Select
              name="about"
              label="Something that is open"
              none="None of these"
              value={values.about}
              options={open}
              error={errors.about}
            />
            <TextField name="text" label="Or in words" optional value={values.text} error={errors.text} />
            <TextArea
              name="considered"
              label="What was considered"
              optional
              rows={3}
              maxLength={5000}
              value={values.considered}
              error={errors.considered}
            />
            <ButtonRow>
              <Submit kind="secondary">Add it</Submit>
            </ButtonRow>
          </Form>
          {items.length > 0 ? (
            <Form action={at('close')} version={review.version} label="Close the review">
              <p>Once it is closed, nothing in the review changes any more, and it can be issued.</p>
              <Submit>Close the review</Submit>
            </Form>
          ) : null}
        </>
      ) : null}
      {mayIssue ? (
        <Form action={at('issue')} label="Issue the review">
          <Submit>Issue it as a paper</Submit>
        </Form>
      ) : null}
      <h2>History</h2>
      <HistoryList entries={history} />
    </>
  );
}
