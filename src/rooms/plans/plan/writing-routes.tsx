import { Hono } from 'hono';
import { planSchemes } from '../../../../reference/plan-schemes.ts';
import { require } from '../../../platform/access/allows.ts';
import { clashFields, getLastSaved } from '../../../platform/history/record-page.ts';
import { idOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import {
  type FieldErrors,
  joinDates,
  readForm,
  type Typed,
  typedVersion,
} from '../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { colleagueOptions, listColleagues } from '../../organisation/door.ts';
import { newPlanHref, planHref, plansHref } from '../addresses.ts';
import { mayEditPlans } from '../policy.ts';
import { listSchemes } from '../schemes/queries.ts';
import { changePlan, PLAN, recordPlan } from './commands.ts';
import { PlanFormPage, type PlanValues } from './pages/PlanFormPage.tsx';
import { kindName, planDates, planForm, typedBoxes, typedPlanFields } from './plan-form.ts';
import type { Plan } from './plan-shown.ts';
import { findPlan, listPlanChoices } from './queries.ts';

/** Beginning a plan, and changing what is said of it. */
export const planWritingRoutes = new Hono<Env>();
const NEW = '/:organisation/desk/plans/new';
const EDIT = '/:organisation/desk/plans/:id/edit';

interface Shown {
  id?: string;
  typed?: Typed;
  errors?: FieldErrors;
  stale?: Stale;
}

/** The form: empty for a new plan, as kept, or as typed with what is wrong or was changed meanwhile. */
async function showForm(c: WebContext, { id, typed, errors = {}, stale }: Shown) {
  const { who } = c.var;
  const { slug } = who.organisation;
  const { plan, schemes, plans, colleagues, saved } = await read(c, async (db) => ({
    plan: id ? await findPlan(db, who, id) : null,
    schemes: await listSchemes(db, who),
    plans: await listPlanChoices(db, who, id ?? null),
    colleagues: await listColleagues(db, who),
    saved: stale && id ? await getLastSaved(db, PLAN, id) : null,
  }));
  if (id && !plan) throw new NotFound();
  const own = new Set(schemes.map(({ shippedKey }) => shippedKey));
  const owners = colleagueOptions(colleagues);
  // An owner who has left stays the owner until somebody else is chosen.
  if (plan?.ownerId && plan.ownerName && !owners.some(({ value }) => value === plan.ownerId))
    owners.push({ value: plan.ownerId, label: `${plan.ownerName} (has left)` });
  const ownSchemes = schemes.map((scheme) => ({ value: scheme.id, label: scheme.name }));
  const shipped = planSchemes
    .filter(({ key }) => !own.has(key))
    .map(({ key, name }) => ({ value: `shipped:${key}`, label: name }));
  const planOptions = plans.map(({ id: value, title }) => ({ value, label: title }));
  const values = typed ? typedValues(typed) : keptValues(plan, who.personId);
  const labelOf = (options: readonly { value: string; label: string }[], value: string) =>
    options.find((option) => option.value === value)?.label ?? '';
  const clash =
    stale && saved && id && typed
      ? {
          ...saved,
          fields: clashFields(typedPlanFields, stale.latest, {
            ...joinDates(typed, ...planDates),
            kind: kindName(values.kind),
            parent: labelOf(planOptions, values.parentId),
            supports: labelOf(planOptions, values.supportsId),
            scheme: labelOf([...ownSchemes, ...shipped], values.schemeId),
            owner: colleagues.find((person) => person.id === values.ownerId)?.name ?? '',
            shared: values.shared,
          }),
          recordHref: planHref(slug, id),
        }
      : undefined;
  const heading = id ? 'Change the plan' : 'Begin a plan';
  return c.render(
    <PlanFormPage
      heading={heading}
      action={id ? planHref(slug, id, 'edit') : newPlanHref(slug)}
      cancelHref={id ? planHref(slug, id) : plansHref(slug)}
      version={id && typed && !stale ? typedVersion(typed) : plan?.version}
      values={values}
      errors={errors}
      owners={owners}
      plans={planOptions}
      schemes={[
        ...(ownSchemes.length > 0 ? [{ label: 'Your schemes', options: ownSchemes }] : []),
        ...(shipped.length > 0 ? [{ label: 'Shipped schemes', options: shipped }] : []),
      ]}
      clash={clash}
    />,
    {
      title: heading,
      breadcrumb: [
        { href: plansHref(slug), text: 'Plans' },
        ...(id && plan ? [{ href: planHref(slug, id), text: plan.title }] : []),
      ],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

function typedValues(typed: Typed): PlanValues {
  const words = (name: string) => textOf(typed, name);
  return {
    title: words('title'),
    kind: words('kind'),
    startsOn: typedBoxes(typed, 'startsOn'),
    endsOn: typedBoxes(typed, 'endsOn'),
    edition: words('edition'),
    editionNote: words('editionNote'),
    effectiveFrom: typedBoxes(typed, 'effectiveFrom'),
    refreshOn: typedBoxes(typed, 'refreshOn'),
    parentId: words('parentId'),
    supportsId: words('supportsId'),
    schemeId: words('schemeId'),
    scopeIn: words('scopeIn'),
    scopeOut: words('scopeOut'),
    summary: words('summary'),
    ownerId: words('ownerId'),
    shared: words('shared') === 'yes',
  };
}

const keptValues = (plan: Plan | null, ownerId: string): PlanValues => ({
  title: plan?.title ?? '',
  kind: plan?.kind ?? 'action',
  startsOn: plan?.startsOn ?? '',
  endsOn: plan?.endsOn ?? '',
  edition: plan?.edition ?? '',
  editionNote: plan?.editionNote ?? '',
  effectiveFrom: plan?.effectiveFrom ?? '',
  refreshOn: plan?.refreshOn ?? '',
  parentId: plan?.parentId ?? '',
  supportsId: plan?.supportsId ?? '',
  schemeId: plan?.schemeId ?? '',
  scopeIn: plan?.scopeIn ?? '',
  scopeOut: plan?.scopeOut ?? '',
  summary: plan?.summary ?? '',
  ownerId: plan ? (plan.ownerId ?? '') : ownerId,
  shared: plan?.shared ?? false,
});

planWritingRoutes.get(NEW, (c) => {
  require(mayEditPlans(c.var.who));
  return showForm(c, {});
});

planWritingRoutes.post(NEW, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const form = await readForm(c, planForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, form);
  }
  const id = await write(c, (db) => recordPlan(db, who, form.values));
  flash(c, { kind: 'success', text: 'The plan is begun. Add its sections and what will be done.' });
  return c.redirect(planHref(who.organisation.slug, id), 303);
});

planWritingRoutes.get(EDIT, (c) => {
  require(mayEditPlans(c.var.who));
  return showForm(c, { id: idOf(c) });
});

planWritingRoutes.post(EDIT, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const id = idOf(c);
  const form = await readForm(c, planForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, { ...form, id });
  }
  try {
    await write(c, (db) => changePlan(db, who, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showForm(c, { id, typed: form.typed, stale });
  }
  flash(c, { kind: 'success', text: 'The plan is changed.' });
  return c.redirect(planHref(who.organisation.slug, id), 303);
});
