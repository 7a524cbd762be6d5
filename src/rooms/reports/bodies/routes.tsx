import { Hono } from 'hono';
import { z } from 'zod';
import { bodyKindName } from '../../../../reference/bodies.ts';
import { require } from '../../../platform/access/allows.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { clashFields, getLastSaved, listShownHistory } from '../../../platform/history/record-page.ts';
import { idOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readForm, readQuery, type Typed, typedVersion, version } from '../../../platform/web/form.ts';
import { NotFound, type Stale } from '../../../platform/web/problems.ts';
import { bodiesHref, bodyHref, newBodyHref } from '../addresses.ts';
import { attempt, changedMeanwhile } from '../attempt.ts';
import { listLatestMeetings } from '../meetings/queries.ts';
import { mayEditMeetings, mayReadMeetings } from '../policy.ts';
import { bodyFields, bodyForm, closeBodyForm } from './body.ts';
import { changeBody, closeBody, recordBody } from './commands.ts';
import { BodyFormPage } from './pages/BodyFormPage.tsx';
import { CloseBody } from './pages/CloseBody.tsx';
import { ListBodies } from './pages/ListBodies.tsx';
import { ShowBody } from './pages/ShowBody.tsx';
import { findBody, listBodies } from './queries.ts';

export const bodyRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/bodies';
const ONE = `${LIST}/:id`;
const crumb = (slug: string) => [{ href: bodiesHref(slug), text: 'Bodies' }];

bodyRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadMeetings(who));
  const { slug, boardName } = who.organisation;
  const rows = await read(c, (db) => listBodies(db, who));
  return c.render(
    <ListBodies
      slug={slug}
      boardName={boardName}
      rows={rows}
      csvHref={`${bodiesHref(slug)}/export.csv`}
      mayEdit={mayEditMeetings(who)}
    />,
    { title: 'Bodies' },
  );
});

bodyRoutes.get(`${LIST}/export.csv`, async (c) => {
  const { who } = c.var;
  require(mayReadMeetings(who));
  const rows = await read(c, (db) => listBodies(db, who));
  const header = [
    'Id',
    'Body',
    'Other names',
    'Kind',
    'Meets in public',
    'Closed on',
    'Meetings',
    'Next',
    'Last',
  ];
  async function* all() {
    yield rows.map((row) => [
      row.id,
      row.name,
      row.aliases.join('; '),
      bodyKindName(row.kind),
      row.meetsInPublic,
      row.closedOn,
      row.meetings,
      row.nextOn,
      row.lastOn,
    ]);
  }
  return csvResponse('bodies.csv', header, all());
});

interface Shown {
  id?: string;
  typed?: Typed;
  errors?: Record<string, string>;
  stale?: Stale;
}

async function showForm(c: WebContext, { id, typed, errors = {}, stale }: Shown) {
  const { who } = c.var;
  const { slug } = who.organisation;
  const { body, saved } = await read(c, async (db) => ({
    body: id ? await findBody(db, who, id) : null,
    saved: stale && id ? await getLastSaved(db, 'body', id) : null,
  }));
  if (id && !body) throw new NotFound();
  const begun = typed ?? (id ? null : readQuery(c));
  const values = begun
    ? {
        name: textOf(begun, 'name'),
        kind: textOf(begun, 'kind'),
        aliases: textOf(begun, 'aliases'),
        meetsInPublic: textOf(begun, 'meetsInPublic') === 'yes',
      }
    : {
        name: body?.name ?? '',
        kind: body?.kind ?? '',
        aliases: body?.aliases.join('\n') ?? '',
        meetsInPublic: body?.meetsInPublic ?? false,
      };
  const clash =
    stale && saved && id
      ? {
          ...saved,
          fields: clashFields(
            bodyFields.filter(({ name }) => name !== 'closedOn'),
            stale.latest,
            { ...values, aliases: values.aliases.split('\n').filter(Boolean).join('; ') },
          ),
          recordHref: bodyHref(slug, id),
        }
      : undefined;
  const heading = id ? 'Change the body' : 'Add a body';
  return c.render(
    <BodyFormPage
      heading={heading}
      action={id ? bodyHref(slug, id, 'edit') : newBodyHref(slug)}
      cancelHref={id ? bodyHref(slug, id) : bodiesHref(slug)}
      version={body?.version}
      values={values}
      errors={errors}
      clash={clash}
    />,
    { title: heading, breadcrumb: crumb(slug), hasErrors: Object.keys(errors).length > 0, narrow: true },
  );
}

