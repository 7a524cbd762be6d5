import { Hono } from 'hono';
import { AskWhy } from '../../../design/form/AskWhy.tsx';
import { longDate } from '../../../design/text/words.ts';
import { require } from '../../../platform/access/allows.ts';
import { isId } from '../../../platform/db/ids.ts';
import { idOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readForm, readQuery, type Typed } from '../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { recordHref } from '../../loops/door.ts';
import { listBodyChoices } from '../../reports/door.ts';
import { mayAnswerAt, mayEscalate, mayTakeUp, takesAnyUp } from '../policy.ts';
import { escalationHref, escalationsHref } from './addresses.ts';
import { answerEscalation, CannotGoUp, goOn, raise, returnEscalation } from './commands.ts';
import {
  type About,
  answerForm,
  goOnForm,
  levelName,
  levelSpeaks,
  levelsAbove,
  raiseForm,
  returnForm,
} from './escalation.ts';
import { GiveAnswer } from './pages/GiveAnswer.tsx';
import { GoUp } from './pages/GoUp.tsx';
import { findEscalation, findWentUp, listDecidedOn, listLatestDecisions } from './queries.ts';

/** Taking something up, passing it on, answering it and sending it back. */
export const escalationWritingRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/escalations';
const NEW = `${LIST}/new`;
const ONE = `${LIST}/:id`;

type Wrong = Record<string, string>;
const meanwhile = 'Somebody dealt with this in the meantime. Open its page again to see where it stands.';
const frame = (c: WebContext, title: string, errors: Wrong) => ({
  title,
  breadcrumb: [{ href: escalationsHref(c.var.organisation.slug), text: 'Going up' }],
  hasErrors: Object.keys(errors).length > 0,
  narrow: true,
});

/** What the address asks to be taken up. */
function aboutOf(c: WebContext): About {
  const comment = c.req.query('comment') ?? '';
  const finding = c.req.query('finding') ?? '';
  if (isId(comment)) return { kind: 'comment', id: comment };
  if (isId(finding)) return { kind: 'finding', id: finding };
  throw new NotFound();
}

/** The problem that a form can show beside a field, with its status; anything else is thrown on. */
function shownProblem(error: unknown): { status: 400 | 409; errors: Wrong } {
  if (error instanceof CannotGoUp) return { status: 400, errors: { [error.field]: error.message } };
  if (error instanceof Stale) return { status: 409, errors: { because: meanwhile } };
  throw error;
}

const goUpValues = (typed: Typed, next: string) => ({
  toLevel: textOf(typed, 'toLevel') || next,
  because: textOf(typed, 'because'),
  over: textOf(typed, 'over'),
  bodyId: textOf(typed, 'bodyId'),
});

async function showRaise(c: WebContext, typed: Typed, errors: Wrong) {
  const { who } = c.var;
  const about = aboutOf(c);
  const shown = await read(c, async (db) => ({
    wentUp: await findWentUp(db, who, about),
    bodies: await listBodyChoices(db, who, null),
  }));
  if (!shown.wentUp) throw new NotFound();
  require(mayTakeUp(who, shown.wentUp));
  const { slug, levels } = who.organisation;
  const from = shown.wentUp.level ?? levels[0]?.key ?? '';
  const above = levelsAbove(levels, from).slice(0, takesAnyUp(who) ? undefined : 1);
  if (above.length === 0) throw new NotFound();
  return c.render(
    <GoUp
      heading="Take it up a level"
      words={shown.wentUp.words}
      action={`${escalationsHref(slug)}/new?${about.kind}=${about.id}`}
      cancelHref={recordHref(slug, about.kind, about.id)}
      from={levelName(levels, from)}
      above={above}
      bodies={shown.bodies.map(({ id, name }) => ({ value: id, label: name }))}
      values={goUpValues(typed, above[0]?.key ?? '')}
      errors={errors}
    />,
    frame(c, 'Take it up a level', errors),
  );
}

escalationWritingRoutes.get(NEW, (c) => showRaise(c, readQuery(c), {}));

escalationWritingRoutes.post(NEW, async (c) => {
  const { who } = c.var;
  const about = aboutOf(c);
  const form = await readForm(c, raiseForm);
  if (!form.ok) {
    c.status(400);
    return showRaise(c, form.typed, form.errors);
  }
  try {
    await write(c, (db) => raise(db, who, about, form.values));
  } catch (error) {
    const { status, errors } = shownProblem(error);
    c.status(status);
    return showRaise(c, form.typed, errors);
  }
  const { slug, levels } = who.organisation;
  flash(c, {
    kind: 'success',
    text: `It has gone up to ${levelName(levels, form.values.toLevel)}. The answer will come back to this page.`,
  });
  return c.redirect(recordHref(slug, about.kind, about.id), 303);
});

