import { sql } from 'kysely';
import type { DeliveryState } from '../../../analysis/calendar/timescale.ts';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { actorOf, recordHistory } from '../../../platform/history/record-history.ts';
import { NotFound, Problem } from '../../../platform/web/problems.ts';
import { findColleague } from '../../organisation/door.ts';
import { type LineFacts, listLineFacts } from '../lines/line-facts.ts';
import { renumberLines } from '../lines/line-order.ts';
import { Refused } from '../lines/refused.ts';
import { type Confidence, wantsReason } from '../lines/status.ts';
import { statusWordFor } from '../lines/updates/update.ts';
import { mayEditPlans, mayUpdateLine } from '../policy.ts';
import type { BulkForm } from './bulk.ts';
import { type LineWords, listWords } from './bulk-queries.ts';
import { requirePlan, requireUnderWay } from './commands.ts';

/** Under this kind the history keeps what stood before lines were changed together, so that it can be taken back. */
const BULK = 'plan_bulk';

/** How one line stood before it was changed with others. */
interface Before {
  id: string;
  rag: Confidence;
  deliveryState: DeliveryState;
  statusPrinted: string;
  reason: string;
  sectionId: string | null;
  words: LineWords | null;
  leads: { roleText: string; personId: string | null }[];
}

/** What was asked of the lines, as far as it is needed to take it back. */
interface Asked {
  rag: Confidence | null;
  deliveryState: DeliveryState | null;
  words: boolean;
  leadId: string | null;
  section: string | null;
}

export interface BulkDone {
  /** Names what was done, to take it back. */
  bulk: string;
  changed: string[];
  /** Codes of the lines that are not this person's to update. */
  notTheirs: string[];
}

const readOnlyNow = 'The plan has ended, so it is not changed any more.';

/**
 * Says the same of several lines of a plan at once: how sure, how far, in which words, under whose lead, in which section.
 * Changes only lines that this person may update, and names the others. Throws Refused where a line moves to Amber or Red
 * without a reason, NotFound where a colleague, a section or the plan is not there.
 */
export async function changeLines(db: Db, who: Who, planId: string, form: BulkForm): Promise<BulkDone> {
  const plan = await requirePlan(db, who, planId);
  if (plan.state === 'refreshed' || plan.state === 'closed') throw new Problem(409, readOnlyNow);
  const moves = form.leadId !== null || form.section !== null;
  if (moves) {
    require(mayEditPlans(who));
    requireUnderWay(plan);
  }
  await requireNamed(db, planId, who, form);
  await hold(db, planId, form.lines);
  const { today } = who.organisation;
  const lines = await listLineFacts(db, who, { planId, asAt: today, lineIds: form.lines });
  const theirs = lines.filter((line) =>
    mayUpdateLine(who, { responsibleIds: [...line.leadIds, ...line.supportIds] }),
  );
  const notTheirs = lines.filter((line) => !theirs.includes(line)).map(({ code }) => code);
  const unexplained = theirs.filter(
    (line) => form.reason === '' && wantsReason(line.rag, form.rag ?? line.rag),
  );
  if (unexplained.length > 0)
    throw new Refused({
      reason: `Say why: ${unexplained.map(({ code }) => code).join(', ')} would move to Amber or Red.`,
    });
  const bulk = newId();
  if (theirs.length === 0) return { bulk, changed: [], notTheirs };
  const before = await listBefore(db, theirs, form);
  if (form.rag || form.deliveryState || form.done)
    await insertUpdates(
      db,
      who,
      theirs.map((line) => {
        const rag = form.rag ?? line.rag;
        const deliveryState = form.deliveryState ?? line.deliveryState;
        const same = rag === line.rag && deliveryState === line.deliveryState;
        return {
          lineId: line.id,
          rag,
          deliveryState,
          statusPrinted: same ? line.statusPrinted : statusWordFor(plan.statusWords, rag, deliveryState),
          done: form.done,
          reason: form.reason || (same ? line.reason : ''),
        };
      }),
    );
  const ids = theirs.map(({ id }) => id);
  if (form.leadId) {
    const { leadId } = form;
    // The role as printed stays; the person who holds it is named beside it.
    await replaceLeads(
      db,
      who,
      before.map(({ id, leads }) => ({ id, leads: ledBy(leads, leadId) })),
    );
  }
  if (form.section) await moveTo(db, planId, ids, form.section === 'none' ? null : form.section);
  const asked: Asked = {
    rag: form.rag,
    deliveryState: form.deliveryState,
    words: form.done !== '',
    leadId: form.leadId,
    section: form.section,
  };
  await recordHistory(db, actorOf(who), {
    kind: BULK,
    id: bulk,
    act: 'changed several lines',
    before: { planId, lines: before },
    after: { ...asked },
  });
  await tellHistories(db, who, before, 'changed it together with others', asked);
  return { bulk, changed: theirs.map(({ code }) => code), notTheirs };
}

