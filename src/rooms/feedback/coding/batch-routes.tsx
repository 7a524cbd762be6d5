import { Hono } from 'hono';
import { sampleSize } from '../../../analysis/agreement/sample-size.ts';
import { AskWhy } from '../../../design/form/AskWhy.tsx';
import { share } from '../../../design/text/words.ts';
import { require } from '../../../platform/access/allows.ts';
import { isId } from '../../../platform/db/ids.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { listShownHistory } from '../../../platform/history/record-page.ts';
import { idOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readForm, type Typed } from '../../../platform/web/form.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { mayCode, mayReadFeedback, maySignOff } from '../policy.ts';
import { batchHref, codingHref } from './addresses.ts';
import { type Batch, type BatchState, batchStates, type ListedBatch } from './batch.ts';
import { mayWithdraw, startBatch, stopBatch, withdrawBatch } from './batch-commands.ts';
import { batchForm, scopeOf, withdrawForm } from './batch-forms.ts';
import { findBatch, listBatches, listBatchThemes, listScopeChoices } from './batch-queries.ts';
import { ListBatches } from './pages/ListBatches.tsx';
import { NewBatch } from './pages/NewBatch.tsx';
import { ShowBatch } from './pages/ShowBatch.tsx';
import { findOwnProgress, maySeeSample } from './sample-queries.ts';

export const batchRoutes = new Hono<Env>();

const DESK = '/:organisation/desk/coding';
const ONE = `${DESK}/batches/:id`;
const PAGE = 50;

const stateOf = (text: string | undefined): BatchState | null =>
  text !== undefined && text in batchStates ? (text as BatchState) : null;

export const codingCrumbs = (slug: string) => [{ href: codingHref(slug), text: 'Coding' }];

/** The batch of the address; what this person may not see is not there. */
export async function batchOf(c: WebContext): Promise<Batch> {
  const id = idOf(c);
  const batch = await read(c, (db) => findBatch(db, c.var.who, id));
  if (!batch) throw new NotFound();
  return batch;
}

batchRoutes.get(DESK, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug } = who.organisation;
  const state = stateOf(c.req.query('state'));
  const asked = c.req.query('before') ?? '';
  const before = isId(asked) ? asked : null;
  const found = await read(c, (db) => listBatches(db, who, { state, before }, PAGE));
  const rows = found.slice(0, PAGE);
  const query = new URLSearchParams({ ...(state ? { state } : {}), before: rows.at(-1)?.id ?? '' });
  return c.render(
    <ListBatches
      slug={slug}
      batches={rows}
      state={state}
      olderHref={found.length > PAGE ? `${codingHref(slug)}?${query}` : undefined}
      further={before !== null}
      mayCode={mayCode(who)}
    />,
    { title: 'Coding' },
  );
});

batchRoutes.get(`${DESK}/batches.csv`, (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const state = stateOf(c.req.query('state'));
  const head = [
    'Batch',
    'State',
    'First day',
    'Last day',
    'Comments',
    'With suggestions',
    'Not assigned',
    'Started by',
  ];
  return csvResponse(`coding-${who.organisation.slug}.csv`, head, batchLines(c, state));
});

async function* batchLines(c: WebContext, state: BatchState | null) {
  for (let before: string | null = null; ; ) {
    const from: string | null = before;
    const found: ListedBatch[] = await read(c, (db) =>
      listBatches(db, c.var.who, { state, before: from }, PAGE),
    );
    const rows = found.slice(0, PAGE);
    yield rows.map((batch) => [
      batch.title,
      batchStates[batch.state].text,
      batch.firstOn,
      batch.lastOn,
      batch.comments,
      batch.suggested,
      batch.unassigned,
      batch.startedBy,
    ]);
    before = rows.at(-1)?.id ?? null;
    if (found.length <= PAGE || before === null) return;
  }
}

batchRoutes.get(`${DESK}/batches/new`, (c) => {
  require(mayCode(c.var.who));
  const asked = Object.fromEntries(new URL(c.req.url).searchParams);
  return showNewBatch(c, asked, {});
});

async function showNewBatch(c: WebContext, typed: Typed, errors: Record<string, string>) {
  const { who } = c.var;
  const { slug } = who.organisation;
  const choices = await read(c, (db) => listScopeChoices(db, who));
  const hasErrors = Object.keys(errors).length > 0;
  if (hasErrors) c.status(400);
  const day = (name: 'from' | 'to') =>
    typed[`${name}-day`] === undefined
      ? textOf(typed, name)
      : {
          day: textOf(typed, `${name}-day`),
          month: textOf(typed, `${name}-month`),
          year: textOf(typed, `${name}-year`),
        };
  return c.render(
    <NewBatch
      slug={slug}
      choices={choices}
      errors={errors}
      typed={{
        title: textOf(typed, 'title'),
        source: textOf(typed, 'source'),
        place: textOf(typed, 'place'),
        project: textOf(typed, 'project'),
        import: textOf(typed, 'import'),
        from: day('from'),
        to: day('to'),
      }}
    />,
    { title: 'Suggest themes', breadcrumb: codingCrumbs(slug), narrow: true, hasErrors },
  );
}

