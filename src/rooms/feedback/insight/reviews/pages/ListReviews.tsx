import { DateField } from '../../../../../design/form/DateField.tsx';
import type { Option } from '../../../../../design/form/field.ts';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../../design/table/Pager.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { plural } from '../../../../../design/text/words.ts';
import { newReviewHref, reviewHref, reviewsHref } from '../../addresses.ts';
import { type ListedReview, type ReviewFilter, reviewState } from '../review.ts';

export interface ListReviewsProps {
  slug: string;
  rows: readonly ListedReview[];
  total: number;
  filter: ReviewFilter;
  bodies: readonly Option[];
  parts: readonly { text: string; removeHref: string }[];
  csvHref: string;
  mayWork: boolean;
  newerHref?: string;
  olderHref?: string;
}

/** The sittings of the group, the latest first. */
export function ListReviews(props: ListReviewsProps) {
  const { slug, rows, total, filter, bodies, parts, csvHref, mayWork } = props;
  const list = reviewsHref(slug);
  return (
    <>
      <h1>Reviews of the insight group</h1>
      {mayWork ? <LinkButton href={newReviewHref(slug)}>Record a review</LinkButton> : null}
      <FilterBar
        action={list}
        says={plural(total, 'review')}
        parts={parts}
        clearHref={list}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
      >
        <Select name="body" label="Body" value={filter.body} none="Any" options={bodies} />
        <Select
          name="state"
          label="State"
          value={filter.state}
          none="Any"
          options={[
            { value: 'open', label: 'Open' },
            { value: 'closed', label: 'Closed' },
          ]}
        />
        <DateField name="from" label="Held from" value={filter.from} />
        <DateField name="to" label="Held until" value={filter.to} />
      </FilterBar>
      <DataTable
        caption="Reviews, the latest first"
        captionHidden
        keys
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => reviewHref(slug, id)}
        columns={[
          { key: 'on', head: 'Held', tight: true, cell: ({ heldOn }) => <Day date={heldOn} /> },
          {
            key: 'title',
            head: 'Review',
            rowHead: true,
            cell: ({ id, title }) => <a href={reviewHref(slug, id)}>{title}</a>,
          },
          { key: 'body', head: 'Body', cell: ({ bodyName }) => bodyName ?? '' },
          { key: 'items', head: 'Looked at', numeric: true, cell: ({ items }) => items },
          { key: 'actions', head: 'Actions', numeric: true, cell: ({ actions }) => actions },
          {
            key: 'state',
            head: 'State',
            cell: (row) => <Tag tone={reviewState(row).tone}>{reviewState(row).text}</Tag>,
          },
        ]}
        empty={{
          says: 'No review is recorded here. A review holds what the group looked at and the actions it raised.',
          step: mayWork ? { href: newReviewHref(slug), text: 'Record a review' } : undefined,
        }}
      />
      {rows.length > 0 ? (
        <Pager countWords={plural(total, 'review')} newerHref={props.newerHref} olderHref={props.olderHref} />
      ) : null}
    </>
  );
}
