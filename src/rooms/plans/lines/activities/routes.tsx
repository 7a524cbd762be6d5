import { Hono } from 'hono';
import { z } from 'zod';
import { isId } from '../../../../platform/db/ids.ts';
import { csvResponse } from '../../../../platform/files/csv-out.ts';
import { idOf, textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { readForm, type Typed } from '../../../../platform/web/form.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { lineHref } from '../../addresses.ts';
import { requireLine, requireLineToUpdate } from '../require-line.ts';
import { type Activity, activityForm, costPer } from './activity.ts';
import { changeActivity, recordActivity, removeActivity } from './commands.ts';
import { EditActivity, type EditActivityProps } from './pages/EditActivity.tsx';
import { findActivity, listActivities } from './queries.ts';

export const activityRoutes = new Hono<Env>();
const LINE = '/:organisation/desk/plan-lines/:id';
const ONE = `${LINE}/activities/:activity`;

function activityOf(c: WebContext): string {
  const id = c.req.param('activity') ?? '';
  if (!isId(id)) throw new NotFound();
  return id;
}

async function showForm(
  c: WebContext,
  activityId: string | null,
  typed?: Typed,
  errors: Record<string, string> = {},
) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const id = idOf(c);
  const { line, activity } = await read(c, async (db) => ({
    line: await requireLineToUpdate(db, who, id),
    activity: activityId ? await findActivity(db, id, activityId) : null,
  }));
  if (activityId && !activity) throw new NotFound();
  const heading = activity ? 'Change an activity' : 'Record an activity';
  return c.render(
    <EditActivity
      code={line.code}
      heading={heading}
      action={lineHref(slug, id, activity ? `activities/${activity.id}/edit` : 'activities/new')}
      cancelHref={lineHref(slug, id)}
      removeAction={activity ? lineHref(slug, id, `activities/${activity.id}/remove`) : undefined}
      seen={activity?.what}
      values={typed ? typedValues(typed) : valuesOf(activity, today)}
      errors={errors}
    />,
    {
      title: heading,
      breadcrumb: [{ href: lineHref(slug, id), text: `${line.code} ${line.what}`.slice(0, 60) }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

const typedValues = (typed: Typed): EditActivityProps['values'] => ({
  doneOn: {
    day: textOf(typed, 'doneOn-day'),
    month: textOf(typed, 'doneOn-month'),
    year: textOf(typed, 'doneOn-year'),
  },
  what: textOf(typed, 'what'),
  attended: textOf(typed, 'attended'),
  responses: textOf(typed, 'responses'),
  cost: textOf(typed, 'cost'),
  outcome: textOf(typed, 'outcome'),
});

const valuesOf = (one: Activity | null, today: string): EditActivityProps['values'] => ({
  doneOn: one?.doneOn ?? today,
  what: one?.what ?? '',
  attended: String(one?.attended ?? ''),
  responses: String(one?.responses ?? ''),
  cost: poundsOf(one?.costPence ?? null),
  outcome: one?.outcome ?? '',
});

const poundsOf = (pence: number | null): string => (pence === null ? '' : (pence / 100).toFixed(2));

activityRoutes.get(`${LINE}/activities/new`, (c) => showForm(c, null));

activityRoutes.post(`${LINE}/activities/new`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const form = await readForm(c, activityForm(who.organisation.today));
  if (!form.ok) {
    c.status(400);
    return showForm(c, null, form.typed, form.errors);
  }
  await write(c, (db) => recordActivity(db, who, id, form.values));
  flash(c, { kind: 'success', text: 'The activity is recorded.' });
  return c.redirect(`${lineHref(who.organisation.slug, id)}#activities`, 303);
});

activityRoutes.get(`${ONE}/edit`, (c) => showForm(c, activityOf(c)));

activityRoutes.post(`${ONE}/edit`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const activity = activityOf(c);
  const form = await readForm(c, activityForm(who.organisation.today));
  if (!form.ok) {
    c.status(400);
    return showForm(c, activity, form.typed, form.errors);
  }
  await write(c, (db) => changeActivity(db, who, id, activity, form.values));
  flash(c, { kind: 'success', text: 'The activity is changed.' });
  return c.redirect(`${lineHref(who.organisation.slug, id)}#activities`, 303);
});

activityRoutes.post(`${ONE}/remove`, async (c) => {
  const { who } = c.var;
  const { slug } = who.organisation;
  const id = idOf(c);
  const activity = activityOf(c);
  const { typed } = await readForm(c, z.object({}));
  const was = await write(c, (db) => removeActivity(db, who, id, activity, textOf(typed, 'seen')));
  const [year = '', month = '', day = ''] = was.doneOn.split('-');
  flash(c, {
    kind: 'success',
    text: 'The activity is taken away.',
    undo: {
      action: lineHref(slug, id, 'activities/new'),
      text: 'Undo',
      hidden: {
        what: was.what,
        'doneOn-day': day,
        'doneOn-month': month,
        'doneOn-year': year,
        attended: String(was.attended ?? ''),
        responses: String(was.responses ?? ''),
        cost: poundsOf(was.costPence),
        outcome: was.outcome,
      },
    },
  });
  return c.redirect(`${lineHref(slug, id)}#activities`, 303);
});

const inPoundsOrNone = (pence: number | null) => (pence === null ? null : Math.round(pence) / 100);

activityRoutes.get(`${LINE}/activities.csv`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const { line, activities } = await read(c, async (db) => ({
    line: await requireLine(db, who, id),
    activities: await listActivities(db, id),
  }));
  async function* rows() {
    yield activities.map((one) => [
      line.code,
      one.doneOn,
      one.what,
      one.attended,
      one.responses,
      inPoundsOrNone(one.costPence),
      inPoundsOrNone(costPer(one.costPence, one.attended)),
      inPoundsOrNone(costPer(one.costPence, one.responses)),
      one.outcome,
      one.byName,
    ]);
  }
  const header = [
    'Line',
    'Done on',
    'What',
    'People',
    'Responses',
    'Cost in pounds',
    'Pounds a person',
    'Pounds a response',
    'Outcome',
    'Recorded by',
  ];
  return csvResponse(`activities-${line.code}.csv`, header, rows());
});
