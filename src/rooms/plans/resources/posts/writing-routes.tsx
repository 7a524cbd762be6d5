import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { clashFields, getLastSaved } from '../../../../platform/history/record-page.ts';
import { idOf, idsOf, textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { joinDates, readForm, type Typed } from '../../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { colleagueOptions, listColleagues } from '../../../organisation/door.ts';
import { listItemsInForce } from '../../mechanisms/in-force.ts';
import { mayEditResources } from '../../policy.ts';
import { postHref, postsHref } from '../addresses.ts';
import { amount } from '../amounts.ts';
import { allocationRoutes } from './allocation-routes.tsx';
import { changePost, recordPost } from './commands.ts';
import { EditPost } from './pages/EditPost.tsx';
import { postForm, typedPostFields } from './post.ts';
import { findPost } from './queries.ts';

/** Adding posts and changing them, and giving their days away. */
export const postWritingRoutes = new Hono<Env>();
const NEW = '/:organisation/desk/resources/posts/new';
const EDIT = '/:organisation/desk/resources/posts/:id/edit';

postWritingRoutes.route('/', allocationRoutes);

interface Shown {
  id?: string;
  typed?: Typed;
  errors?: Record<string, string>;
  stale?: Stale;
}

async function showForm(c: WebContext, { id, typed, errors = {}, stale }: Shown) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const { post, functions, colleagues, saved } = await read(c, async (db) => ({
    post: id ? await findPost(db, who, id) : null,
    functions: await listItemsInForce(db, who, 'function', today),
    colleagues: await listColleagues(db, who),
    saved: stale && id ? await getLastSaved(db, 'resource_post', id) : null,
  }));
  if (id && !post) throw new NotFound();
  const values: Typed =
    typed ??
    (post
      ? {
          title: post.title,
          personId: post.personId ?? '',
          providedBy: post.providedBy,
          daysPerWeek: amount(post.daysPerWeek),
          percentOfTime: amount(post.percentOfTime),
          fromOn: post.fromOn ?? '',
          untilOn: post.untilOn ?? '',
        }
      : { percentOfTime: '100' });
  const chosen = typed ? idsOf(typed, 'functions') : (post?.functionIds ?? []);
  // A post may name an older version of a function; its box is then ticked, and saving names the present one.
  const ticked = functions.filter(({ ids }) => ids.some((one) => chosen.includes(one)));
  const options = colleagueOptions(colleagues);
  if (post?.personId && post.personName && !options.some(({ value }) => value === post.personId))
    options.push({ value: post.personId, label: `${post.personName} (has left)` });
  const clash =
    stale && saved && id
      ? {
          ...saved,
          fields: clashFields(typedPostFields, stale.latest, {
            ...joinDates(values, 'fromOn', 'untilOn'),
            person: colleagues.find((one) => one.id === values.personId)?.name,
            functions: ticked.map(({ text }) => text).join('; '),
          }),
          recordHref: postHref(slug, id),
        }
      : undefined;
  const heading = id ? 'Change the post' : 'Add a post';
  return c.render(
    <EditPost
      heading={heading}
      action={id ? postHref(slug, id, 'edit') : `${postsHref(slug)}/new`}
      cancelHref={id ? postHref(slug, id) : postsHref(slug)}
      version={post?.version}
      values={values}
      errors={errors}
      functions={functions}
      chosen={ticked.map((one) => one.id)}
      colleagues={options}
      clash={clash}
    />,
    {
      title: heading,
      breadcrumb: [{ href: postsHref(slug), text: 'Posts' }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

postWritingRoutes.get(NEW, (c) => {
  require(mayEditResources(c.var.who));
  return showForm(c, {});
});

postWritingRoutes.post(NEW, async (c) => {
  const { who } = c.var;
  require(mayEditResources(who));
  const form = await readForm(c, postForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, form);
  }
  const id = await write(c, (db) => recordPost(db, who, form.values));
  flash(c, { kind: 'success', text: 'The post is added. The next step is to allocate its days.' });
  return c.redirect(postHref(who.organisation.slug, id), 303);
});

postWritingRoutes.get(EDIT, (c) => {
  require(mayEditResources(c.var.who));
  return showForm(c, { id: idOf(c) });
});

postWritingRoutes.post(EDIT, async (c) => {
  const { who } = c.var;
  require(mayEditResources(who));
  const id = idOf(c);
  const form = await readForm(c, postForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, { ...form, id });
  }
  try {
    await write(c, (db) => changePost(db, who, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showForm(c, { id, typed: form.typed, stale });
  }
  flash(c, { kind: 'success', text: `The post ${textOf(form.typed, 'title')} is changed.` });
  return c.redirect(postHref(who.organisation.slug, id), 303);
});
