import { sql } from 'kysely';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { recordChange } from '../../../platform/history/record-page.ts';
import { recordMessage } from '../../../platform/mail/send.ts';
import { publicLoopHref, stopHref } from '../addresses.ts';
import { mayApproveLoop, mayWithdrawLoop } from '../policy.ts';
import { advance, LOOP, requireLoop, requireState } from './commands.ts';
import { findUnsettled } from './identifiers.ts';
import { tellingLetter } from './letter.ts';
import type { Loop } from './loop.ts';
import { commentsBehind, linksOf, listLinks, listQuotes } from './queries.ts';

export type Published = { ok: true; told: number } | { ok: false; say: string };

/** Why a loop cannot go out as it stands, in a sentence; null where it can. */
export async function findHindrance(db: Db, loop: Loop): Promise<string | null> {
  const found = findUnsettled(loop);
  if (found.length > 0)
    return 'Something in the words looks as if it points at a person. Take it out, or let it stand with a reason.';
  const quotes = await listQuotes(db, loop.id);
  if (quotes.some((quote) => !quote.allowed))
    return 'One of the quotes may not be shown any more. Choose the quotes again.';
  return null;
}

/**
 * Approves a loop and publishes it on the organisation's today, and in the same transaction writes to everybody who
 * asked to hear back. Its author cannot. `site` is the address under which the site is reached.
 */
export async function publishLoop(
  db: Db,
  who: Who,
  id: string,
  version: number,
  site: string,
): Promise<Published> {
  const loop = await requireLoop(db, who, id);
  require(mayApproveLoop(who, loop));
  requireState(loop, 'submitted', 'Only what waits for approval can be published.');
  const say = await findHindrance(db, loop);
  if (say) return { ok: false, say };
  await advance(db, loop, version, {
    state: 'published',
    approvedBy: who.personId,
    approvedAt: new Date(),
    publishedOn: who.organisation.today,
  });
  const told = await tellThoseWhoSpoke(db, who, loop, site);
  await recordChange(db, who, {
    kind: LOOP,
    id,
    act: 'approved and published it',
    after: { told },
  });
  return { ok: true, told };
}

/** Gives a loop back to its author with words on what to change. */
export async function returnLoop(
  db: Db,
  who: Who,
  id: string,
  form: { because: string; version: number },
): Promise<void> {
  const loop = await requireLoop(db, who, id);
  require(mayApproveLoop(who, loop));
  requireState(loop, 'submitted', 'Only what waits for approval can be given back.');
  await advance(db, loop, form.version, {
    state: 'draft',
    submittedAt: null,
    returnedBecause: form.because,
  });
  await recordChange(db, who, {
    kind: LOOP,
    id,
    act: 'gave it back',
    after: { because: form.because },
  });
}

/** Takes a published loop off the public page. Its trace, and the messages that went out, stay. */
export async function withdrawLoop(
  db: Db,
  who: Who,
  id: string,
  form: { because: string; version: number },
): Promise<void> {
  const loop = await requireLoop(db, who, id);
  require(mayWithdrawLoop(who));
  requireState(loop, 'published', 'Only what is published can be withdrawn.');
  await advance(db, loop, form.version, { state: 'withdrawn', withdrawnBecause: form.because });
  await recordChange(db, who, {
    kind: LOOP,
    id,
    act: 'withdrew it',
    after: { because: form.because },
  });
}

/**
 * Puts a withdrawn loop back as it was approved; what changed since about its quotes or its words is looked at again.
 * Nobody is written to twice.
 */
export async function restoreLoop(db: Db, who: Who, id: string, version: number): Promise<Published> {
  const loop = await requireLoop(db, who, id);
  require(mayWithdrawLoop(who));
  requireState(loop, 'withdrawn', 'Only what was withdrawn can be put back.');
  const say = await findHindrance(db, loop);
  if (say) return { ok: false, say };
  await advance(db, loop, version, { state: 'published', withdrawnBecause: null });
  await recordChange(db, who, { kind: LOOP, id, act: 'put it back' });
  return { ok: true, told: 0 };
}

interface Waiting {
  returnId: string;
  name: string;
  email: string;
  commentId: string;
}

/** Writes one letter to each address that waits for an answer about what the loop tells of. Gives how many. */
async function tellThoseWhoSpoke(db: Db, who: Who, loop: Loop, site: string): Promise<number> {
  const { id: organisationId, slug, name } = who.organisation;
  const links = linksOf(await listLinks(db, loop.id));
  const { rows } = await sql<Waiting>`
    select rc.return_id, rc.name, rc.email, c.id as comment_id
    from comment c
    join return_contact rc on rc.organisation_id = c.organisation_id and rc.return_id = c.return_id
    where c.id in (${commentsBehind(links)})
      and rc.wants_reply and rc.email <> '' and rc.stopped_at is null
      and not exists (select 1 from told_comment tc where tc.organisation_id = c.organisation_id
        and tc.comment_id = c.id and tc.loop_id = ${loop.id})
    order by rc.return_id, c.id`.execute(db);
  const letters = Map.groupBy(rows, (row) => row.email.trim().toLowerCase());
  for (const waiting of letters.values()) {
    const [first] = waiting;
    if (!first) continue;
    const letter = tellingLetter({
      toName: first.name,
      organisation: name,
      loop,
      address: `${site}${publicLoopHref(slug, loop.slug)}`,
      stopAddress: `${site}${stopHref(slug, first.returnId)}`,
    });
    const messageId = await recordMessage(db, {
      organisationId,
      aboutKind: LOOP,
      aboutId: loop.id,
      toAddress: first.email,
      toName: first.name,
      ...letter,
    });
    await db
      .insertInto('toldComment')
      .values(waiting.map(({ commentId }) => ({ organisationId, messageId, commentId, loopId: loop.id })))
      .execute();
  }
  return letters.size;
}
