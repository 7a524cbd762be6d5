import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DataTable, type DataTableProps } from './DataTable.tsx';
import { FilterBar } from './FilterBar.tsx';
import { Pager } from './Pager.tsx';

interface Row {
  id: string;
  words: string;
  score: number;
}

const props: DataTableProps<Row> = {
  caption: 'Comments',
  columns: [
    {
      key: 'words',
      head: 'Comment',
      rowHead: true,
      cell: (row) => row.words,
      sort: { href: '/by-words', now: 'ascending' },
    },
    { key: 'score', head: 'Score', numeric: true, cell: (row) => row.score },
  ],
  rows: [{ id: 'c1', words: 'It was <fine>', score: 4 }],
  rowKey: (row) => row.id,
  rowHref: (row) => `/comments/${row.id}`,
  empty: { says: 'Comments belong here.', step: { href: '/log', text: 'Log the first' } },
};

test('a table has its caption, its heads with their scope and how it is sorted', () => {
  const markup = renderToStaticMarkup(<DataTable {...props} />);
  expect(markup).toContain('<caption>Comments</caption>');
  expect(markup).toContain('<th scope="col" aria-sort="ascending"><a href="/by-words"');
  expect(markup).toContain('<tr data-row="c1" data-href="/comments/c1">');
  expect(markup).toContain('<th scope="row" data-head="Comment">It was &lt;fine&gt;</th>');
  expect(markup).toContain('<td class="data-table__figure" data-head="Score">4</td>');
  expect(markup).not.toContain('list-keys');
  expect(markup).not.toContain(' style=');
});

test('every box to tick has a name of its own and belongs to its form', () => {
  const markup = renderToStaticMarkup(
    <DataTable
      {...props}
      keys
      select={{ name: 'comment', form: 'bulk', label: (row) => `Select ${row.id}`, chosen: ['c1'] }}
    />,
  );
  expect(markup).toMatch(/<input type="checkbox" form="bulk" name="comment" checked="" value="c1"\/?>/u);
  expect(markup).toContain('Select c1');
  expect(markup).toContain('<list-keys>');
});

test('a table that scrolls is a region one can reach by keyboard', () => {
  const markup = renderToStaticMarkup(<DataTable {...props} narrow="scroll" />);
  expect(markup).toMatch(/<section[^>]*aria-label="Comments"[^>]*tabindex="0"/iu);
});

test('where there is no row it says what belongs there, and the first step', () => {
  const markup = renderToStaticMarkup(<DataTable {...props} rows={[]} />);
  expect(markup).toContain('Comments belong here.');
  expect(markup).toContain('<a href="/log">Log the first</a>');
  expect(markup).not.toContain('<table');
});

test('filters are said in words, and each can be taken away', () => {
  const markup = renderToStaticMarkup(
    <FilterBar
      action="/feedback"
      says="214 comments"
      parts={[{ text: 'about Discharge', removeHref: '/feedback?without' }]}
      clearHref="/feedback"
      hidden={{ order: 'newest' }}
    >
      <p>fields</p>
    </FilterBar>,
  );
  expect(markup).toContain('method="get"');
  expect(markup).toContain('name="order" value="newest"');
  expect(markup).toMatch(
    /<a href="\/feedback\?without" class="chip"><span[^>]*>Remove the filter: <\/span>about Discharge/u,
  );
});

test('a pager offers only the ways there are', () => {
  const markup = renderToStaticMarkup(<Pager countWords="Comments 1 to 50" olderHref="/older" />);
  expect(markup).toContain('href="/older" rel="next"');
  expect(markup).not.toContain('rel="prev"');
});
