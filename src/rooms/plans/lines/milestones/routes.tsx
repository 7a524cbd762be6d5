import { Hono } from 'hono';
import { z } from 'zod';
import { AskWhy } from '../../../../design/form/AskWhy.tsx';
import { isId } from '../../../../platform/db/ids.ts';
import { idOf, textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { readForm, requiredText, type Typed } from '../../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { lineHref } from '../../addresses.ts';
import { listLineFacts, type MilestoneFacts } from '../line-facts.ts';
import { understood } from '../pages/parts/Milestones.tsx';
import { requireLineToEdit } from '../require-line.ts';
import { endMilestone, moveMilestone, recordMilestone, rereadMilestone, splitMilestone } from './commands.ts';
import {
  moveForm,
  newMilestoneForm,
  partsOf,
  readingForm,
  recurrenceKey,
  seenOf,
  splitForm,
} from './milestone.ts';
import { EditMilestone, type EditMilestoneProps, type MilestoneAct } from './pages/EditMilestone.tsx';
import { SplitMilestone } from './pages/SplitMilestone.tsx';

export const milestoneRoutes = new Hono<Env>();
const LINE = '/:organisation/desk/plan-lines/:id';
const ONE = `${LINE}/milestones/:milestone`;

interface Shown {
  typed?: Typed;
  errors?: Record<string, string>;
  /** It was changed while this was typed. */
  changed?: boolean;
}

function milestoneOf(c: WebContext): string {
  const id = c.req.param('milestone') ?? '';
  if (!isId(id)) throw new NotFound();
  return id;
}

/** The line and the milestone at hand, for somebody who may change them. */
async function atHand(c: WebContext, milestoneId: string | null) {
  const { who } = c.var;
  const id = idOf(c);
  const { line, facts } = await read(c, async (db) => ({
    line: await requireLineToEdit(db, who, id),
    facts: await listLineFacts(db, who, { asAt: who.organisation.today, lineIds: [id] }),
  }));
  const milestone = facts[0]?.milestones.find((one) => one.id === milestoneId) ?? null;
  if (milestoneId !== null && !milestone) throw new NotFound();
  return { line, milestone, id };
}

const frame = (
  c: WebContext,
  title: string,
  line: { id: string; code: string; what: string },
  errors: object,
) => ({
  title,
  breadcrumb: [
    { href: lineHref(c.var.who.organisation.slug, line.id), text: `${line.code} ${line.what}`.slice(0, 60) },
  ],
  hasErrors: Object.keys(errors).length > 0,
  narrow: true,
});

const titles: Readonly<Record<MilestoneAct, string>> = {
  new: 'Add a milestone',
  move: 'Move a milestone',
  reading: 'Put a reading right',
};

async function showForm(c: WebContext, act: MilestoneAct, { typed, errors = {}, changed }: Shown = {}) {
  const { slug } = c.var.who.organisation;
  const { line, milestone, id } = await atHand(c, act === 'new' ? null : milestoneOf(c));
  return c.render(
    <EditMilestone
      act={act}
      action={lineHref(slug, id, milestone ? `milestones/${milestone.id}/${act}` : 'milestones/new')}
      cancelHref={lineHref(slug, id)}
      code={line.code}
      printed={milestone?.printed ?? ''}
      seen={milestone && (changed || !typed) ? seenOf(milestone) : textOf(typed ?? {}, 'seen')}
      values={typed ? typedValues(typed) : valuesOf(act, milestone)}
      errors={errors}
      changedTo={changed && milestone ? understood(milestone) || 'no date' : undefined}
    />,
    frame(c, titles[act], line, errors),
  );
}

const typedValues = (typed: Typed): EditMilestoneProps['values'] => {
  const words = (name: string) => textOf(typed, name);
  const date = (name: string) => ({
    day: words(`${name}-day`),
    month: words(`${name}-month`),
    year: words(`${name}-year`),
  });
  return {
    text: words('text'),
    printed: words('printed'),
    start: date('start'),
    due: date('due'),
    precision: words('precision'),
    recurrence: words('recurrence'),
    condition: words('condition'),
    signOffBy: words('signOffBy'),
    because: words('because'),
  };
};

const valuesOf = (act: MilestoneAct, one: MilestoneFacts | null): EditMilestoneProps['values'] => ({
  text: one?.text ?? '',
  printed: act === 'move' ? '' : (one?.printed ?? ''),
  start: one?.start ?? '',
  due: one?.due ?? '',
  precision: one && one.precision !== 'none' ? one.precision : 'day',
  recurrence: recurrenceKey(one?.recurrence ?? null),
  condition: one?.condition ?? '',
  signOffBy: one?.signOffBy ?? '',
  because: '',
});

milestoneRoutes.get(`${LINE}/milestones/new`, (c) => showForm(c, 'new'));

milestoneRoutes.post(`${LINE}/milestones/new`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const form = await readForm(c, newMilestoneForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, 'new', form);
  }
  await write(c, (db) => recordMilestone(db, who, id, form.values));
  flash(c, { kind: 'success', text: 'The milestone is added.' });
  return c.redirect(lineHref(who.organisation.slug, id), 303);
});

