import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { idOf, textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { type FieldErrors, readForm, type Typed } from '../../../../platform/web/form.ts';
import { insightHref, insightReportsHref, practicePeopleHref } from '../addresses.ts';
import { mayKeepReaders } from '../policy.ts';
import { closeReader, recordReader } from './commands.ts';
import { PracticePeople } from './pages/PracticePeople.tsx';
import { listReaderChoices, listReaders } from './queries.ts';
import { readerForm } from './reader.ts';

/** Who acts for which practice, and so reads its reports. */
export const readerRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/insight/reports/people';

async function showReaders(c: WebContext, typed: Typed = {}, errors: FieldErrors = {}) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const { rows, choices } = await read(c, async (db) => ({
    rows: await listReaders(db, who),
    choices: await listReaderChoices(db, who),
  }));
  return c.render(
    <PracticePeople
      slug={slug}
      today={today}
      rows={rows}
      practices={choices.practices}
      people={choices.people}
      values={{
        providerId: textOf(typed, 'providerId'),
        personId: textOf(typed, 'personId'),
        fromOn:
          'fromOn-day' in typed
            ? {
                day: textOf(typed, 'fromOn-day'),
                month: textOf(typed, 'fromOn-month'),
                year: textOf(typed, 'fromOn-year'),
              }
            : today,
      }}
      errors={errors}
    />,
    {
      title: 'Who acts for which practice',
      breadcrumb: [
        { href: insightHref(slug), text: 'Insight group' },
        { href: insightReportsHref(slug), text: 'Reports issued' },
      ],
      hasErrors: Object.keys(errors).length > 0,
    },
  );
}

readerRoutes.get(LIST, (c) => {
  require(mayKeepReaders(c.var.who));
  return showReaders(c);
});

readerRoutes.post(LIST, async (c) => {
  const { who } = c.var;
  require(mayKeepReaders(who));
  const form = await readForm(c, readerForm);
  if (!form.ok) {
    c.status(400);
    return showReaders(c, form.typed, form.errors);
  }
  await write(c, (db) => recordReader(db, who, form.values));
  flash(c, { kind: 'success', text: 'They read the reports of this practice from that day on.' });
  return c.redirect(practicePeopleHref(who.organisation.slug), 303);
});

readerRoutes.post(`${LIST}/:id/end`, async (c) => {
  const { who } = c.var;
  require(mayKeepReaders(who));
  await write(c, (db) => closeReader(db, who, idOf(c)));
  flash(c, { kind: 'success', text: 'They read no report of this practice any more.' });
  return c.redirect(practicePeopleHref(who.organisation.slug), 303);
});
