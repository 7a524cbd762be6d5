import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { isId } from '../../../../platform/db/ids.ts';
import { clashFields, getLastSaved } from '../../../../platform/history/record-page.ts';
import { idOf, textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { joinDates, readForm, type Typed } from '../../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { siteAddress } from '../../../../platform/web/site-address.ts';
import { mayAgreeExtra } from '../../policy.ts';
import { extraHref, extrasHref } from '../addresses.ts';
import { listAgreementChoices } from '../agreements/queries.ts';
import { amount, readHundredths, readPounds, typedPounds } from '../amounts.ts';
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
import { changeExtra, decideExtra, recordExtra } from './commands.ts';
import { decideForm, extraForm, typedExtraFields, wantedInWords } from './extra.ts';
import { DecideExtra } from './pages/DecideExtra.tsx';
import { EditExtra } from './pages/EditExtra.tsx';
import { findExtra } from './queries.ts';

/** Asking for more, and answering. */
export const extraWritingRoutes = new Hono<Env>();
const NEW = '/:organisation/desk/resources/extra/new';
const ONE = '/:organisation/desk/resources/extra/:id';

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
  const { extra, asked, plans, agreements, saved } = await read(c, async (db) => {
    const found = id ? await findExtra(db, who, id) : null;
    return {
      extra: found,
      asked: typed
        ? isId(typedId)
          ? await findNamedLine(db, who, typedId)
          : null
        : await lineOfAddress(c, db),
      plans: await listPlanChoices(db, who),
      agreements: await listAgreementChoices(db, who, found?.agreementId ?? null),
      saved: stale && id ? await getLastSaved(db, 'extra_resource', id) : null,
    };
  });
  if (id && (extra?.state !== 'asked' || !mayChangeAsked(who, extra))) throw new NotFound();
  const line = extra?.line ?? asked;
  const values: Typed =
    typed ??
    (extra
      ? {
          ...typedLine(line),
          work: extra.work,
          agreementId: extra.agreementId ?? '',
          daysPerWeek: extra.daysPerWeek === null ? '' : amount(extra.daysPerWeek),
          cost: typedPounds(extra.costPence),
          fromOn: extra.fromOn ?? '',
          untilOn: extra.untilOn ?? '',
          because: extra.because,
        }
      : { ...typedLine(line), agreementId: c.req.query('agreement') ?? '' });
  const choices = withChosenPlan(plans, line);
  const clash =
    stale && saved && id
      ? {
          ...saved,
          fields: clashFields(typedExtraFields, stale.latest, {
            ...joinDates(values, 'fromOn', 'untilOn'),
            what: values.work,
            line: values.lineCode
              ? lineInWords({
                  code: textOf(values, 'lineCode'),
                  plan: choices.find((one) => one.id === values.planId)?.title ?? '',
                })
              : '',
            agreement: agreements.find((one) => one.id === values.agreementId)?.provider,
            wanted: wantedInWords({
              daysPerWeek: readHundredths(textOf(values, 'daysPerWeek')),
              costPence: readPounds(textOf(values, 'cost')),
            }),
          }),
          recordHref: extraHref(slug, id),
        }
      : undefined;
  const heading = id ? 'Change what is asked for' : 'Ask for extra resource';
  return c.render(
    <EditExtra
      heading={heading}
      action={id ? extraHref(slug, id, 'edit') : `${extrasHref(slug)}/new`}
      cancelHref={id ? extraHref(slug, id) : extrasHref(slug)}
      version={extra?.version}
      values={values}
      errors={errors}
      plans={choices}
      agreements={agreements}
      clash={clash}
    />,
    {
      title: heading,
      breadcrumb: [{ href: extrasHref(slug), text: 'Extra resource' }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

/** Reads the form and looks up its line: what is wrong with either comes back beside its field. */
async function readExtra(c: WebContext) {
  const form = await readForm(c, extraForm);
  if (!form.ok) return form;
  const line = await read(c, (db) => findChosenLineOnly(db, c.var.who, form.values));
  return 'errors' in line
    ? { ok: false as const, typed: form.typed, errors: line.errors }
    : { ...form, values: { ...form.values, ...line } };
}

extraWritingRoutes.get(NEW, (c) => {
  require(mayAskForSupport(c.var.who));
  return showForm(c, {});
});

extraWritingRoutes.post(NEW, async (c) => {
  const { who } = c.var;
  require(mayAskForSupport(who));
  const form = await readExtra(c);
  if (!form.ok) {
    c.status(400);
    return showForm(c, form);
  }
  const id = await write(c, (db) => recordExtra(db, who, form.values));
  flash(c, { kind: 'success', text: 'The request is sent. Somebody who approves will answer it.' });
  return c.redirect(extraHref(who.organisation.slug, id), 303);
});

extraWritingRoutes.get(`${ONE}/edit`, (c) => showForm(c, { id: idOf(c) }));

extraWritingRoutes.post(`${ONE}/edit`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const form = await readExtra(c);
  if (!form.ok) {
    c.status(400);
    return showForm(c, { ...form, id });
  }
  try {
    await write(c, (db) => changeExtra(db, who, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showForm(c, { id, typed: form.typed, stale });
  }
  flash(c, { kind: 'success', text: 'The request is changed.' });
  return c.redirect(extraHref(who.organisation.slug, id), 303);
});

async function showDecide(c: WebContext, id: string, typed?: Typed, errors: Record<string, string> = {}) {
  const { who } = c.var;
  const extra = await read(c, (db) => findExtra(db, who, id));
  if (extra?.state !== 'asked') throw new NotFound();
  require(mayAgreeExtra(who, extra));
  const { slug, today } = who.organisation;
  return c.render(
    <DecideExtra
      heading={`Answer: ${extra.work}`}
      action={extraHref(slug, id, 'decide')}
      cancelHref={extraHref(slug, id)}
      version={extra.version}
      wanted={wantedInWords(extra)}
      values={typed ?? { decidedOn: today }}
      errors={errors}
    />,
    {
      title: 'Agree or refuse extra resource',
      breadcrumb: [{ href: extraHref(slug, id), text: extra.work }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

extraWritingRoutes.get(`${ONE}/decide`, (c) => showDecide(c, idOf(c)));

extraWritingRoutes.post(`${ONE}/decide`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const form = await readForm(c, decideForm(who.organisation.today));
  if (!form.ok) {
    c.status(400);
    return showDecide(c, id, form.typed, form.errors);
  }
  try {
    await write(c, (db) => decideExtra(db, who, id, form.values, siteAddress(c)));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showDecide(c, id, form.typed, {
      because: 'Somebody changed this request in the meantime. Read it again, then send this once more.',
    });
  }
  flash(c, { kind: 'success', text: 'The answer is recorded, and who asked is told by e-mail.' });
  return c.redirect(extraHref(who.organisation.slug, id), 303);
});
