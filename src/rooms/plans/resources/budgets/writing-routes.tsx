import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { isId } from '../../../../platform/db/ids.ts';
import { clashFields, getLastSaved } from '../../../../platform/history/record-page.ts';
import { idOf, textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { readForm, type Typed } from '../../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { getYearStart } from '../../mechanisms/financial-year.ts';
import { financialYearOf } from '../../mechanisms/quarters.ts';
import { mayEditResources } from '../../policy.ts';
import { budgetHref, budgetsHref } from '../addresses.ts';
import { pounds, readPounds, typedPounds } from '../amounts.ts';
import {
  findChosenLine,
  findNamedLine,
  lineInWords,
  listPlanChoices,
  typedLine,
  withChosenPlan,
} from '../line-choice.ts';
import { lineOfAddress } from '../line-of-address.ts';
import { budgetFields, budgetForm } from './budget.ts';
import { changeBudgetLine, recordBudgetLine } from './commands.ts';
import { EditBudget } from './pages/EditBudget.tsx';
import { findBudgetLine } from './queries.ts';

/** Adding lines to the budget, and changing them. */
export const budgetWritingRoutes = new Hono<Env>();
const NEW = '/:organisation/desk/resources/budgets/new';
const EDIT = '/:organisation/desk/resources/budgets/:id/edit';

interface Shown {
  id?: string;
  typed?: Typed;
  errors?: Record<string, string>;
  stale?: Stale;
}

async function showForm(c: WebContext, { id, typed, errors = {}, stale }: Shown) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const typedId = typed ? textOf(typed, 'lineId') : '';
  const found = await read(c, async (db) => ({
    budget: id ? await findBudgetLine(db, who, id) : null,
    asked: typed
      ? isId(typedId)
        ? await findNamedLine(db, who, typedId)
        : null
      : await lineOfAddress(c, db),
    plans: await listPlanChoices(db, who),
    year: financialYearOf(today, await getYearStart(db, who)),
    saved: stale && id ? await getLastSaved(db, 'budget_line', id) : null,
  }));
  const { budget, asked, plans, year, saved } = found;
  if (id && !budget) throw new NotFound();
  const values: Typed =
    typed ??
    (budget
      ? {
          title: budget.title,
          planId: budget.planId ?? '',
          ...typedLine(budget.line),
          year: budget.year,
          planned: typedPounds(budget.planned),
          committed: typedPounds(budget.committed),
          spent: typedPounds(budget.spent),
          note: budget.note,
        }
      : { ...typedLine(asked), year });
  const own = budget?.planId && budget.plan ? { planId: budget.planId, plan: budget.plan } : asked;
  const choices = withChosenPlan(plans, own);
  const plan = choices.find((one) => one.id === values.planId)?.title ?? '';
  const sum = (name: string) => pounds(readPounds(textOf(values, name) || '0') ?? 0);
  const clash =
    stale && saved && id
      ? {
          ...saved,
          fields: clashFields(budgetFields, stale.latest, {
            ...values,
            plan,
            line: values.lineCode ? lineInWords({ code: textOf(values, 'lineCode'), plan }) : '',
            planned: sum('planned'),
            committed: sum('committed'),
            spent: sum('spent'),
          }),
          recordHref: budgetHref(slug, id),
        }
      : undefined;
  const heading = id ? 'Change the budget line' : 'Add a budget line';
  return c.render(
    <EditBudget
      heading={heading}
      action={id ? budgetHref(slug, id, 'edit') : `${budgetsHref(slug)}/new`}
      cancelHref={id ? budgetHref(slug, id) : budgetsHref(slug)}
      version={budget?.version}
      values={values}
      errors={errors}
      plans={choices}
      clash={clash}
    />,
    {
      title: heading,
      breadcrumb: [{ href: budgetsHref(slug), text: 'Budgets' }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

/** Reads the form and looks up its line: what is wrong with either comes back beside its field. */
async function readBudget(c: WebContext) {
  const form = await readForm(c, budgetForm);
  if (!form.ok) return form;
  const line = await read(c, (db) => findChosenLine(db, c.var.who, form.values));
  return 'errors' in line
    ? { ok: false as const, typed: form.typed, errors: line.errors }
    : { ...form, chosen: line.chosen };
}

budgetWritingRoutes.get(NEW, (c) => {
  require(mayEditResources(c.var.who));
  return showForm(c, {});
});

budgetWritingRoutes.post(NEW, async (c) => {
  const { who } = c.var;
  require(mayEditResources(who));
  const form = await readBudget(c);
  if (!form.ok) {
    c.status(400);
    return showForm(c, form);
  }
  const id = await write(c, (db) => recordBudgetLine(db, who, form.values, form.chosen));
  flash(c, { kind: 'success', text: 'The budget line is added.' });
  return c.redirect(budgetHref(who.organisation.slug, id), 303);
});

budgetWritingRoutes.get(EDIT, (c) => {
  require(mayEditResources(c.var.who));
  return showForm(c, { id: idOf(c) });
});

budgetWritingRoutes.post(EDIT, async (c) => {
  const { who } = c.var;
  require(mayEditResources(who));
  const id = idOf(c);
  const form = await readBudget(c);
  if (!form.ok) {
    c.status(400);
    return showForm(c, { ...form, id });
  }
  try {
    await write(c, (db) => changeBudgetLine(db, who, id, form.values, form.chosen));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showForm(c, { id, typed: form.typed, stale });
  }
  flash(c, { kind: 'success', text: 'The budget line is changed.' });
  return c.redirect(budgetHref(who.organisation.slug, id), 303);
});