/**
 * Takes back what `changeLines` did, for lines that still stand as it left them: updates are never taken away, so a new
 * one says again what stood before. Only who did it can. Gives the codes of the lines that stand as before, and of those
 * that changed since.
 */
export async function undoChange(
  db: Db,
  who: Who,
  planId: string,
  bulk: string,
): Promise<{ back: string[]; since: string[] }> {
  const plan = await requirePlan(db, who, planId);
  if (plan.state === 'refreshed' || plan.state === 'closed') throw new Problem(409, readOnlyNow);
  const kept = await db
    .selectFrom('history')
    .select(['before', 'after', 'personId'])
    .where('kind', '=', BULK)
    .where('recordId', '=', bulk)
    .orderBy('at')
    .limit(1)
    .executeTakeFirst();
  const was = kept?.before as { planId: string; lines: Before[] } | null | undefined;
  if (!kept || !was || was.planId !== planId || kept.personId !== who.personId) throw new NotFound();
  const asked = kept.after as unknown as Asked;
  const lineIds = was.lines.map(({ id }) => id);
  await hold(db, planId, lineIds);
  const { today } = who.organisation;
  const now = new Map(
    (await listLineFacts(db, who, { planId, asAt: today, lineIds })).map((line) => [line.id, line]),
  );
  const standsStill = (one: Before) => {
    const line = now.get(one.id);
    return (
      line !== undefined &&
      mayUpdateLine(who, { responsibleIds: [...line.leadIds, ...line.supportIds] }) &&
      line.rag === (asked.rag ?? one.rag) &&
      line.deliveryState === (asked.deliveryState ?? one.deliveryState) &&
      line.sectionId === (asked.section ? (asked.section === 'none' ? null : asked.section) : one.sectionId)
    );
  };
  const back = was.lines.filter(standsStill);
  if (asked.rag || asked.deliveryState || asked.words)
    await insertUpdates(
      db,
      who,
      back.map((one) => ({
        lineId: one.id,
        rag: one.rag,
        deliveryState: one.deliveryState,
        statusPrinted: one.statusPrinted,
        ...(asked.words ? (one.words ?? { done: 'What was said before was taken back.' }) : null),
        reason: one.reason || 'What was said of several lines at once was taken back.',
      })),
    );
  if (asked.leadId) await replaceLeads(db, who, back);
  if (asked.section)
    for (const [sectionId, lines] of Map.groupBy(back, (one) => one.sectionId))
      await moveTo(
        db,
        planId,
        lines.map(({ id }) => id),
        sectionId,
      );
  await tellHistories(db, who, back, 'took back what was said of several lines', asked);
  const codeOf = (id: string) => now.get(id)?.code ?? '';
  const since = was.lines.filter((one) => !back.includes(one)).map(({ id }) => codeOf(id));
  return { back: back.map(({ id }) => codeOf(id)), since: since.filter((code) => code !== '') };
}

