import { Hono } from 'hono';
import { z } from 'zod';
import { AskWhy } from '../../../design/form/AskWhy.tsx';
import { plural } from '../../../design/text/words.ts';
import { require } from '../../../platform/access/allows.ts';
import { idOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readForm, type Typed } from '../../../platform/web/form.ts';
import { NotFound, Problem } from '../../../platform/web/problems.ts';
import { siteAddress } from '../../../platform/web/site-address.ts';
import { loopHref } from '../addresses.ts';
import { mayApproveLoop, mayWithdrawLoop, mayWorkOnLoops } from '../policy.ts';
import { letStand, recordTelling, removeTelling, submitLoop, takeLoopBack } from './commands.ts';
import { findUnsettled } from './identifiers.ts';
import { becauseForm, type Loop, tellingForm, versionForm } from './loop.ts';
import { ApproveLoop } from './pages/ApproveLoop.tsx';
import { RecordTelling } from './pages/RecordTelling.tsx';
import { publishLoop, restoreLoop, returnLoop, withdrawLoop } from './publish.ts';
import { findLoop, getBehind, linksOf, listLinks, listQuotes } from './queries.ts';

/** The steps of a loop: for approval, given back, published, withdrawn, told. */
export const loopStepRoutes = new Hono<Env>();
const ONE = '/:organisation/desk/loops/:id';

const notWhole = () => new Problem(400, 'The form did not arrive whole. Go back and send it again.');

async function versionOf(c: WebContext): Promise<number> {
  const form = await readForm(c, versionForm);
  if (!form.ok) throw notWhole();
  return form.values.version;
}

const back = (c: WebContext, id: string) => c.redirect(loopHref(c.var.organisation.slug, id), 303);

loopStepRoutes.post(`${ONE}/submit`, async (c) => {
  const { who } = c.var;
  require(mayWorkOnLoops(who));
  const id = idOf(c);
  const version = await versionOf(c);
  const loop = await write(c, async (db) => {
    await submitLoop(db, who, id, version);
    return findLoop(db, who, id);
  });
  const waits = loop && findUnsettled(loop).length > 0;
  flash(
    c,
    waits
      ? {
          kind: 'warning',
          text: 'It waits for approval, but it cannot be published before the words below are dealt with.',
        }
      : { kind: 'success', text: 'It waits for approval now. Somebody else has to approve it.' },
  );
  return back(c, id);
});

loopStepRoutes.post(`${ONE}/take-back`, async (c) => {
  require(mayWorkOnLoops(c.var.who));
  const id = idOf(c);
  const version = await versionOf(c);
  await write(c, (db) => takeLoopBack(db, c.var.who, id, version));
  flash(c, { kind: 'success', text: 'It is a draft again.' });
  return back(c, id);
});

loopStepRoutes.post(`${ONE}/let-stand`, async (c) => {
  const { who } = c.var;
  require(mayWorkOnLoops(who));
  const id = idOf(c);
  const form = await readForm(c, becauseForm('Say why these words may stand.'));
  if (form.ok) {
    await write(c, (db) => letStand(db, who, id, form.values));
    flash(c, { kind: 'success', text: 'The words stand, with your reason.' });
  } else flash(c, { kind: 'error', text: form.errors.because ?? notWhole().say });
  return back(c, id);
});

async function requireShown(c: WebContext, id: string): Promise<Loop> {
  const loop = await read(c, (db) => findLoop(db, c.var.who, id));
  if (!loop) throw new NotFound();
  return loop;
}

loopStepRoutes.get(`${ONE}/approve`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const loop = await requireShown(c, id);
  require(mayApproveLoop(who, loop));
  if (loop.state !== 'submitted') return back(c, id);
  const { quotes, behind } = await read(c, async (db) => ({
    quotes: await listQuotes(db, id),
    behind: await getBehind(db, linksOf(await listLinks(db, id)), id),
  }));
  const { slug } = who.organisation;
  return c.render(
    <ApproveLoop
      slug={slug}
      id={id}
      title={loop.title}
      version={loop.version}
      toTell={behind.toTell}
      loop={loop}
      quotes={quotes}
    />,
    {
      title: 'Approve and publish',
      breadcrumb: [{ href: loopHref(slug, id), text: loop.title }],
      narrow: true,
    },
  );
});

loopStepRoutes.post(`${ONE}/approve`, async (c) => {
  require(mayApproveLoop(c.var.who, { writtenBy: null }));
  const id = idOf(c);
  const version = await versionOf(c);
  const published = await write(c, (db) => publishLoop(db, c.var.who, id, version, siteAddress(c)));
  if (!published.ok) flash(c, { kind: 'error', text: published.say });
  else
    flash(c, {
      kind: 'success',
      text:
        published.told === 0
          ? 'It is published. Record below who else is told.'
          : `It is published, and ${plural(published.told, 'person', 'people')} who asked to hear back ${published.told === 1 ? 'is' : 'are'} written to.`,
    });
  return back(c, id);
});

