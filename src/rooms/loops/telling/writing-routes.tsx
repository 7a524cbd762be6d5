import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { clashFields, getLastSaved } from '../../../platform/history/record-page.ts';
import { idOf, idsOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readForm, readQuery, type Typed } from '../../../platform/web/form.ts';
import { NotFound, Problem, Stale } from '../../../platform/web/problems.ts';
import { loopHref, loopsHref, newLoopHref } from '../addresses.ts';
import { mayChooseQuotes, mayWorkOnLoops } from '../policy.ts';
import { changeLoop, chooseQuotes, LOOP, recordLoop } from './commands.ts';
import { findInLoop } from './identifiers.ts';
import { type Links, loopForm, quotesForm, suggestedWhoSaid, typedLoopFields } from './loop.ts';
import { ChooseQuotes } from './pages/ChooseQuotes.tsx';
import { LoopFormPage } from './pages/LoopFormPage.tsx';
import {
  findLoop,
  getBehind,
  linksOf,
  listDoneNotes,
  listFamily,
  listLinkChoices,
  listLinks,
  listQuotable,
} from './queries.ts';

/** Drafting a "You said, we did", changing the draft, choosing its quotes. */
export const loopWritingRoutes = new Hono<Env>();
const NEW = '/:organisation/desk/loops/new';
const EDIT = '/:organisation/desk/loops/:id/edit';
const QUOTES = '/:organisation/desk/loops/:id/quotes';

interface Shown {
  id?: string;
  typed?: Typed;
  errors?: Record<string, string>;
  stale?: Stale;
}

const wordsOf = (typed: Typed) => ({
  title: textOf(typed, 'title'),
  youSaid: textOf(typed, 'youSaid'),
  whoSaid: textOf(typed, 'whoSaid'),
  outcome: textOf(typed, 'outcome'),
  weDid: textOf(typed, 'weDid'),
  because: textOf(typed, 'because'),
  benefit: textOf(typed, 'benefit'),
});

