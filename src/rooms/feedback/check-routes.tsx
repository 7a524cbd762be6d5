import { Hono } from 'hono';
import { z } from 'zod';
import { plural } from '../../design/text/words.ts';
import { require } from '../../platform/access/allows.ts';
import { isId } from '../../platform/db/ids.ts';
import { idOf } from '../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../platform/web/context.ts';
import { flash } from '../../platform/web/flash.ts';
import { optionalText, readForm } from '../../platform/web/form.ts';
import { keyText, readKey } from '../../platform/web/paging.ts';
import { commentHref, feedbackHref, toCheckHref } from './addresses.ts';
import { settleForm } from './comment.ts';
import { countToCheck, listToCheck } from './comment-queries.ts';
import { showComment, withinOf } from './comment-routes.tsx';
import { ToCheck, type ToCheckProps } from './pages/ToCheck.tsx';
import { maySettleIdentifiers } from './policy.ts';
import { settleIdentifiers } from './settle-commands.ts';

export const checkRoutes = new Hono<Env>();

const SHOWN = 20;
const COUNTED_TO = 10_000;

async function showQueue(
  c: WebContext,
  fromText: string,
  wrong?: ToCheckProps['wrong'],
  chosen?: readonly string[],
): Promise<Response> {
  const { who } = c.var;
  const { slug } = who.organisation;
  const from = readKey(fromText);
  const { found, waiting } = await read(c, async (db) => ({
    found: await listToCheck(db, who, from, SHOWN),
    waiting: await countToCheck(db, who),
  }));
  const comments = found.slice(0, SHOWN);
  const last = comments.at(-1);
  const next = found.length > SHOWN && last ? keyText({ on: last.receivedOn, id: last.id }) : null;
  return c.render(
    <ToCheck
      slug={slug}
      comments={comments}
      waiting={waiting}
      countedTo={COUNTED_TO}
      from={from ? keyText(from) : ''}
      next={next}
      wrong={wrong}
      chosen={chosen}
    />,
    {
      title: 'To check',
      breadcrumb: [{ href: feedbackHref(slug), text: 'Feedback' }],
      hasErrors: wrong !== undefined,
    },
  );
}

checkRoutes.get('/:organisation/desk/feedback/to-check', async (c) => {
  require(maySettleIdentifiers(c.var.who));
  return showQueue(c, c.req.query('from') ?? '');
});

const queueHref = (slug: string, from: string) => toCheckHref(slug, readKey(from) ? `from=${from}` : '');

const bulkForm = z.object({
  from: optionalText(60),
  act: z.enum(['redact', 'let_stand']),
  comment: z.array(z.string().refine(isId)).max(100).default([]),
  reason: optionalText(300),
});

checkRoutes.post('/:organisation/desk/feedback/to-check/settle', async (c) => {
  const { who } = c.var;
  require(maySettleIdentifiers(who));
  const { slug } = who.organisation;
  const form = await readForm(c, bulkForm);
  const from = String(form.typed.from ?? '');
  if (!form.ok || form.values.comment.length === 0) {
    flash(c, { kind: 'warning', text: 'Tick the comments first.' });
    return c.redirect(queueHref(slug, from), 303);
  }
  const { act, comment, reason } = form.values;
  if (act === 'let_stand' && reason === '') {
    c.status(400);
    const wrong = { id: 'bulk', error: 'Say why they may stand.', reason, ownReason: '' };
    return showQueue(c, from, wrong, comment);
  }
  await write(c, async (db) => {
    for (const id of comment.toSorted())
      await settleIdentifiers(db, who, id, { how: act, positions: null, reason });
  });
  const many = plural(comment.length, 'comment');
  flash(c, {
    kind: 'success',
    text: act === 'redact' ? `What was found in ${many} is removed.` : `What was found in ${many} stands.`,
  });
  return c.redirect(queueHref(slug, from), 303);
});

checkRoutes.post('/:organisation/desk/feedback/:id/settle', async (c) => {
  const { who } = c.var;
  require(maySettleIdentifiers(who));
  const { slug } = who.organisation;
  const id = idOf(c);
  const form = await readForm(c, settleForm);
  const typed = (name: string) => String(form.typed[name] ?? '');
  const inQueue = typed('back') === 'queue';
  if (!form.ok) {
    const wrong = {
      id,
      error: Object.values(form.errors)[0] ?? 'Choose what to do with it.',
      reason: typed('reason'),
      ownReason: typed('ownReason'),
    };
    c.status(400);
    return inQueue ? showQueue(c, typed('from'), wrong) : showComment(c, wrong);
  }
  const settled = await write(c, (db) => settleIdentifiers(db, who, id, form.values));
  const many = plural(settled.positions.length, 'find');
  const says = {
    redact: `${many} removed.`,
    let_stand: `${many} let stand.`,
    wait: `${many} put back to check.`,
  }[form.values.how];
  flash(c, {
    kind: 'success',
    text: settled.done ? `${says} Nothing waits in this comment any more.` : says,
    undo:
      form.values.how === 'wait' || settled.positions.length === 0
        ? undefined
        : {
            action: commentHref(slug, id, '', 'settle'),
            text: 'Undo',
            hidden: {
              act: `wait:${settled.positions.join(',')}`,
              back: inQueue ? 'queue' : 'comment',
              from: typed('from'),
            },
          },
  });
  return c.redirect(
    inQueue ? queueHref(slug, typed('from')) : `${commentHref(slug, id, withinOf(c))}#found`,
    303,
  );
});
