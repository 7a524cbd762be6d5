import { Hono } from 'hono';
import { z } from 'zod';
import { monthAndYear, plural } from '../../../design/text/words.ts';
import { require } from '../../../platform/access/allows.ts';
import { isId } from '../../../platform/db/ids.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { idOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { optionalText, readForm, readQuery } from '../../../platform/web/form.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { commentHref } from '../addresses.ts';
import { mayCode } from '../policy.ts';
import { sentimentName } from '../words.ts';
import { queueHref, queueUndoHref, settleHref } from './addresses.ts';
import { listScopeChoices } from './batch-queries.ts';
import { codingCrumbs } from './batch-routes.tsx';
import { explainAll } from './explain.ts';
import { Queue, SURE } from './pages/Queue.tsx';
import { SettleOne } from './pages/SettleOne.tsx';
import {
  type QueuedComment,
  type QueueFilter,
  type QueueKey,
  queueFilterOf,
  queueKeyText,
  queueQuery,
  readQueueFilter,
  readQueueKey,
} from './queue.ts';
import { countQueue, findSuggested, keyOfQueued, listQueue, QUEUE_COUNTED_TO } from './queue-queries.ts';
import { listFrameworkThemes } from './sample-queries.ts';
import { acceptSure, type Decided, type Decision, settleComment, undoDecisions } from './settle.ts';
import { theCoder } from './the-coder.ts';
import { readUndo, undoText } from './undo.ts';

export const queueRoutes = new Hono<Env>();

const QUEUE = '/:organisation/desk/coding/queue';
const PAGE = 20;

queueRoutes.get(QUEUE, async (c) => {
  const { who } = c.var;
  require(mayCode(who));
  const { slug, today } = who.organisation;
  const filter = readQueueFilter(readQuery(c));
  const at = readQueueKey(c.req.query('at'), filter.order);
  const found = await read(c, async (db) => ({
    choices: await listScopeChoices(db, who),
    comments: await listQueue(db, who, filter, at, PAGE + 1),
    number: await countQueue(db, who, filter),
  }));
  const shown = found.comments.slice(0, PAGE);
  const last = shown.at(-1);
  const comments = await explainAll(theCoder(), c.var.earshot.log, shown);
  return c.render(
    <Queue
      slug={slug}
      filter={filter}
      comments={comments}
      choices={found.choices}
      months={lastMonths(today)}
      waiting={{
        number: Math.min(found.number, QUEUE_COUNTED_TO),
        more: found.number > QUEUE_COUNTED_TO,
      }}
      at={at ? queueKeyText(at) : ''}
      next={last && found.comments.length > PAGE ? queueKeyText(keyOfQueued(last, filter.order)) : null}
    />,
    { title: 'Suggestions to settle', breadcrumb: codingCrumbs(slug) },
  );
});

/** Five years of months back from today's. */
function lastMonths(today: string) {
  const last = Temporal.PlainDate.from(today).toPlainYearMonth();
  return Array.from({ length: 60 }, (_, back) => {
    const value = last.subtract({ months: back }).toString();
    return { value, label: monthAndYear(value) };
  });
}

queueRoutes.get('/:organisation/desk/coding/queue.csv', (c) => {
  const { who } = c.var;
  require(mayCode(who));
  const filter = readQueueFilter(readQuery(c));
  const head = [
    'Date',
    'Source',
    'Service or place',
    'Question',
    'Words',
    'Suggested themes',
    'How sure',
    'Suggested: sounds',
  ];
  return csvResponse(`to-settle-${who.organisation.slug}.csv`, head, queueLines(c, filter));
});

async function* queueLines(c: WebContext, filter: QueueFilter) {
  for (let at: QueueKey | null = null; ; ) {
    const from: QueueKey | null = at;
    const rows: QueuedComment[] = await read(c, (db) => listQueue(db, c.var.who, filter, from, 500));
    yield rows.map((row) => [
      row.receivedOn,
      row.source,
      row.place,
      row.question,
      row.text,
      row.suggestions.map(({ name }) => name).join('; '),
      row.confidence,
      sentimentName(row.suggestedSentiment),
    ]);
    const last = rows.at(-1);
    if (!last || rows.length < 500) return;
    at = keyOfQueued(last, filter.order);
  }
}

