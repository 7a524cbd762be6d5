import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { listShownHistory } from '../../../platform/history/record-page.ts';
import { idOf, placeOf, textOf } from '../../../platform/web/asked-for.ts';
import { batches } from '../../../platform/web/batches.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { joinDates, readForm, readQuery } from '../../../platform/web/form.ts';
import { filterParts, listAddress, pageAddresses, sinceWords } from '../../../platform/web/list-address.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { mayWorkOnLoops, newDecisionHref, threadHref, threadStrip } from '../../loops/door.ts';
import { listLinesOf } from '../../plans/door.ts';
import { findingHref, findingsHref } from '../addresses.ts';
import { getGoingUp } from '../escalations/going-up.ts';
import { evidenceOf } from '../known/evidence.ts';
import { getLeastKinds } from '../known/queries.ts';
import { behindFinding, readVoices } from '../known/voices.ts';
import { mayReadFeedback, mayWorkOnFeedback } from '../policy.ts';
import { addComments, removeComment, setFindingAside, takeFindingUp } from './commands.ts';
import {
  addCommentsForm,
  type FindingFilter,
  findingFields,
  findingFilter,
  findingState,
  removeCommentForm,
  setAsideForm,
} from './finding.ts';
import { ListFindings } from './pages/ListFindings.tsx';
import { SetAside } from './pages/SetAside.tsx';
import { ShowFinding } from './pages/ShowFinding.tsx';
import {
  countFindings,
  findFinding,
  getWeight,
  listCommentsBehind,
  listFindings,
  listThemesOf,
} from './queries.ts';
import { findingWritingRoutes } from './writing-routes.tsx';

export const findingRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/findings';
const ONE = `${LIST}/:id`;

findingRoutes.route('/', findingWritingRoutes);

const readFilter = (c: WebContext): FindingFilter =>
  findingFilter.parse(joinDates(readQuery(c), 'from', 'to'));

findingRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const filter = readFilter(c);
  const at = placeOf(c);
  const { page, total, themes } = await read(c, async (db) => ({
    page: await listFindings(db, who, filter, at),
    total: await countFindings(db, who, filter),
    themes: await listThemesOf(db, who, []),
  }));
  const { slug } = who.organisation;
  const list = findingsHref(slug);
  const parts = filterParts(list, filter, {
    decision: (value) => (value === 'none' ? 'no decision yet' : 'decided'),
    owner: () => 'mine',
    state: (value) => (value === 'aside' ? 'set aside' : 'set aside or not'),
    theme: (id) => `about ${themes.find((theme) => theme.id === id)?.name ?? 'a theme that is gone'}`,
    ...sinceWords,
  });
  return c.render(
    <ListFindings
      slug={slug}
      rows={page.rows}
      total={total}
      filter={filter}
      parts={parts}
      themes={themes}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      {...pageAddresses(list, filter, page)}
    />,
    { title: 'Findings' },
  );
});

findingRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const filter = readFilter(c);
  const pages = batches(
    (before) => read(c, (db) => listFindings(db, who, filter, { before, after: null }, 500)),
    (row) => [
      row.id,
      row.title,
      row.foundOn,
      findingState(row).text,
      row.ownerName,
      row.comments,
      row.decisions,
    ],
  );
  return csvResponse(
    'findings.csv',
    ['Id', 'Finding', 'Found on', 'State', 'Owner', 'Comments', 'Decisions'],
    pages,
  );
});