bodyRoutes.get(`${LIST}/new`, (c) => {
  require(mayEditMeetings(c.var.who));
  return showForm(c, {});
});

bodyRoutes.post(`${LIST}/new`, async (c) => {
  const { who } = c.var;
  require(mayEditMeetings(who));
  const form = await readForm(c, bodyForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, form);
  }
  const done = await attempt(() => write(c, (db) => recordBody(db, who, form.values)));
  if (!done.ok) {
    c.status(done.status);
    return showForm(c, { typed: form.typed, errors: done.errors });
  }
  flash(c, { kind: 'success', text: 'The body is added. The next step is to add its meetings.' });
  return c.redirect(bodyHref(who.organisation.slug, done.value), 303);
});

bodyRoutes.get(ONE, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const shown = await read(c, async (db) => {
    const body = await findBody(db, who, id);
    if (!body) return null;
    return {
      body,
      meetings: await listLatestMeetings(db, who, id, 20),
      history: await listShownHistory(db, 'body', id, bodyFields),
    };
  });
  if (!shown) throw new NotFound();
  const { slug, today } = who.organisation;
  return c.render(<ShowBody slug={slug} today={today} {...shown} mayEdit={mayEditMeetings(who)} />, {
    title: shown.body.name,
    breadcrumb: crumb(slug),
  });
});

bodyRoutes.get(`${ONE}/edit`, (c) => {
  require(mayEditMeetings(c.var.who));
  return showForm(c, { id: idOf(c) });
});

bodyRoutes.post(`${ONE}/edit`, async (c) => {
  const { who } = c.var;
  require(mayEditMeetings(who));
  const id = idOf(c);
  const form = await readForm(c, bodyForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, { ...form, id });
  }
  const done = await attempt(() => write(c, (db) => changeBody(db, who, id, form.values)));
  if (!done.ok) {
    c.status(done.status);
    return showForm(c, { id, typed: form.typed, ...done });
  }
  flash(c, { kind: 'success', text: 'The body is changed.' });
  return c.redirect(bodyHref(who.organisation.slug, id), 303);
});

async function showClose(c: WebContext, typed?: Typed, errors: Record<string, string> = {}) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const body = await read(c, (db) => findBody(db, who, idOf(c)));
  if (!body) throw new NotFound();
  const closedOn = typed
    ? {
        day: textOf(typed, 'closedOn-day'),
        month: textOf(typed, 'closedOn-month'),
        year: textOf(typed, 'closedOn-year'),
      }
    : today;
  return c.render(
    <CloseBody
      slug={slug}
      id={body.id}
      name={body.name}
      version={typed ? typedVersion(typed) : body.version}
      closedOn={closedOn}
      errors={errors}
    />,
    {
      title: 'Close a body',
      breadcrumb: crumb(slug),
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

bodyRoutes.get(`${ONE}/close`, async (c) => {
  const { who } = c.var;
  require(mayEditMeetings(who));
  return showClose(c);
});

bodyRoutes.post(`${ONE}/close`, async (c) => {
  const { who } = c.var;
  require(mayEditMeetings(who));
  const id = idOf(c);
  const form = await readForm(c, closeBodyForm);
  if (!form.ok) {
    c.status(400);
    return showClose(c, form.typed, form.errors);
  }
  const done = await attempt(() => write(c, (db) => closeBody(db, who, id, form.values)));
  if (!done.ok) {
    c.status(done.status);
    return done.stale
      ? showClose(c, undefined, { closedOn: changedMeanwhile })
      : showClose(c, form.typed, done.errors);
  }
  flash(c, { kind: 'success', text: 'The body is closed. Its meetings and papers stay.' });
  return c.redirect(bodyHref(who.organisation.slug, id), 303);
});

bodyRoutes.post(`${ONE}/open`, async (c) => {
  const { who } = c.var;
  require(mayEditMeetings(who));
  const id = idOf(c);
  const form = await readForm(c, z.object({ version }));
  const asked = form.ok ? form.values.version : 0;
  const done = await attempt(() =>
    write(c, (db) => closeBody(db, who, id, { closedOn: null, version: asked })),
  );
  if (done.ok) flash(c, { kind: 'success', text: 'The body is open again.' });
  else flash(c, { kind: 'warning', text: changedMeanwhile });
  return c.redirect(bodyHref(who.organisation.slug, id), 303);
});