const bulkForm = z.object({
  in: optionalText(1000),
  at: optionalText(60),
  comments: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter(isId).slice(0, PAGE)),
  atLeast: z.coerce.number().refine((value) => SURE.some((sure) => sure === value)),
});

const queueAt = (slug: string, within: string, at: string) =>
  `${queueHref(slug, [within, at === '' ? '' : `at=${at}`].filter(Boolean).join('&'))}#queue`;

queueRoutes.post(`${QUEUE}/bulk`, async (c) => {
  const { who } = c.var;
  require(mayCode(who));
  const { slug } = who.organisation;
  const form = await readForm(c, bulkForm);
  if (!form.ok) return c.redirect(queueHref(slug), 303);
  const { comments, atLeast, at } = form.values;
  const done = await write(c, (db) => acceptSure(db, who, comments, atLeast));
  const settled = done.filter((one) => one.settled).length;
  flashDecided(
    c,
    done,
    done.length === 0
      ? 'Nothing on this page is so sure.'
      : `Accepted for ${plural(done.length, 'comment')}; ${plural(settled, 'comment')} settled.`,
  );
  const within = queueQuery(queueFilterOf(form.values.in));
  // What is settled has left the page, so that its place is the first again.
  const key = readQueueKey(at, queueFilterOf(form.values.in).order);
  return c.redirect(queueAt(slug, within, key ? queueKeyText(key) : ''), 303);
});

/** Leaves a sentence with the way to take back exactly what was changed. */
function flashDecided(c: WebContext, done: readonly Decided[], text: string): void {
  const changes = undoText(done);
  flash(c, {
    kind: done.length > 0 ? 'success' : 'info',
    text,
    undo:
      done.length > 0 && changes.length < 2200
        ? { action: queueUndoHref(c.var.organisation.slug), text: 'Undo', hidden: { changes } }
        : undefined,
  });
}

queueRoutes.post(`${QUEUE}/undo`, async (c) => {
  const { who } = c.var;
  require(mayCode(who));
  const form = await readForm(c, z.object({ changes: optionalText(5000) }));
  const decisions = form.ok ? readUndo(form.values.changes) : [];
  const undone = await write(c, (db) => undoDecisions(db, who, decisions));
  flash(c, {
    kind: undone > 0 ? 'success' : 'info',
    text: undone > 0 ? 'Taken back: it waits again.' : 'There was nothing to take back.',
  });
  const [only, ...others] = decisions;
  return c.redirect(
    only && others.length === 0
      ? settleHref(who.organisation.slug, only.commentId)
      : queueHref(who.organisation.slug),
    303,
  );
});

queueRoutes.get(`${QUEUE}/:id`, async (c) => {
  const { who } = c.var;
  require(mayCode(who));
  const { slug } = who.organisation;
  const id = idOf(c);
  const filter = queueFilterOf(c.req.query('in') ?? '');
  const found = await read(c, async (db) => {
    const comment = await findSuggested(db, who, id);
    if (!comment) throw new NotFound();
    const { framework } = await db
      .selectFrom('codingBatch')
      .select('framework')
      .where('id', '=', comment.batchId)
      .executeTakeFirstOrThrow();
    const [next] = await listQueue(db, who, filter, keyOfQueued(comment, filter.order), 1);
    return { comment, next, themes: await listFrameworkThemes(db, framework) };
  });
  if (found.comment.state !== 'waiting') return c.redirect(commentHref(slug, id), 303);
  const [comment] = await explainAll(theCoder(), c.var.earshot.log, [found.comment]);
  if (!comment) throw new NotFound();
  const within = queueQuery(filter);
  return c.render(
    <SettleOne
      slug={slug}
      comment={comment}
      within={within}
      themes={found.themes.filter(({ closedOn }) => closedOn === null)}
      next={found.next?.id ?? null}
    />,
    {
      title: 'Settle what is suggested',
      breadcrumb: [...codingCrumbs(slug), { href: queueHref(slug, within), text: 'Queue' }],
    },
  );
});