batchRoutes.post(`${DESK}/batches/new`, async (c) => {
  const { who } = c.var;
  require(mayCode(who));
  const form = await readForm(c, batchForm);
  if (!form.ok) return showNewBatch(c, form.typed, form.errors);
  const { title, ...scope } = form.values;
  const id = await write(c, (db) => startBatch(db, who, { title, scope: scopeOf(scope) }));
  return c.redirect(batchHref(who.organisation.slug, id), 303);
});

/** So close is advised to know how good suggestions are. */
const WITHIN = 0.1;

batchRoutes.get(ONE, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug } = who.organisation;
  const batch = await batchOf(c);
  const { own, themes, history } = await read(c, async (db) => {
    const progress = await findOwnProgress(db, who, batch.id);
    const blind = batch.sampleWanted > 0 && !maySeeSample(batch, progress);
    return {
      own: progress,
      themes: blind ? null : await listBatchThemes(db, who, batch.id),
      history: await listShownHistory(db, 'coding-batch', batch.id, historyFields),
    };
  });
  return c.render(
    <ShowBatch
      slug={slug}
      batch={batch}
      own={own}
      themes={themes}
      history={history}
      advised={Math.max(1, sampleSize({ within: WITHIN, of: batch.comments }))}
      may={{
        code: mayCode(who),
        signOff: maySignOff(who),
        withdraw: mayWithdraw(who, batch.state),
        seeSample: batch.sampleWanted > 0 && mayCode(who) && maySeeSample(batch, own),
      }}
    />,
    {
      title: batch.title,
      breadcrumb: codingCrumbs(slug),
      refresh: isWorking(batch) ? { seconds: 3 } : undefined,
    },
  );
});

const isWorking = ({ state }: Batch) => state === 'suggesting' || state === 'signing_off';

const figure = (value: unknown) => (typeof value === 'number' ? share(value) : '');
const historyFields = [
  { name: 'title', label: 'Title' },
  { name: 'comments', label: 'Comments' },
  { name: 'suggested', label: 'With suggestions' },
  { name: 'because', label: 'Because' },
  { name: 'n', label: 'Comments coded blind' },
  { name: 'f1', label: 'F1', says: figure },
  { name: 'statement', label: 'Statement' },
  { name: 'signed', label: 'Signed' },
  { name: 'themes', label: 'Themes given' },
  { name: 'sentiments', label: 'Sentiments given' },
];

batchRoutes.get(`${ONE}/progress.json`, async (c) => {
  require(mayReadFeedback(c.var.who));
  const batch = await batchOf(c);
  return c.json({
    done: batch.comments,
    says: batch.state === 'suggesting' ? `${batch.comments} comments so far` : 'The themes are being given',
    finished: !isWorking(batch),
  });
});

batchRoutes.post(`${ONE}/stop`, async (c) => {
  const { who } = c.var;
  require(mayCode(who));
  const id = idOf(c);
  await write(c, (db) => stopBatch(db, who, id));
  flash(c, { kind: 'success', text: 'Stopped. What was suggested so far can be settled.' });
  return c.redirect(batchHref(who.organisation.slug, id), 303);
});

batchRoutes.get(`${ONE}/withdraw`, (c) => askWithdraw(c, '', {}));

async function askWithdraw(c: WebContext, because: string, errors: Record<string, string>) {
  const { who } = c.var;
  const batch = await batchOf(c);
  require(mayWithdraw(who, batch.state));
  const { slug } = who.organisation;
  const hasErrors = Object.keys(errors).length > 0;
  if (hasErrors) c.status(400);
  return c.render(
    <AskWhy
      heading={`Withdraw ${batch.title}`}
      action={batchHref(slug, batch.id, 'withdraw')}
      cancelHref={batchHref(slug, batch.id)}
      label="Why it is withdrawn"
      act="Withdraw the batch"
      because={because}
      errors={errors}
      warning
    >
      <p>
        Its open suggestions go, and the themes and sentiments that its sign-off gave are taken off again.
        What people accepted, changed or gave themselves stays. It cannot be brought back, but the comments
        can be suggested anew.
      </p>
    </AskWhy>,
    { title: 'Withdraw the batch', breadcrumb: codingCrumbs(slug), narrow: true, hasErrors },
  );
}

batchRoutes.post(`${ONE}/withdraw`, async (c) => {
  const { who } = c.var;
  require(mayCode(who) || maySignOff(who));
  const id = idOf(c);
  const form = await readForm(c, withdrawForm);
  if (!form.ok) return askWithdraw(c, textOf(form.typed, 'because'), form.errors);
  await write(c, (db) => withdrawBatch(db, who, id, form.values.because));
  flash(c, { kind: 'success', text: 'The batch is withdrawn. Its figures are being taken off.' });
  return c.redirect(batchHref(who.organisation.slug, id), 303);
});
