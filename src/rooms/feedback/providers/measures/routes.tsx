import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { csvResponse } from '../../../../platform/files/csv-out.ts';
import { idOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { mayKeepProviders, mayReadFeedback } from '../../policy.ts';
import { contractsHref, measureHref, measuresHref } from '../addresses.ts';
import { typedOf } from '../field-spec.ts';
import { addFormRoute } from '../form-routes.tsx';
import { changeMeasure, closeMeasure, recordMeasure } from './commands.ts';
import { betterName, measureFields, measureForm, measureKindName } from './measure.ts';
import { ListMeasures } from './pages/ListMeasures.tsx';
import { findMeasure, listMeasures } from './queries.ts';

/** The library of experience measures. */
export const measureRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/measures';
const ONE = `${LIST}/:id`;

const crumbs = (slug: string) => [
  { href: contractsHref(slug), text: 'Contracts' },
  { href: measuresHref(slug), text: 'Library of measures' },
];

measureRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug } = who.organisation;
  const rows = await read(c, (db) => listMeasures(db, who));
  return c.render(
    <ListMeasures
      slug={slug}
      rows={rows}
      csvHref={`${measuresHref(slug)}/export.csv`}
      mayKeep={mayKeepProviders(who)}
    />,
    { title: 'Library of measures', breadcrumb: crumbs(slug).slice(0, 1) },
  );
});

measureRoutes.get(`${LIST}/export.csv`, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const rows = await read(c, (db) => listMeasures(db, who));
  const header = ['Measure', 'Question', 'Result', 'Unit', 'Better', 'Definition', 'Contracts', 'Closed on'];
  return csvResponse(
    'measures.csv',
    header,
    (async function* () {
      yield rows.map((row) => [
        row.name,
        row.question,
        measureKindName(row.kind),
        row.unit,
        betterName(row.better),
        row.source,
        row.contracts,
        row.closedOn,
      ]);
    })(),
  );
});

addFormRoute(measureRoutes, `${LIST}/new`, {
  may: mayKeepProviders,
  schema: () => measureForm,
  async prepare(c) {
    const { slug } = c.var.who.organisation;
    return {
      heading: 'Add a measure',
      fields: measureFields,
      typed: { better: 'higher' },
      submit: 'Add the measure',
      cancel: { href: measuresHref(slug), text: 'Cancel' },
      breadcrumb: crumbs(slug),
    };
  },
  async act(c, values) {
    await write(c, (db) => recordMeasure(db, c.var.who, values));
    flash(c, { kind: 'success', text: `${values.name} is in the library.` });
    return measuresHref(c.var.who.organisation.slug);
  },
});

addFormRoute(measureRoutes, ONE, {
  may: mayKeepProviders,
  schema: () => measureForm,
  async prepare(c) {
    const { who } = c.var;
    const { slug } = who.organisation;
    const measure = await read(c, (db) => findMeasure(db, who, idOf(c)));
    if (!measure) throw new NotFound();
    return {
      heading: measure.name,
      fields: measureFields,
      typed: typedOf(measureFields, { ...measure }),
      version: measure.version,
      submit: 'Save',
      cancel: { href: measuresHref(slug), text: 'Back to the library' },
      breadcrumb: crumbs(slug),
      record: { kind: 'experience_measure', id: measure.id, href: measureHref(slug, measure.id) },
    };
  },
  async act(c, values) {
    await write(c, (db) => changeMeasure(db, c.var.who, idOf(c), values));
    flash(c, { kind: 'success', text: 'Saved.' });
    return measuresHref(c.var.who.organisation.slug);
  },
});

for (const act of ['close', 'open'] as const)
  measureRoutes.post(`${ONE}/${act}`, async (c) => {
    const { who } = c.var;
    require(mayKeepProviders(who));
    await write(c, (db) => closeMeasure(db, who, idOf(c), act === 'open'));
    flash(c, {
      kind: 'success',
      text:
        act === 'close' ? 'The measure is no longer used. Its results stay.' : 'The measure is used again.',
    });
    return c.redirect(measuresHref(who.organisation.slug), 303);
  });
