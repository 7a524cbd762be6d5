import { DateField } from '../../../../../design/form/DateField.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../../design/table/FilterBar.tsx';
import { plural } from '../../../../../design/text/words.ts';
import { lineHref } from '../../../addresses.ts';
import { postHref, postsHref } from '../../addresses.ts';
import { amount } from '../../amounts.ts';
import { ResourceNav } from '../../pages/parts/ResourceNav.tsx';
import { type Capacity, capacityInWords } from '../capacity.ts';
import type { Allocation, Post } from '../post.ts';
import { CapacityLine } from './parts/CapacityLine.tsx';
import { FromUntil } from './parts/FromUntil.tsx';
import { type PostView, postViews } from './parts/postViews.ts';

export interface ShowWorkloadProps {
  slug: string;
  view: PostView;
  posts: readonly { post: Post; own: Capacity; work: readonly Allocation[] }[];
  total: Capacity;
  warnings: readonly string[];
}

/** What every post is given to on a day. */
export function ShowWorkload({ slug, view, posts, total, warnings }: ShowWorkloadProps) {
  const list = postsHref(slug);
  return (
    <>
      <h1 className="nhsuk-heading-l">Workload by post</h1>
      <ResourceNav slug={slug} here="posts" />
      <CapacityLine total={total} warnings={warnings} on={view.on} today={view.today} />
      <FilterBar
        action={`${list}/workload`}
        says={plural(posts.length, 'post')}
        parts={view.parts}
        clearHref={`${list}/workload`}
        views={postViews(slug, view, 'workload')}
        exports={[{ href: view.csvHref, text: 'Download as CSV' }]}
      >
        <DateField name="on" label="As at" value={view.on} />
      </FilterBar>
      {posts.length === 0 ? <p>No post is in force on this day.</p> : null}
      {posts.map(({ post, own, work }) => (
        <section key={post.id}>
          <h2 className="nhsuk-heading-m">
            <a href={postHref(slug, post.id)}>{post.title}</a>
          </h2>
          <p>
            {post.personName ? `${post.personName}. ` : ''}
            {capacityInWords(own)}
          </p>
          <DataTable
            caption={`What ${post.title} is given to`}
            captionHidden
            rows={work}
            rowKey={(row) => row.id}
            empty={{ says: 'Nothing is allocated to this post on this day.' }}
            columns={[
              {
                key: 'work',
                head: 'Work',
                rowHead: true,
                cell: ({ line, work: other }) =>
                  line ? (
                    <>
                      <a href={lineHref(slug, line.lineId)}>
                        {line.code} {line.what}
                      </a>
                      {other ? `, ${other}` : ''}
                    </>
                  ) : (
                    other
                  ),
              },
              { key: 'plan', head: 'Plan', cell: ({ line }) => line?.plan ?? '' },
              { key: 'when', head: 'When', cell: (row) => <FromUntil {...row} /> },
              {
                key: 'days',
                head: 'Days a week',
                numeric: true,
                cell: ({ daysPerWeek }) => amount(daysPerWeek),
              },
            ]}
          />
        </section>
      ))}
    </>
  );
}
