import { sql } from 'kysely';
import { type BeadKind, beadKinds } from '../../design/thread/bead.ts';
import type { ThreadEdge, ThreadNode } from '../../design/thread/layout.ts';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import { mayReadFeedback, visibleComments, visibleFindings } from '../feedback/door.ts';
import { recordHref } from './addresses.ts';
import { mayReadLoops } from './policy.ts';
import { type ThreadKind, type ThreadRef, threadKinds, traceThread } from './thread.ts';
import { findThreadFacts, gapsOf } from './thread-strip.ts';
import { visibleActions, visibleDecisions, visibleLoops, visibleMessages } from './visible.ts';

/** Of each kind so many are named, the latest; the rest are counted. */
export const MOST_NAMED = 30;

export interface Drawing {
  /** What the record is called. */
  title: string;
  kind: ThreadKind;
  recordHref: string;
  nodes: ThreadNode[];
  edges: ThreadEdge[];
  more: Partial<Record<BeadKind, { count: number; href?: string }>>;
  gaps: Partial<Record<BeadKind, string>>;
}

interface Named {
  kind: ThreadKind;
  id: string;
  label: string;
  date: string | null;
  who: string | null;
}

const beadOf = (kind: ThreadKind): BeadKind => (kind === 'message' ? 'told' : kind);
const nodeId = ({ kind, id }: ThreadRef) => `${kind}:${id}`;

/**
 * The drawing of a record's whole thread. Records of a kind that this person may not see are counted and no more.
 * Null where the record itself is not there, or not for this person.
 */
export async function threadDrawing(db: Db, who: Who, kind: ThreadKind, id: string): Promise<Drawing | null> {
  const facts = await findThreadFacts(db, kind, id);
  if (!facts) return null;
  const trace = await traceThread(db, kind, id, MOST_NAMED);
  if (!trace) return null;
  const named = await listNamed(db, who, kind, id, trace.nodes);
  const here = named.find((node) => node.kind === kind && node.id === id);
  if (!here) return null;

  const { slug, today } = who.organisation;
  const order = new Map(named.map((node, at) => [nodeId(node), at]));
  const nodes = named
    .toSorted(
      (a, b) => threadKinds.indexOf(a.kind) - threadKinds.indexOf(b.kind) || rank(order, a) - rank(order, b),
    )
    .map(
      (node): ThreadNode => ({
        id: nodeId(node),
        kind: beadOf(node.kind),
        label: node.label,
        href: recordHref(slug, node.kind, node.id),
        date: node.date ?? undefined,
        who: node.who ?? undefined,
        here: node === here,
      }),
    );
  const totals: Record<BeadKind, number> = {
    comment: facts.comments,
    theme: facts.themes,
    finding: facts.findings,
    decision: facts.decisions,
    action: facts.actions,
    loop: trace.nodes.filter((node) => node.kind === 'loop').length,
    told: facts.messages + facts.tellings,
  };
  const more: Drawing['more'] = {};
  for (const bead of beadKinds) {
    const rest = totals[bead] - nodes.filter((node) => node.kind === bead).length;
    if (rest > 0) more[bead] = { count: rest, href: listOf(who, bead, named) };
  }
  return {
    title: here.label,
    kind,
    recordHref: recordHref(slug, kind, id),
    nodes,
    // The way back from the message to the comment is the thread's own order, and would be drawn across all the rest.
    edges: trace.edges
      .filter(({ from }) => from.kind !== 'message')
      .map(({ from, to }) => ({ from: nodeId(from), to: nodeId(to) })),
    more,
    gaps: gapsOf(facts, kind, today),
  };
}

const rank = (order: ReadonlyMap<string, number>, node: ThreadRef) => order.get(nodeId(node)) ?? 0;

/** Where the rest of a kind can be seen: comments on the page of the one finding or theme they stand behind. */
function listOf(who: Who, bead: BeadKind, named: readonly Named[]): string | undefined {
  const { slug } = who.organisation;
  if (bead === 'comment' && mayReadFeedback(who)) {
    const findings = named.filter((node) => node.kind === 'finding');
    if (findings.length === 1 && findings[0])
      return `${recordHref(slug, 'finding', findings[0].id)}#comments`;
  }
  if (bead === 'told' && mayReadLoops(who)) {
    const loops = named.filter((node) => node.kind === 'loop');
    if (loops.length === 1 && loops[0]) return `${recordHref(slug, 'loop', loops[0].id)}#told`;
  }
  return undefined;
}

