import { sql } from 'kysely';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Problem, Stale } from '../../../platform/web/problems.ts';
import { mayChooseQuotes, mayWorkOnLoops } from '../policy.ts';
import { visibleActions, visibleDecisions } from '../visible.ts';
import { digestOf, findInLoop } from './identifiers.ts';
import {
  type Links,
  type Loop,
  type LoopForm,
  type LoopState,
  type TellingForm,
  typedLoopFields,
} from './loop.ts';
import { commentsBehind, findLoop, linksOf, listLinks, mayBeQuoted } from './queries.ts';
import { getFreeSlug } from './slug.ts';

export const LOOP = 'loop';

const columns = ({ title, youSaid, whoSaid, outcome, weDid, because, benefit }: LoopForm) => ({
  title,
  youSaid,
  whoSaid,
  outcome,
  weDid: outcome === 'did' ? weDid : '',
  because: outcome === 'could_not' ? because : '',
  benefit,
});

/** Drafts a "You said, we did", and gives its id. Throws NotFound where what it tells of is not there. */
export async function recordLoop(db: Db, who: Who, form: LoopForm): Promise<string> {
  require(mayWorkOnLoops(who));
  const id = newId();
  await db
    .insertInto('loop')
    .values({
      organisationId: who.organisation.id,
      id,
      slug: await getFreeSlug(db, form.title, id),
      openedOn: who.organisation.today,
      writtenBy: who.personId,
      ...columns(form),
    })
    .execute();
  await replaceLinks(db, who, id, form);
  const after = await keptOf(db, await requireLoop(db, who, id));
  await recordChange(db, who, { kind: LOOP, id, act: 'drafted', after });
  return id;
}

/**
 * Changes a draft. Whoever changed the words last is their author, and cannot approve them. The address follows the
 * title until the first publication. Throws Stale with what stands now where the version is not the latest.
 */
export async function changeLoop(db: Db, who: Who, id: string, form: LoopForm): Promise<void> {
  require(mayWorkOnLoops(who));
  const loop = await requireLoop(db, who, id);
  requireState(
    loop,
    'draft',
    'Only a draft can be changed. Withdraw it, or take it back from approval, first.',
  );
  const before = await keptOf(db, loop);
  const slug = loop.publishedOn ? loop.slug : await getFreeSlug(db, form.title, id);
  const changed = await db
    .updateTable('loop')
    .set({ ...columns(form), slug, writtenBy: who.personId, version: (form.version ?? 0) + 1 })
    .where('id', '=', id)
    .where('version', '=', form.version ?? 0)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before);
  await replaceLinks(db, who, id, form);
  const after = await keptOf(db, await requireLoop(db, who, id));
  await recordChange(db, who, {
    kind: LOOP,
    id,
    act: 'changed',
    ...differing(typedLoopFields, before, after),
  });
}

/**
 * Chooses which words are quoted. Refuses a comment that does not stand behind the loop, whose speaker did not agree,
 * or in which something found still waits.
 */
export async function chooseQuotes(
  db: Db,
  who: Who,
  id: string,
  form: { quotes: readonly string[]; version: number },
): Promise<void> {
  require(mayChooseQuotes(who));
  const loop = await requireLoop(db, who, id);
  requireState(loop, 'draft', 'Quotes can be chosen for a draft only.');
  const quotes = [...new Set(form.quotes)];
  const links = linksOf(await listLinks(db, id));
  const allowed = await db
    .selectFrom('comment')
    .select('comment.id')
    .where(sql<boolean>`comment.id = any (${quotes}::uuid[])`)
    .where(sql<boolean>`comment.id in (${commentsBehind(links)})`)
    .where(mayBeQuoted)
    .execute();
  if (allowed.length !== quotes.length)
    throw new Problem(400, 'One of these comments may not be quoted. Go back and choose again.');
  await advance(db, loop, form.version, { writtenBy: who.personId });
  await db.deleteFrom('loopQuote').where('loopId', '=', id).execute();
  if (quotes.length > 0)
    await db
      .insertInto('loopQuote')
      .values(
        quotes.map((commentId, position) => ({
          organisationId: who.organisation.id,
          loopId: id,
          commentId,
          position,
        })),
      )
      .execute();
  await recordChange(db, who, {
    kind: LOOP,
    id,
    act: 'chose the quotes',
    after: { quotes: quotes.length },
  });
}

/** Asks for approval. */
export async function submitLoop(db: Db, who: Who, id: string, version: number): Promise<void> {
  require(mayWorkOnLoops(who));
  const loop = await requireLoop(db, who, id);
  requireState(loop, 'draft', 'Only a draft can be sent for approval.');
  await advance(db, loop, version, { state: 'submitted', submittedAt: new Date(), returnedBecause: null });
  await recordChange(db, who, { kind: LOOP, id, act: 'sent it for approval' });
}

/** Makes what waits for approval, or was withdrawn, a draft again. Its address and its trace stay. */
export async function takeLoopBack(db: Db, who: Who, id: string, version: number): Promise<void> {
  require(mayWorkOnLoops(who));
  const loop = await requireLoop(db, who, id);
  if (loop.state !== 'submitted' && loop.state !== 'withdrawn')
    throw new Problem(409, 'It is a draft already, or it is published. Withdraw it before you change it.');
  await advance(db, loop, version, {
    state: 'draft',
    submittedAt: null,
    approvedBy: null,
    approvedAt: null,
    withdrawnBecause: null,
  });
  await recordChange(db, who, { kind: LOOP, id, act: 'made it a draft again' });
}

