import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../platform/web/paging.ts';
import type { Titled } from '../decisions/decision.ts';
import { visibleActions, visibleDecisions } from '../visible.ts';
import { type Action, type ActionFilter, type ListedAction, SOON_DAYS } from './action.ts';

/** The last day on which an action that is not late counts as due soon. */
export const soonUntil = (today: string) =>
  Temporal.PlainDate.from(today).add({ days: SOON_DAYS }).toString();

function filtered(db: Db, who: Who, filter: ActionFilter) {
  const { today } = who.organisation;
  let query = visibleActions(db, who);
  if (filter.owner === 'me') query = query.where('action.ownerId', '=', who.personId);
  if (filter.from) query = query.where('action.dueOn', '>=', filter.from);
  if (filter.to) query = query.where('action.dueOn', '<=', filter.to);
  if (filter.state === 'done') return query.where('action.doneOn', 'is not', null);
  if (filter.state === 'dropped') return query.where('action.droppedOn', 'is not', null);
  if (filter.state) query = query.where('action.doneOn', 'is', null).where('action.droppedOn', 'is', null);
  if (filter.state === 'overdue') return query.where('action.dueOn', '<', today);
  if (filter.state === 'soon')
    return query.where('action.dueOn', '>=', today).where('action.dueOn', '<=', soonUntil(today));
  return query;
}

/**
 * One page of actions, the soonest due first. `after` leads onwards to those due later, `before` back; the page's
 * `older` is the key onwards and its `newer` the key back.
 */
export async function listActions(
  db: Db,
  who: Who,
  filter: ActionFilter,
  at: { before: Key | null; after: Key | null },
  size = 50,
): Promise<Page<ListedAction>> {
  const direction = at.before ? 'desc' : 'asc';
  let query = filtered(db, who, filter)
    .leftJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'action.organisationId')
        .onRef('person.id', '=', 'action.ownerId'),
    )
    .select(['action.id', 'action.title', 'action.dueOn', 'action.doneOn', 'action.droppedOn'])
    .select('person.name as ownerName');
  if (at.after)
    query = query.where(
      sql<boolean>`(action.due_on, action.id) > (${at.after.on}::date, ${at.after.id}::uuid)`,
    );
  if (at.before)
    query = query.where(
      sql<boolean>`(action.due_on, action.id) < (${at.before.on}::date, ${at.before.id}::uuid)`,
    );
  const rows = await query
    .orderBy('action.dueOn', direction)
    .orderBy('action.id', direction)
    .limit(size + 1)
    .execute();
  return cutPage(
    rows,
    (row) => ({ on: row.dueOn, id: row.id }),
    { before: at.after, after: at.before },
    size,
  );
}

export async function countActions(db: Db, who: Who, filter: ActionFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

/** An action as its page shows it; null where there is none that this person may see. */
export async function findAction(db: Db, who: Who, id: string): Promise<Action | null> {
  const nameOf = (column: string) =>
    sql<string | null>`(select p.name from person p where p.organisation_id = action.organisation_id
      and p.id = ${sql.ref(column)})`;
  const row = await visibleActions(db, who)
    .select([
      'action.id',
      'action.title',
      'action.text',
      'action.ownerId',
      'action.dueOn',
      'action.doneOn',
      'action.doneNote',
      'action.droppedOn',
      'action.droppedBecause',
      'action.version',
    ])
    .select([nameOf('action.owner_id').as('ownerName'), nameOf('action.recorded_by').as('recorderName')])
    .where('action.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The decisions from which an action came that this person may see. */
export function listDecisionsOf(db: Db, who: Who, actionId: string): Promise<Titled[]> {
  return visibleDecisions(db, who)
    .innerJoin('actionDecision', (join) =>
      join
        .onRef('actionDecision.organisationId', '=', 'decision.organisationId')
        .onRef('actionDecision.decisionId', '=', 'decision.id'),
    )
    .select(['decision.id', 'decision.title'])
    .where('actionDecision.actionId', '=', actionId)
    .orderBy('decision.decidedOn', 'desc')
    .orderBy('decision.id', 'desc')
    .execute();
}

/** The loops that tell of an action. */
export function listLoopsOf(db: Db, actionId: string): Promise<Titled[]> {
  return db
    .selectFrom('loopAction')
    .innerJoin('loop', (join) =>
      join
        .onRef('loop.organisationId', '=', 'loopAction.organisationId')
        .onRef('loop.id', '=', 'loopAction.loopId'),
    )
    .select(['loop.id', 'loop.title'])
    .where('loopAction.actionId', '=', actionId)
    .orderBy('loop.openedOn', 'desc')
    .orderBy('loop.id', 'desc')
    .execute();
}

/** The decisions that an action may come from: the latest, and those chosen already. */
export function listDecisionChoices(db: Db, who: Who, chosen: readonly string[]): Promise<Titled[]> {
  const isChosen = sql<boolean>`decision.id = any (${chosen}::uuid[])`;
  return visibleDecisions(db, who)
    .select(['decision.id', 'decision.title'])
    .where(
      sql<boolean>`${isChosen} or decision.id in
        (select d.id from decision d where d.outcome <> 'no' order by d.decided_on desc, d.id desc limit 15)`,
    )
    .orderBy(sql`${isChosen} desc`)
    .orderBy('decision.decidedOn', 'desc')
    .orderBy('decision.id', 'desc')
    .execute();
}
