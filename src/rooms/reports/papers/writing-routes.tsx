import { Hono } from 'hono';
import { type CoverKey, coverBoxes } from '../../../../reference/paper-cover.ts';
import { longDate, longMoment } from '../../../design/text/words.ts';
import { require } from '../../../platform/access/allows.ts';
import { isId } from '../../../platform/db/ids.ts';
import { clashFields, getLastSaved } from '../../../platform/history/record-page.ts';
import { idOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readForm, readQuery, type Typed, typedVersion } from '../../../platform/web/form.ts';
import { NotFound, type Stale } from '../../../platform/web/problems.ts';
import { findSnapshot, type ListedSnapshot, listSnapshots } from '../../plans/door.ts';
import { paperHref, papersHref } from '../addresses.ts';
import { attempt, changedMeanwhile } from '../attempt.ts';
import { listMeetingChoices } from '../meetings/queries.ts';
import { mayMakePapers } from '../policy.ts';
import { changeCover, changePlan, recordPaper } from './commands.ts';
import { CoverFormPage } from './pages/CoverFormPage.tsx';
import { NewPaperPage } from './pages/NewPaperPage.tsx';
import { PlanOfPaperPage } from './pages/PlanOfPaperPage.tsx';
import { coverFields, coverForm, newPaperForm, planOfPaperForm } from './paper.ts';
import { findPaper, listPlanChoices } from './queries.ts';

/** Beginning a paper, and writing it while it is a draft. */
export const paperWritingRoutes = new Hono<Env>();
const NEW = '/:organisation/desk/papers/new';
const EDIT = '/:organisation/desk/papers/:id/edit';
const PLAN = '/:organisation/desk/papers/:id/plan';

const crumb = (slug: string) => [{ href: papersHref(slug), text: 'Papers' }];
const askedId = (text: string) => (isId(text) ? text : null);
const threeBoxes = (typed: Typed, name: string) => ({
  day: textOf(typed, `${name}-day`),
  month: textOf(typed, `${name}-month`),
  year: textOf(typed, `${name}-year`),
});

/**
 * Snapshots as choices: the day first, since a list is narrow on a phone; its title where that says more; and when it
 * was taken, where two are of one day.
 */
function named(snapshots: readonly ListedSnapshot[]): { id: string; title: string }[] {
  const days = Map.groupBy(snapshots, ({ asAt }) => asAt);
  return snapshots.map(({ id, title, asAt, takenAt }) => {
    const day = longDate(asAt);
    const own = title.endsWith(`, ${day}`) ? '' : `, ${title}`;
    const taken = (days.get(asAt)?.length ?? 0) > 1 ? `, taken ${longMoment(takenAt)}` : '';
    return { id, title: `${day}${own}${taken}` };
  });
}

