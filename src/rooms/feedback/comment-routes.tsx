import { Hono } from 'hono';
import { z } from 'zod';
import { scoreScales } from '../../../reference/score-scales.ts';
import { require } from '../../platform/access/allows.ts';
import { isId } from '../../platform/db/ids.ts';
import { listHistory } from '../../platform/history/record-history.ts';
import { idOf } from '../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../platform/web/context.ts';
import { flash } from '../../platform/web/flash.ts';
import { readForm } from '../../platform/web/form.ts';
import { NotFound, Stale } from '../../platform/web/problems.ts';
import { threadStrip } from '../loops/door.ts';
import { commentHref, feedbackHref } from './addresses.ts';
import { explainAll } from './coding/explain.ts';
import { settleByThemes } from './coding/settle.ts';
import { theCoder } from './coding/the-coder.ts';
import { type FullComment, factsForm } from './comment.ts';
import { changeComment } from './comment-commands.ts';
import { findComment } from './comment-queries.ts';
import { goingUpOf } from './escalations/going-up.ts';
import { filtersOf, queryOf } from './filters.ts';
import { findNeighbours, findSurroundings, soughtBy } from './list-queries.ts';
import { flashThemes } from './list-routes.tsx';
import { mayAddMedia } from './media/policy.ts';
import { EditComment } from './pages/EditComment.tsx';
import { ShowComment, type ShowCommentProps } from './pages/ShowComment.tsx';
import { mayWorkOnFeedback } from './policy.ts';
import { groupThemes } from './theme.ts';
import { setThemes } from './theme-commands.ts';
import { kindName, sentimentName } from './words.ts';

export const commentRoutes = new Hono<Env>();

/** The query of the list one came from, as far as it means anything. */
export const withinOf = (c: WebContext): string => queryOf(filtersOf(c.req.query('in') ?? ''));

const levelOptions = (c: WebContext) =>
  c.var.organisation.levels.map(({ key, name }) => ({ value: key, label: name }));

function scoreLabel({ scoreScale, scorePrinted, score }: FullComment): string {
  const scale = scoreScales.find(({ key }) => key === scoreScale);
  const known = scale?.options.find(({ value }) => value === score)?.label;
  const words = known && known !== scorePrinted ? `${scorePrinted}: ${known}` : (scorePrinted ?? '');
  return scale ? `${words} (${scale.name})` : words;
}

/** The page of one comment: at most five queries, the thread's own included. */
export async function showComment(
  c: WebContext,
  settleError?: ShowCommentProps['settleError'],
): Promise<Response> {
  const { who } = c.var;
  const { slug } = who.organisation;
  const id = idOf(c);
  const within = withinOf(c);
  const filters = filtersOf(within);
  const mayWork = mayWorkOnFeedback(who);
  const shown = await read(c, async (db) => {
    const comment = await findComment(db, who, id);
    if (!comment) throw new NotFound();
    const around = await findSurroundings(db, who, filters);
    const key = { on: comment.receivedOn, id };
    return {
      comment,
      around,
      neighbours: mayWork
        ? await findNeighbours(db, who, soughtBy(filters, around), key)
        : { next: null, previous: null },
      beads: await threadStrip(db, who, 'comment', id),
      history: await listHistory(db, 'comment', id),
      goingUp: await goingUpOf(
        db,
        who,
        { kind: 'comment', id },
        { ...comment, loggedBy: comment.loggedById },
      ),
    };
  });
  const { comment, around, neighbours, beads, history, goingUp } = shown;
  const { suggested } = comment;
  const [explained] = suggested
    ? await explainAll(theCoder(), c.var.earshot.log, [{ ...comment, ...suggested }])
    : [];
  return c.render(
    <ShowComment
      slug={slug}
      comment={comment}
      suggested={explained}
      beads={beads}
      within={within}
      themes={groupThemes(
        around.themes.filter(
          ({ id: theme, inForce }) => inForce !== false || comment.themes.some((has) => has.id === theme),
        ),
      )}
      neighbours={neighbours}
      history={history}
      goingUp={goingUp}
      levels={levelOptions(c)}
      scoreLabel={scoreLabel(comment)}
      mayWork={mayWork}
      mayAddMedia={mayAddMedia(who, { loggedBy: comment.loggedById })}
      settleError={settleError}
    />,
    {
      title: `Comment ${comment.reference ?? ''}`.trim(),
      breadcrumb: [{ href: feedbackHref(slug, within), text: 'Feedback' }],
      hasErrors: settleError !== undefined,
    },
  );
}