/** Holds the lines until the transaction's end, so that nobody says something of them in between. */
async function hold(db: Db, planId: string, ids: readonly string[]): Promise<void> {
  await db
    .selectFrom('planLine')
    .select('id')
    .where('planId', '=', planId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
}

async function requireNamed(db: Db, planId: string, who: Who, form: BulkForm): Promise<void> {
  if (form.leadId && !(await findColleague(db, who, form.leadId))) throw new NotFound();
  if (!form.section || form.section === 'none') return;
  const section = await db
    .selectFrom('planSection')
    .select('id')
    .where('id', '=', form.section)
    .where('planId', '=', planId)
    .executeTakeFirst();
  if (!section) throw new NotFound();
}

async function listBefore(db: Db, lines: readonly LineFacts[], form: BulkForm): Promise<Before[]> {
  const ids = lines.map(({ id }) => id);
  const words = form.done ? await listWords(db, ids) : new Map<string, LineWords>();
  const leads = form.leadId
    ? Map.groupBy(
        await db
          .selectFrom('planLineResponsible')
          .select(['lineId', 'roleText', 'personId'])
          .where('kind', '=', 'lead')
          .where('lineId', 'in', ids)
          .orderBy('position')
          .orderBy('id')
          .execute(),
        ({ lineId }) => lineId,
      )
    : new Map<string, { roleText: string; personId: string | null }[]>();
  return lines.map((line) => ({
    id: line.id,
    rag: line.rag,
    deliveryState: line.deliveryState,
    statusPrinted: line.statusPrinted,
    reason: line.reason,
    sectionId: line.sectionId,
    words: words.get(line.id) ?? null,
    leads: (leads.get(line.id) ?? []).map(({ roleText, personId }) => ({ roleText, personId })),
  }));
}

interface NewUpdate extends Partial<LineWords> {
  lineId: string;
  rag: Confidence;
  deliveryState: DeliveryState;
  statusPrinted: string;
  reason: string;
}

async function insertUpdates(db: Db, who: Who, updates: readonly NewUpdate[]): Promise<void> {
  if (updates.length === 0) return;
  await db
    .insertInto('planLineUpdate')
    .values(
      updates.map((update) => ({
        organisationId: who.organisation.id,
        id: newId(),
        asAt: who.organisation.today,
        recordedBy: who.personId,
        updatePrinted: '',
        done: '',
        next: '',
        issue: '',
        ...update,
      })),
    )
    .execute();
}

/** The first role keeps its words and gets the person; other roles as printed stay, other people go. */
function ledBy(leads: Before['leads'], personId: string): Before['leads'] {
  const [first, ...rest] = leads;
  return [
    { roleText: first?.roleText ?? '', personId },
    ...rest.filter(({ roleText }) => roleText !== '').map(({ roleText }) => ({ roleText, personId: null })),
  ];
}

async function replaceLeads(db: Db, who: Who, lines: readonly Pick<Before, 'id' | 'leads'>[]): Promise<void> {
  if (lines.length === 0) return;
  const ids = lines.map(({ id }) => id);
  await db.deleteFrom('planLineResponsible').where('kind', '=', 'lead').where('lineId', 'in', ids).execute();
  const rows = lines.flatMap(({ id: lineId, leads }) =>
    leads.map((lead, position) => ({
      organisationId: who.organisation.id,
      id: newId(),
      lineId,
      kind: 'lead',
      position,
      ...lead,
    })),
  );
  if (rows.length > 0) await db.insertInto('planLineResponsible').values(rows).execute();
}

/** Puts lines at the end of a section, in the order in which they stood. */
async function moveTo(
  db: Db,
  planId: string,
  ids: readonly string[],
  sectionId: string | null,
): Promise<void> {
  if (ids.length === 0) return;
  await sql`update plan_line set section_id = ${sectionId}::uuid, position = position + 1000000,
      version = version + 1
    where plan_id = ${planId} and id = any(${[...ids]}::uuid[])
      and section_id is distinct from ${sectionId}::uuid`.execute(db);
  await renumberLines(db, planId);
}

/** One entry in the history of each line. */
async function tellHistories(
  db: Db,
  who: Who,
  lines: readonly Before[],
  act: string,
  asked: Asked,
): Promise<void> {
  if (lines.length === 0) return;
  const { personId, name, organisation } = who;
  const after = JSON.stringify({
    rag: asked.rag ?? undefined,
    deliveryState: asked.deliveryState ?? undefined,
  });
  await db
    .insertInto('history')
    .values(
      lines.map((line) => ({
        organisationId: organisation.id,
        id: newId(),
        personId,
        byName: name,
        kind: 'plan_line',
        recordId: line.id,
        act,
        after,
      })),
    )
    .execute();
}
