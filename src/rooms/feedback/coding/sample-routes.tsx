import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { isId } from '../../../platform/db/ids.ts';
import { idOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readForm, type Typed } from '../../../platform/web/form.ts';
import { NotFound, Problem } from '../../../platform/web/problems.ts';
import { mayCode, maySignOff } from '../policy.ts';
import { batchHref } from './addresses.ts';
import type { Batch } from './batch.ts';
import { drawSample, openSample, signOffBatch } from './batch-commands.ts';
import { judgementForm, sampleForm, sampleNeeded, signOffForm } from './batch-forms.ts';
import { batchOf, codingCrumbs } from './batch-routes.tsx';
import { JudgeComment } from './pages/JudgeComment.tsx';
import { ShowResults } from './pages/ShowResults.tsx';
import { SignOff } from './pages/SignOff.tsx';
import { frozenQuality, type JudgedComment, measureSample } from './sample.ts';
import { judgeComment } from './sample-commands.ts';
import {
  findOwnProgress,
  findSampled,
  listFrameworkThemes,
  listJudged,
  maySeeSample,
} from './sample-queries.ts';

/** Samples that people code blind, what they say, and the signature that rests on them. */
export const sampleRoutes = new Hono<Env>();

const ONE = '/:organisation/desk/coding/batches/:id';

const crumbs = (slug: string, batch: Batch) => [
  ...codingCrumbs(slug),
  { href: batchHref(slug, batch.id), text: batch.title },
];

sampleRoutes.post(`${ONE}/draw`, async (c) => {
  const { who } = c.var;
  require(mayCode(who));
  const id = idOf(c);
  const back = batchHref(who.organisation.slug, id);
  const form = await readForm(c, sampleForm);
  if (!form.ok) {
    flash(c, { kind: 'warning', text: Object.values(form.errors)[0] ?? 'Say how many comments.' });
    return c.redirect(back, 303);
  }
  const drawn = await write(c, (db) => drawSample(db, who, id, form.values.comments));
  flash(c, { kind: 'success', text: `The sample is drawn: ${drawn} comments to code.` });
  return c.redirect(back, 303);
});

sampleRoutes.post(`${ONE}/open`, async (c) => {
  const { who } = c.var;
  require(maySignOff(who));
  const id = idOf(c);
  await write(c, (db) => openSample(db, who, id));
  flash(c, {
    kind: 'success',
    text: 'The results are open to all who code. Nobody codes the sample any more.',
  });
  return c.redirect(batchHref(who.organisation.slug, id, 'results'), 303);
});

sampleRoutes.get(`${ONE}/sample`, (c) => {
  require(mayCode(c.var.who));
  const at = Number(c.req.query('at'));
  return showSampled(c, Number.isInteger(at) && at > 0 ? at : null, null, {});
});

async function showSampled(
  c: WebContext,
  position: number | null,
  typed: Typed | null,
  errors: Record<string, string>,
): Promise<Response> {
  const { who } = c.var;
  const { slug } = who.organisation;
  const batch = await batchOf(c);
  const found = await read(c, async (db) => ({
    own: await findOwnProgress(db, who, batch.id),
    comment: await findSampled(db, who, batch.id, position),
    themes: await listFrameworkThemes(db, batch.framework),
  }));
  const { own, comment, themes } = found;
  if (batch.sampleWanted === 0) throw new NotFound();
  if (!comment || maySeeSample(batch, own)) {
    if (!maySeeSample(batch, own)) throw new NotFound();
    flash(c, { kind: 'success', text: 'You have coded the whole sample. These are its results.' });
    return c.redirect(batchHref(slug, batch.id, 'results'), 303);
  }
  const hasErrors = Object.keys(errors).length > 0;
  if (hasErrors) c.status(400);
  const themeIds = typed ? [typed.theme ?? []].flat() : (comment.themeIds ?? []);
  return c.render(
    <JudgeComment
      slug={slug}
      batch={batch}
      comment={comment}
      drawn={own.drawn}
      coded={own.coded}
      themes={themes.filter(({ closedOn }) => closedOn === null)}
      typed={{
        themeIds,
        sentiment: typed ? textOf(typed, 'sentiment') : String(comment.sentiment ?? ''),
      }}
      errors={errors}
    />,
    { title: `Comment ${comment.position} of the sample`, breadcrumb: crumbs(slug, batch), hasErrors },
  );
}

sampleRoutes.post(`${ONE}/sample`, async (c) => {
  const { who } = c.var;
  require(mayCode(who));
  const id = idOf(c);
  const form = await readForm(c, judgementForm);
  const comment = textOf(form.typed, 'comment');
  if (!isId(comment)) throw new NotFound();
  const position = Number(textOf(form.typed, 'position')) || null;
  if (!form.ok) return showSampled(c, position, form.typed, form.errors);
  const { theme, sentiment } = form.values;
  if (sentiment === null)
    return showSampled(c, position, form.typed, { sentiment: 'Say how the comment sounds.' });
  await write(c, (db) => judgeComment(db, who, id, comment, { themeIds: theme, sentiment }));
  return c.redirect(batchHref(who.organisation.slug, id, 'sample'), 303);
});

