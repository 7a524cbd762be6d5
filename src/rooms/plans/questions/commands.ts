import { sql } from 'kysely';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { recordChange } from '../../../platform/history/record-page.ts';
import { recordMessage } from '../../../platform/mail/send.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { questionHref } from '../addresses.ts';
import { requireLine } from '../lines/require-line.ts';
import { mayAnswer, mayAsk } from '../policy.ts';
import { answerLetter, questionLetter } from './letter.ts';
import { findAskedPlan, findQuestion } from './queries.ts';
import type { AnswerForm, AskForm, FullQuestion } from './question.ts';

const KIND = 'plan_question';

/**
 * Asks about a line, or about a plan where no line is named, and tells whoever leads the line by letter, once; where
 * nobody leads it, whoever owns the plan. Gives the question's id. Throws NotFound where this person does not see what it
 * is about. `site` is the address under which the site is reached.
 */
export async function recordQuestion(
  db: Db,
  who: Who,
  about: { planId: string } | { lineId: string },
  form: AskForm,
  site: string,
): Promise<string> {
  require(mayAsk(who));
  const line = 'lineId' in about ? await requireLine(db, who, about.lineId) : null;
  if (line) require(line.open);
  const planId = line ? line.planId : 'planId' in about ? about.planId : '';
  const plan = await findAskedPlan(db, who, planId);
  if (!plan) throw new NotFound();
  const id = newId();
  await db
    .insertInto('planQuestion')
    .values({
      organisationId: who.organisation.id,
      id,
      planId,
      lineId: line?.id ?? null,
      text: form.text,
      wantsAnswer: form.wantsAnswer,
      askedOn: who.organisation.today,
      askedBy: who.personId,
    })
    .execute();
  const readers = await listReaders(db, line?.id ?? null, plan.ownerId);
  for (const reader of readers.filter((one) => one.id !== who.personId))
    await recordMessage(db, {
      organisationId: who.organisation.id,
      aboutKind: KIND,
      aboutId: id,
      toAddress: reader.email,
      toName: reader.name,
      ...questionLetter({
        toName: reader.name,
        fromName: who.name,
        organisation: who.organisation.name,
        about: aboutWords({
          planTitle: plan.title,
          lineCode: line?.code ?? null,
          lineWhat: line?.what ?? null,
        }),
        text: form.text,
        wantsAnswer: form.wantsAnswer,
        address: `${site}${questionHref(who.organisation.slug, id)}`,
      }),
    });
  await recordChange(db, who, { kind: KIND, id, act: 'asked', after: { text: form.text } });
  return id;
}

/**
 * Answers a question, and tells whoever asked by letter, once. A question has one answer: throws Stale with it where
 * somebody answered in the meantime.
 */
export async function answerQuestion(
  db: Db,
  who: Who,
  id: string,
  form: AnswerForm,
  site: string,
): Promise<void> {
  const question = await findQuestion(db, who, id);
  if (!question) throw new NotFound();
  require(mayAnswer(who, question));
  const answered = await db
    .updateTable('planQuestion')
    .set({ answer: form.answer, answeredOn: who.organisation.today, answeredBy: who.personId })
    .where('id', '=', id)
    .where('answeredOn', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!answered) {
    const latest = await findQuestion(db, who, id);
    throw new Stale({ answer: latest?.answer ?? '', answererName: latest?.answererName ?? '' });
  }
  await tellAsker(db, who, question, form.answer, site);
  await recordChange(db, who, { kind: KIND, id, act: 'answered', after: { answer: form.answer } });
}

async function tellAsker(
  db: Db,
  who: Who,
  question: FullQuestion,
  answer: string,
  site: string,
): Promise<void> {
  if (question.askedBy === null || question.askedBy === who.personId) return;
  const asker = await db
    .selectFrom('person')
    .select(['name', 'email'])
    .where('id', '=', question.askedBy)
    .where('leftOn', 'is', null)
    .executeTakeFirst();
  if (!asker) return;
  await recordMessage(db, {
    organisationId: who.organisation.id,
    aboutKind: KIND,
    aboutId: question.id,
    toAddress: asker.email,
    toName: asker.name,
    ...answerLetter({
      toName: asker.name,
      organisation: who.organisation.name,
      about: aboutWords(question),
      text: question.text,
      askedOn: question.askedOn,
      answer,
      answererName: who.name,
      address: `${site}${questionHref(who.organisation.slug, question.id)}`,
    }),
  });
}

const aboutWords = ({
  planTitle,
  lineCode,
  lineWhat,
}: {
  planTitle: string;
  lineCode: string | null;
  lineWhat: string | null;
}): string => (lineCode === null ? `the plan “${planTitle}”` : `${lineCode} ${lineWhat ?? ''}`.trim());

interface Reader {
  id: string;
  name: string;
  email: string;
}

/** Whoever leads the line, each once; whoever owns the plan where nobody does, or where it is about the whole plan. */
async function listReaders(db: Db, lineId: string | null, ownerId: string | null): Promise<Reader[]> {
  const people = db.selectFrom('person').select(['id', 'name', 'email']).where('leftOn', 'is', null);
  const leads = lineId
    ? await people
        .where(
          sql<boolean>`id in (select r.person_id from plan_line_responsible r
            where r.line_id = ${lineId} and r.kind = 'lead')`,
        )
        .orderBy('name')
        .execute()
    : [];
  if (leads.length > 0 || ownerId === null) return leads;
  return people.where('id', '=', ownerId).execute();
}
