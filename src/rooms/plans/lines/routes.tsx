import { Hono } from 'hono';
import { z } from 'zod';
import type { Bead } from '../../../design/thread/ThreadStrip.tsx';
import { isId } from '../../../platform/db/ids.ts';
import { listShownHistory } from '../../../platform/history/record-page.ts';
import { idOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { civilDate, readForm } from '../../../platform/web/form.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { lineHref, planHref, plansHref } from '../addresses.ts';
import { mayAsk, mayEditPlans, mayUpdateLine } from '../policy.ts';
import { listQuestionsOfLine } from '../questions/queries.ts';
import { mayAskForSupport } from '../resources/policy.ts';
import { listActivities } from './activities/queries.ts';
import { activityRoutes } from './activities/routes.tsx';
import { duplicateRoutes } from './duplicates/routes.tsx';
import { type LineFacts, listLineFacts } from './line-facts.ts';
import { type LinkCounts, noLinks } from './links/link.ts';
import { countLinks, listTied } from './links/queries.ts';
import { linkRoutes } from './links/routes.tsx';
import { milestoneRoutes } from './milestones/routes.tsx';
import { ShowLine, type ShowLineProps } from './pages/ShowLine.tsx';
import { requireLineToUpdate } from './require-line.ts';
import { settleFlag, tickPoint } from './show/commands.ts';
import { type SameLine, settleForm, shownFields } from './show/line-detail.ts';
import { findLineDetail, listSameLines } from './show/queries.ts';
import { listUpdates } from './updates/queries.ts';
import { updateRoutes } from './updates/routes.tsx';

export const lineRoutes = new Hono<Env>();
const ONE = '/:organisation/desk/plan-lines/:id';

lineRoutes.route('/', updateRoutes);
lineRoutes.route('/', milestoneRoutes);
lineRoutes.route('/', linkRoutes);
lineRoutes.route('/', duplicateRoutes);
lineRoutes.route('/', activityRoutes);

const OPEN = ['draft', 'submitted', 'adopted'];

const dayBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

/** The page of one line, today or as it stood on the day of `?asAt=`. */
async function showLine(c: WebContext, id: string, flagProblem?: ShowLineProps['flagProblem']) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const asked = civilDate('').safeParse(c.req.query('asAt') ?? '');
  const shown = await read(c, async (db) => {
    const detail = await findLineDetail(db, who, id);
    if (!detail) return null;
    const same = await listSameLines(db, who, id);
    const asAt = dayOf(detail, asked.success ? asked.data : today);
    const isOpen = OPEN.includes(detail.planState);
    const others = same.filter((one) => one.isOpen).map((one) => one.id);
    const facts = isOpen
      ? await listLineFacts(db, who, { asAt, lineIds: [id, ...others] })
      : [
          ...(await listLineFacts(db, who, { asAt, planId: detail.planId, lineIds: [id] })),
          ...(others.length > 0 ? await listLineFacts(db, who, { asAt, lineIds: others }) : []),
        ];
    const updates = await listUpdates(db, id);
    return {
      detail,
      asAt,
      facts: facts.find((one) => one.id === id),
      same: same.map(
        ({ isOpen: _open, ...one }): SameLine => ({
          ...one,
          facts: facts.find((other) => other.id === one.id) ?? null,
        }),
      ),
      updates: asAt < today ? updates.filter((one) => one.asAt <= asAt) : updates,
      activities: await listActivities(db, id),
      questions: await listQuestionsOfLine(db, who, id),
      tied: await listTied(db, who, id),
      counts: (await countLinks(db, who, detail.planId, { lineId: id })).total,
      history: await listShownHistory(db, 'plan_line', id, shownFields),
    };
  });
  if (!shown?.facts) throw new NotFound();
  const { detail, facts, ...rest } = shown;
  const responsible = { responsibleIds: [...facts.leadIds, ...facts.supportIds] };
  const open = OPEN.includes(detail.planState) && !(detail.removedOn && detail.removedOn <= today);
  return c.render(
    <ShowLine
      slug={slug}
      today={today}
      detail={detail}
      facts={facts}
      {...rest}
      beads={beadsOf(slug, facts, rest.counts)}
      may={{
        update: mayUpdateLine(who, responsible) && open,
        edit: mayEditPlans(who) && open,
        ask: mayAsk(who) && open,
        resources: mayAskForSupport(who) && open,
      }}
      flagProblem={flagProblem}
    />,
    {
      title: `${detail.code} ${detail.what}`,
      breadcrumb: [
        { href: plansHref(slug), text: 'Plans' },
        { href: planHref(slug, detail.planId), text: detail.planTitle },
      ],
      hasErrors: flagProblem !== undefined,
    },
  );
}

/** The day that is asked for, held within the days on which the line was in its plan. */
function dayOf({ addedOn, removedOn }: { addedOn: string | null; removedOn: string | null }, asked: string) {
  if (removedOn && asked >= removedOn) return dayBefore(removedOn);
  return addedOn && asked < addedOn ? addedOn : asked;
}

/** What belongs to the line as a strip: from what people said to what they were told. */
function beadsOf(slug: string, { id }: LineFacts, counts: LinkCounts): Bead[] {
  const href = (many: number) => (many > 0 ? `${lineHref(slug, id)}#tied` : undefined);
  const bead = (kind: Bead['kind'], many: number, one: string, several: string): Bead => ({
    kind,
    label: many === 1 ? one : several,
    count: many,
    href: href(many),
  });
  const of = { ...noLinks, ...counts };
  return [
    bead('comment', of.comments, 'comment', 'comments'),
    bead('finding', of.findings, 'finding', 'findings'),
    bead('decision', of.decisions, 'decision', 'decisions'),
    bead('action', of.actions, 'action', 'actions'),
    bead('loop', of.loops, 'we did', 'we did'),
    bead('told', of.told, 'told', 'told'),
  ];
}

lineRoutes.get(ONE, (c) => showLine(c, idOf(c)));

const tickForm = z.object({ done: z.enum(['yes', '']).catch('') });

lineRoutes.post(`${ONE}/points/:point`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const point = c.req.param('point');
  if (!isId(point)) throw new NotFound();
  const form = await readForm(c, tickForm);
  const done = form.ok && form.values.done === 'yes';
  await write(c, (db) => tickPoint(db, who, id, point, done));
  const { slug } = who.organisation;
  flash(c, {
    kind: 'success',
    text: done ? 'Ticked off.' : 'The tick is taken away.',
    undo: {
      action: lineHref(slug, id, `points/${point}`),
      text: 'Undo',
      hidden: { done: done ? '' : 'yes' },
    },
  });
  return c.redirect(lineHref(slug, id), 303);
});

lineRoutes.post(`${ONE}/settle`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const form = await readForm(c, settleForm);
  if (!form.ok) {
    c.status(400);
    await read(c, (db) => requireLineToUpdate(db, who, id));
    return showLine(c, id, {
      flag: textOf(form.typed, 'flag'),
      says: form.errors.note ?? form.errors.flag ?? '',
    });
  }
  await write(c, (db) => settleFlag(db, who, id, form.values));
  flash(c, { kind: 'success', text: 'Settled. What was found is in the history.' });
  return c.redirect(lineHref(who.organisation.slug, id), 303);
});