const settleForm = z.object({
  act: z.string().regex(/^(all|none|change|(accept|refuse):[\da-f-]{36}|sounds:[1-5])$/u),
  theme: z.array(z.string().refine(isId)).max(60).default([]),
  sentiment: z.coerce.number().int().min(1).max(5).optional(),
  at: optionalText(60),
  back: z.enum(['queue', 'one', 'comment']).catch('queue'),
});

/** What a button of the form decides; a change says all the themes it shall have in the end. */
function decisionOf({ act, theme, sentiment }: z.infer<typeof settleForm>, comment: QueuedComment): Decision {
  const [how, what = ''] = act.split(':');
  const nothing: Decision = { accept: [], refuse: [], finish: false };
  if (how === 'accept') return { ...nothing, accept: [what] };
  if (how === 'refuse') return { ...nothing, refuse: [what] };
  if (how === 'sounds') return { ...nothing, sentiment: Number(what) };
  if (how === 'all') return { ...nothing, accept: 'all', sentiment: 'suggested', finish: true };
  if (how === 'none') return { ...nothing, refuse: 'all', finish: true };
  const suggested = comment.suggestions.map(({ themeId }) => themeId);
  const has = comment.themes.map(({ id }) => id);
  return {
    accept: theme,
    refuse: 'all',
    give: theme.filter(
      (id) =>
        !suggested.includes(id) ||
        comment.suggestions.some((one) => one.themeId === id && one.state === 'refused'),
    ),
    take: has.filter((id) => !theme.includes(id)),
    sentiment,
    finish: true,
  };
}

queueRoutes.post(`${QUEUE}/:id`, async (c) => {
  const { who } = c.var;
  require(mayCode(who));
  const { slug } = who.organisation;
  const id = idOf(c);
  const filter = queueFilterOf(c.req.query('in') ?? '');
  const within = queueQuery(filter);
  const form = await readForm(c, settleForm);
  if (!form.ok) return c.redirect(settleHref(slug, id, within), 303);
  const { back, at } = form.values;
  const done = await write(c, async (db) => {
    const comment = await findSuggested(db, who, id);
    if (!comment) throw new NotFound();
    const [next] =
      back === 'one' ? await listQueue(db, who, filter, keyOfQueued(comment, filter.order), 1) : [];
    return { decided: await settleComment(db, who, id, decisionOf(form.values, comment)), next };
  });
  const { decided, next } = done;
  if (decided) flashDecided(c, [decided], decidedWords(decided));
  else flash(c, { kind: 'warning', text: 'Somebody else has settled this comment meanwhile.' });
  if (back === 'comment') return c.redirect(commentHref(slug, id), 303);
  if (back === 'one' && decided && !decided.settled)
    return c.redirect(`${settleHref(slug, id, within)}#queue`, 303);
  if (back === 'one')
    return c.redirect(next ? `${settleHref(slug, next.id, within)}#queue` : queueHref(slug, within), 303);
  const key = readQueueKey(at, filter.order);
  return c.redirect(queueAt(slug, within, key ? queueKeyText(key) : ''), 303);
});

function decidedWords({ given, decided, sentimentBefore, settled }: Decided): string {
  const refused = decided.filter((id) => !given.includes(id)).length;
  const parts = [
    given.length > 0 ? `${plural(given.length, 'theme')} given` : '',
    refused > 0 ? `${plural(refused, 'suggestion')} not taken` : '',
    sentimentBefore === undefined ? '' : 'how it sounds said',
  ].filter(Boolean);
  const what = parts.length === 0 ? (settled ? 'No theme given' : 'Nothing changed') : parts.join(', ');
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}.${settled ? '' : ' The rest still waits.'}`;
}
