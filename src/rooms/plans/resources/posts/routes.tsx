import { Hono } from 'hono';
import { Confirm } from '../../../../design/record/Confirm.tsx';
import { longDate } from '../../../../design/text/words.ts';
import { require } from '../../../../platform/access/allows.ts';
import { type CsvCell, csvResponse } from '../../../../platform/files/csv-out.ts';
import { listShownHistory } from '../../../../platform/history/record-page.ts';
import { idOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { civilDate, joinDates, readQuery } from '../../../../platform/web/form.ts';
import { filterParts, listAddress } from '../../../../platform/web/list-address.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { listItemsInForce } from '../../mechanisms/in-force.ts';
import { mayEditResources, mayReadResources } from '../../policy.ts';
import { postHref, postsHref } from '../addresses.ts';
import { capacityOn, coverageOn, inForce, totalOn, warningOf } from './capacity.ts';
import { removePost } from './commands.ts';
import { ListPosts } from './pages/ListPosts.tsx';
import type { PostView } from './pages/parts/postViews.ts';
import { ShowFunctions } from './pages/ShowFunctions.tsx';
import { ShowPost } from './pages/ShowPost.tsx';
import { ShowWorkload } from './pages/ShowWorkload.tsx';
import { contractInWords, type Post, postFields } from './post.ts';
import { findPost, listPosts } from './queries.ts';
import { postWritingRoutes } from './writing-routes.tsx';

export const postRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/resources/posts';
const ONE = `${LIST}/:id`;

postRoutes.route('/', postWritingRoutes);

const asAt = civilDate('');

/** The day and the filters of the address. A day that no calendar has is today. */
function readView(c: WebContext, path = ''): PostView {
  const { slug, today } = c.var.organisation;
  const typed = joinDates(readQuery(c), 'on');
  const asked = asAt.safeParse(typed.on);
  const on = asked.success ? asked.data : today;
  const show = typed.show === 'all' ? 'all' : undefined;
  const filter = { on: on === today ? undefined : on, show };
  const list = `${postsHref(slug)}${path}`;
  return {
    on,
    today,
    show,
    parts: filterParts(list, filter, {
      on: (day) => `on ${longDate(day)}`,
      show: () => 'with those to come and those ended',
    }),
    csvHref: listAddress(`${list}/export.csv`, filter),
    query: listAddress('', { on: filter.on }),
  };
}

const warnings = (posts: readonly Post[], on: string) => posts.flatMap((post) => warningOf(post, on) ?? []);

/** Those in force on the day, and those that are given to something although they are not. */
const shownOn = (posts: readonly Post[], { on, show }: PostView) =>
  posts
    .map((post) => ({ ...post, own: capacityOn(post, on), standing: standingOn(post, on) }))
    .filter((post) => show === 'all' || inForce(post, on) || post.own.allocated > 0);

function standingOn({ fromOn, untilOn }: Post, on: string): string {
  if (fromOn && fromOn > on) return `Begins on ${longDate(fromOn)}`;
  return untilOn && untilOn < on ? `Ended on ${longDate(untilOn)}` : '';
}

postRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadResources(who));
  const view = readView(c);
  const posts = await read(c, (db) => listPosts(db, who));
  return c.render(
    <ListPosts
      slug={who.organisation.slug}
      view={view}
      rows={shownOn(posts, view)}
      total={totalOn(posts, view.on)}
      warnings={warnings(posts, view.on)}
      mayEdit={mayEditResources(who)}
    />,
    { title: 'Posts' },
  );
});

/** A download of rows that were read at once. */
const download = (name: string, header: readonly string[], rows: CsvCell[][]) =>
  csvResponse(
    name,
    header,
    (async function* () {
      yield rows;
    })(),
  );

postRoutes.get(`${LIST}/export.csv`, async (c) => {
  const { who } = c.var;
  require(mayReadResources(who));
  const view = readView(c);
  const posts = await read(c, (db) => listPosts(db, who));
  return download(
    `posts-${view.on}.csv`,
    ['Post', 'Held by', 'Provided by', 'Contract', 'From', 'Until', 'Days a week', 'Allocated', 'Over by'],
    shownOn(posts, view).map((post) => [
      post.title,
      post.personName,
      post.providedBy,
      contractInWords(post),
      post.fromOn,
      post.untilOn,
      post.own.capacity / 100,
      post.own.allocated / 100,
      Math.max(0, post.own.allocated - post.own.capacity) / 100,
    ]),
  );
});

/** What each post is given to on the day. */
const workOn = (posts: readonly Post[], view: PostView) =>
  shownOn(posts, { ...view, show: undefined }).map(({ own, standing: _, ...post }) => ({
    post,
    own,
    work: post.allocations.filter(
      (one) => capacityOn({ ...post, allocations: [one] }, view.on).allocated > 0,
    ),
  }));

