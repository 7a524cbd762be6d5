import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { layoutThread, type ThreadNode } from './layout.ts';
import { ThreadDrawing } from './ThreadDrawing.tsx';
import { ThreadStrip } from './ThreadStrip.tsx';

const kinds = {
  comment: 'Comments',
  theme: 'Themes',
  finding: 'Findings',
  decision: 'Decisions',
  action: 'Actions',
  loop: 'We did',
  told: 'Told',
};

function comments(many: number): ThreadNode[] {
  return Array.from({ length: many }, (_, index) => ({
    id: `comment:${index}`,
    kind: 'comment' as const,
    label: `Comment ${index}`,
    href: `/comments/${index}`,
  }));
}

test('the strip is an ordered list in the order of the thread, with this record marked and gaps told in words', () => {
  const markup = renderToStaticMarkup(
    <ThreadStrip
      beads={[
        { kind: 'comment', label: 'comments', count: 1204, href: '/comments' },
        { kind: 'finding', label: 'finding', count: 1, href: '/finding', here: true },
        { kind: 'decision', label: 'decision', count: 0, gap: 'no decision yet, 34 days' },
      ]}
    />,
  );
  expect(markup).toMatch(/<nav[^>]*aria-label="The thread of this record"><ol/u);
  const steps = markup.split('<li').slice(1);
  expect(steps).toHaveLength(3);
  expect(steps[0]).toContain('href="/comments"');
  expect(steps[0]).toContain('1,204');
  expect(steps[1]).toContain('aria-current="step"');
  expect(steps[1]).toContain('you are here');
  expect(steps[2]).toContain('no decision yet, 34 days');
  expect(steps[2]).not.toContain('<a ');
  expect(markup.match(/aria-current/gu)).toHaveLength(1);
  expect(markup).not.toContain(' style=');
});

test('a long thread is drawn in part, and the rest is counted', () => {
  const drawing = layoutThread(
    [...comments(40), { id: 'f', kind: 'finding', label: 'Finding' }],
    [{ from: 'comment:0', to: 'f' }],
    { comment: 1000 },
  );
  expect(drawing.nodes.length).toBeLessThanOrEqual(60);
  const [first] = drawing.columns;
  expect(first?.count).toBe(1040);
  expect((first?.rest ?? 0) + drawing.nodes.filter(({ kind }) => kind === 'comment').length).toBe(1040);
  expect(drawing.rests).toHaveLength(1);
  expect(drawing.edges).toHaveLength(1);
});

test('the record whose page it is is always drawn, and no two boxes stand on each other', () => {
  const nodes = comments(40);
  const drawing = layoutThread(
    [
      ...nodes.slice(0, 39),
      { ...(nodes[39] ?? nodes[0]), id: 'mine', kind: 'comment', label: 'Mine', here: true },
    ],
    [],
  );
  expect(drawing.nodes.map(({ id }) => id)).toContain('mine');
  const places = drawing.nodes.map(({ x, y }) => `${x} ${y}`);
  expect(new Set(places).size).toBe(places.length);
  for (const { x, y } of drawing.nodes) {
    expect(x).toBeLessThan(drawing.width);
    expect(y).toBeLessThan(drawing.height);
  }
});

test('edges that cross are untangled', () => {
  const drawing = layoutThread(
    [
      { id: 'a', kind: 'decision', label: 'a' },
      { id: 'b', kind: 'decision', label: 'b' },
      { id: 'x', kind: 'action', label: 'x' },
      { id: 'y', kind: 'action', label: 'y' },
    ],
    [
      { from: 'a', to: 'y' },
      { from: 'b', to: 'x' },
    ],
  );
  expect(drawing.edges.every(({ from, to }) => from.y === to.y)).toBe(true);
});

test('the list says all that the drawing does: names, dates, links, counts and gaps', () => {
  const markup = renderToStaticMarkup(
    <ThreadDrawing
      nodes={[
        ...comments(2),
        {
          id: 'f',
          kind: 'finding',
          label: 'A finding',
          href: '/f',
          date: '2012-09-27',
          who: 'Maya Okafor',
          here: true,
        },
      ]}
      edges={[{ from: 'comment:0', to: 'f' }]}
      kinds={kinds}
      more={{ comment: { count: 7, href: '/all' } }}
      gaps={{ decision: 'no decision yet, 34 days' }}
    />,
  );
  const list = markup.slice(markup.indexOf('<ol'));
  expect(list).toContain('href="/comments/1"');
  expect(list).toContain('Maya Okafor, <time dateTime="2012-09-27">27 September 2012</time>');
  expect(list).toContain('<a href="/all">and 7 more</a>');
  expect(list).toContain('no decision yet, 34 days');
  expect(list).toContain('aria-current="page"');
  for (const name of Object.values(kinds)) expect(list).toContain(name);
  expect(markup).not.toContain(' style=');
});

test('an empty thread is still a drawing and a list', () => {
  expect(renderToStaticMarkup(<ThreadDrawing nodes={[]} edges={[]} kinds={kinds} />)).toContain('Told');
});
