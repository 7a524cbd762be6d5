import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../platform/web/paging.ts';
import { mayEditPlans } from '../policy.ts';
import { visiblePlans } from '../visible.ts';
import type { FullQuestion, Question, QuestionFilter } from './question.ts';
import { visibleQuestions } from './visible.ts';

const named = (column: string) =>
  sql<string | null>`(select p.name from person p where p.organisation_id = plan_question.organisation_id
    and p.id = ${sql.ref(column)})`;

const withNames = (questions: ReturnType<typeof visibleQuestions>) =>
  questions
    .innerJoin('plan', (join) =>
      join
        .onRef('plan.organisationId', '=', 'planQuestion.organisationId')
        .onRef('plan.id', '=', 'planQuestion.planId'),
    )
    .leftJoin('planLine', (join) =>
      join
        .onRef('planLine.organisationId', '=', 'planQuestion.organisationId')
        .onRef('planLine.id', '=', 'planQuestion.lineId'),
    )
    .select(['planQuestion.id', 'planQuestion.planId', 'plan.title as planTitle', 'planQuestion.lineId'])
    .select(['planLine.code as lineCode', 'planLine.what as lineWhat', 'planQuestion.text'])
    .select(['planQuestion.wantsAnswer', 'planQuestion.askedOn', 'planQuestion.askedBy'])
    .select(['planQuestion.answer', 'planQuestion.answeredOn'])
    .select([
      named('plan_question.asked_by').as('askerName'),
      named('plan_question.answered_by').as('answererName'),
    ]);

/** Those that this person is to answer: about a line of theirs, or about a plan of their own. */
const theirsToAnswer = (who: Who) =>
  sql<boolean>`case when plan_question.line_id is null
    then exists (select from plan p where p.organisation_id = plan_question.organisation_id
      and p.id = plan_question.plan_id and p.owner_id = ${who.personId})
    else exists (select from plan_line_responsible mine
      where mine.organisation_id = plan_question.organisation_id and mine.line_id = plan_question.line_id
        and mine.person_id = ${who.personId}) end`;

/** Nobody leads the line, or owns the plan: whoever writes plans has to see to it. */
const nobodys = sql<boolean>`case when plan_question.line_id is null
    then exists (select from plan p where p.organisation_id = plan_question.organisation_id
      and p.id = plan_question.plan_id and p.owner_id is null)
    else not exists (select from plan_line_responsible r
      where r.organisation_id = plan_question.organisation_id and r.line_id = plan_question.line_id
        and r.person_id is not null) end`;

/** Those that wait for this person, if they wait: theirs, and for whoever writes plans also those that are nobody's. */
const forThem = (who: Who) =>
  mayEditPlans(who) ? sql<boolean>`(${theirsToAnswer(who)} or ${nobodys})` : theirsToAnswer(who);

const waits = sql<boolean>`(plan_question.wants_answer and plan_question.answered_on is null)`;

function filtered(db: Db, who: Who, filter: QuestionFilter) {
  let query = visibleQuestions(db, who);
  if (filter.plan) query = query.where('planQuestion.planId', '=', filter.plan);
  if (filter.state === 'waiting') query = query.where(waits);
  if (filter.state === 'answered') query = query.where('planQuestion.answeredOn', 'is not', null);
  if (filter.state === 'remark')
    query = query.where('planQuestion.wantsAnswer', '=', false).where('planQuestion.answeredOn', 'is', null);
  if (filter.mine === 'asked') query = query.where('planQuestion.askedBy', '=', who.personId);
  if (filter.mine === 'to-answer') query = query.where(forThem(who));
  return query;
}

/** One page of questions, newest first. */
export async function listQuestions(
  db: Db,
  who: Who,
  filter: QuestionFilter,
  at: { before: Key | null; after: Key | null },
  size = 50,
): Promise<Page<Question>> {
  const direction = at.after ? 'asc' : 'desc';
  let query = withNames(filtered(db, who, filter));
  const beyond = (key: Key, sign: '<' | '>') =>
    sql<boolean>`(plan_question.asked_on, plan_question.id) ${sql.raw(sign)} (${key.on}::date, ${key.id}::uuid)`;
  if (at.before) query = query.where(beyond(at.before, '<'));
  if (at.after) query = query.where(beyond(at.after, '>'));
  const rows = await query
    .orderBy('planQuestion.askedOn', direction)
    .orderBy('planQuestion.id', direction)
    .limit(size + 1)
    .execute();
  return cutPage(rows, (row) => ({ on: row.askedOn, id: row.id }), at, size);
}

/** How many questions the filter leaves, and how many of these wait. */
export async function countQuestions(
  db: Db,
  who: Who,
  filter: QuestionFilter,
): Promise<{ many: number; waiting: number }> {
  return filtered(db, who, filter)
    .select([
      sql<number>`count(*)::int`.as('many'),
      sql<number>`(count(*) filter (where ${waits}))::int`.as('waiting'),
    ])
    .executeTakeFirstOrThrow();
}

/** The questions about one line, newest first. */
export function listQuestionsOfLine(db: Db, who: Who, lineId: string): Promise<Question[]> {
  return withNames(visibleQuestions(db, who))
    .where('planQuestion.lineId', '=', lineId)
    .orderBy('planQuestion.askedOn', 'desc')
    .orderBy('planQuestion.id', 'desc')
    .limit(100)
    .execute();
}

/** One question, with those who may answer it; null where there is none that this person may see. */
export async function findQuestion(db: Db, who: Who, id: string): Promise<FullQuestion | null> {
  const row = await withNames(visibleQuestions(db, who))
    .select(
      sql<string[]>`case when plan_question.line_id is null
        then array_remove(array[plan.owner_id], null)
        else array(select r.person_id from plan_line_responsible r
          where r.organisation_id = plan_question.organisation_id and r.line_id = plan_question.line_id
            and r.person_id is not null) end`.as('responsibleIds'),
    )
    .where('planQuestion.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** A plan by the name that its questions are shown under; null where this person does not see it. */
export async function findAskedPlan(
  db: Db,
  who: Who,
  planId: string,
): Promise<{ id: string; title: string; ownerId: string | null } | null> {
  const row = await visiblePlans(db, who)
    .select(['plan.id', 'plan.title', 'plan.ownerId'])
    .where('plan.id', '=', planId)
    .executeTakeFirst();
  return row ?? null;
}

/** How many questions wait for an answer, by plan: one query. Plans without any are left out. */
export async function countWaitingQuestions(
  db: Db,
  who: Who,
  planIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await visibleQuestions(db, who)
    .select(['planQuestion.planId', sql<number>`count(*)::int`.as('many')])
    .where(waits)
    .where(sql<boolean>`plan_question.plan_id = any (${[...planIds]}::uuid[])`)
    .groupBy('planQuestion.planId')
    .execute();
  return new Map(rows.map(({ planId, many }) => [planId, many]));
}

/**
 * The questions that wait for this person's answer, the oldest first, at most twenty: about lines that they lead or
 * support and plans they own; for whoever writes plans, also those that are nobody's.
 */
export function waitingQuestionsFor(db: Db, who: Who): Promise<Question[]> {
  return withNames(visibleQuestions(db, who))
    .where(waits)
    .where(forThem(who))
    .orderBy('planQuestion.askedOn')
    .orderBy('planQuestion.id')
    .limit(20)
    .execute();
}
