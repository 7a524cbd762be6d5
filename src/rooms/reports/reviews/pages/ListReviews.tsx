import { DateField } from '../../../../design/form/DateField.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { plural } from '../../../../design/text/words.ts';
import { newReviewHref, reviewHref, reviewsHref } from '../../addresses.ts';
import type { ListedReview, ReviewFilter } from '../review.ts';

export interface ListReviewsProps {
  slug: string;
  rows: readonly ListedReview[];
  total: number;
  filter: ReviewFilter;
  plans: readonly { id: string; title: string }[];
  parts: readonly { text: string; removeHref: string }[];
  csvHref: string;
  newerHref?: string;
  olderHref?: string;
  mayEdit: boolean;
}

/** How a review stands: whether each suggestion has a verdict. */
function Standing({ row: { suggestions, accepted, rejected } }: { row: ListedReview }) {
  const open = suggestions - accepted - rejected;
  if (suggestions === 0) return 'No suggestions';
  return open > 0 ? <Tag tone="waiting">{open} to decide</Tag> : <Tag tone="done">All decided</Tag>;
}

/** Reviews from outside, the latest received first. */
export function ListReviews(props: ListReviewsProps) {
  const { slug, rows, total, filter, plans, parts, csvHref, newerHref, olderHref, mayEdit } = props;
  const list = reviewsHref(slug);
  return (
    <>
      <h1 className="nhsuk-heading-l">Reviews from outside</h1>
      {mayEdit ? (
        <p>
          <LinkButton href={newReviewHref(slug)} kind="secondary" small>
            Record a review
          </LinkButton>
        </p>
      ) : null}
      <FilterBar
        action={list}
        says={plural(total, 'review')}
        parts={parts}
        clearHref={list}
        views={[
          { href: list, text: 'All', current: parts.length === 0 },
          {
            href: `${list}?open=yes`,
            text: 'Suggestions to decide',
            current: parts.length === 1 && filter.open === 'yes',
          },
        ]}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
      >
        <Select
          name="plan"
          label="Plan"
          value={filter.plan}
          none="Any"
          options={plans.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Select
          name="open"
          label="Suggestions"
          value={filter.open}
          none="Any"
          options={[{ value: 'yes', label: 'Some to decide' }]}
        />
        <DateField name="from" label="Received from" value={filter.from ?? ''} />
        <DateField name="to" label="Received until" value={filter.to ?? ''} />
      </FilterBar>
      <DataTable
        caption="Reviews, the latest first"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => reviewHref(slug, row.id)}
        keys
        empty={
          parts.length > 0
            ? { says: 'No review is like this.', step: { href: list, text: 'Show all reviews' } }
            : {
                says: 'No review is recorded. What others say of your plans is kept here, with what you made of it.',
                step: mayEdit ? { href: newReviewHref(slug), text: 'Record a review' } : undefined,
              }
        }
        columns={[
          {
            key: 'subject',
            head: 'Review',
            rowHead: true,
            cell: (row) => <a href={reviewHref(slug, row.id)}>{row.subject}</a>,
          },
          { key: 'reviewer', head: 'Reviewer', cell: (row) => row.reviewer },
          { key: 'plan', head: 'Plan', cell: (row) => row.planTitle ?? 'None' },
          {
            key: 'made',
            head: 'Suggestions',
            cell: (row) => `${row.accepted} accepted, ${row.rejected} rejected of ${row.suggestions}`,
          },
          { key: 'standing', head: 'Standing', tight: true, cell: (row) => <Standing row={row} /> },
          { key: 'on', head: 'Received', tight: true, cell: (row) => <Day date={row.receivedOn} short /> },
        ]}
      />
      {newerHref || olderHref ? (
        <Pager countWords={plural(total, 'review')} newerHref={newerHref} olderHref={olderHref} />
      ) : null}
    </>
  );
}
