import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { clashFields, getLastSaved } from '../../../../platform/history/record-page.ts';
import { idOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { joinDates, readForm, type Typed } from '../../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { mayEditResources } from '../../policy.ts';
import { agreementHref, agreementsHref } from '../addresses.ts';
import { agreementForm, reviewForm, typedAgreementFields } from './agreement.ts';
import { changeAgreement, recordAgreement, reviewAgreement } from './commands.ts';
import { EditAgreement } from './pages/EditAgreement.tsx';
import { ReviewAgreement } from './pages/ReviewAgreement.tsx';
import { findAgreement } from './queries.ts';

/** Adding agreements, changing them, and recording their reviews. */
export const agreementWritingRoutes = new Hono<Env>();
const NEW = '/:organisation/desk/resources/agreements/new';
const ONE = '/:organisation/desk/resources/agreements/:id';

interface Shown {
  id?: string;
  typed?: Typed;
  errors?: Record<string, string>;
  stale?: Stale;
}

async function showForm(c: WebContext, { id, typed, errors = {}, stale }: Shown) {
  const { who } = c.var;
  const { slug } = who.organisation;
  const { agreement, saved } = await read(c, async (db) => ({
    agreement: id ? await findAgreement(db, who, id) : null,
    saved: stale && id ? await getLastSaved(db, 'support_agreement', id) : null,
  }));
  if (id && !agreement) throw new NotFound();
  const values: Typed =
    typed ??
    (agreement
      ? {
          provider: agreement.provider,
          accountManager: agreement.accountManager,
          scope: agreement.scope,
          startsOn: agreement.startsOn ?? '',
          endsOn: agreement.endsOn ?? '',
          reviewOn: agreement.reviewOn,
        }
      : {});
  const clash =
    stale && saved && id
      ? {
          ...saved,
          fields: clashFields(typedAgreementFields, stale.latest, {
            ...joinDates(values, 'startsOn', 'endsOn', 'reviewOn'),
            text: values.scope,
          }),
          recordHref: agreementHref(slug, id),
        }
      : undefined;
  const heading = id ? 'Change the agreement' : 'Add a support agreement';
  return c.render(
    <EditAgreement
      heading={heading}
      action={id ? agreementHref(slug, id, 'edit') : `${agreementsHref(slug)}/new`}
      cancelHref={id ? agreementHref(slug, id) : agreementsHref(slug)}
      version={agreement?.version}
      values={values}
      errors={errors}
      clash={clash}
    />,
    {
      title: heading,
      breadcrumb: [{ href: agreementsHref(slug), text: 'Support agreements' }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

agreementWritingRoutes.get(NEW, (c) => {
  require(mayEditResources(c.var.who));
  return showForm(c, {});
});

agreementWritingRoutes.post(NEW, async (c) => {
  const { who } = c.var;
  require(mayEditResources(who));
  const form = await readForm(c, agreementForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, form);
  }
  const id = await write(c, (db) => recordAgreement(db, who, form.values));
  flash(c, { kind: 'success', text: 'The agreement is added.' });
  return c.redirect(agreementHref(who.organisation.slug, id), 303);
});

agreementWritingRoutes.get(`${ONE}/edit`, (c) => {
  require(mayEditResources(c.var.who));
  return showForm(c, { id: idOf(c) });
});

agreementWritingRoutes.post(`${ONE}/edit`, async (c) => {
  const { who } = c.var;
  require(mayEditResources(who));
  const id = idOf(c);
  const form = await readForm(c, agreementForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, { ...form, id });
  }
  try {
    await write(c, (db) => changeAgreement(db, who, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showForm(c, { id, typed: form.typed, stale });
  }
  flash(c, { kind: 'success', text: 'The agreement is changed.' });
  return c.redirect(agreementHref(who.organisation.slug, id), 303);
});

async function showReview(c: WebContext, id: string, typed?: Typed, errors: Record<string, string> = {}) {
  const { who } = c.var;
  require(mayEditResources(who));
  const agreement = await read(c, (db) => findAgreement(db, who, id));
  if (!agreement) throw new NotFound();
  const { slug, today } = who.organisation;
  return c.render(
    <ReviewAgreement
      heading={`Review of: ${agreement.provider}`}
      action={agreementHref(slug, id, 'review')}
      cancelHref={agreementHref(slug, id)}
      version={agreement.version}
      values={typed ?? { reviewedOn: today }}
      errors={errors}
    />,
    {
      title: 'Record a review',
      breadcrumb: [{ href: agreementHref(slug, id), text: agreement.provider }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

agreementWritingRoutes.get(`${ONE}/review`, (c) => showReview(c, idOf(c)));

agreementWritingRoutes.post(`${ONE}/review`, async (c) => {
  const { who } = c.var;
  require(mayEditResources(who));
  const id = idOf(c);
  const form = await readForm(c, reviewForm(who.organisation.today));
  if (!form.ok) {
    c.status(400);
    return showReview(c, id, form.typed, form.errors);
  }
  try {
    await write(c, (db) => reviewAgreement(db, who, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showReview(c, id, form.typed, {
      note: 'Somebody changed this agreement in the meantime. Read it again, then send this once more.',
    });
  }
  flash(c, { kind: 'success', text: 'The review is recorded.' });
  return c.redirect(agreementHref(who.organisation.slug, id), 303);
});