/** What the nodes that this person may see are called, comments and messages latest first, in one query. */
async function listNamed(
  db: Db,
  who: Who,
  kind: ThreadKind,
  id: string,
  nodes: readonly ThreadRef[],
): Promise<Named[]> {
  const ids = (of: ThreadKind) => nodes.filter((node) => node.kind === of).map((node) => node.id);
  const among = (column: string, of: ThreadKind) =>
    sql<boolean>`${sql.ref(column)} = any (${ids(of)}::uuid[])`;
  // Ids are in the order of time, so the latest are known without reading a record.
  const amongLatest = (column: string, of: ThreadKind) => {
    const latest = ids(of).toSorted().reverse().slice(0, MOST_NAMED);
    const named = of === kind ? [id] : latest;
    return sql<boolean>`${sql.ref(column)} = any (${named}::uuid[])`;
  };
  const as = (of: ThreadKind) => sql<string>`${sql.lit(of)}`.as('kind');
  const nobody = sql<string | null>`null::text`.as('who');
  const noDay = sql<string | null>`null::date`.as('date');
  const nameOf = (column: string) =>
    sql<string | null>`(select p.name from person p where p.id = ${sql.ref(column)})`.as('who');
  // The record itself first, so that it is never among those only counted.
  const first = (column: string, of: ThreadKind) =>
    of === kind ? sql`${sql.ref(column)} = ${id} desc` : sql`1`;

  const comments = visibleComments(db, who)
    .select([as('comment'), 'comment.id', sql<string>`left(comment.text, 140)`.as('label')])
    .select(['comment.receivedOn as date', nobody])
    .where(among('comment.id', 'comment'))
    .orderBy(first('comment.id', 'comment'))
    .orderBy('comment.receivedOn', 'desc')
    .orderBy('comment.id', 'desc')
    .limit(MOST_NAMED);
  const themes = db
    .selectFrom('theme')
    .select([as('theme'), 'theme.id', 'theme.name as label', noDay, nobody])
    .where(among('theme.id', 'theme'))
    .where(sql<boolean>`${sql.lit(mayReadFeedback(who))}`);
  const findings = visibleFindings(db, who)
    .select([as('finding'), 'finding.id', 'finding.title as label', 'finding.foundOn as date'])
    .select(nameOf('finding.owner_id'))
    .where(amongLatest('finding.id', 'finding'));
  const decisions = visibleDecisions(db, who)
    .select([as('decision'), 'decision.id', 'decision.title as label', 'decision.decidedOn as date'])
    .select('decision.takenBy as who')
    .where(amongLatest('decision.id', 'decision'));
  const actions = visibleActions(db, who)
    .select([as('action'), 'action.id', 'action.title as label'])
    .select([
      sql<string | null>`coalesce(action.done_on, action.due_on)`.as('date'),
      nameOf('action.owner_id'),
    ])
    .where(amongLatest('action.id', 'action'));
  const loops = visibleLoops(db, who)
    .select([as('loop'), 'loop.id', 'loop.title as label'])
    .select([sql<string | null>`coalesce(loop.published_on, loop.opened_on)`.as('date')])
    .select(nameOf('loop.written_by'))
    .where(amongLatest('loop.id', 'loop'));
  const messages = visibleMessages(db, who)
    .select([as('message'), 'message.id', 'message.subject as label'])
    .select(sql<string | null>`(message.created_at at time zone 'Europe/London')::date`.as('date'))
    .select(sql<string | null>`nullif(message.to_name, '')`.as('who'))
    .where(among('message.id', 'message'))
    .orderBy(first('message.id', 'message'))
    .orderBy('message.createdAt', 'desc')
    .orderBy('message.id', 'desc')
    .limit(MOST_NAMED);
  const parts = [comments, themes, findings, decisions, actions, loops, messages];
  const { rows } = await sql<Named>`${sql.join(
    parts.map((part) => sql`(${part})`),
    sql` union all `,
  )}`.execute(db);
  return rows;
}
