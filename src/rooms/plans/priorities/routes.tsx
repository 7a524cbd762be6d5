import { Hono } from 'hono';
import { Confirm } from '../../../design/record/Confirm.tsx';
import { require } from '../../../platform/access/allows.ts';
import { isId } from '../../../platform/db/ids.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { clashFields, getLastSaved } from '../../../platform/history/record-page.ts';
import { idOf, idsOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { joinDates, readForm, type Typed } from '../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { planHref, plansHref } from '../addresses.ts';
import { mayEditPlans, mayReadPlans } from '../policy.ts';
import { findPlanName } from '../snapshots/queries.ts';
import { changePriority, recordPriority, removePriority } from './commands.ts';
import { ListPriorities } from './pages/ListPriorities.tsx';
import { PriorityFormPage } from './pages/PriorityFormPage.tsx';
import { prioritiesHref, priorityFields, priorityForm } from './priority.ts';
import { findPriority, listLineChoices, listPriorities } from './queries.ts';

export const priorityRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/plans/:id/priorities';
const ONE = `${LIST}/:priority`;

/** The second id of the address; anything else is a page that is not there. */
function priorityOf(c: WebContext): string {
  const id = c.req.param('priority') ?? '';
  if (!isId(id)) throw new NotFound();
  return id;
}

async function readList(c: WebContext) {
  const { who } = c.var;
  require(mayReadPlans(who));
  const id = idOf(c);
  const found = await read(c, async (db) => ({
    plan: await findPlanName(db, who, id),
    rows: await listPriorities(db, who, id),
  }));
  if (!found.plan) throw new NotFound();
  return { plan: found.plan, rows: found.rows };
}

priorityRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  const { plan, rows } = await readList(c);
  const { slug } = who.organisation;
  return c.render(<ListPriorities slug={slug} plan={plan} rows={rows} mayEdit={mayEditPlans(who)} />, {
    title: `Priorities of ${plan.title}`,
    breadcrumb: [
      { href: plansHref(slug), text: 'Plans' },
      { href: planHref(slug, plan.id), text: plan.title },
    ],
  });
});

priorityRoutes.get(`${LIST}.csv`, async (c) => {
  const { rows } = await readList(c);
  return csvResponse(
    'priorities.csv',
    ['Priority', 'Year', 'Agreed with', 'Agreed on', 'Lines', 'Note'],
    (async function* () {
      yield rows.map(({ title, year, agreedWith, agreedOn, lines, note }) => [
        title,
        year,
        agreedWith,
        agreedOn,
        lines.map(({ code }) => code).join(', '),
        note,
      ]);
    })(),
  );
});

interface Shown {
  typed?: Typed;
  errors?: Record<string, string>;
  stale?: Stale;
}

/** The form: empty, as kept, or as typed with what is wrong or was changed meanwhile. */
async function showForm(c: WebContext, id: string | null, { typed, errors = {}, stale }: Shown = {}) {
  const { who } = c.var;
  require(mayEditPlans(who));
  const planId = idOf(c);
  const { slug } = who.organisation;
  const found = await read(c, async (db) => ({
    plan: await findPlanName(db, who, planId),
    priority: id ? await findPriority(db, who, planId, id) : null,
    lines: await listLineChoices(db, who, planId),
    saved: stale && id ? await getLastSaved(db, 'plan_priority', id) : null,
  }));
  const { plan, priority, lines, saved } = found;
  if (!plan || (id && !priority)) throw new NotFound();
  const values = typed
    ? {
        title: textOf(typed, 'title'),
        year: textOf(typed, 'year'),
        agreedWith: textOf(typed, 'agreedWith'),
        agreedOn: {
          day: textOf(typed, 'agreedOn-day'),
          month: textOf(typed, 'agreedOn-month'),
          year: textOf(typed, 'agreedOn-year'),
        },
        note: textOf(typed, 'note'),
        lines: idsOf(typed, 'lines'),
      }
    : {
        title: priority?.title ?? '',
        year: priority?.year ?? '',
        agreedWith: priority?.agreedWith ?? '',
        agreedOn: priority?.agreedOn ?? '',
        note: priority?.note ?? '',
        lines: priority?.lines.map((line) => line.id) ?? [],
      };
  const listHref = prioritiesHref(slug, planId);
  const codes = lines.filter((line) => values.lines.includes(line.id)).map(({ code }) => code);
  const clash =
    stale && saved && typed
      ? {
          ...saved,
          fields: clashFields(priorityFields, stale.latest, {
            ...values,
            agreedOn: joinDates(typed, 'agreedOn').agreedOn,
            lines: codes.join(', '),
          }),
          recordHref: listHref,
        }
      : undefined;
  const heading = id ? 'Change the priority' : 'Record a priority';
  return c.render(
    <PriorityFormPage
      heading={heading}
      action={prioritiesHref(slug, planId, id ? `${id}/edit` : 'new')}
      cancelHref={listHref}
      removeHref={id ? prioritiesHref(slug, planId, `${id}/remove`) : undefined}
      version={priority?.version}
      values={values}
      errors={errors}
      lines={lines}
      clash={clash}
    />,
    {
      title: heading,
      breadcrumb: [
        { href: plansHref(slug), text: 'Plans' },
        { href: planHref(slug, planId), text: plan.title },
        { href: listHref, text: 'Priorities' },
      ],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

priorityRoutes.get(`${LIST}/new`, (c) => showForm(c, null));

priorityRoutes.post(`${LIST}/new`, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const form = await readForm(c, priorityForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, null, form);
  }
  const planId = idOf(c);
  await write(c, (db) => recordPriority(db, who, planId, form.values));
  flash(c, { kind: 'success', text: 'The priority is recorded.' });
  return c.redirect(prioritiesHref(who.organisation.slug, planId), 303);
});

priorityRoutes.get(`${ONE}/edit`, (c) => showForm(c, priorityOf(c)));

priorityRoutes.post(`${ONE}/edit`, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const id = priorityOf(c);
  const form = await readForm(c, priorityForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, id, form);
  }
  const planId = idOf(c);
  try {
    await write(c, (db) => changePriority(db, who, planId, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showForm(c, id, { typed: form.typed, stale });
  }
  flash(c, { kind: 'success', text: 'The priority is changed.' });
  return c.redirect(prioritiesHref(who.organisation.slug, planId), 303);
});

priorityRoutes.get(`${ONE}/remove`, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const planId = idOf(c);
  const id = priorityOf(c);
  const priority = await read(c, (db) => findPriority(db, who, planId, id));
  if (!priority) throw new NotFound();
  const { slug } = who.organisation;
  const listHref = prioritiesHref(slug, planId);
  return c.render(
    <Confirm
      question={`Take away the priority ${priority.title}?`}
      action={prioritiesHref(slug, planId, `${id}/remove`)}
      act="Take it away"
      cancel={{ href: listHref, text: 'Cancel' }}
      warning
    >
      <p>The lines of the plan stay. The history keeps what was agreed.</p>
    </Confirm>,
    {
      title: 'Take a priority away',
      breadcrumb: [{ href: listHref, text: 'Priorities' }],
      narrow: true,
    },
  );
});

priorityRoutes.post(`${ONE}/remove`, async (c) => {
  const { who } = c.var;
  const planId = idOf(c);
  await write(c, (db) => removePriority(db, who, planId, priorityOf(c)));
  flash(c, { kind: 'success', text: 'The priority is taken away.' });
  return c.redirect(prioritiesHref(who.organisation.slug, planId), 303);
});
