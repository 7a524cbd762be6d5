import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { clashFields, getLastSaved } from '../../../platform/history/record-page.ts';
import { idOf, idsOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { joinDates, readForm, readQuery, type Typed } from '../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { siteAddress } from '../../../platform/web/site-address.ts';
import { colleagueOptions, listColleagues } from '../../organisation/door.ts';
import { actionHref, actionsHref, newActionHref } from '../addresses.ts';
import { mayWorkOnLoops } from '../policy.ts';
import { actionForm, typedActionFields } from './action.ts';
import { changeAction, recordAction } from './commands.ts';
import { ActionFormPage } from './pages/ActionFormPage.tsx';
import { findAction, listDecisionChoices, listDecisionsOf } from './queries.ts';

/** Giving an action, and changing what was given. */
export const actionWritingRoutes = new Hono<Env>();
const NEW = '/:organisation/desk/actions/new';
const EDIT = '/:organisation/desk/actions/:id/edit';

interface Shown {
  id?: string;
  typed?: Typed;
  errors?: Record<string, string>;
  stale?: Stale;
}

/** The form: empty for a new action, as kept, or as typed with what is wrong or was changed meanwhile. */
async function showForm(c: WebContext, { id, typed, errors = {}, stale }: Shown) {
  const { who } = c.var;
  const { slug } = who.organisation;
  const asked = readQuery(c);
  const found = await read(c, async (db) => {
    const action = id ? await findAction(db, who, id) : null;
    const linked = id ? (await listDecisionsOf(db, who, id)).map((one) => one.id) : [];
    const chosen = typed ? idsOf(typed, 'decisions') : id ? linked : idsOf(asked, 'decision');
    return {
      action,
      chosen,
      decisions: await listDecisionChoices(db, who, [...new Set([...chosen, ...linked])]),
      colleagues: await listColleagues(db, who),
      saved: stale && id ? await getLastSaved(db, 'action', id) : null,
    };
  });
  const { action, chosen, decisions, colleagues, saved } = found;
  if (id && !action) throw new NotFound();
  const values = typed
    ? {
        title: textOf(typed, 'title'),
        text: textOf(typed, 'text'),
        ownerId: textOf(typed, 'ownerId'),
        dueOn: {
          day: textOf(typed, 'dueOn-day'),
          month: textOf(typed, 'dueOn-month'),
          year: textOf(typed, 'dueOn-year'),
        },
      }
    : {
        title: action?.title ?? '',
        text: action?.text ?? '',
        ownerId: action?.ownerId ?? '',
        dueOn: action?.dueOn ?? '',
      };
  const titles = decisions.filter((one) => chosen.includes(one.id)).map((one) => one.title);
  const clash =
    stale && saved && id && typed
      ? {
          ...saved,
          fields: clashFields(typedActionFields, stale.latest, {
            ...values,
            owner: colleagues.find((person) => person.id === values.ownerId)?.name,
            dueOn: joinDates(typed, 'dueOn').dueOn,
            decisions: titles.join('; '),
          }),
          recordHref: actionHref(slug, id),
        }
      : undefined;
  const first = id ? undefined : decisions.find((one) => one.id === chosen[0]);
  const heading = id ? 'Change the action' : first ? `Give an action for: ${first.title}` : 'Give an action';
  return c.render(
    <ActionFormPage
      heading={heading}
      action={id ? actionHref(slug, id, 'edit') : newActionHref(slug)}
      cancelHref={id ? actionHref(slug, id) : actionsHref(slug)}
      version={action?.version}
      values={{ ...values, decisions: chosen }}
      errors={errors}
      owners={colleagueOptions(colleagues)}
      decisions={decisions}
      clash={clash}
    />,
    {
      title: heading,
      breadcrumb: [{ href: actionsHref(slug), text: 'Actions' }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

actionWritingRoutes.get(NEW, (c) => {
  require(mayWorkOnLoops(c.var.who));
  return showForm(c, {});
});

actionWritingRoutes.post(NEW, async (c) => {
  const { who } = c.var;
  require(mayWorkOnLoops(who));
  const form = await readForm(c, actionForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, form);
  }
  const id = await write(c, (db) => recordAction(db, who, form.values, siteAddress(c)));
  const told = form.values.ownerId === who.personId ? '' : ' The colleague is told by e-mail.';
  flash(c, { kind: 'success', text: `The action is given.${told}` });
  return c.redirect(actionHref(who.organisation.slug, id), 303);
});

actionWritingRoutes.get(EDIT, (c) => {
  require(mayWorkOnLoops(c.var.who));
  return showForm(c, { id: idOf(c) });
});

actionWritingRoutes.post(EDIT, async (c) => {
  const { who } = c.var;
  require(mayWorkOnLoops(who));
  const id = idOf(c);
  const form = await readForm(c, actionForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, { ...form, id });
  }
  try {
    await write(c, (db) => changeAction(db, who, id, form.values, siteAddress(c)));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showForm(c, { id, typed: form.typed, stale });
  }
  flash(c, { kind: 'success', text: 'The action is changed.' });
  return c.redirect(actionHref(who.organisation.slug, id), 303);
});