for (const act of ['move', 'reading'] as const) {
  milestoneRoutes.get(`${ONE}/${act}`, (c) => showForm(c, act));

  milestoneRoutes.post(`${ONE}/${act}`, async (c) => {
    const { who } = c.var;
    const id = idOf(c);
    const milestone = milestoneOf(c);
    const form = await readForm(c, act === 'move' ? moveForm : readingForm);
    if (!form.ok) {
      c.status(400);
      return showForm(c, act, form);
    }
    const change = act === 'move' ? moveMilestone : rereadMilestone;
    try {
      await write(c, async (db) => {
        await change(db, who, id, milestone, form.values);
      });
    } catch (stale) {
      if (!(stale instanceof Stale)) throw stale;
      c.status(409);
      return showForm(c, act, { typed: form.typed, changed: true });
    }
    flash(c, {
      kind: 'success',
      text:
        act === 'move' ? 'The date is moved. What was planned before is kept.' : 'The reading is put right.',
    });
    return c.redirect(lineHref(who.organisation.slug, id), 303);
  });
}

async function showSplit(c: WebContext, { typed, errors = {}, changed }: Shown = {}) {
  const { slug } = c.var.who.organisation;
  const { line, milestone, id } = await atHand(c, milestoneOf(c));
  if (!milestone) throw new NotFound();
  const parts = partsOf(milestone.text || milestone.printed).join('\n');
  return c.render(
    <SplitMilestone
      action={lineHref(slug, id, `milestones/${milestone.id}/split`)}
      cancelHref={lineHref(slug, id)}
      code={line.code}
      printed={milestone.printed}
      seen={changed || !typed ? seenOf(milestone) : textOf(typed, 'seen')}
      parts={typed ? textOf(typed, 'parts') : parts}
      errors={errors}
    />,
    frame(c, 'Split a milestone', line, errors),
  );
}

const changedMeanwhile =
  'Somebody changed this milestone in the meantime. Read it again, then send this once more.';

milestoneRoutes.get(`${ONE}/split`, (c) => showSplit(c));

milestoneRoutes.post(`${ONE}/split`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const milestone = milestoneOf(c);
  const form = await readForm(c, splitForm);
  if (!form.ok) {
    c.status(400);
    return showSplit(c, form);
  }
  try {
    await write(c, (db) => splitMilestone(db, who, id, milestone, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showSplit(c, { typed: form.typed, errors: { parts: changedMeanwhile }, changed: true });
  }
  flash(c, {
    kind: 'success',
    text: 'The milestone is split. Put the date of each part right where it needs it.',
  });
  return c.redirect(lineHref(who.organisation.slug, id), 303);
});

const endForm = z.object({ because: requiredText('Give the reason.', 1000) });

async function showEnd(c: WebContext, because = '', errors: Record<string, string> = {}) {
  const { slug } = c.var.who.organisation;
  const { line, milestone, id } = await atHand(c, milestoneOf(c));
  if (!milestone) throw new NotFound();
  return c.render(
    <AskWhy
      heading={`Take out: ${milestone.text || milestone.printed || 'this milestone'}`}
      action={lineHref(slug, id, `milestones/${milestone.id}/end`)}
      cancelHref={lineHref(slug, id)}
      label="Why it is no longer planned"
      act="Take it out"
      because={because}
      errors={errors}
      warning
    >
      <p>What was planned until today is kept, with your reason.</p>
    </AskWhy>,
    frame(c, 'Take a milestone out', line, errors),
  );
}

milestoneRoutes.get(`${ONE}/end`, (c) => showEnd(c));

milestoneRoutes.post(`${ONE}/end`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const milestone = milestoneOf(c);
  const form = await readForm(c, endForm);
  if (!form.ok) {
    c.status(400);
    return showEnd(c, textOf(form.typed, 'because'), form.errors);
  }
  await write(c, (db) => endMilestone(db, who, id, milestone, form.values));
  flash(c, { kind: 'success', text: 'The milestone is taken out.' });
  return c.redirect(lineHref(who.organisation.slug, id), 303);
});
