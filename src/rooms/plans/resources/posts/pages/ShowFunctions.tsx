import { DateField } from '../../../../../design/form/DateField.tsx';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../../design/table/FilterBar.tsx';
import { WarningCallout } from '../../../../../design/text/WarningCallout.tsx';
import { plural } from '../../../../../design/text/words.ts';
import { postsHref } from '../../addresses.ts';
import { ResourceNav } from '../../pages/parts/ResourceNav.tsx';
import { type Coverage, gapsInWords } from '../capacity.ts';
import type { Post } from '../post.ts';
import { type PostView, postViews } from './parts/postViews.ts';

export interface ShowFunctionsProps {
  slug: string;
  view: PostView;
  coverage: readonly Coverage[];
  posts: readonly Post[];
  /** Where functions are set out, for who may. */
  frameworkHref?: string;
}

/** Which post has which function, and the functions that nobody has. */
export function ShowFunctions({ slug, view, coverage, posts, frameworkHref }: ShowFunctionsProps) {
  const list = postsHref(slug);
  const gaps = gapsInWords(coverage);
  return (
    <>
      <h1 className="nhsuk-heading-l">Functions covered by posts</h1>
      <ResourceNav slug={slug} here="posts" />
      <FilterBar
        action={`${list}/functions`}
        says={`${plural(coverage.length, 'function')}, ${plural(gaps.length, 'gap')}`}
        parts={view.parts}
        clearHref={`${list}/functions`}
        views={postViews(slug, view, 'functions')}
        exports={[{ href: view.csvHref, text: 'Download as CSV' }]}
      >
        <DateField name="on" label="As at" value={view.on} />
      </FilterBar>
      {gaps.length > 0 ? (
        <WarningCallout heading="Functions that nobody has">
          <ul className="nhsuk-list nhsuk-list--bullet">
            {gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </WarningCallout>
      ) : null}
      <DataTable
        caption="Functions and the posts that have them"
        captionHidden
        rows={coverage}
        rowKey={(row) => row.id}
        narrow="scroll"
        empty={{
          says: 'The functions that the organisation needs are set out in its framework, under the kind “function”.',
          step: frameworkHref ? { href: frameworkHref, text: 'Set out a function' } : undefined,
        }}
        columns={[
          { key: 'function', head: 'Function', rowHead: true, cell: (row) => row.text },
          ...posts.map((post) => ({
            key: post.id,
            head: post.title,
            cell: (row: Coverage) => (row.postIds.includes(post.id) ? 'Yes' : ''),
          })),
          {
            key: 'many',
            head: 'Posts',
            tight: true,
            cell: (row) =>
              row.postIds.length > 0 ? plural(row.postIds.length, 'post') : <Tag tone="late">No post</Tag>,
          },
        ]}
      />
    </>
  );
}
