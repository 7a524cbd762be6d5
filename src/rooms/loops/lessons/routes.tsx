import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { isId } from '../../../platform/db/ids.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { clashFields, getLastSaved, listShownHistory } from '../../../platform/history/record-page.ts';
import { idOf, placeOf, textOf } from '../../../platform/web/asked-for.ts';
import { batches } from '../../../platform/web/batches.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { joinDates, readForm, type Typed } from '../../../platform/web/form.ts';
import { pageAddresses } from '../../../platform/web/list-address.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { lessonHref, lessonsHref, newLessonHref } from '../addresses.ts';
import { mayReadLoops, mayWorkOnLoops } from '../policy.ts';
import { changeLesson, recordLesson } from './commands.ts';
import { lessonFields, lessonForm } from './lesson.ts';
import { LessonPage, ReadLesson } from './pages/LessonPage.tsx';
import { ListLessons } from './pages/ListLessons.tsx';
import { countLessons, findLesson, listLessons, listLoopChoices } from './queries.ts';

export const lessonRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/lessons';
const ONE = `${LIST}/:id`;

lessonRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadLoops(who));
  const { page, total } = await read(c, async (db) => ({
    page: await listLessons(db, who, placeOf(c)),
    total: await countLessons(db, who),
  }));
  const { slug } = who.organisation;
  return c.render(
    <ListLessons
      slug={slug}
      rows={page.rows}
      total={total}
      {...pageAddresses(lessonsHref(slug), {}, page)}
      mayWork={mayWorkOnLoops(who)}
    />,
    { title: 'Lessons' },
  );
});

lessonRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadLoops(who));
  const pages = batches(
    (before) => read(c, (db) => listLessons(db, who, { before, after: null }, 500)),
    (row) => [row.id, row.lesson, row.loopTitle, row.sharedWith, row.sharedOn, row.adoptedIn, row.writtenOn],
  );
  const header = ['Id', 'Lesson', 'Learned from', 'Shared with', 'Shared on', 'Adopted in', 'Written on'];
  return csvResponse('lessons.csv', header, pages);
});

interface Shown {
  id?: string;
  typed?: Typed;
  errors?: Record<string, string>;
  stale?: Stale;
}

/** The form: empty for a new lesson, as kept, or as typed with what is wrong or was changed meanwhile. */
async function showForm(c: WebContext, { id, typed, errors = {}, stale }: Shown) {
  const { who } = c.var;
  const { slug } = who.organisation;
  const asked = c.req.query('loop') ?? '';
  const found = await read(c, async (db) => {
    const lesson = id ? await findLesson(db, who, id) : null;
    if (id && !lesson) return null;
    const chosen = typed ? textOf(typed, 'loopId') : (lesson?.loopId ?? asked);
    return {
      lesson,
      chosen,
      loops: await listLoopChoices(db, who, isId(chosen) ? chosen : null),
      history: id ? await listShownHistory(db, 'lesson', id, lessonFields) : [],
      saved: stale && id ? await getLastSaved(db, 'lesson', id) : null,
    };
  });
  if (!found) throw new NotFound();
  const { lesson, chosen, loops, history, saved } = found;
  const values = typed
    ? {
        lesson: textOf(typed, 'lesson'),
        sharedWith: textOf(typed, 'sharedWith'),
        sharedOn: {
          day: textOf(typed, 'sharedOn-day'),
          month: textOf(typed, 'sharedOn-month'),
          year: textOf(typed, 'sharedOn-year'),
        },
        adoptedIn: textOf(typed, 'adoptedIn'),
      }
    : {
        lesson: lesson?.lesson ?? '',
        sharedWith: lesson?.sharedWith ?? '',
        sharedOn: lesson?.sharedOn ?? '',
        adoptedIn: lesson?.adoptedIn ?? '',
      };
  const clash =
    stale && saved && id && typed
      ? {
          ...saved,
          fields: clashFields(lessonFields, stale.latest, {
            ...values,
            sharedOn: joinDates(typed, 'sharedOn').sharedOn,
            loop: loops.find((loop) => loop.id === chosen)?.title,
          }),
          recordHref: lessonHref(slug, id),
        }
      : undefined;
  return c.render(
    <LessonPage
      slug={slug}
      heading={id ? 'Lesson' : 'Write a lesson down'}
      action={id ? lessonHref(slug, id) : newLessonHref(slug)}
      version={lesson?.version}
      values={{ ...values, loopId: chosen }}
      errors={errors}
      loops={loops}
      history={history}
      clash={clash}
    />,
    {
      title: id ? 'Lesson' : 'Write a lesson down',
      breadcrumb: [{ href: lessonsHref(slug), text: 'Lessons' }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

lessonRoutes.get(`${LIST}/new`, (c) => {
  require(mayWorkOnLoops(c.var.who));
  return showForm(c, {});
});

lessonRoutes.post(`${LIST}/new`, async (c) => {
  const { who } = c.var;
  require(mayWorkOnLoops(who));
  const form = await readForm(c, lessonForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, form);
  }
  await write(c, (db) => recordLesson(db, who, form.values));
  flash(c, { kind: 'success', text: 'The lesson is written down.' });
  return c.redirect(lessonsHref(who.organisation.slug), 303);
});

lessonRoutes.get(ONE, async (c) => {
  const { who } = c.var;
  require(mayReadLoops(who));
  const id = idOf(c);
  if (mayWorkOnLoops(who)) return showForm(c, { id });
  const lesson = await read(c, (db) => findLesson(db, who, id));
  if (!lesson) throw new NotFound();
  const { slug } = who.organisation;
  return c.render(<ReadLesson slug={slug} lesson={lesson} />, {
    title: 'Lesson',
    breadcrumb: [{ href: lessonsHref(slug), text: 'Lessons' }],
    narrow: true,
  });
});

lessonRoutes.post(ONE, async (c) => {
  const { who } = c.var;
  require(mayWorkOnLoops(who));
  const id = idOf(c);
  const form = await readForm(c, lessonForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, { ...form, id });
  }
  try {
    await write(c, (db) => changeLesson(db, who, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showForm(c, { id, typed: form.typed, stale });
  }
  flash(c, { kind: 'success', text: 'The lesson is changed.' });
  return c.redirect(lessonsHref(who.organisation.slug), 303);
});