postRoutes.get(`${LIST}/workload`, async (c) => {
  const { who } = c.var;
  require(mayReadResources(who));
  const view = readView(c, '/workload');
  const posts = await read(c, (db) => listPosts(db, who));
  return c.render(
    <ShowWorkload
      slug={who.organisation.slug}
      view={view}
      posts={workOn(posts, view)}
      total={totalOn(posts, view.on)}
      warnings={warnings(posts, view.on)}
    />,
    { title: 'Workload by post' },
  );
});

postRoutes.get(`${LIST}/workload/export.csv`, async (c) => {
  const { who } = c.var;
  require(mayReadResources(who));
  const view = readView(c, '/workload');
  const posts = await read(c, (db) => listPosts(db, who));
  return download(
    `workload-${view.on}.csv`,
    ['Post', 'Held by', 'Plan', 'Line', 'Work', 'Days a week', 'From', 'Until'],
    workOn(posts, view).flatMap(({ post, work }) =>
      work.map((one) => [
        post.title,
        post.personName,
        one.line?.plan ?? null,
        one.line?.code ?? null,
        one.work || (one.line?.what ?? ''),
        one.daysPerWeek / 100,
        one.fromOn,
        one.untilOn,
      ]),
    ),
  );
});

/** The functions of the framework on the day, and who has them. */
async function readCoverage(c: WebContext, view: PostView) {
  const { who } = c.var;
  return read(c, async (db) => {
    const posts = (await listPosts(db, who)).filter((post) => inForce(post, view.on));
    const functions = await listItemsInForce(db, who, 'function', view.on);
    return { posts, coverage: coverageOn(functions, posts, view.on) };
  });
}

postRoutes.get(`${LIST}/functions`, async (c) => {
  const { who } = c.var;
  require(mayReadResources(who));
  const view = readView(c, '/functions');
  const { posts, coverage } = await readCoverage(c, view);
  const { slug } = who.organisation;
  return c.render(
    <ShowFunctions
      slug={slug}
      view={view}
      coverage={coverage}
      posts={posts}
      frameworkHref={mayEditResources(who) ? `/${slug}/desk/framework/new?kind=function` : undefined}
    />,
    { title: 'Functions covered by posts' },
  );
});

postRoutes.get(`${LIST}/functions/export.csv`, async (c) => {
  require(mayReadResources(c.var.who));
  const view = readView(c, '/functions');
  const { posts, coverage } = await readCoverage(c, view);
  return download(
    `functions-${view.on}.csv`,
    ['Function', ...posts.map(({ title }) => title), 'Posts'],
    coverage.map(({ text, postIds }) => [
      text,
      ...posts.map(({ id }) => (postIds.includes(id) ? 'yes' : null)),
      postIds.length,
    ]),
  );
});

postRoutes.get(ONE, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const { slug, today } = who.organisation;
  const shown = await read(c, async (db) => {
    const post = await findPost(db, who, id);
    if (!post) return null;
    const functions = await listItemsInForce(db, who, 'function', today);
    return {
      post,
      functions: functions.filter(({ ids }) => post.functionIds.some((one) => ids.includes(one))),
      history: await listShownHistory(db, 'resource_post', id, postFields),
    };
  });
  if (!shown) throw new NotFound();
  const { post, functions, history } = shown;
  return c.render(
    <ShowPost
      slug={slug}
      post={post}
      own={capacityOn(post, today)}
      warning={warningOf(post, today)}
      functions={functions.map(({ text }) => text)}
      history={history}
      mayEdit={mayEditResources(who)}
    />,
    { title: post.title, breadcrumb: [{ href: postsHref(slug), text: 'Posts' }] },
  );
});

postRoutes.get(`${ONE}/remove`, async (c) => {
  const { who } = c.var;
  require(mayEditResources(who));
  const id = idOf(c);
  const post = await read(c, (db) => findPost(db, who, id));
  if (!post || post.allocations.length > 0) throw new NotFound();
  const { slug } = who.organisation;
  return c.render(
    <Confirm
      question={`Remove the post ${post.title}?`}
      action={postHref(slug, id, 'remove')}
      act="Remove the post"
      cancel={{ href: postHref(slug, id), text: 'Cancel' }}
      warning
    >
      <p>
        This is for a post that was entered by mistake. One that ends is given its last day instead, and stays
        in what was true before.
      </p>
    </Confirm>,
    { title: 'Remove a post', breadcrumb: [{ href: postHref(slug, id), text: post.title }], narrow: true },
  );
});

postRoutes.post(`${ONE}/remove`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  await write(c, (db) => removePost(db, who, id));
  flash(c, { kind: 'success', text: 'The post is removed.' });
  return c.redirect(postsHref(who.organisation.slug), 303);
});
