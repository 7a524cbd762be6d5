import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { isId } from '../../../platform/db/ids.ts';
import { clashFields, getLastSaved } from '../../../platform/history/record-page.ts';
import { idOf, idsOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readForm, readQuery, type Typed } from '../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { colleagueOptions, listColleagues } from '../../organisation/door.ts';
import { findingHref, findingsHref } from '../addresses.ts';
import { mayWorkOnFeedback } from '../policy.ts';
import { findSignal, listCommentsOfSignal } from '../signals/queries.ts';
import { changeFinding, recordFinding } from './commands.ts';
import { findingFields, findingForm, newFindingForm } from './finding.ts';
import { EditFinding } from './pages/EditFinding.tsx';
import { NewFinding } from './pages/NewFinding.tsx';
import {
  findFinding,
  listChosenComments,
  listCommentsBehind,
  listLatestWithTheme,
  listThemesOf,
} from './queries.ts';

/** Writing a finding and changing its words. */
export const findingWritingRoutes = new Hono<Env>();
const NEW = '/:organisation/desk/findings/new';
const EDIT = '/:organisation/desk/findings/:id/edit';
/** So many comments of a theme are offered for a new finding. */
const MOST_OFFERED = 100;

/** The form of a new finding, with the comments chosen in the list, or the latest that have a theme. */
async function showNew(c: WebContext, typed: Typed, errors: Record<string, string>) {
  const { who } = c.var;
  const themeId = textOf(typed, 'theme');
  const fromTheme = isId(themeId);
  const signalId = isId(textOf(typed, 'signal')) ? textOf(typed, 'signal') : null;
  const shown = await read(c, async (db) => {
    const signal = signalId && !('comment' in typed) ? await findSignal(db, who, signalId) : null;
    const ids = signal
      ? await listCommentsOfSignal(db, who, signal, MOST_OFFERED)
      : fromTheme
        ? await listLatestWithTheme(db, who, themeId, MOST_OFFERED)
        : idsOf(typed, 'comment').slice(0, 500);
    const comments = await listChosenComments(db, who, ids);
    const themes = await listThemesOf(db, who, ids);
    return { comments, themes, colleagues: await listColleagues(db, who) };
  });
  const ticked = 'comments' in typed ? idsOf(typed, 'comments') : shown.comments.map(({ id }) => id);
  const shared = shown.themes
    .filter(({ comments }) => comments * 2 > shown.comments.length)
    .map(({ id }) => id);
  const theme = fromTheme ? shown.themes.find(({ id }) => id === themeId) : undefined;
  return c.render(
    <NewFinding
      slug={who.organisation.slug}
      comments={shown.comments}
      chosen={ticked}
      theme={theme}
      signalId={signalId}
      values={{
        title: textOf(typed, 'title'),
        text: textOf(typed, 'text'),
        recommendation: textOf(typed, 'recommendation'),
        place: textOf(typed, 'place'),
        ownerId: 'ownerId' in typed ? textOf(typed, 'ownerId') : who.personId,
        themes: 'themes' in typed ? idsOf(typed, 'themes') : shared,
      }}
      errors={errors}
      owners={colleagueOptions(shown.colleagues)}
      themes={shown.themes}
    />,
    {
      title: 'New finding',
      breadcrumb: [{ href: findingsHref(who.organisation.slug), text: 'Findings' }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

findingWritingRoutes.get(NEW, (c) => {
  require(mayWorkOnFeedback(c.var.who));
  return showNew(c, readQuery(c), {});
});

findingWritingRoutes.post(NEW, async (c) => {
  const { who } = c.var;
  require(mayWorkOnFeedback(who));
  const form = await readForm(c, newFindingForm);
  if (!form.ok) {
    c.status(400);
    // The comments as they were offered, so that those whose tick was taken away can be ticked again.
    const offered = idsOf(form.typed, 'offered');
    const comment = offered.length > 0 ? offered : idsOf(form.typed, 'comments');
    return showNew(c, { comments: [], ...form.typed, comment }, form.errors);
  }
  const id = await write(c, (db) => recordFinding(db, who, form.values));
  flash(c, { kind: 'success', text: 'The finding is saved. The next step is to take it to a decision.' });
  return c.redirect(findingHref(who.organisation.slug, id), 303);
});

interface Editing {
  typed: Typed;
  errors: Record<string, string>;
  stale?: Stale;
}

/** The form of a finding that is there: as kept, or as typed with what is wrong or was changed meanwhile. */
async function showEdit(c: WebContext, id: string, editing?: Editing) {
  const { who } = c.var;
  const shown = await read(c, async (db) => {
    const finding = await findFinding(db, who, id);
    if (!finding) return null;
    const behind = await listCommentsBehind(db, who, id, { before: null, after: null }, 500);
    return {
      finding,
      themes: await listThemesOf(
        db,
        who,
        behind.rows.map((row) => row.id),
      ),
      colleagues: await listColleagues(db, who),
      saved: await getLastSaved(db, 'finding', id),
    };
  });
  if (!shown) throw new NotFound();
  const { finding, themes, colleagues, saved } = shown;
  const { slug } = who.organisation;
  const values = editing
    ? {
        title: textOf(editing.typed, 'title'),
        text: textOf(editing.typed, 'text'),
        recommendation: textOf(editing.typed, 'recommendation'),
        place: textOf(editing.typed, 'place'),
        ownerId: textOf(editing.typed, 'ownerId'),
        themes: idsOf(editing.typed, 'themes'),
      }
    : {
        ...finding,
        place: finding.place ?? '',
        ownerId: finding.ownerId ?? '',
        themes: finding.themes.map((theme) => theme.id),
      };
  const named = {
    title: values.title,
    text: values.text,
    recommendation: values.recommendation,
    place: values.place,
    owner: colleagues.find((person) => person.id === values.ownerId)?.name ?? '',
    themes: themes
      .filter((theme) => values.themes.includes(theme.id))
      .map((theme) => theme.name)
      .join(', '),
  };
  const errors = editing?.errors ?? {};
  return c.render(
    <EditFinding
      slug={slug}
      id={id}
      version={finding.version}
      values={values}
      errors={errors}
      owners={colleagueOptions(colleagues)}
      themes={themes}
      clash={
        editing?.stale && {
          ...saved,
          fields: clashFields(findingFields.slice(0, 6), editing.stale.latest, named),
          recordHref: findingHref(slug, id),
        }
      }
    />,
    {
      title: 'Change the finding',
      breadcrumb: [
        { href: findingsHref(slug), text: 'Findings' },
        { href: findingHref(slug, id), text: finding.title },
      ],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

findingWritingRoutes.get(EDIT, (c) => {
  require(mayWorkOnFeedback(c.var.who));
  return showEdit(c, idOf(c));
});

findingWritingRoutes.post(EDIT, async (c) => {
  const { who } = c.var;
  require(mayWorkOnFeedback(who));
  const id = idOf(c);
  const form = await readForm(c, findingForm);
  if (!form.ok) {
    c.status(400);
    return showEdit(c, id, form);
  }
  try {
    await write(c, (db) => changeFinding(db, who, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showEdit(c, id, { typed: form.typed, errors: {}, stale });
  }
  flash(c, { kind: 'success', text: 'The finding is changed.' });
  return c.redirect(findingHref(who.organisation.slug, id), 303);
});
