import { Hono } from 'hono';
import { inWords } from '../../../design/text/words.ts';
import { require } from '../../../platform/access/allows.ts';
import { daysBetween } from '../../../platform/clock.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { listShownHistory } from '../../../platform/history/record-page.ts';
import { idOf, placeOf, textOf } from '../../../platform/web/asked-for.ts';
import { batches } from '../../../platform/web/batches.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readForm, readQuery, type Typed } from '../../../platform/web/form.ts';
import { filterParts, listAddress, pageAddresses } from '../../../platform/web/list-address.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { siteAddress } from '../../../platform/web/site-address.ts';
import { lineHref, planHref, questionHref, questionsHref } from '../addresses.ts';
import { listLineFacts } from '../lines/line-facts.ts';
import { requireLine } from '../lines/require-line.ts';
import { mayAnswer, mayAsk, readsAllPlans } from '../policy.ts';
import { answerQuestion, recordQuestion } from './commands.ts';
import { AskQuestion } from './pages/AskQuestion.tsx';
import { ListQuestions } from './pages/ListQuestions.tsx';
import { ShowQuestion } from './pages/ShowQuestion.tsx';
import { countQuestions, findAskedPlan, findQuestion, listQuestions } from './queries.ts';
import {
  answerForm,
  askForm,
  type Question,
  questionFields,
  questionFilter,
  questionState,
  questionStates,
} from './question.ts';

export const questionRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/plan-questions';
const ONE = `${LIST}/:id`;
const LINE = '/:organisation/desk/plan-lines/:id/ask';
const PLAN = '/:organisation/desk/plans/:id/ask';

const readFilter = (c: WebContext) => questionFilter.parse(readQuery(c));

questionRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(readsAllPlans(who) || mayAsk(who));
  const { slug, today } = who.organisation;
  const filter = readFilter(c);
  const { page, counts, plan } = await read(c, async (db) => ({
    page: await listQuestions(db, who, filter, placeOf(c)),
    counts: await countQuestions(db, who, filter),
    plan: filter.plan ? await findAskedPlan(db, who, filter.plan) : null,
  }));
  const list = questionsHref(slug);
  return c.render(
    <ListQuestions
      slug={slug}
      today={today}
      rows={page.rows}
      total={counts.many}
      waiting={counts.waiting}
      filter={filter}
      parts={filterParts(list, filter, {
        state: (key) => questionStates.find((state) => state.key === key)?.name.toLowerCase(),
        mine: (key) => (key === 'asked' ? 'asked by me' : 'for me to answer'),
        plan: () => `about ${plan?.title ?? 'a plan that is gone'}`,
      })}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      {...pageAddresses(list, filter, page)}
    />,
    { title: 'Questions about plans' },
  );
});

/** Whole days that a question waited or waits. */
const waited = (one: Question, today: string): number | null =>
  one.wantsAnswer ? Math.max(0, daysBetween(one.askedOn, one.answeredOn ?? today)) : null;

questionRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(readsAllPlans(who) || mayAsk(who));
  const { today } = who.organisation;
  const filter = readFilter(c);
  const pages = batches(
    (before) => read(c, (db) => listQuestions(db, who, filter, { before, after: null }, 500)),
    (row) => [
      row.id,
      row.planTitle,
      row.lineCode,
      row.lineWhat,
      row.text,
      questionState(row, today).text,
      row.askerName,
      row.askedOn,
      waited(row, today),
      row.answer,
      row.answererName,
      row.answeredOn,
    ],
  );
  const header = [
    'Id',
    'Plan',
    'Line',
    'What',
    'Question',
    'State',
    'Asked by',
    'Asked on',
    'Days waited',
    'Answer',
    'Answered by',
    'Answered on',
  ];
  return csvResponse('plan-questions.csv', header, pages);
});

