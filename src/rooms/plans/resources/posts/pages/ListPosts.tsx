import { DateField } from '../../../../../design/form/DateField.tsx';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../../design/table/FilterBar.tsx';
import { plural } from '../../../../../design/text/words.ts';
import { postHref, postsHref } from '../../addresses.ts';
import { amount } from '../../amounts.ts';
import { ResourceNav } from '../../pages/parts/ResourceNav.tsx';
import type { Capacity } from '../capacity.ts';
import { contractInWords, type Post } from '../post.ts';
import { BalanceTag } from './parts/BalanceTag.tsx';
import { CapacityLine } from './parts/CapacityLine.tsx';
import { type PostView, postViews } from './parts/postViews.ts';

export interface ListPostsProps {
  slug: string;
  view: PostView;
  rows: readonly (Post & { own: Capacity; standing: string })[];
  total: Capacity;
  warnings: readonly string[];
  mayEdit: boolean;
}

/** The posts, their days for this work and what is given away, on a day. */
export function ListPosts({ slug, view, rows, total, warnings, mayEdit }: ListPostsProps) {
  const list = postsHref(slug);
  return (
    <>
      <h1 className="nhsuk-heading-l">Posts</h1>
      <ResourceNav slug={slug} here="posts" />
      {mayEdit ? (
        <p>
          <LinkButton href={`${list}/new`} kind="secondary" small>
            Add a post
          </LinkButton>
        </p>
      ) : null}
      <CapacityLine total={total} warnings={warnings} on={view.on} today={view.today} />
      <FilterBar
        action={list}
        says={plural(rows.length, 'post')}
        parts={view.parts}
        clearHref={list}
        views={postViews(slug, view, 'posts')}
        exports={[{ href: view.csvHref, text: 'Download as CSV' }]}
      >
        <DateField name="on" label="As at" value={view.on} />
        <Select
          name="show"
          label="Posts"
          none="In force on that day"
          value={view.show}
          options={[{ value: 'all', label: 'All, with those to come and those ended' }]}
        />
      </FilterBar>
      <DataTable
        caption="Posts by title"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => postHref(slug, row.id)}
        keys
        empty={{
          says: 'The people who do this work belong here: each post with its days a week, and what they are given to.',
          step: mayEdit ? { href: `${list}/new`, text: 'Add the first post' } : undefined,
        }}
        columns={[
          {
            key: 'title',
            head: 'Post',
            rowHead: true,
            cell: (row) => <a href={postHref(slug, row.id)}>{row.title}</a>,
          },
          { key: 'person', head: 'Who holds it', cell: (row) => row.personName ?? 'Nobody named' },
          { key: 'by', head: 'Provided by', cell: (row) => row.providedBy },
          { key: 'contract', head: 'Contract', cell: (row) => row.standing || contractInWords(row) },
          { key: 'capacity', head: 'Days a week', numeric: true, cell: (row) => amount(row.own.capacity) },
          { key: 'allocated', head: 'Allocated', numeric: true, cell: (row) => amount(row.own.allocated) },
          { key: 'balance', head: 'Balance', tight: true, cell: (row) => <BalanceTag own={row.own} /> },
        ]}
      />
    </>
  );
}
