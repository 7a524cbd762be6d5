import { Hono } from 'hono';
import { AskWhy } from '../../../design/form/AskWhy.tsx';
import { require } from '../../../platform/access/allows.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { listShownHistory } from '../../../platform/history/record-page.ts';
import { idOf, placeOf, textOf } from '../../../platform/web/asked-for.ts';
import { batches } from '../../../platform/web/batches.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { joinDates, readForm, readQuery, type Typed } from '../../../platform/web/form.ts';
import { filterParts, listAddress, sinceWords } from '../../../platform/web/list-address.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { listLinesOf } from '../../plans/door.ts';
import { actionHref, actionsHref } from '../addresses.ts';
import { mayFinishAction, mayReadLoops, mayWorkOnLoops } from '../policy.ts';
import { threadStrip } from '../thread-strip.ts';
import { actionFields, actionFilter, actionState, actionStates, doneForm, dropForm } from './action.ts';
import { dropAction, finishAction, reopenAction } from './commands.ts';
import { FinishAction } from './pages/FinishAction.tsx';
import { ListActions } from './pages/ListActions.tsx';
import { ShowAction } from './pages/ShowAction.tsx';
import { countActions, findAction, listActions, listDecisionsOf, listLoopsOf } from './queries.ts';
import { actionWritingRoutes } from './writing-routes.tsx';

export const actionRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/actions';
const ONE = `${LIST}/:id`;

actionRoutes.route('/', actionWritingRoutes);

const readFilter = (c: WebContext) => actionFilter.parse(joinDates(readQuery(c), 'from', 'to'));

actionRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  const filter = readFilter(c);
  const { page, total } = await read(c, async (db) => ({
    page: await listActions(db, who, filter, placeOf(c)),
    total: await countActions(db, who, filter),
  }));
  // Somebody who sees only their own has nothing here before they are given something.
  require(mayReadLoops(who) || total > 0);
  const { slug, today } = who.organisation;
  const list = actionsHref(slug);
  return c.render(
    <ListActions
      slug={slug}
      today={today}
      rows={page.rows}
      total={total}
      filter={filter}
      parts={filterParts(list, filter, {
        owner: () => 'mine',
        state: (key) => actionStates.find((state) => state.key === key)?.name.toLowerCase(),
        from: (day) => `due ${sinceWords.from(day)}`,
        to: (day) => `due ${sinceWords.to(day)}`,
      })}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      soonerHref={page.newer ? listAddress(list, filter, { before: page.newer }) : undefined}
      laterHref={page.older ? listAddress(list, filter, { after: page.older }) : undefined}
      mayWork={mayWorkOnLoops(who)}
    />,
    { title: 'Actions' },
  );
});

actionRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadLoops(who));
  const filter = readFilter(c);
  const pages = batches(
    (after) => read(c, (db) => listActions(db, who, filter, { before: null, after }, 500)),
    (row) => [
      row.id,
      row.title,
      actionState(row, who.organisation.today).text,
      row.ownerName,
      row.dueOn,
      row.doneOn,
      row.droppedOn,
    ],
  );
  const header = ['Id', 'Action', 'State', 'Owner', 'Due on', 'Done on', 'Dropped on'];
  return csvResponse('actions.csv', header, pages);
});

actionRoutes.get(ONE, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const shown = await read(c, async (db) => {
    const action = await findAction(db, who, id);
    if (!action) return null;
    return {
      action,
      beads: await threadStrip(db, who, 'action', id),
      lines: await listLinesOf(db, who, 'action', id),
      decisions: await listDecisionsOf(db, who, id),
      loops: mayReadLoops(who) ? await listLoopsOf(db, id) : [],
      history: await listShownHistory(db, 'action', id, actionFields),
    };
  });
  if (!shown) throw new NotFound();
  const { slug, today } = who.organisation;
  return c.render(
    <ShowAction
      slug={slug}
      today={today}
      {...shown}
      mayWork={mayWorkOnLoops(who)}
      mayFinish={mayFinishAction(who, shown.action)}
    />,
    { title: shown.action.title, breadcrumb: [{ href: actionsHref(slug), text: 'Actions' }] },
  );
});

