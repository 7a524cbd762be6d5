import { Hono } from 'hono';
import { AskWhy } from '../../../design/form/AskWhy.tsx';
import { Confirm } from '../../../design/record/Confirm.tsx';
import { require } from '../../../platform/access/allows.ts';
import { idOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { type FieldErrors, readForm, type Typed, typedVersion } from '../../../platform/web/form.ts';
import { NotFound, Problem } from '../../../platform/web/problems.ts';
import { planHref, plansHref } from '../addresses.ts';
import { mayApprovePlan, mayEditPlans, mayPublishPlans } from '../policy.ts';
import { AdoptPlan } from './pages/AdoptPlan.tsx';
import { adoptForm, returnForm, typedBoxes, versionForm } from './plan-form.ts';
import type { Plan } from './plan-shown.ts';
import { findPlan } from './queries.ts';
import {
  adoptPlan,
  closePlan,
  findSeparation,
  publishPlan,
  reopenPlan,
  returnPlan,
  submitPlan,
  takePlanBack,
  unpublishPlan,
} from './step-commands.ts';

/** The steps of a plan: put forward, adopted or given back, published, closed. */
export const planStepRoutes = new Hono<Env>();
const ONE = '/:organisation/desk/plans/:id';

async function versionOf(c: WebContext): Promise<number> {
  const form = await readForm(c, versionForm);
  if (!form.ok) throw new Problem(400, 'The form did not arrive whole. Go back and send it again.');
  return form.values.version;
}

const back = (c: WebContext, id: string) => c.redirect(planHref(c.var.organisation.slug, id), 303);

/** Does a step and goes back to the plan; why it cannot be done is said there. */
async function doStep(
  c: WebContext,
  id: string,
  work: () => Promise<void>,
  done: Parameters<typeof flash>[1],
) {
  try {
    await work();
    flash(c, done);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 409) throw problem;
    flash(c, { kind: 'error', text: problem.say });
  }
  return back(c, id);
}

planStepRoutes.post(`${ONE}/submit`, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const id = idOf(c);
  const version = await versionOf(c);
  return doStep(c, id, () => write(c, (db) => submitPlan(db, who, id, version)), {
    kind: 'success',
    text: 'The plan waits for approval now. Somebody else has to adopt it.',
  });
});

planStepRoutes.post(`${ONE}/take-back`, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const id = idOf(c);
  const version = await versionOf(c);
  return doStep(c, id, () => write(c, (db) => takePlanBack(db, who, id, version)), {
    kind: 'success',
    text: 'The plan is a draft again.',
  });
});

async function requireShown(c: WebContext, id: string): Promise<{ plan: Plan; separation: string | null }> {
  const { who } = c.var;
  return read(c, async (db) => {
    const plan = await findPlan(db, who, id);
    if (!plan) throw new NotFound();
    return { plan, separation: await findSeparation(db, who, plan) };
  });
}

const frameOf = (c: WebContext, plan: Plan, title: string, errors: FieldErrors = {}) => {
  const { slug } = c.var.organisation;
  return {
    title,
    breadcrumb: [
      { href: plansHref(slug), text: 'Plans' },
      { href: planHref(slug, plan.id), text: plan.title },
    ],
    hasErrors: Object.keys(errors).length > 0,
    narrow: true,
  };
};

async function showAdopt(c: WebContext, id: string, typed?: Typed, errors: FieldErrors = {}) {
  const { who } = c.var;
  require(mayApprovePlan(who, { writtenBy: null }));
  const { plan, separation } = await requireShown(c, id);
  if (plan.state !== 'submitted' || separation) {
    if (separation) flash(c, { kind: 'error', text: separation });
    return back(c, id);
  }
  const { slug, boardName, today } = who.organisation;
  return c.render(
    <AdoptPlan
      slug={slug}
      id={id}
      title={plan.title}
      version={typed ? typedVersion(typed) : plan.version}
      values={
        typed
          ? { adoptedByBody: textOf(typed, 'adoptedByBody'), adoptedOn: typedBoxes(typed, 'adoptedOn') }
          : { adoptedByBody: boardName, adoptedOn: today }
      }
      errors={errors}
    />,
    frameOf(c, plan, 'Adopt a plan', errors),
  );
}

planStepRoutes.get(`${ONE}/adopt`, (c) => showAdopt(c, idOf(c)));

planStepRoutes.post(`${ONE}/adopt`, async (c) => {
  const { who } = c.var;
  require(mayApprovePlan(who, { writtenBy: null }));
  const id = idOf(c);
  const form = await readForm(c, adoptForm(who.organisation.today));
  if (!form.ok) {
    c.status(400);
    return showAdopt(c, id, form.typed, form.errors);
  }
  return doStep(c, id, () => write(c, (db) => adoptPlan(db, who, id, form.values)), {
    kind: 'success',
    text: 'The plan is adopted.',
  });
});