async function showGoOn(c: WebContext, id: string, typed: Typed, errors: Wrong) {
  const { who } = c.var;
  const shown = await read(c, async (db) => ({
    step: await findEscalation(db, who, id),
    bodies: await listBodyChoices(db, who, null),
  }));
  const { step } = shown;
  if (!step) throw new NotFound();
  const again = step.state === 'returned';
  require(mayEscalate(who) || (again && step.raisedBy === who.personId));
  const { slug, levels } = who.organisation;
  const from = again ? step.fromLevel : step.toLevel;
  const above = levelsAbove(levels, from).slice(0, takesAnyUp(who) ? undefined : 1);
  if (above.length === 0) throw new NotFound();
  const heading = again ? 'Take it up again' : 'Pass it further up';
  return c.render(
    <GoUp
      heading={heading}
      words={step.words}
      action={escalationHref(slug, id, 'up')}
      cancelHref={escalationHref(slug, id)}
      from={levelName(levels, from)}
      above={above}
      bodies={shown.bodies.map((body) => ({ value: body.id, label: body.name }))}
      version={step.version}
      values={goUpValues(typed, above[0]?.key ?? '')}
      errors={errors}
    />,
    frame(c, heading, errors),
  );
}

escalationWritingRoutes.get(`${ONE}/up`, (c) => showGoOn(c, idOf(c), {}, {}));

escalationWritingRoutes.post(`${ONE}/up`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const form = await readForm(c, goOnForm);
  if (!form.ok) {
    c.status(400);
    return showGoOn(c, id, form.typed, form.errors);
  }
  let next: string;
  try {
    next = await write(c, (db) => goOn(db, who, id, form.values));
  } catch (error) {
    const { status, errors } = shownProblem(error);
    c.status(status);
    return showGoOn(c, id, form.typed, errors);
  }
  const { slug, levels } = who.organisation;
  flash(c, { kind: 'success', text: `It has gone up to ${levelName(levels, form.values.toLevel)}.` });
  return c.redirect(escalationHref(slug, next), 303);
});

async function showAnswer(c: WebContext, id: string, typed: Typed, errors: Wrong) {
  const { who } = c.var;
  const shown = await read(c, async (db) => {
    const step = await findEscalation(db, who, id);
    if (!step) throw new NotFound();
    return {
      step,
      offered: await listDecidedOn(db, who, { kind: step.about, id: step.aboutId }),
      latest: await listLatestDecisions(db, who),
    };
  });
  const { step, offered, latest } = shown;
  require(mayAnswerAt(who, step.toLevel));
  const { slug, levels } = who.organisation;
  const decisionId = 'decisionId' in typed ? textOf(typed, 'decisionId') : textOf(typed, 'decision');
  const decision = offered.find((one) => one.id === decisionId);
  const suggested = decision
    ? [decision.title, decision.text, decision.because].filter((words) => words !== '').join('\n\n')
    : '';
  const choices = new Map([...offered, ...latest].map((one) => [one.id, one]));
  const heading = `${levelSpeaks(levels, step.toLevel)} answers`;
  return c.render(
    <GiveAnswer
      heading={heading}
      words={step.words}
      action={escalationHref(slug, id, 'answer')}
      cancelHref={escalationHref(slug, id)}
      version={step.version}
      values={{ answer: 'answer' in typed ? textOf(typed, 'answer') : suggested, decisionId }}
      errors={errors}
      decisions={[...choices.values()].map((one) => ({
        value: one.id,
        label: `${one.title} (${longDate(one.decidedOn)})`,
      }))}
    />,
    frame(c, heading, errors),
  );
}

escalationWritingRoutes.get(`${ONE}/answer`, (c) => showAnswer(c, idOf(c), readQuery(c), {}));

escalationWritingRoutes.post(`${ONE}/answer`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const form = await readForm(c, answerForm);
  if (!form.ok) {
    c.status(400);
    return showAnswer(c, id, form.typed, form.errors);
  }
  try {
    await write(c, (db) => answerEscalation(db, who, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showAnswer(c, id, form.typed, { answer: meanwhile });
  }
  flash(c, { kind: 'success', text: 'The answer has gone down to everybody who took it up.' });
  return c.redirect(escalationHref(who.organisation.slug, id), 303);
});

async function showReturn(c: WebContext, id: string, because: string, errors: Wrong) {
  const { who } = c.var;
  const step = await read(c, (db) => findEscalation(db, who, id));
  if (!step) throw new NotFound();
  require(mayAnswerAt(who, step.toLevel));
  const { slug, levels } = who.organisation;
  return c.render(
    <AskWhy
      heading={`Send it back to ${levelName(levels, step.fromLevel)}`}
      action={escalationHref(slug, id, 'return')}
      cancelHref={escalationHref(slug, id)}
      label="What is missing"
      act="Send it back"
      version={step.version}
      because={because}
      errors={errors}
    >
      <p>Whoever took it up sees what is missing, and can take it up again.</p>
    </AskWhy>,
    frame(c, 'Send it back', errors),
  );
}

escalationWritingRoutes.get(`${ONE}/return`, (c) => showReturn(c, idOf(c), '', {}));

escalationWritingRoutes.post(`${ONE}/return`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const form = await readForm(c, returnForm);
  if (!form.ok) {
    c.status(400);
    return showReturn(c, id, textOf(form.typed, 'because'), form.errors);
  }
  try {
    await write(c, (db) => returnEscalation(db, who, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showReturn(c, id, form.values.because, { because: meanwhile });
  }
  flash(c, { kind: 'success', text: 'It has gone back down with what is missing.' });
  return c.redirect(escalationHref(who.organisation.slug, id), 303);
});
