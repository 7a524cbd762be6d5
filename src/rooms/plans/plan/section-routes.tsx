import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { isId } from '../../../platform/db/ids.ts';
import { clashFields, getLastSaved } from '../../../platform/history/record-page.ts';
import { idOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { type FieldErrors, readForm, type Typed, typedVersion } from '../../../platform/web/form.ts';
import { NotFound, Problem, Stale } from '../../../platform/web/problems.ts';
import { planHref, plansHref } from '../addresses.ts';
import { mayEditPlans } from '../policy.ts';
import { requirePlanToWrite } from './commands.ts';
import { frameworkOptions, listFrameworkChoices } from './framework-choices.ts';
import { EditSection } from './pages/EditSection.tsx';
import { PlanSections } from './pages/PlanSections.tsx';
import type { Section } from './plan-shown.ts';
import { listSections } from './queries.ts';
import { moveForm, sectionFields, sectionForm } from './section.ts';
import { changeSection, moveSection, recordSection, removeSection } from './section-commands.ts';

/** The sections of a plan: added, renamed, ordered, removed. */
export const sectionRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/plans/:id/sections';
const ONE = `${LIST}/:section`;

function sectionOf(c: WebContext): string {
  const id = c.req.param('section') ?? '';
  if (!isId(id)) throw new NotFound();
  return id;
}

const typedValues = (typed: Typed) => ({
  heading: textOf(typed, 'heading'),
  parentId: textOf(typed, 'parentId'),
  frameworkItemId: textOf(typed, 'frameworkItemId'),
});

/** Sections that one may stand under: those that are none's sub-heading, without itself. */
const parentOptions = (sections: readonly Section[], except: string | null) =>
  except && sections.some(({ parentId }) => parentId === except)
    ? []
    : sections
        .filter(({ id, parentId }) => parentId === null && id !== except)
        .map(({ id, heading }) => ({ value: id, label: heading }));

const crumbs = (slug: string, planId: string, title: string) => [
  { href: plansHref(slug), text: 'Plans' },
  { href: planHref(slug, planId), text: title },
];

async function showSections(c: WebContext, typed: Typed = {}, errors: FieldErrors = {}) {
  const { who } = c.var;
  require(mayEditPlans(who));
  const id = idOf(c);
  const { plan, sections, choices } = await read(c, async (db) => ({
    plan: await requirePlanToWrite(db, who, id),
    sections: await listSections(db, id),
    choices: await listFrameworkChoices(db, who, []),
  }));
  const { slug } = who.organisation;
  return c.render(
    <PlanSections
      slug={slug}
      planId={id}
      title={plan.title}
      sections={sections}
      values={typedValues(typed)}
      errors={errors}
      parents={parentOptions(sections, null)}
      framework={frameworkOptions(choices)}
    />,
    {
      title: 'Sections',
      breadcrumb: crumbs(slug, id, plan.title),
      hasErrors: Object.keys(errors).length > 0,
    },
  );
}

sectionRoutes.get(LIST, (c) => showSections(c));

sectionRoutes.post(LIST, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const id = idOf(c);
  const form = await readForm(c, sectionForm);
  if (!form.ok) {
    c.status(400);
    return showSections(c, form.typed, form.errors);
  }
  await write(c, (db) => recordSection(db, who, id, form.values));
  flash(c, { kind: 'success', text: 'The section is added.' });
  return c.redirect(planHref(who.organisation.slug, id, 'sections'), 303);
});

interface Shown {
  typed?: Typed;
  errors?: FieldErrors;
  stale?: Stale;
}

async function showEdit(c: WebContext, { typed, errors = {}, stale }: Shown = {}) {
  const { who } = c.var;
  require(mayEditPlans(who));
  const [planId, id] = [idOf(c), sectionOf(c)];
  const { plan, sections, section, choices, saved } = await read(c, async (db) => {
    const found = await listSections(db, planId);
    const one = found.find((each) => each.id === id);
    return {
      plan: await requirePlanToWrite(db, who, planId),
      sections: found,
      section: one,
      choices: await listFrameworkChoices(db, who, [one?.frameworkItemId ?? null]),
      saved: stale ? await getLastSaved(db, 'plan_section', id) : null,
    };
  });
  if (!section) throw new NotFound();
  const { slug } = who.organisation;
  const values = typed
    ? typedValues(typed)
    : {
        heading: section.heading,
        parentId: section.parentId ?? '',
        frameworkItemId: section.frameworkItemId ?? '',
      };
  const clash =
    stale && saved
      ? {
          ...saved,
          fields: clashFields(sectionFields, stale.latest, {
            heading: values.heading,
            parent: sections.find((one) => one.id === values.parentId)?.heading ?? '',
            framework: choices.find((one) => one.id === values.frameworkItemId)?.text ?? '',
          }),
          recordHref: planHref(slug, planId, 'sections'),
        }
      : undefined;
  return c.render(
    <EditSection
      slug={slug}
      planId={planId}
      id={id}
      version={typed && !stale ? typedVersion(typed) : section.version}
      values={values}
      errors={errors}
      parents={parentOptions(sections, id)}
      framework={frameworkOptions(choices)}
      clash={clash}
    />,
    {
      title: 'Change a section',
      breadcrumb: [
        ...crumbs(slug, planId, plan.title),
        { href: planHref(slug, planId, 'sections'), text: 'Sections' },
      ],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

sectionRoutes.get(`${ONE}/edit`, (c) => showEdit(c));

sectionRoutes.post(`${ONE}/edit`, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const [planId, id] = [idOf(c), sectionOf(c)];
  const form = await readForm(c, sectionForm);
  if (!form.ok) {
    c.status(400);
    return showEdit(c, form);
  }
  try {
    await write(c, (db) => changeSection(db, who, planId, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showEdit(c, { typed: form.typed, stale });
  }
  flash(c, { kind: 'success', text: 'The section is changed.' });
  return c.redirect(planHref(who.organisation.slug, planId, 'sections'), 303);
});

sectionRoutes.post(`${ONE}/move`, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const [planId, id] = [idOf(c), sectionOf(c)];
  const form = await readForm(c, moveForm);
  if (!form.ok) throw new Problem(400, 'The form did not arrive whole. Go back and send it again.');
  const { way } = form.values;
  await write(c, (db) => moveSection(db, who, planId, id, way));
  flash(c, {
    kind: 'success',
    text: `The section is moved ${way}.`,
    undo: {
      action: planHref(who.organisation.slug, planId, `sections/${id}/move`),
      text: 'Undo',
      hidden: { way: way === 'up' ? 'down' : 'up' },
    },
  });
  return c.redirect(planHref(who.organisation.slug, planId, 'sections'), 303);
});

sectionRoutes.post(`${ONE}/remove`, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const [planId, id] = [idOf(c), sectionOf(c)];
  try {
    await write(c, (db) => removeSection(db, who, planId, id));
    flash(c, { kind: 'success', text: 'The empty section is removed.' });
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 409) throw problem;
    flash(c, { kind: 'error', text: problem.say });
  }
  return c.redirect(planHref(who.organisation.slug, planId, 'sections'), 303);
});
