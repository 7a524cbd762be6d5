import { Hono } from 'hono';
import { z } from 'zod';
import { readAgeBand } from '../../../analysis/representativeness/ages.ts';
import { require } from '../../../platform/access/allows.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { type FieldErrors, readForm, requiredText, type Typed } from '../../../platform/web/form.ts';
import { meaningHref, meaningsHref, whoIsHeardHref } from '../addresses.ts';
import { comparedQuestions, questionsAsked } from '../characteristics.ts';
import { maySayMeanings } from '../policy.ts';
import { type Answered, readAnswered } from './answers.ts';
import { compareAnswers, EVERYTHING } from './heard.ts';
import { recordMeaning, removeMeaning } from './meaning-commands.ts';
import { type LeftAnswer, ListMeanings } from './pages/ListMeanings.tsx';

/** What answers in other systems' words count as: said once by a person. */
export const meaningRoutes = new Hono<Env>();
const ROOT = '/:organisation/desk/who-is-heard/answers';

/** Answers in no group, over all years; people as they may be shown in the newest year. */
function leftAnswers(answered: Answered): LeftAnswer[] {
  return comparedQuestions.flatMap(({ question, name }) => {
    const compared = compareAnswers(question, answered);
    if (!compared) return [];
    const newest = new Map(compared.of(0, EVERYTHING).left.map(({ answer, people }) => [answer, people]));
    return [...compared.together.left].map(([answer, why]) => ({
      question,
      name,
      answer,
      why,
      people: newest.has(answer) ? (newest.get(answer) ?? null) : 0,
      options: optionsFor(question, answered),
    }));
  });
}

const set = [
  { value: 'prefer-not-to-say', label: 'Prefer not to say' },
  { value: 'unknown', label: 'Not asked or unknown' },
];

/** What an answer may count as: an answer of our own, a group of the table of who lives here, or none. */
function optionsFor(question: string, { years, profiles }: Answered) {
  const asked =
    question === 'disability'
      ? [
          { value: 'disabled', label: 'Disabled' },
          { value: 'not-disabled', label: 'Not disabled' },
        ]
      : questionsAsked(question, { from: years.at(-1)?.from ?? '', to: years[0]?.to ?? '' }).flatMap(
          ({ options }) => options.filter(({ value }) => value !== 'prefer-not-to-say'),
        );
  const groups = (profiles.get(question)?.groups ?? []).map(({ key, name }) => ({ value: key, label: name }));
  const all = [...asked, ...groups, ...set];
  return all
    .filter(({ value }, at) => all.findIndex((one) => one.value === value) === at)
    .map(({ value, label }) => ({ value, label }));
}

async function renderMeanings(c: WebContext, typed: Typed = {}, errors: FieldErrors = {}) {
  const { who } = c.var;
  const { slug } = who.organisation;
  const answered = await read(c, (db) => readAnswered(db, who));
  const kept = [...answered.meanings].map(([key, means]) => {
    const [question = '', answer = ''] = z.array(z.string()).parse(JSON.parse(key));
    return { question, answer, means };
  });
  return c.render(
    <ListMeanings slug={slug} left={leftAnswers(answered)} kept={kept} typed={typed} errors={errors} />,
    {
      title: 'What answers count as',
      breadcrumb: [{ href: whoIsHeardHref(slug), text: 'Who is heard' }],
      hasErrors: Object.keys(errors).length > 0,
    },
  );
}

meaningRoutes.get(ROOT, async (c) => {
  require(maySayMeanings(c.var.who));
  return renderMeanings(c);
});

const meaningForm = z
  .object({
    question: z.enum(comparedQuestions.map(({ question }) => question)),
    answer: requiredText('Choose an answer.', 100),
    means: requiredText('Say what it counts as.', 100),
  })
  .refine(
    ({ question, means }) =>
      question !== 'age' || set.some(({ value }) => value === means) || readAgeBand(means) !== null,
    { path: ['means'], message: 'Write ages as 16-24, under 16 or 85+.' },
  );

meaningRoutes.post(`${ROOT}/keep`, async (c) => {
  const { who } = c.var;
  require(maySayMeanings(who));
  const form = await readForm(c, meaningForm);
  if (!form.ok) {
    c.status(400);
    return renderMeanings(c, form.typed, form.errors);
  }
  await write(c, (db) => recordMeaning(db, who, form.values));
  const { question, answer } = form.values;
  flash(c, {
    kind: 'success',
    text: `“${answer}” is counted from now on, in all years.`,
    undo: {
      action: meaningHref(who.organisation.slug, 'remove'),
      text: 'Undo',
      hidden: { question, answer },
    },
  });
  return c.redirect(meaningsHref(who.organisation.slug), 303);
});

meaningRoutes.post(`${ROOT}/remove`, async (c) => {
  const { who } = c.var;
  require(maySayMeanings(who));
  const { slug } = who.organisation;
  const form = await readForm(c, z.object({ question: z.string(), answer: z.string() }));
  const means = form.ok ? await write(c, (db) => removeMeaning(db, who, form.values)) : null;
  flash(
    c,
    form.ok && means !== null
      ? {
          kind: 'success',
          text: `“${form.values.answer}” counts in no group now.`,
          undo: { action: meaningHref(slug, 'keep'), text: 'Undo', hidden: { ...form.values, means } },
        }
      : { kind: 'info', text: 'Nobody had said what this answer counts as.' },
  );
  return c.redirect(meaningsHref(slug), 303);
});