async function showQuestion(
  c: WebContext,
  id: string,
  { typed = '', errors = {} }: { typed?: string; errors?: Record<string, string> } = {},
) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const { question, history } = await read(c, async (db) => ({
    question: await findQuestion(db, who, id),
    history: await listShownHistory(db, 'plan_question', id, questionFields),
  }));
  if (!question) throw new NotFound();
  return c.render(
    <ShowQuestion
      slug={slug}
      today={today}
      question={question}
      history={history}
      mayAnswer={mayAnswer(who, question)}
      typed={typed}
      errors={errors}
    />,
    {
      title: `Question about ${question.lineCode ?? question.planTitle}`,
      breadcrumb: [{ href: questionsHref(slug), text: 'Questions about plans' }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

questionRoutes.get(ONE, (c) => showQuestion(c, idOf(c)));

questionRoutes.post(`${ONE}/answer`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const form = await readForm(c, answerForm);
  if (!form.ok) {
    const question = await read(c, (db) => findQuestion(db, who, id));
    require(question !== null && mayAnswer(who, question));
    c.status(400);
    return showQuestion(c, id, { typed: textOf(form.typed, 'answer'), errors: form.errors });
  }
  try {
    await write(c, (db) => answerQuestion(db, who, id, form.values, siteAddress(c)));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showQuestion(c, id, {
      typed: form.values.answer,
      errors: { '': `${String(stale.latest.answererName) || 'Somebody'} answered it in the meantime.` },
    });
  }
  flash(c, { kind: 'success', text: 'The answer is kept. Whoever asked is told by e-mail.' });
  return c.redirect(questionHref(who.organisation.slug, id), 303);
});

interface Asking {
  typed?: Typed;
  errors?: Record<string, string>;
}

/** The form to ask about a line. */
async function showAskLine(c: WebContext, { typed, errors = {} }: Asking = {}) {
  const { who } = c.var;
  require(mayAsk(who));
  const { slug, today } = who.organisation;
  const id = idOf(c);
  const { line, leads } = await read(c, async (db) => {
    const found = await requireLine(db, who, id);
    require(found.open);
    const [facts] = await listLineFacts(db, who, { asAt: today, lineIds: [id] });
    return { line: found, leads: facts?.leadIds.length ? facts.leadNames : [] };
  });
  return renderAsk(c, {
    about: `${line.code} ${line.what}`,
    readers:
      leads.length > 0
        ? `Whoever leads it is told by e-mail: ${inWords(leads)}.`
        : 'Nobody in Earshot leads this line yet, so whoever owns the plan is told of it by e-mail.',
    action: lineHref(slug, id, 'ask'),
    backHref: lineHref(slug, id),
    typed,
    errors,
  });
}

/** The form to ask about a whole plan. */
async function showAskPlan(c: WebContext, { typed, errors = {} }: Asking = {}) {
  const { who } = c.var;
  require(mayAsk(who));
  const { slug } = who.organisation;
  const id = idOf(c);
  const plan = await read(c, (db) => findAskedPlan(db, who, id));
  if (!plan) throw new NotFound();
  return renderAsk(c, {
    about: plan.title,
    readers: 'Whoever owns the plan is told of it by e-mail.',
    action: planHref(slug, id, 'ask'),
    backHref: planHref(slug, id),
    typed,
    errors,
  });
}

function renderAsk(
  c: WebContext,
  asked: { about: string; readers: string; action: string; backHref: string } & Required<
    Pick<Asking, 'errors'>
  > &
    Asking,
) {
  const { about, readers, action, backHref, typed, errors } = asked;
  return c.render(
    <AskQuestion
      about={about}
      readers={readers}
      action={action}
      cancelHref={backHref}
      values={{
        text: textOf(typed ?? {}, 'text'),
        wantsAnswer: typed ? textOf(typed, 'wantsAnswer') === 'yes' : true,
      }}
      errors={errors}
    />,
    {
      title: 'Ask a question',
      breadcrumb: [{ href: backHref, text: about.slice(0, 60) }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

const asked = {
  kind: 'success',
  text: 'It is sent, and stands in the list of questions.',
} as const;

questionRoutes.get(LINE, (c) => showAskLine(c));

questionRoutes.post(LINE, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const form = await readForm(c, askForm);
  if (!form.ok) {
    c.status(400);
    return showAskLine(c, form);
  }
  await write(c, (db) => recordQuestion(db, who, { lineId: id }, form.values, siteAddress(c)));
  flash(c, asked);
  return c.redirect(`${lineHref(who.organisation.slug, id)}#questions`, 303);
});

questionRoutes.get(PLAN, (c) => showAskPlan(c));

questionRoutes.post(PLAN, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const form = await readForm(c, askForm);
  if (!form.ok) {
    c.status(400);
    return showAskPlan(c, form);
  }
  const question = await write(c, (db) =>
    recordQuestion(db, who, { planId: id }, form.values, siteAddress(c)),
  );
  flash(c, asked);
  return c.redirect(questionHref(who.organisation.slug, question), 303);
});
