import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';

/** The kinds of record on the thread, in its order. */
export const threadKinds = ['comment', 'theme', 'finding', 'decision', 'action', 'loop', 'message'] as const;
export type ThreadKind = (typeof threadKinds)[number];

export const isThreadKind = (text: string): text is ThreadKind =>
  (threadKinds as readonly string[]).includes(text);

export interface ThreadRef {
  kind: ThreadKind;
  id: string;
}

export interface Trace {
  /** In the order of the thread, then by id. */
  nodes: ThreadRef[];
  /** From the comment to the message, and from the message back to those it told. */
  edges: { from: ThreadRef; to: ThreadRef }[];
}

const links: readonly [ThreadKind, ThreadKind][] = [
  ['comment', 'theme'],
  ['comment', 'finding'],
  ['theme', 'finding'],
  ['finding', 'decision'],
  ['decision', 'action'],
  ['decision', 'loop'],
  ['action', 'loop'],
  ['loop', 'message'],
  ['message', 'comment'],
];

/** The name of the set of a kind's ids within the statement. */
const set = (kind: ThreadKind) => sql.ref(`in_${kind}`);
// An array of the ids, worked out once, goes through the view into each of its tables and uses their indexes.
const among = (kind: ThreadKind) => sql`any (array(select id from ${set(kind)}))`;

const after = (from: ThreadKind, to: ThreadKind) =>
  sql`select distinct to_id as id from thread
    where from_kind = ${sql.lit(from)} and to_kind = ${sql.lit(to)} and from_id = ${among(from)}`;
const before = (from: ThreadKind, to: ThreadKind) =>
  sql`select distinct from_id as id from thread
    where from_kind = ${sql.lit(from)} and to_kind = ${sql.lit(to)} and to_id = ${among(to)}`;

const latestWith = (themeId: string, most: number) =>
  sql`(select comment_id as id from comment_theme where theme_id = ${themeId}
    order by received_on desc, comment_id desc limit ${sql.lit(most)})`;

const place = (kind: ThreadKind) => threadKinds.indexOf(kind);

/**
 * What belongs to the thread of one record, as the sets `in_comment` … `in_message` of one statement.
 *
 * From the record it goes forwards to the message and backwards to the comments, and never sideways: another finding of
 * a comment found on the way back does not belong. Themes are joined in, not walked through. From a comment, only
 * messages that told this comment; from a message, only the comments that it told. A theme's comments may be held to
 * the latest `mostOfTheme`.
 */
export function threadSets(start: ThreadKind, id: string, mostOfTheme?: number): RawBuilder<unknown> {
  const sets: [ThreadKind, RawBuilder<unknown>][] = [
    [start, sql`select id from ${sql.table(start)} where id = ${id}`],
  ];
  const add = (kind: ThreadKind, ...from: RawBuilder<unknown>[]) =>
    sets.push([kind, sql.join(from, sql` union `)]);
  const isBefore = (kind: ThreadKind) => place(kind) < place(start);
  const isAfter = (kind: ThreadKind) => place(kind) > place(start);

  if (start === 'theme')
    add('comment', mostOfTheme === undefined ? before('comment', 'theme') : latestWith(id, mostOfTheme));
  else {
    if (isBefore('loop')) add('loop', before('loop', 'message'));
    if (isBefore('action')) add('action', before('action', 'loop'));
    if (isBefore('decision')) {
      const straight = start === 'action' ? [] : [before('decision', 'loop')];
      add('decision', before('decision', 'action'), ...straight);
    }
    if (isBefore('finding')) add('finding', before('finding', 'decision'));
    if (start === 'message') add('comment', after('message', 'comment'));
    else if (isBefore('comment')) add('comment', before('comment', 'finding'));
  }

  if (isAfter('finding')) add('finding', after(start, 'finding'));
  if (isAfter('decision')) add('decision', after('finding', 'decision'));
  if (isAfter('action')) add('action', after('decision', 'action'));
  if (isAfter('loop')) {
    const straight = start === 'action' ? [] : [after('decision', 'loop')];
    add('loop', after('action', 'loop'), ...straight);
  }
  if (start === 'comment') add('message', before('message', 'comment'));
  else if (isAfter('message')) add('message', after('loop', 'message'));

  if (start === 'comment') add('theme', after('comment', 'theme'));
  else if (start !== 'theme') add('theme', after('comment', 'theme'), before('theme', 'finding'));

  return sql`with ${sql.join(sets.map(([kind, ids]) => sql`${set(kind)} as (${ids})`))}`;
}

function isBeforeOnThread(a: ThreadRef, b: ThreadRef): number {
  return place(a.kind) - place(b.kind) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

interface TraceRow {
  fromKind: ThreadKind;
  fromId: string;
  toKind: ThreadKind | null;
  toId: string | null;
}

/**
 * The whole thread of one record: what led to it and what came of it, in one query.
 * Null where there is no such record. It asks nobody's leave: callers who show it ask first. From a theme, all comments
 * with it, or the latest `mostOfTheme`.
 */
export async function traceThread(
  db: Db,
  kind: ThreadKind,
  id: string,
  mostOfTheme?: number,
): Promise<Trace | null> {
  const nodes = threadKinds.map(
    (each) => sql`select ${sql.lit(each)} as from_kind, id as from_id, null as to_kind, null::uuid as to_id
      from ${set(each)}`,
  );
  const edges = links.map(
    ([from, to]) => sql`select distinct from_kind, from_id, to_kind, to_id from thread
      where from_kind = ${sql.lit(from)} and to_kind = ${sql.lit(to)}
        and from_id = ${among(from)} and to_id = ${among(to)}`,
  );
  const { rows } = await sql<TraceRow>`
    ${threadSets(kind, id, mostOfTheme)} ${sql.join([...nodes, ...edges], sql` union all `)}`.execute(db);
  if (rows.length === 0) return null;
  const trace: Trace = { nodes: [], edges: [] };
  for (const row of rows) {
    const from = { kind: row.fromKind, id: row.fromId };
    if (row.toKind === null || row.toId === null) trace.nodes.push(from);
    else trace.edges.push({ from, to: { kind: row.toKind, id: row.toId } });
  }
  trace.nodes.sort(isBeforeOnThread);
  trace.edges.sort((a, b) => isBeforeOnThread(a.from, b.from) || isBeforeOnThread(a.to, b.to));
  return trace;
}