/** The sample with all that was said of it, as far as this person may see it. */
async function judgedOf(c: WebContext, batch: Batch, always: boolean) {
  const { who } = c.var;
  return read(c, async (db) => {
    const own = await findOwnProgress(db, who, batch.id);
    if (batch.sampleWanted === 0 || (!always && !maySeeSample(batch, own))) throw new NotFound();
    return {
      judged: await listJudged(db, who, batch.id),
      themes: await listFrameworkThemes(db, batch.framework),
    };
  });
}

sampleRoutes.get(`${ONE}/results`, async (c) => {
  const { who } = c.var;
  require(mayCode(who));
  const { slug } = who.organisation;
  const batch = await batchOf(c);
  const { judged, themes } = await judgedOf(c, batch, false);
  return c.render(
    <ShowResults
      slug={slug}
      batch={batch}
      results={measureSample(judged, { themes: themes.map(({ id }) => id), seed: seedOf(batch.id) })}
      names={new Map(themes.map(({ id, name }) => [id, name]))}
      mayOpenSignOff={maySignOff(who) && batch.state === 'ready'}
    />,
    { title: 'How good the suggestions are', breadcrumb: crumbs(slug, batch) },
  );
});

/** The interval is drawn from the batch's own seed, so that it comes out the same each time. */
const seedOf = (id: string): number => Number.parseInt(id.slice(-7), 16);

/** From how sure on suggestions may be counted, to choose from. */
const thresholds = [0, 0.5, 0.7, 0.9] as const;

interface Measured {
  coded: number;
  at: { atLeast: number; quality: NonNullable<ReturnType<typeof frozenQuality>> }[];
}

function measuredOf(
  judged: readonly JudgedComment[],
  themes: readonly { id: string; name: string }[],
  batch: Batch,
  signer: string,
): Measured {
  const names = new Map(themes.map(({ id, name }) => [id, name]));
  return {
    coded: judged.filter(({ judgements }) => judgements.length > 0).length,
    at: thresholds.flatMap((atLeast) => {
      const results = measureSample(judged, { themes: [...names.keys()], atLeast, seed: seedOf(batch.id) });
      const quality = frozenQuality(results, { signer, atLeast, nameOf: (id) => names.get(id) ?? id });
      return quality ? [{ atLeast, quality }] : [];
    }),
  };
}

sampleRoutes.get(`${ONE}/sign-off`, (c) => {
  require(maySignOff(c.var.who));
  return askSignOff(c, null, {});
});

/** Signing opens the sample, so whoever may sign sees the figures, but no comment of it, before. */
async function askSignOff(
  c: WebContext,
  typed: Typed | null,
  errors: Record<string, string>,
): Promise<Response> {
  const { who } = c.var;
  const { slug } = who.organisation;
  const batch = await batchOf(c);
  if (batch.state !== 'ready') return c.redirect(batchHref(slug, batch.id), 303);
  const found = batch.sampleWanted > 0 ? await judgedOf(c, batch, true) : { judged: [], themes: [] };
  const measured = measuredOf(found.judged, found.themes, batch, who.personId);
  const hasErrors = Object.keys(errors).length > 0;
  if (hasErrors) c.status(400);
  return c.render(
    <SignOff
      slug={slug}
      batch={batch}
      measured={measured.at.map(({ quality }) => quality)}
      needed={sampleNeeded(batch.waiting)}
      coded={measured.coded}
      typed={{
        name: typed ? textOf(typed, 'name') : '',
        statement: typed ? textOf(typed, 'statement') : '',
        atLeast: typed ? textOf(typed, 'atLeast') : '0',
      }}
      errors={errors}
    />,
    { title: `Sign off ${batch.title}`, breadcrumb: crumbs(slug, batch), hasErrors },
  );
}

sampleRoutes.post(`${ONE}/sign-off`, async (c) => {
  const { who } = c.var;
  require(maySignOff(who));
  const form = await readForm(c, signOffForm);
  if (!form.ok) return askSignOff(c, form.typed, form.errors);
  const batch = await batchOf(c);
  if (batch.sampleWanted === 0) throw new Problem(409, 'No sample has been drawn of this batch.');
  const { judged, themes } = await judgedOf(c, batch, true);
  const measured = measuredOf(judged, themes, batch, who.personId);
  const chosen = measured.at.find(({ atLeast }) => atLeast === form.values.atLeast);
  if (measured.coded < sampleNeeded(batch.waiting) || !chosen)
    return askSignOff(c, form.typed, {
      '': `At least ${sampleNeeded(batch.waiting)} comments must be coded first.`,
    });
  await write(c, (db) => signOffBatch(db, who, batch.id, form.values, chosen.quality));
  flash(c, { kind: 'success', text: 'Signed off. What was suggested is being counted.' });
  return c.redirect(batchHref(who.organisation.slug, batch.id), 303);
});