/** The action for a form that ends it, which must be one to do still. */
async function openAction(c: WebContext, id: string) {
  const action = await read(c, (db) => findAction(db, c.var.who, id));
  if (!action || action.doneOn || action.droppedOn) throw new NotFound();
  return action;
}

const changedMeanwhile =
  'Somebody changed this action in the meantime. Read it again, then send this once more.';

async function showDone(c: WebContext, id: string, typed?: Typed, errors: Record<string, string> = {}) {
  const { who } = c.var;
  const action = await openAction(c, id);
  require(mayFinishAction(who, action));
  const { slug, today } = who.organisation;
  const doneOn = typed
    ? {
        day: textOf(typed, 'doneOn-day'),
        month: textOf(typed, 'doneOn-month'),
        year: textOf(typed, 'doneOn-year'),
      }
    : today;
  return c.render(
    <FinishAction
      slug={slug}
      id={id}
      title={action.title}
      version={action.version}
      values={{ doneOn, doneNote: typed ? textOf(typed, 'doneNote') : '' }}
      errors={errors}
    />,
    {
      title: 'Record an action as done',
      breadcrumb: [{ href: actionHref(slug, id), text: action.title }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

actionRoutes.get(`${ONE}/done`, (c) => showDone(c, idOf(c)));

actionRoutes.post(`${ONE}/done`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const form = await readForm(c, doneForm(who.organisation.today));
  if (!form.ok) {
    c.status(400);
    return showDone(c, id, form.typed, form.errors);
  }
  try {
    await write(c, (db) => finishAction(db, who, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showDone(c, id, form.typed, { doneNote: changedMeanwhile });
  }
  flash(c, {
    kind: 'success',
    text: 'The action is done. The next step is to tell people what we did.',
    undo: { action: actionHref(who.organisation.slug, id, 'reopen'), text: 'Undo' },
  });
  return c.redirect(actionHref(who.organisation.slug, id), 303);
});

async function showDrop(c: WebContext, id: string, because = '', errors: Record<string, string> = {}) {
  const { who } = c.var;
  require(mayWorkOnLoops(who));
  const action = await openAction(c, id);
  const { slug } = who.organisation;
  return c.render(
    <AskWhy
      heading={`Drop: ${action.title}`}
      action={actionHref(slug, id, 'drop')}
      cancelHref={actionHref(slug, id)}
      label="Why it will not be done"
      act="Drop the action"
      version={action.version}
      because={because}
      errors={errors}
      warning
    >
      <p>It stays on the thread with its reason, and can be made one to do again.</p>
    </AskWhy>,
    {
      title: 'Drop an action',
      breadcrumb: [{ href: actionHref(slug, id), text: action.title }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

actionRoutes.get(`${ONE}/drop`, (c) => showDrop(c, idOf(c)));

actionRoutes.post(`${ONE}/drop`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const form = await readForm(c, dropForm);
  if (!form.ok) {
    c.status(400);
    return showDrop(c, id, textOf(form.typed, 'because'), form.errors);
  }
  try {
    await write(c, (db) => dropAction(db, who, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showDrop(c, id, form.values.because, { because: changedMeanwhile });
  }
  flash(c, {
    kind: 'success',
    text: 'The action is dropped.',
    undo: { action: actionHref(who.organisation.slug, id, 'reopen'), text: 'Undo' },
  });
  return c.redirect(actionHref(who.organisation.slug, id), 303);
});

actionRoutes.post(`${ONE}/reopen`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  await write(c, (db) => reopenAction(db, who, id));
  flash(c, { kind: 'success', text: 'The action is one to do again.' });
  return c.redirect(actionHref(who.organisation.slug, id), 303);
});