async function showNew(c: WebContext, typed?: Typed, errors: Record<string, string> = {}) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const asked = readQuery(c);
  const given = (name: string, query: string) => askedId(typed ? textOf(typed, name) : textOf(asked, query));
  const found = await read(c, async (db) => {
    const snapshotId = given('snapshotId', 'snapshot');
    const snapshot = snapshotId ? await findSnapshot(db, who, snapshotId) : null;
    const planId = given('planId', 'plan') ?? snapshot?.planId ?? null;
    const plans = await listPlanChoices(db, who);
    return {
      meetings: await listMeetingChoices(db, who, given('meetingId', 'meeting')),
      plan: plans.find(({ id }) => id === planId) ?? null,
      plans,
      snapshot,
      snapshots: planId ? (await listSnapshots(db, who, planId)).rows : [],
    };
  });
  const { meetings, plan, plans, snapshot, snapshots } = found;
  const values = typed
    ? {
        title: textOf(typed, 'title'),
        meetingId: textOf(typed, 'meetingId'),
        agendaNumber: textOf(typed, 'agendaNumber'),
        attachmentNumber: textOf(typed, 'attachmentNumber'),
        purpose: textOf(typed, 'purpose'),
        planId: textOf(typed, 'planId'),
        snapshotId: textOf(typed, 'snapshotId'),
        asAt: threeBoxes(typed, 'asAt'),
      }
    : {
        title: plan ? `${plan.title}: update` : '',
        meetingId:
          askedId(textOf(asked, 'meeting')) ?? meetings.find(({ heldOn }) => heldOn >= today)?.id ?? '',
        agendaNumber: '',
        attachmentNumber: '',
        purpose: 'note',
        planId: plan?.id ?? '',
        snapshotId: snapshot?.id ?? '',
        asAt: today,
      };
  return c.render(
    <NewPaperPage
      slug={slug}
      values={values}
      errors={errors}
      meetings={meetings}
      plans={plans}
      snapshots={named(snapshots)}
    />,
    {
      title: 'Make a paper',
      breadcrumb: crumb(slug),
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

paperWritingRoutes.get(NEW, (c) => {
  require(mayMakePapers(c.var.who));
  return showNew(c);
});

paperWritingRoutes.post(NEW, async (c) => {
  const { who } = c.var;
  require(mayMakePapers(who));
  const form = await readForm(c, newPaperForm(who.organisation.today));
  if (!form.ok) {
    c.status(400);
    return showNew(c, form.typed, form.errors);
  }
  const done = await attempt(() => write(c, (db) => recordPaper(db, who, form.values)));
  if (!done.ok) {
    c.status(done.status);
    return showNew(c, form.typed, done.errors);
  }
  flash(c, { kind: 'success', text: 'The paper is begun. The next step is to write its cover.' });
  return c.redirect(paperHref(who.organisation.slug, done.value, 'edit'), 303);
});

interface Shown {
  id: string;
  typed?: Typed;
  errors?: Record<string, string>;
  stale?: Stale;
}

/**
 * A draft that this person may write. Any other paper has no form, but what was typed on one that was handed in
 * meanwhile is shown again with the reason why it cannot be saved.
 */
async function readDraft(c: WebContext, id: string, isTyped: boolean) {
  const paper = await read(c, (db) => findPaper(db, c.var.who, id));
  if (!paper || (paper.state !== 'draft' && !isTyped)) throw new NotFound();
  return paper;
}

async function showCover(c: WebContext, { id, typed, errors = {}, stale }: Shown) {
  const { who } = c.var;
  const { slug } = who.organisation;
  const paper = await readDraft(c, id, typed !== undefined);
  const { meetings, saved } = await read(c, async (db) => ({
    meetings: await listMeetingChoices(db, who, paper.meetingId),
    saved: stale ? await getLastSaved(db, 'paper', id) : null,
  }));
  const own = ['title', 'meetingId', 'agendaNumber', 'attachmentNumber', 'purpose'] as const;
  const keys = coverBoxes.map(({ key }) => key);
  const values = Object.fromEntries([
    ...own.map((name) => [name, typed ? textOf(typed, name) : paper[name]]),
    ...keys.map((key) => [key, typed ? textOf(typed, key) : paper.cover[key]]),
  ]) as Record<(typeof own)[number] | CoverKey, string>;
  const meeting = meetings.find((one) => one.id === values.meetingId);
  const clash =
    stale && saved
      ? {
          ...saved,
          fields: clashFields(coverFields, stale.latest, {
            ...values,
            meeting: meeting ? `${meeting.bodyName}, ${longDate(meeting.heldOn)}` : '',
          }),
          recordHref: paperHref(slug, id),
        }
      : undefined;
  return c.render(
    <CoverFormPage
      slug={slug}
      id={id}
      version={stale || !typed ? paper.version : typedVersion(typed)}
      values={values}
      errors={errors}
      meetings={meetings}
      clash={clash}
    />,
    {
      title: 'Cover sheet',
      breadcrumb: [...crumb(slug), { href: paperHref(slug, id), text: paper.title }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

paperWritingRoutes.get(EDIT, (c) => {
  require(mayMakePapers(c.var.who));
  return showCover(c, { id: idOf(c) });
});

paperWritingRoutes.post(EDIT, async (c) => {
  const { who } = c.var;
  require(mayMakePapers(who));
  const id = idOf(c);
  const form = await readForm(c, coverForm);
  if (!form.ok) {
    c.status(400);
    return showCover(c, { ...form, id });
  }
  const done = await attempt(() => write(c, (db) => changeCover(db, who, id, form.values)));
  if (!done.ok) {
    c.status(done.status);
    return showCover(c, { id, typed: form.typed, ...done });
  }
  flash(c, { kind: 'success', text: 'The cover is saved.' });
  return c.redirect(paperHref(who.organisation.slug, id), 303);
});

async function showPlan(c: WebContext, { id, typed, errors = {} }: Shown) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const paper = await readDraft(c, id, typed !== undefined);
  const asked = askedId(c.req.query('plan') ?? '');
  const { plans, snapshots, planId } = await read(c, async (db) => {
    const plans = await listPlanChoices(db, who);
    // Where there is one plan only, nobody has to choose it.
    const only = plans.length === 1 ? plans[0]?.id : null;
    const chosen = (typed ? askedId(textOf(typed, 'planId')) : asked) ?? paper.planId ?? only ?? null;
    return {
      planId: chosen,
      plans,
      snapshots: chosen ? (await listSnapshots(db, who, chosen)).rows : [],
    };
  });
  const isOwn = planId !== null && planId === paper.planId;
  const values = typed
    ? {
        planId: textOf(typed, 'planId'),
        snapshot: textOf(typed, 'snapshot'),
        asAt: threeBoxes(typed, 'asAt'),
        comparedWithId: textOf(typed, 'comparedWithId'),
      }
    : {
        planId: planId ?? '',
        snapshot: isOwn && paper.snapshotId ? paper.snapshotId : 'now',
        asAt: today,
        comparedWithId: isOwn ? (paper.comparedWithId ?? '') : '',
      };
  return c.render(
    <PlanOfPaperPage
      slug={slug}
      id={id}
      version={paper.version}
      values={values}
      errors={errors}
      plans={plans}
      plan={plans.find((one) => one.id === planId) ?? null}
      snapshots={named(snapshots)}
    />,
    {
      title: 'The plan in the paper',
      breadcrumb: [...crumb(slug), { href: paperHref(slug, id), text: paper.title }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

paperWritingRoutes.get(PLAN, (c) => {
  require(mayMakePapers(c.var.who));
  return showPlan(c, { id: idOf(c) });
});

paperWritingRoutes.post(PLAN, async (c) => {
  const { who } = c.var;
  require(mayMakePapers(who));
  const id = idOf(c);
  const form = await readForm(c, planOfPaperForm(who.organisation.today));
  if (!form.ok) {
    c.status(400);
    return showPlan(c, { ...form, id });
  }
  const done = await attempt(() => write(c, (db) => changePlan(db, who, id, form.values)));
  if (!done.ok) {
    c.status(done.status);
    if (done.stale) return showPlan(c, { id, typed: form.typed, errors: { '': changedMeanwhile } });
    return showPlan(c, { id, typed: form.typed, errors: done.errors });
  }
  flash(c, { kind: 'success', text: 'The plan in the paper is changed.' });
  return c.redirect(paperHref(who.organisation.slug, id), 303);
});