/** Lets what was found in the loop's own words stand, with the reason. Words found later are not covered by it. */
export async function letStand(
  db: Db,
  who: Who,
  id: string,
  form: { because: string; version: number },
): Promise<void> {
  require(mayWorkOnLoops(who));
  const loop = await requireLoop(db, who, id);
  if (loop.state === 'published') throw new Problem(409, 'It is published already.');
  const found = findInLoop(loop);
  if (found.length === 0) throw new Problem(409, 'Nothing was found in these words any more.');
  await advance(db, loop, form.version, { letStandBecause: form.because, letStandDigest: digestOf(found) });
  await recordChange(db, who, {
    kind: LOOP,
    id,
    act: `let ${found.length === 1 ? 'what was found' : `${found.length} finds`} stand`,
    after: { because: form.because },
  });
}

/** Records that people were told by another way. */
export async function recordTelling(db: Db, who: Who, loopId: string, form: TellingForm): Promise<void> {
  require(mayWorkOnLoops(who));
  const loop = await requireLoop(db, who, loopId);
  requireState(loop, 'published', 'Publish it first. People can be told of what is published.');
  await db
    .insertInto('loopTelling')
    .values({ organisationId: who.organisation.id, id: newId(), loopId, toldBy: who.personId, ...form })
    .execute();
  await recordChange(db, who, {
    kind: LOOP,
    id: loopId,
    act: `told ${form.audience} by ${form.channel}`,
  });
}

/** Takes away a telling that was recorded by mistake. */
export async function removeTelling(db: Db, who: Who, loopId: string, tellingId: string): Promise<void> {
  require(mayWorkOnLoops(who));
  await requireLoop(db, who, loopId);
  const removed = await db
    .deleteFrom('loopTelling')
    .where('loopId', '=', loopId)
    .where('id', '=', tellingId)
    .returning(['audience', 'channel'])
    .executeTakeFirst();
  if (!removed) throw new NotFound();
  await recordChange(db, who, {
    kind: LOOP,
    id: loopId,
    act: `took back that ${removed.audience} were told by ${removed.channel}`,
  });
}

export async function requireLoop(db: Db, who: Who, id: string): Promise<Loop> {
  const loop = await findLoop(db, who, id);
  if (!loop) throw new NotFound();
  return loop;
}

export function requireState(loop: Loop, state: LoopState, say: string): void {
  if (loop.state !== state) throw new Problem(409, say);
}

export interface Step {
  state?: LoopState;
  writtenBy?: string;
  submittedAt?: Date | null;
  returnedBecause?: string | null;
  approvedBy?: string | null;
  approvedAt?: Date | null;
  publishedOn?: string;
  withdrawnBecause?: string | null;
  letStandBecause?: string;
  letStandDigest?: string;
}

/** Takes a loop one step further where it is still as the person read it; says so where it is not. */
export async function advance(db: Db, loop: Loop, version: number, step: Step): Promise<void> {
  const changed = await db
    .updateTable('loop')
    .set({ ...step, version: version + 1 })
    .where('id', '=', loop.id)
    .where('version', '=', version)
    .where('state', '=', loop.state)
    .returning('id')
    .executeTakeFirst();
  if (!changed)
    throw new Problem(
      409,
      'Somebody changed it after you opened it. Go back, read it again, and decide then.',
    );
}

/** What the history keeps of a loop, and what a clash of versions shows. */
async function keptOf(db: Db, loop: Loop) {
  const { title, youSaid, whoSaid, outcome, weDid, because, benefit } = loop;
  const links = (await listLinks(db, loop.id)).map((link) => link.title).join('; ');
  return { title, youSaid, whoSaid, outcome, weDid, because, benefit, links };
}

async function replaceLinks(db: Db, who: Who, loopId: string, links: Links): Promise<void> {
  const organisationId = who.organisation.id;
  const actions = [...new Set(links.actions)];
  const decisions = [...new Set(links.decisions)];
  const seenActions = await visibleActions(db, who)
    .select('action.id')
    .where(sql<boolean>`action.id = any (${actions}::uuid[])`)
    .execute();
  const seenDecisions = await visibleDecisions(db, who)
    .select('decision.id')
    .where(sql<boolean>`decision.id = any (${decisions}::uuid[])`)
    .execute();
  if (seenActions.length !== actions.length || seenDecisions.length !== decisions.length)
    throw new NotFound();
  await db.deleteFrom('loopAction').where('loopId', '=', loopId).execute();
  await db.deleteFrom('loopDecision').where('loopId', '=', loopId).execute();
  if (actions.length > 0)
    await db
      .insertInto('loopAction')
      .values(actions.map((actionId) => ({ organisationId, loopId, actionId })))
      .execute();
  if (decisions.length > 0)
    await db
      .insertInto('loopDecision')
      .values(decisions.map((decisionId) => ({ organisationId, loopId, decisionId })))
      .execute();
}