loopStepRoutes.post(`${ONE}/restore`, async (c) => {
  require(mayWithdrawLoop(c.var.who));
  const id = idOf(c);
  const version = await versionOf(c);
  const restored = await write(c, (db) => restoreLoop(db, c.var.who, id, version));
  flash(
    c,
    restored.ok ? { kind: 'success', text: 'It is published again.' } : { kind: 'error', text: restored.say },
  );
  return back(c, id);
});

const NEEDS = { return: 'Say what has to change.', withdraw: 'Say why it is taken off the public page.' };

async function showWhy(
  c: WebContext,
  act: keyof typeof NEEDS,
  id: string,
  typed: Typed = {},
  errors: Record<string, string> = {},
) {
  const { who } = c.var;
  const loop = await requireShown(c, id);
  require(act === 'return' ? mayApproveLoop(who, loop) : mayWithdrawLoop(who));
  if (loop.state !== (act === 'return' ? 'submitted' : 'published')) return back(c, id);
  const { slug } = who.organisation;
  const asks =
    act === 'return'
      ? { heading: `Give back: ${loop.title}`, label: 'What has to change', act: 'Give it back' }
      : { heading: `Withdraw: ${loop.title}`, label: 'Why it is withdrawn', act: 'Withdraw' };
  return c.render(
    <AskWhy
      {...asks}
      action={loopHref(slug, id, act)}
      cancelHref={loopHref(slug, id)}
      version={loop.version}
      because={textOf(typed, 'because')}
      errors={errors}
      warning={act === 'withdraw'}
    >
      <p>
        {act === 'return'
          ? 'It becomes a draft again, and its author reads your words.'
          : 'It leaves the public page at once. The messages that went out, and its history, stay. It can be published again.'}
      </p>
    </AskWhy>,
    {
      title: asks.act,
      breadcrumb: [{ href: loopHref(slug, id), text: loop.title }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

loopStepRoutes.get(`${ONE}/return`, (c) => showWhy(c, 'return', idOf(c)));
loopStepRoutes.get(`${ONE}/withdraw`, (c) => showWhy(c, 'withdraw', idOf(c)));

loopStepRoutes.post(`${ONE}/return`, async (c) => {
  const id = idOf(c);
  const form = await readForm(c, becauseForm(NEEDS.return));
  if (!form.ok) {
    c.status(400);
    return showWhy(c, 'return', id, form.typed, form.errors);
  }
  await write(c, (db) => returnLoop(db, c.var.who, id, form.values));
  flash(c, { kind: 'success', text: 'It is given back to its author with your words.' });
  return back(c, id);
});

loopStepRoutes.post(`${ONE}/withdraw`, async (c) => {
  const id = idOf(c);
  const form = await readForm(c, becauseForm(NEEDS.withdraw));
  if (!form.ok) {
    c.status(400);
    return showWhy(c, 'withdraw', id, form.typed, form.errors);
  }
  await write(c, (db) => withdrawLoop(db, c.var.who, id, form.values));
  flash(c, {
    kind: 'success',
    text: 'It is off the public page.',
    undo: {
      action: loopHref(c.var.organisation.slug, id, 'restore'),
      text: 'Undo',
      hidden: { version: String(form.values.version + 1) },
    },
  });
  return back(c, id);
});

async function showTelling(c: WebContext, id: string, typed?: Typed, errors: Record<string, string> = {}) {
  const { who } = c.var;
  require(mayWorkOnLoops(who));
  const loop = await requireShown(c, id);
  if (loop.state !== 'published') return back(c, id);
  const { slug, today } = who.organisation;
  const values = typed
    ? {
        audience: textOf(typed, 'audience'),
        channel: textOf(typed, 'channel'),
        toldOn: {
          day: textOf(typed, 'toldOn-day'),
          month: textOf(typed, 'toldOn-month'),
          year: textOf(typed, 'toldOn-year'),
        },
        people: textOf(typed, 'people'),
      }
    : { audience: '', channel: '', toldOn: today, people: '' };
  return c.render(<RecordTelling slug={slug} id={id} title={loop.title} values={values} errors={errors} />, {
    title: 'Record who was told',
    breadcrumb: [{ href: loopHref(slug, id), text: loop.title }],
    hasErrors: Object.keys(errors).length > 0,
    narrow: true,
  });
}

loopStepRoutes.get(`${ONE}/tellings`, (c) => showTelling(c, idOf(c)));

loopStepRoutes.post(`${ONE}/tellings`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const form = await readForm(c, tellingForm(who.organisation.today));
  if (!form.ok) {
    c.status(400);
    return showTelling(c, id, form.typed, form.errors);
  }
  await write(c, (db) => recordTelling(db, who, id, form.values));
  flash(c, { kind: 'success', text: 'It is recorded who was told.' });
  return c.redirect(`${loopHref(who.organisation.slug, id)}#told`, 303);
});

loopStepRoutes.post(`${ONE}/tellings/remove`, async (c) => {
  const id = idOf(c);
  const form = await readForm(c, z.object({ telling: z.uuid() }));
  if (!form.ok) throw new NotFound();
  await write(c, (db) => removeTelling(db, c.var.who, id, form.values.telling));
  flash(c, { kind: 'success', text: 'The telling is taken back.' });
  return c.redirect(`${loopHref(c.var.organisation.slug, id)}#told`, 303);
});