async function showReturn(c: WebContext, id: string, typed?: Typed, errors: FieldErrors = {}) {
  require(mayApprovePlan(c.var.who, { writtenBy: null }));
  const { plan, separation } = await requireShown(c, id);
  if (plan.state !== 'submitted' || separation) return back(c, id);
  const { slug } = c.var.organisation;
  return c.render(
    <AskWhy
      heading={`Give back: ${plan.title}`}
      action={planHref(slug, id, 'return')}
      cancelHref={planHref(slug, id)}
      label="What has to be changed"
      act="Give it back"
      version={typed ? typedVersion(typed) : plan.version}
      because={typed ? textOf(typed, 'because') : ''}
      errors={errors}
    >
      <p>It becomes a draft again. Whoever writes it sees your words at its head.</p>
    </AskWhy>,
    frameOf(c, plan, 'Give a plan back', errors),
  );
}

planStepRoutes.get(`${ONE}/return`, (c) => showReturn(c, idOf(c)));

planStepRoutes.post(`${ONE}/return`, async (c) => {
  const { who } = c.var;
  require(mayApprovePlan(who, { writtenBy: null }));
  const id = idOf(c);
  const form = await readForm(c, returnForm);
  if (!form.ok) {
    c.status(400);
    return showReturn(c, id, form.typed, form.errors);
  }
  return doStep(c, id, () => write(c, (db) => returnPlan(db, who, id, form.values)), {
    kind: 'success',
    text: 'The plan is given back with your words.',
  });
});

planStepRoutes.get(`${ONE}/publish`, async (c) => {
  require(mayPublishPlans(c.var.who));
  const id = idOf(c);
  const { plan } = await requireShown(c, id);
  if (plan.state !== 'adopted' || plan.publishedOn) return back(c, id);
  const { slug } = c.var.organisation;
  return c.render(
    <Confirm
      question={`Publish: ${plan.title}?`}
      action={planHref(slug, id, 'publish')}
      act="Publish the plan"
      cancel={{ href: planHref(slug, id), text: 'Not yet' }}
      version={plan.version}
    >
      <p>
        Anybody can read its lines, their dates and how they stand, at once and as they change. Names of
        colleagues, reasons and questions are not shown. You can take it off again at any time.
      </p>
    </Confirm>,
    frameOf(c, plan, 'Publish a plan'),
  );
});

planStepRoutes.post(`${ONE}/publish`, async (c) => {
  const { who } = c.var;
  require(mayPublishPlans(who));
  const id = idOf(c);
  const version = await versionOf(c);
  return doStep(c, id, () => write(c, (db) => publishPlan(db, who, id, version)), {
    kind: 'success',
    text: 'The plan is published.',
    undo: { action: planHref(who.organisation.slug, id, 'unpublish'), text: 'Undo' },
  });
});

planStepRoutes.post(`${ONE}/unpublish`, async (c) => {
  const { who } = c.var;
  require(mayPublishPlans(who));
  const id = idOf(c);
  return doStep(c, id, () => write(c, (db) => unpublishPlan(db, who, id)), {
    kind: 'success',
    text: 'The plan is off the public site.',
  });
});

planStepRoutes.get(`${ONE}/close`, async (c) => {
  require(mayEditPlans(c.var.who));
  const id = idOf(c);
  const { plan } = await requireShown(c, id);
  if (plan.state !== 'adopted') return back(c, id);
  const { slug } = c.var.organisation;
  return c.render(
    <Confirm
      question={`Close: ${plan.title}?`}
      action={planHref(slug, id, 'close')}
      act="Close the plan"
      cancel={{ href: planHref(slug, id), text: 'Not yet' }}
      version={plan.version}
      warning
    >
      <p>
        Its lines stay as they stand, and nobody is reminded of them any more. It can be opened again. If a
        new year follows, go to the <a href={planHref(slug, id, 'year-end')}>year’s end</a> instead.
      </p>
    </Confirm>,
    frameOf(c, plan, 'Close a plan'),
  );
});

planStepRoutes.post(`${ONE}/close`, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const id = idOf(c);
  const version = await versionOf(c);
  return doStep(c, id, () => write(c, (db) => closePlan(db, who, id, version)), {
    kind: 'success',
    text: 'The plan is closed.',
    undo: { action: planHref(who.organisation.slug, id, 'reopen'), text: 'Undo' },
  });
});

planStepRoutes.post(`${ONE}/reopen`, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const id = idOf(c);
  return doStep(c, id, () => write(c, (db) => reopenPlan(db, who, id)), {
    kind: 'success',
    text: 'The plan is open again.',
  });
});