/** The form: empty for a new draft, as kept, or as typed with what is wrong or was changed meanwhile. */
async function showForm(c: WebContext, { id, typed, errors = {}, stale }: Shown) {
  const { who } = c.var;
  const { slug } = who.organisation;
  const asked = readQuery(c);
  const found = await read(c, async (db) => {
    const loop = id ? await findLoop(db, who, id) : null;
    if (id && !loop) return null;
    let chosen: Links;
    if (typed) chosen = { actions: idsOf(typed, 'actions'), decisions: idsOf(typed, 'decisions') };
    else if (id) chosen = linksOf(await listLinks(db, id));
    else
      chosen = await listFamily(db, { actions: idsOf(asked, 'action'), decisions: idsOf(asked, 'decision') });
    return {
      loop,
      chosen,
      choices: await listLinkChoices(db, who, chosen),
      behind: await getBehind(db, chosen, id ?? null),
      saved: stale && id ? await getLastSaved(db, LOOP, id) : null,
      done: id || typed ? [] : await listDoneNotes(db, who, chosen.actions),
    };
  });
  if (!found) throw new NotFound();
  const { loop, chosen, choices, behind, saved, done } = found;
  if (loop && loop.state !== 'draft')
    throw new Problem(409, 'Only a draft can be changed. Withdraw it, or take it back from approval, first.');
  const proposal = suggestedWhoSaid(behind.returns);
  const values = typed
    ? wordsOf(typed)
    : loop
      ? { ...loop, benefit: loop.benefit ?? '' }
      : {
          title: '',
          youSaid: '',
          whoSaid: proposal,
          outcome: 'did',
          weDid: done.join('\n\n'),
          because: '',
          benefit: '',
        };
  const clash =
    stale && saved && id
      ? {
          ...saved,
          fields: clashFields(typedLoopFields, stale.latest, {
            ...values,
            links: choices
              .filter((one) => chosen.actions.includes(one.id) || chosen.decisions.includes(one.id))
              .map((one) => one.title)
              .join('; '),
          }),
          recordHref: loopHref(slug, id),
        }
      : undefined;
  const heading = id ? 'Change the draft' : 'Write what we did';
  return c.render(
    <LoopFormPage
      heading={heading}
      action={id ? loopHref(slug, id, 'edit') : newLoopHref(slug)}
      cancelHref={id ? loopHref(slug, id) : loopsHref(slug)}
      version={loop?.version}
      values={{ ...values, actions: [...chosen.actions], decisions: [...chosen.decisions] }}
      errors={errors}
      choices={choices}
      whoSaidHint={
        proposal ? `From the returns behind it: ${proposal}` : 'For example: people who use the clinic'
      }
      clash={clash}
    />,
    {
      title: heading,
      breadcrumb: [{ href: loopsHref(slug), text: 'You said, we did' }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

/** After a draft was saved: what was found in its words is said at once. */
function sayFound(c: WebContext, words: Parameters<typeof findInLoop>[0]): void {
  const found = findInLoop(words);
  if (found.length === 0) flash(c, { kind: 'success', text: 'The draft is saved.' });
  else
    flash(c, {
      kind: 'warning',
      text: 'The draft is saved, but some of its words look as if they point at a person. See below.',
    });
}

loopWritingRoutes.get(NEW, (c) => {
  require(mayWorkOnLoops(c.var.who));
  return showForm(c, {});
});

loopWritingRoutes.post(NEW, async (c) => {
  const { who } = c.var;
  require(mayWorkOnLoops(who));
  const form = await readForm(c, loopForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, form);
  }
  const id = await write(c, (db) => recordLoop(db, who, form.values));
  sayFound(c, form.values);
  return c.redirect(loopHref(who.organisation.slug, id), 303);
});

loopWritingRoutes.get(EDIT, (c) => {
  require(mayWorkOnLoops(c.var.who));
  return showForm(c, { id: idOf(c) });
});

loopWritingRoutes.post(EDIT, async (c) => {
  const { who } = c.var;
  require(mayWorkOnLoops(who));
  const id = idOf(c);
  const form = await readForm(c, loopForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, { ...form, id });
  }
  try {
    await write(c, (db) => changeLoop(db, who, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showForm(c, { id, typed: form.typed, stale });
  }
  sayFound(c, form.values);
  return c.redirect(loopHref(who.organisation.slug, id), 303);
});

async function showQuotes(
  c: WebContext,
  id: string,
  errors: Record<string, string>,
  typed?: readonly string[],
) {
  const { who } = c.var;
  require(mayChooseQuotes(who));
  const { slug } = who.organisation;
  const found = await read(c, async (db) => {
    const loop = await findLoop(db, who, id);
    if (!loop) return null;
    return { loop, comments: await listQuotable(db, who, id, linksOf(await listLinks(db, id))) };
  });
  if (!found) throw new NotFound();
  const { loop, comments } = found;
  if (loop.state !== 'draft') throw new Problem(409, 'Quotes can be chosen for a draft only.');
  return c.render(
    <ChooseQuotes
      slug={slug}
      id={id}
      title={loop.title}
      version={loop.version}
      comments={comments}
      chosen={typed ?? comments.filter((comment) => comment.chosen).map((comment) => comment.id)}
      errors={errors}
    />,
    {
      title: 'Choose quotes',
      breadcrumb: [{ href: loopHref(slug, id), text: loop.title }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

loopWritingRoutes.get(QUOTES, (c) => showQuotes(c, idOf(c), {}));

loopWritingRoutes.post(QUOTES, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const form = await readForm(c, quotesForm);
  if (!form.ok) {
    c.status(400);
    return showQuotes(c, id, form.errors, idsOf(form.typed, 'quotes'));
  }
  await write(c, (db) => chooseQuotes(db, who, id, form.values));
  flash(c, { kind: 'success', text: 'The quotes are saved.' });
  return c.redirect(loopHref(who.organisation.slug, id), 303);
});
