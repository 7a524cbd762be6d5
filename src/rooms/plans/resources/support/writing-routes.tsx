import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { isId } from '../../../../platform/db/ids.ts';
import { clashFields, getLastSaved } from '../../../../platform/history/record-page.ts';
import { idOf, textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { joinDates, readForm, type Typed } from '../../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { supportHref, supportRequestHref } from '../addresses.ts';
import {
  findChosenLineOnly,
  findNamedLine,
  lineInWords,
  listPlanChoices,
  typedLine,
  withChosenPlan,
} from '../line-choice.ts';
import { lineOfAddress } from '../line-of-address.ts';
import { mayAskForSupport, mayChangeAsked } from '../policy.ts';
import { answeringRoutes } from './answering-routes.tsx';
import { listSupportKinds } from './catalogue.ts';
import { changeRequest, recordRequest } from './commands.ts';
import { EditRequest } from './pages/EditRequest.tsx';
import { findRequest } from './queries.ts';
import { requestForm, requestTitle, typedRequestFields } from './request.ts';

/** Asking for support. */
export const supportWritingRoutes = new Hono<Env>();
const NEW = '/:organisation/desk/resources/support/new';
const EDIT = '/:organisation/desk/resources/support/:id/edit';

supportWritingRoutes.route('/', answeringRoutes);

interface Shown {
  id?: string;
  typed?: Typed;
  errors?: Record<string, string>;
  stale?: Stale;
}

async function showForm(c: WebContext, { id, typed, errors = {}, stale }: Shown) {
  const { who } = c.var;
  const { slug } = who.organisation;
  const typedId = typed ? textOf(typed, 'lineId') : '';
  const found = await read(c, async (db) => ({
    request: id ? await findRequest(db, who, id) : null,
    asked: typed
      ? isId(typedId)
        ? await findNamedLine(db, who, typedId)
        : null
      : await lineOfAddress(c, db),
    kinds: await listSupportKinds(db, who),
    plans: await listPlanChoices(db, who),
    saved: stale && id ? await getLastSaved(db, 'support_request', id) : null,
  }));
  const { request, asked, kinds, plans, saved } = found;
  if (id && (request?.state !== 'new' || !mayChangeAsked(who, request))) throw new NotFound();
  const line = request?.line ?? asked;
  const values: Typed =
    typed ??
    (request
      ? {
          ...typedLine(line),
          kind: request.kindId,
          text: request.text,
          work: request.work,
          wantedOn: request.wantedOn ?? '',
        }
      : { ...typedLine(line), kind: c.req.query('kind') ?? '' });
  const choices = withChosenPlan(plans, line);
  const clash =
    stale && saved && id
      ? {
          ...saved,
          fields: clashFields(typedRequestFields, stale.latest, {
            ...joinDates(values, 'wantedOn'),
            kind: kinds.find((kind) => kind.id === values.kind)?.name,
            what: values.work,
            line: values.lineCode
              ? lineInWords({
                  code: textOf(values, 'lineCode'),
                  plan: choices.find((one) => one.id === values.planId)?.title ?? '',
                })
              : '',
          }),
          recordHref: supportRequestHref(slug, id),
        }
      : undefined;
  const heading = id ? 'Change what is asked for' : 'Ask for support';
  return c.render(
    <EditRequest
      heading={heading}
      action={id ? supportRequestHref(slug, id, 'edit') : `${supportHref(slug)}/new`}
      cancelHref={id ? supportRequestHref(slug, id) : supportHref(slug)}
      version={request?.version}
      values={values}
      errors={errors}
      kinds={kinds.filter(({ id: own, offered }) => offered || own === request?.kindId)}
      plans={choices}
      clash={clash}
    />,
    {
      title: heading,
      breadcrumb: request
        ? [{ href: supportRequestHref(slug, request.id), text: requestTitle(request) }]
        : [{ href: supportHref(slug), text: 'Requests for support' }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

/** Reads the form and looks up its line: what is wrong with either comes back beside its field. */
async function readRequest(c: WebContext) {
  const form = await readForm(c, requestForm);
  if (!form.ok) return form;
  const line = await read(c, (db) => findChosenLineOnly(db, c.var.who, form.values));
  return 'errors' in line
    ? { ok: false as const, typed: form.typed, errors: line.errors }
    : { ...form, values: { ...form.values, ...line } };
}

supportWritingRoutes.get(NEW, (c) => {
  require(mayAskForSupport(c.var.who));
  return showForm(c, {});
});

supportWritingRoutes.post(NEW, async (c) => {
  const { who } = c.var;
  require(mayAskForSupport(who));
  const form = await readRequest(c);
  if (!form.ok) {
    c.status(400);
    return showForm(c, form);
  }
  const id = await write(c, (db) => recordRequest(db, who, form.values));
  flash(c, { kind: 'success', text: 'Your request is sent. You will be told by e-mail what is answered.' });
  return c.redirect(supportRequestHref(who.organisation.slug, id), 303);
});

supportWritingRoutes.get(EDIT, (c) => showForm(c, { id: idOf(c) }));

supportWritingRoutes.post(EDIT, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const form = await readRequest(c);
  if (!form.ok) {
    c.status(400);
    return showForm(c, { ...form, id });
  }
  try {
    await write(c, (db) => changeRequest(db, who, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showForm(c, { id, typed: form.typed, stale });
  }
  flash(c, { kind: 'success', text: 'The request is changed.' });
  return c.redirect(supportRequestHref(who.organisation.slug, id), 303);
});