commentRoutes.get('/:organisation/desk/feedback/:id', (c) => showComment(c));

const themesForm = z.object({
  theme: z.array(z.string().refine(isId)).default([]),
  go: z.enum(['next', 'stay']).catch('stay'),
});

commentRoutes.post('/:organisation/desk/feedback/:id/themes', async (c) => {
  const { who } = c.var;
  require(mayWorkOnFeedback(who));
  const { slug } = who.organisation;
  const id = idOf(c);
  const within = withinOf(c);
  const form = await readForm(c, themesForm);
  if (!form.ok) return c.redirect(commentHref(slug, id, within), 303);
  const { theme, go } = form.values;
  const done = await write(c, async (db) => {
    const comment = await findComment(db, who, id);
    if (!comment) throw new NotFound();
    const changed = await setThemes(db, who, id, theme);
    await settleByThemes(db, who, id, theme);
    if (go === 'stay') return { changed, next: null };
    const filters = filtersOf(within);
    const sought = soughtBy(filters, await findSurroundings(db, who, filters));
    const { next } = await findNeighbours(db, who, sought, { on: comment.receivedOn, id });
    return { changed, next };
  });
  const many = theme.length;
  flashThemes(
    c,
    done.changed,
    done.changed.commentIds.length === 0
      ? 'The themes stay as they were.'
      : many === 0
        ? 'The comment has no theme any more.'
        : `Themes saved${go === 'next' && !done.next ? '. There is no further comment to theme here' : ''}.`,
    within,
  );
  if (go === 'stay') return c.redirect(commentHref(slug, id, within), 303);
  return c.redirect(done.next ? commentHref(slug, done.next, within) : feedbackHref(slug, within), 303);
});

commentRoutes.post('/:organisation/desk/feedback/:id', async (c) => {
  const { who } = c.var;
  require(mayWorkOnFeedback(who));
  const { slug } = who.organisation;
  const id = idOf(c);
  const within = withinOf(c);
  const form = await readForm(c, factsForm);
  const typed = (name: string) => String(form.typed[name] ?? '');
  const facts = {
    kind: typed('kind'),
    sentiment: typed('sentiment'),
    place: typed('place'),
    level: typed('level'),
  };
  const frame = { title: 'What is known of this comment', hasErrors: true, narrow: true };
  if (!form.ok) {
    c.status(400);
    return c.render(
      <EditComment
        slug={slug}
        id={id}
        within={within}
        version={Number(typed('version')) || 1}
        typed={facts}
        errors={form.errors}
        levels={levelOptions(c)}
      />,
      frame,
    );
  }
  try {
    await write(c, (db) => changeComment(db, who, id, form.values));
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    return showClash(c, { id, within, facts, latest: error.latest });
  }
  flash(c, { kind: 'success', text: 'Saved.' });
  return c.redirect(commentHref(slug, id, within), 303);
});

/** Somebody else was faster: both versions, and the form as it was typed with the newest version's number. */
async function showClash(
  c: WebContext,
  {
    id,
    within,
    facts,
    latest,
  }: {
    id: string;
    within: string;
    facts: { kind: string; sentiment: string; place: string; level: string };
    latest: Record<string, unknown>;
  },
): Promise<Response> {
  const { slug, levels } = c.var.organisation;
  const [entry] = await read(c, (db) => listHistory(db, 'comment', id));
  const level = (key: string) => levels.find((one) => one.key === key)?.name ?? key;
  const saved = (name: string) => String(latest[name] ?? '');
  c.status(409);
  return c.render(
    <EditComment
      slug={slug}
      id={id}
      within={within}
      version={Number(latest.version)}
      typed={facts}
      errors={{}}
      levels={levelOptions(c)}
      clash={{
        who: entry?.byName ?? 'Somebody',
        when: entry?.at ?? new Date(),
        recordHref: commentHref(slug, id, within),
        fields: [
          { name: 'kind', label: 'Kind', saved: kindName(saved('kind')), typed: kindName(facts.kind) },
          {
            name: 'sentiment',
            label: 'How it sounds',
            saved: sentimentName(Number(saved('sentiment'))),
            typed: sentimentName(Number(facts.sentiment)),
          },
          { name: 'place', label: 'Service or place', saved: saved('place'), typed: facts.place },
          { name: 'level', label: 'Level', saved: level(saved('level')), typed: level(facts.level) },
        ],
      }}
    />,
    { title: 'What is known of this comment', hasErrors: true, narrow: true },
  );
}
