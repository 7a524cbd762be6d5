import { Hono } from 'hono';
import { z } from 'zod';
import { require } from '../../../platform/access/allows.ts';
import { isId } from '../../../platform/db/ids.ts';
import { idOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readForm } from '../../../platform/web/form.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { planHref, plansHref } from '../addresses.ts';
import { mayEditPlans, mayReadPlans } from '../policy.ts';
import { findPlanName } from '../snapshots/queries.ts';
import { inheritLines } from './commands.ts';
import { ParentPlan } from './pages/ParentPlan.tsx';
import { listInheritedLines, listLinesToInherit, listRelatedPlans } from './queries.ts';

/** The plans around one: of which it is a part, which it supports, which it follows. */
export const relatedRoutes = new Hono<Env>();
const PAGE = '/:organisation/desk/plans/:id/parent';

const inheritForm = z.object({
  lines: z
    .array(z.string().refine(isId), { error: 'Tick at least one line.' })
    .min(1, 'Tick at least one line.')
    .max(5000),
});

async function showPage(c: WebContext, errors: Record<string, string> = {}) {
  const { who } = c.var;
  require(mayReadPlans(who));
  const id = idOf(c);
  const { slug, today } = who.organisation;
  const found = await read(c, async (db) => {
    const plan = await findPlanName(db, who, id);
    if (!plan) throw new NotFound();
    const related = await listRelatedPlans(db, who, id);
    const parent = related.find(({ relation }) => relation === 'parent') ?? null;
    const mayEdit = mayEditPlans(who) && (plan.state === 'draft' || plan.state === 'adopted');
    return {
      plan,
      related,
      parent,
      mayEdit,
      inherited: await listInheritedLines(db, who, id, today),
      free: parent && mayEdit ? await listLinesToInherit(db, who, id, parent.id) : [],
    };
  });
  return c.render(<ParentPlan slug={slug} {...found} errors={errors} />, {
    title: `Plans around ${found.plan.title}`,
    breadcrumb: [
      { href: plansHref(slug), text: 'Plans' },
      { href: planHref(slug, id), text: found.plan.title },
    ],
    hasErrors: Object.keys(errors).length > 0,
  });
}

relatedRoutes.get(PAGE, (c) => showPage(c));

relatedRoutes.post(PAGE, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const id = idOf(c);
  const form = await readForm(c, inheritForm);
  if (!form.ok) {
    c.status(400);
    return showPage(c, form.errors);
  }
  const many = await write(c, (db) => inheritLines(db, who, id, form.values.lines));
  flash(c, {
    kind: 'success',
    text: many === 1 ? 'One line was taken over.' : `${many} lines were taken over.`,
  });
  return c.redirect(planHref(who.organisation.slug, id, 'parent'), 303);
});
