import { Hono } from 'hono';
import { VersionClash } from '../../../design/record/VersionClash.tsx';
import { require } from '../../../platform/access/allows.ts';
import { listHistory } from '../../../platform/history/record-history.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { type FieldErrors, readForm, type Typed, typedVersion } from '../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import * as addresses from '../addresses.ts';
import { historyInWords, lastChange } from '../history.ts';
import { mayConfigure, mayReadOrganisation } from '../policy.ts';
import { Refused } from '../refused.ts';
import { type Area, areaForm, areaKindName, inTree, withinArea } from './area.ts';
import { changeArea, closeArea, recordArea, reopenArea } from './commands.ts';
import { Areas } from './pages/Areas.tsx';
import { EditArea } from './pages/EditArea.tsx';
import { listAreas } from './queries.ts';

/** The parts of the organisation's area. */
export const areaRoutes = new Hono<Env>();
const base = '/:organisation/desk/areas';

const slugOf = (c: WebContext) => c.var.organisation.slug;

areaRoutes.get(base, async (c) => {
  const { who } = c.var;
  require(mayReadOrganisation(who));
  const areas = await read(c, (db) => listAreas(db, who));
  return c.render(<Areas slug={slugOf(c)} areas={inTree(areas)} mayConfigure={mayConfigure(who)} />, {
    title: 'Areas',
  });
});

areaRoutes.get(`${base}/new`, (c) => {
  require(mayConfigure(c.var.who));
  return showArea(c, { typed: { kind: 'locality', position: '0' } });
});

areaRoutes.post(`${base}/new`, async (c) => {
  const { who } = c.var;
  require(mayConfigure(who));
  const form = await readForm(c, areaForm);
  if (!form.ok) return showArea(c, { typed: form.typed, errors: form.errors }, 400);
  try {
    await write(c, (db) => recordArea(db, who, form.values));
  } catch (error) {
    return showArea(c, { typed: form.typed, errors: refusal(error) }, 400);
  }
  flash(c, { kind: 'success', text: `${form.values.name} is added.` });
  return c.redirect(addresses.areas(slugOf(c)), 303);
});

areaRoutes.get(`${base}/:id`, (c) => {
  require(mayReadOrganisation(c.var.who));
  return showArea(c, {});
});

areaRoutes.post(`${base}/:id`, async (c) => {
  const { who } = c.var;
  require(mayConfigure(who));
  const id = c.req.param('id');
  const form = await readForm(c, areaForm);
  if (!form.ok) return showArea(c, { typed: form.typed, errors: form.errors }, 400);
  try {
    await write(c, (db) => changeArea(db, who, id, form.values));
  } catch (error) {
    if (error instanceof Stale) return showArea(c, { typed: form.typed, isStale: true }, 409);
    return showArea(c, { typed: form.typed, errors: refusal(error) }, 400);
  }
  flash(c, { kind: 'success', text: 'Saved.' });
  return c.redirect(addresses.areas(slugOf(c)), 303);
});

areaRoutes.post(`${base}/:id/close`, async (c) => {
  const { who } = c.var;
  const id = c.req.param('id');
  await write(c, (db) => closeArea(db, who, id));
  flash(c, {
    kind: 'success',
    text: 'The area is closed. It stays on what was recorded, and is offered no more.',
    undo: { action: `${addresses.area(slugOf(c), id)}/reopen`, text: 'Open it again' },
  });
  return c.redirect(addresses.areas(slugOf(c)), 303);
});

areaRoutes.post(`${base}/:id/reopen`, async (c) => {
  const { who } = c.var;
  await write(c, (db) => reopenArea(db, who, c.req.param('id')));
  flash(c, { kind: 'success', text: 'The area is open.' });
  return c.redirect(addresses.areas(slugOf(c)), 303);
});

function refusal(error: unknown): FieldErrors {
  if (error instanceof Refused) return { [error.field]: error.message };
  throw error;
}

const fieldWords = {
  name: 'Name',
  kind: 'Kind',
  parentId: 'Lies in',
  postcodes: 'Postcodes',
  position: 'Place in the list',
  closedOn: 'Closed on',
};

const asTyped = (area: Area): Typed => ({
  name: area.name,
  kind: area.kind,
  parentId: area.parentId ?? '',
  position: String(area.position),
  postcodes: area.postcodes.join('\n'),
});

async function showArea(
  c: WebContext,
  said: { typed?: Typed; errors?: FieldErrors; isStale?: boolean },
  status: 200 | 400 | 409 = 200,
) {
  const { who } = c.var;
  const id = c.req.param('id') ?? null;
  const { areas, entries } = await read(c, async (db) => ({
    areas: await listAreas(db, who),
    entries: id ? await listHistory(db, 'area', id) : [],
  }));
  const area = areas.find((one) => one.id === id);
  if (id && !area) throw new NotFound();
  const within = id ? withinArea(areas, id) : new Set<string>();
  const typed = said.typed ?? (area ? asTyped(area) : {});
  const nameOf = (parent: string | null | undefined) => areas.find((one) => one.id === parent)?.name ?? '';
  const clash =
    said.isStale && area ? (
      <VersionClash
        {...lastChange(entries)}
        recordHref={addresses.area(slugOf(c), area.id)}
        fields={[
          { name: 'name', label: 'Name', saved: area.name, typed: String(typed.name) },
          {
            name: 'kind',
            label: 'Kind',
            saved: areaKindName(area.kind),
            typed: areaKindName(String(typed.kind)),
          },
          {
            name: 'parentId',
            label: 'Lies in',
            saved: nameOf(area.parentId),
            typed: nameOf(String(typed.parentId)),
          },
          {
            name: 'postcodes',
            label: 'Postcodes',
            saved: area.postcodes.join('\n'),
            typed: String(typed.postcodes),
          },
        ]}
      />
    ) : undefined;
  c.status(status);
  return c.render(
    <EditArea
      slug={slugOf(c)}
      id={id}
      version={said.isStale || !said.typed ? area?.version : area && typedVersion(said.typed)}
      parents={inTree(areas).filter((one) => !within.has(one.id) && one.closedOn === null)}
      closedOn={area?.closedOn}
      typed={typed}
      errors={said.errors}
      clash={clash}
      history={id ? historyInWords(entries, fieldWords) : undefined}
      mayConfigure={mayConfigure(who)}
    />,
    {
      title: area?.name ?? 'Add an area',
      breadcrumb: [{ href: addresses.areas(slugOf(c)), text: 'Areas' }],
      narrow: true,
      hasErrors: status === 400,
    },
  );
}
