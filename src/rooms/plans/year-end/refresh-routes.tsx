import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { idOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readForm, type Typed } from '../../../platform/web/form.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { planHref, plansHref } from '../addresses.ts';
import { mayEditPlans } from '../policy.ts';
import { listSchemes } from '../schemes/queries.ts';
import { yearEndHref } from './addresses.ts';
import { refreshForm } from './outcome.ts';
import { RefreshPlan } from './pages/RefreshPlan.tsx';
import { findYearEnd } from './queries.ts';
import { carryLines, refreshPlan } from './refresh.ts';

/** Beginning the plan of the next year. */
export const refreshRoutes = new Hono<Env>();
const PAGE = '/:organisation/desk/plans/:id/refresh';

/** A year later, the same day; '' where there is none. */
const yearAfter = (day: string | null): string =>
  day ? Temporal.PlainDate.from(day).add({ years: 1 }).toString() : '';

async function showForm(c: WebContext, typed?: Typed, errors: Record<string, string> = {}) {
  const { who } = c.var;
  require(mayEditPlans(who));
  const { slug } = who.organisation;
  const found = await read(c, async (db) => ({
    year: await findYearEnd(db, who, idOf(c)),
    schemes: await listSchemes(db, who),
  }));
  if (!found.year) throw new NotFound();
  const { plan, lines } = found.year;
  const boxes = (name: string) =>
    typed && {
      day: textOf(typed, `${name}-day`),
      month: textOf(typed, `${name}-month`),
      year: textOf(typed, `${name}-year`),
    };
  return c.render(
    <RefreshPlan
      slug={slug}
      plan={plan}
      waiting={lines.filter(({ kept, carriedTo }) => kept?.carryForward && !carriedTo).length}
      open={lines.filter(({ kept }) => kept === null).length}
      values={{
        title: typed ? textOf(typed, 'title') : plan.title,
        edition: typed ? textOf(typed, 'edition') : '',
        startsOn: boxes('startsOn') ?? yearAfter(plan.startsOn),
        endsOn: boxes('endsOn') ?? yearAfter(plan.endsOn),
        refreshOn: boxes('refreshOn') ?? yearAfter(plan.refreshOn),
        schemeId: typed ? textOf(typed, 'schemeId') : plan.schemeId,
      }}
      schemes={found.schemes}
      errors={errors}
    />,
    {
      title: 'Begin the next plan',
      breadcrumb: [
        { href: plansHref(slug), text: 'Plans' },
        { href: planHref(slug, plan.id), text: plan.title },
        { href: yearEndHref(slug, plan.id), text: 'Year’s end' },
      ],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

refreshRoutes.get(PAGE, (c) => showForm(c));

refreshRoutes.post(PAGE, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const id = idOf(c);
  const { slug } = who.organisation;
  const year = await read(c, (db) => findYearEnd(db, who, id));
  if (!year) throw new NotFound();
  const { next } = year.plan;
  if (next) {
    const many = await write(c, (db) => carryLines(db, who, next.id));
    flash(c, {
      kind: 'success',
      text: many === 1 ? 'One line was brought in.' : `${many} lines were brought in.`,
    });
    return c.redirect(planHref(slug, next.id), 303);
  }
  const form = await readForm(c, refreshForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, form.typed, form.errors);
  }
  const nextId = await write(c, (db) => refreshPlan(db, who, id, form.values));
  flash(c, { kind: 'success', text: 'The next plan is begun, as a draft.' });
  return c.redirect(planHref(slug, nextId), 303);
});
