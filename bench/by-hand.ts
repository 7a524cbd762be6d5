import pg from 'pg';

export interface Sent {
  text: string;
  values: unknown[];
}

/** The statements that the requests listened to send, in order. */
let sent: Sent[] | null = null;
const query = pg.Client.prototype.query as (...words: unknown[]) => unknown;
pg.Client.prototype.query = function listened(this: pg.Client, ...words: unknown[]) {
  const [first, second] = words;
  if (sent && typeof first === 'string') sent.push({ text: first, values: (second as unknown[]) ?? [] });
  else if (sent && typeof first === 'object' && first !== null && 'text' in first)
    sent.push({
      text: String(first.text),
      values: ((first as { values?: unknown[] }).values ?? (second as unknown[]) ?? []) as unknown[],
    });
  return query.apply(this, words);
} as typeof pg.Client.prototype.query;

/** What a page sends to PostgreSQL while it is asked for once. */
export async function listenTo(ask: () => Promise<unknown>): Promise<Sent[]> {
  sent = [];
  await ask();
  const statements = sent;
  sent = null;
  return statements;
}

/** The statements of a page that are not those which open and close its transactions. */
export const ownStatements = (statements: readonly Sent[]): Sent[] =>
  statements.filter(({ text }) => !/^(begin|commit|start transaction|rollback)|set_config/i.test(text));

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Milliseconds that each of these takes, turn about in one run, as medians in their order. */
export async function turnAbout(
  turns: number,
  works: readonly (() => Promise<unknown>)[],
): Promise<number[]> {
  const taken: number[][] = works.map(() => []);
  for (let turn = 0; turn < turns; turn++)
    for (const [at, work] of works.entries()) {
      const started = performance.now();
      await work();
      taken[at]?.push(performance.now() - started);
    }
  return taken.map(median);
}
