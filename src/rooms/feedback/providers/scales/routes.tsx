import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { idOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { mayKeepProviders, mayReadFeedback } from '../../policy.ts';
import { contractsHref, scalesHref } from '../addresses.ts';
import { attempt } from '../attempt.ts';
import { addFormRoute } from '../form-routes.tsx';
import { recordScale, removeScale } from './commands.ts';
import { ListScales } from './pages/ListScales.tsx';
import { listScales } from './queries.ts';
import { scaleFields, scaleForm } from './scale.ts';

/** The scales of the recommendation score. */
export const scaleRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/recommendation-scales';

scaleRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug } = who.organisation;
  const scales = await read(c, (db) => listScales(db, who));
  return c.render(<ListScales slug={slug} scales={scales} mayKeep={mayKeepProviders(who)} />, {
    title: 'Scales of the recommendation score',
    breadcrumb: [{ href: contractsHref(slug), text: 'Contracts' }],
  });
});

addFormRoute(scaleRoutes, `${LIST}/new`, {
  may: mayKeepProviders,
  schema: () => scaleForm,
  async prepare(c) {
    const { slug, today } = c.var.who.organisation;
    return {
      heading: 'Add a scale',
      fields: scaleFields,
      typed: { lowest: '0', highest: '10', promoterFrom: '9', detractorTo: '6', inForceFrom: today },
      submit: 'Add the scale',
      cancel: { href: scalesHref(slug), text: 'Cancel' },
      breadcrumb: [
        { href: contractsHref(slug), text: 'Contracts' },
        { href: scalesHref(slug), text: 'Scales' },
      ],
    };
  },
  async act(c, values) {
    await write(c, (db) => recordScale(db, c.var.who, values));
    flash(c, {
      kind: 'success',
      text: `${values.name} is there. What was scored before keeps its own scale.`,
    });
    return scalesHref(c.var.who.organisation.slug);
  },
});

scaleRoutes.post(`${LIST}/:id/remove`, async (c) => {
  const { who } = c.var;
  require(mayKeepProviders(who));
  const done = await attempt(() => write(c, (db) => removeScale(db, who, idOf(c))));
  flash(
    c,
    done.ok
      ? { kind: 'success', text: 'The scale is taken away.' }
      : { kind: 'error', text: done.errors[''] ?? 'The scale stays.' },
  );
  return c.redirect(scalesHref(who.organisation.slug), 303);
});
