import { Day } from '../text/Day.tsx';
import { count } from '../text/words.ts';
import { type BeadKind, beadKinds } from './bead.ts';
import { box, layoutThread, type Placed, type ThreadEdge, type ThreadNode } from './layout.ts';

export interface ThreadDrawingProps {
  nodes: readonly ThreadNode[];
  /** In the direction of the thread, from the comment to the message. */
  edges: readonly ThreadEdge[];
  /** What each kind is called in the plural: "Comments", "Decisions", "We did". */
  kinds: Readonly<Record<BeadKind, string>>;
  /** How many there are of a kind beyond the nodes handed in, and where they can be seen. */
  more?: Readonly<Partial<Record<BeadKind, { count: number; href?: string }>>>;
  /** What is missing, with its age: "no decision yet, 34 days". */
  gaps?: Readonly<Partial<Record<BeadKind, string>>>;
  id?: string;
}

/** The whole thread of a record, as a drawing and below it as a list that says the same. */
export function ThreadDrawing({
  nodes,
  edges,
  kinds,
  more = {},
  gaps = {},
  id = 'thread',
}: ThreadDrawingProps) {
  const left = Object.fromEntries(Object.entries(more).map(([kind, { count: many }]) => [kind, many]));
  const drawing = layoutThread(nodes, edges, left);
  const { columns, rests, width, height } = drawing;
  return (
    <div className="drawing">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="drawing__frame" aria-label="Drawing of the thread" tabIndex={0}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it; role img would hide them */}
        <svg
          className="drawing__svg"
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="group"
          aria-labelledby={`${id}-title`}
        >
          <title id={`${id}-title`}>
            {columns.map((column) => `${kinds[column.kind]}: ${count(column.count)}`).join(', ')}
          </title>
          <g fill="none" className="drawing__edges">
            {drawing.edges.map(({ from, to }) => (
              <path key={`${from.x} ${from.y} ${to.x} ${to.y}`} d={curve(from, to)} />
            ))}
          </g>
          {columns.map((column) => (
            <text key={column.kind} className="drawing__kind" x={column.x} y={18}>
              {kinds[column.kind]} {count(column.count)}
            </text>
          ))}
          {drawing.nodes.map((node) => (
            <Box key={node.id} node={node} />
          ))}
          {rests.map(({ kind, rest, x, y }) => (
            <text key={kind} className="drawing__rest" x={x + 10} y={y + 24}>
              and {count(rest)} more
            </text>
          ))}
        </svg>
      </section>
      <ol className="drawing__list">
        {beadKinds.map((kind) => (
          <Kind
            key={kind}
            name={kinds[kind]}
            nodes={nodes.filter((node) => node.kind === kind)}
            more={more[kind]}
            gap={gaps[kind]}
          />
        ))}
      </ol>
    </div>
  );
}

/** Leaves the right edge of one box level and arrives level at the left edge of the other. */
function curve(from: Placed, to: Placed): string {
  const [x1, y1] = [from.x + box.width, from.y + box.height / 2];
  const [x2, y2] = [to.x, to.y + box.height / 2];
  const half = (x1 + x2) / 2;
  return `M${x1} ${y1}C${half} ${y1} ${half} ${y2} ${x2} ${y2}`;
}

/** About what a box's width takes at its size of letters, on each of two lines. */
const LETTERS = 17;

/** The label on two lines of a box, broken between words, the rest told by an ellipsis. */
function lines(label: string): [string, string] {
  let first = '';
  const words = label.split(/\s+/u);
  while (words[0] !== undefined && `${first} ${words[0]}`.trim().length <= LETTERS)
    first = `${first} ${words.shift()}`.trim();
  if (first === '') return [shorten(label), ''];
  return [first, shorten(words.join(' '))];
}

function shorten(text: string): string {
  return text.length > LETTERS ? `${text.slice(0, LETTERS - 1).trimEnd()}…` : text;
}

function Box({ node }: { node: ThreadNode & Placed }) {
  const { x, y, href, here, label } = node;
  const [first, second] = lines(label);
  const body = (
    <>
      <title>{label}</title>
      <rect
        className="drawing__box"
        x={x + 1}
        y={y + 1}
        width={box.width - 2}
        height={box.height - 2}
        rx="4"
      />
      <text className="drawing__label" x={x + 10} y={second ? y + 17 : y + 24}>
        {first}
      </text>
      {second ? (
        <text className="drawing__label" x={x + 10} y={y + 31}>
          {second}
        </text>
      ) : null}
    </>
  );
  const className = here ? 'drawing__node drawing__node--here' : 'drawing__node';
  return href === undefined ? (
    <g className={className}>{body}</g>
  ) : (
    <a className={className} href={href} aria-label={label} aria-current={here ? 'page' : undefined}>
      {body}
    </a>
  );
}

interface KindProps {
  name: string;
  nodes: readonly ThreadNode[];
  more?: { count: number; href?: string };
  gap?: string;
}

function Kind({ name, nodes, more, gap }: KindProps) {
  const total = nodes.length + (more?.count ?? 0);
  return (
    <li className={total === 0 ? 'drawing__part drawing__part--gap' : 'drawing__part'}>
      <p className="drawing__name">
        {name} <span className="drawing__count">{count(total)}</span>
      </p>
      {gap ? <p className="drawing__gap">{gap}</p> : null}
      {total > 0 ? (
        <ul>
          {nodes.map((node) => (
            <li key={node.id} className={node.here ? 'drawing__here' : undefined}>
              {node.href === undefined ? (
                node.label
              ) : (
                <a href={node.href} aria-current={node.here ? 'page' : undefined}>
                  {node.label}
                </a>
              )}
              {node.who || node.date ? (
                <span className="drawing__by">
                  {' '}
                  {node.who}
                  {node.who && node.date ? ', ' : null}
                  {node.date ? <Day date={node.date} /> : null}
                </span>
              ) : null}
            </li>
          ))}
          {more && more.count > 0 ? (
            <li>
              {more.href === undefined ? (
                `and ${count(more.count)} more`
              ) : (
                <a href={more.href}>and {count(more.count)} more</a>
              )}
            </li>
          ) : null}
        </ul>
      ) : null}
    </li>
  );
}