findingRoutes.get(ONE, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const at = placeOf(c);
  const shown = await read(c, async (db) => {
    const finding = await findFinding(db, who, id);
    if (!finding) return null;
    return {
      finding,
      weight: await getWeight(db, id),
      comments: await listCommentsBehind(db, who, id, at),
      beads: await threadStrip(db, who, 'finding', id),
      lines: await listLinesOf(db, who, 'finding', id),
      history: await listShownHistory(db, 'finding', id, findingFields),
      evidence: evidenceOf(
        (await readVoices(db, who, behindFinding(id))).voices,
        await getLeastKinds(db, who),
      ),
      goingUp: await getGoingUp(db, who, { kind: 'finding', id }),
    };
  });
  if (!shown) throw new NotFound();
  const { slug } = who.organisation;
  const { comments, beads, ...rest } = shown;
  return c.render(
    <ShowFinding
      {...rest}
      slug={slug}
      beads={beads}
      decisions={beads.find(({ kind }) => kind === 'decision')?.count ?? 0}
      threadHref={threadHref(slug, 'finding', id)}
      decideHref={mayWorkOnLoops(who) ? newDecisionHref(slug, id) : undefined}
      comments={comments.rows}
      {...pageAddresses(findingHref(slug, id), {}, comments)}
      mayWork={mayWorkOnFeedback(who)}
    />,
    { title: shown.finding.title, breadcrumb: [{ href: findingsHref(slug), text: 'Findings' }] },
  );
});

findingRoutes.post(`${ONE}/comments`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const form = await readForm(c, addCommentsForm);
  if (!form.ok) throw new NotFound();
  const added = await write(c, (db) => addComments(db, who, id, form.values.comments));
  flash(c, {
    kind: added > 0 ? 'success' : 'info',
    text:
      added > 0
        ? `${added} ${added === 1 ? 'comment was' : 'comments were'} added to the finding.`
        : 'Those comments were behind the finding already.',
  });
  return c.redirect(findingHref(who.organisation.slug, id), 303);
});

findingRoutes.post(`${ONE}/remove-comment`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const form = await readForm(c, removeCommentForm);
  if (!form.ok) throw new NotFound();
  const { comment } = form.values;
  await write(c, (db) => removeComment(db, who, id, comment));
  const here = findingHref(who.organisation.slug, id);
  flash(c, {
    kind: 'success',
    text: 'The comment no longer stands behind this finding.',
    undo: { action: `${here}/comments`, text: 'Put it back', hidden: { 'comments[]': comment } },
  });
  return c.redirect(`${here}#comments`, 303);
});

async function showSetAside(c: WebContext, id: string, because: string, errors: Record<string, string>) {
  const { who } = c.var;
  const finding = await read(c, (db) => findFinding(db, who, id));
  if (!finding) throw new NotFound();
  const { slug } = who.organisation;
  return c.render(
    <SetAside
      slug={slug}
      id={id}
      title={finding.title}
      version={finding.version}
      because={because}
      errors={errors}
    />,
    {
      title: 'Set the finding aside',
      breadcrumb: [{ href: findingHref(slug, id), text: finding.title }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

findingRoutes.get(`${ONE}/set-aside`, (c) => {
  require(mayWorkOnFeedback(c.var.who));
  return showSetAside(c, idOf(c), '', {});
});

findingRoutes.post(`${ONE}/set-aside`, async (c) => {
  const { who } = c.var;
  require(mayWorkOnFeedback(who));
  const id = idOf(c);
  const form = await readForm(c, setAsideForm);
  if (!form.ok) {
    c.status(400);
    return showSetAside(c, id, textOf(form.typed, 'because'), form.errors);
  }
  try {
    await write(c, (db) => setFindingAside(db, who, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showSetAside(c, id, form.values.because, {
      because: 'Somebody changed this finding in the meantime. Read it again, then send this once more.',
    });
  }
  const here = findingHref(who.organisation.slug, id);
  flash(c, {
    kind: 'success',
    text: 'The finding is set aside.',
    undo: { action: `${here}/take-up`, text: 'Undo' },
  });
  return c.redirect(here, 303);
});

findingRoutes.post(`${ONE}/take-up`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  await write(c, (db) => takeFindingUp(db, who, id));
  flash(c, { kind: 'success', text: 'The finding is taken up again.' });
  return c.redirect(findingHref(who.organisation.slug, id), 303);
});
