import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { isId } from '../../../../platform/db/ids.ts';
import { clashFields, getLastSaved } from '../../../../platform/history/record-page.ts';
import { idOf, textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { joinDates, readForm, type Typed } from '../../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { mayEditResources } from '../../policy.ts';
import { allocationHref, newAllocationHref, postHref, postsHref } from '../addresses.ts';
import { amount } from '../amounts.ts';
import {
  findChosenLineOnly,
  findNamedLine,
  lineInWords,
  listPlanChoices,
  typedLine,
  withChosenPlan,
} from '../line-choice.ts';
import { lineOfAddress } from '../line-of-address.ts';
import { capacityInWords, capacityOn, warningOf } from './capacity.ts';
import { changeAllocation, recordAllocation, removeAllocation } from './commands.ts';
import { EditAllocation } from './pages/EditAllocation.tsx';
import { allocationForm, typedAllocationFields } from './post.ts';
import { findAllocation, findPost } from './queries.ts';

/** Giving the days of a post to lines of plans and to other work. */
export const allocationRoutes = new Hono<Env>();
const NEW = '/:organisation/desk/resources/posts/:id/allocations/new';
const EDIT = '/:organisation/desk/resources/allocations/:id/edit';

interface Shown {
  /** Of the post for a new allocation; of the allocation for one that is changed. */
  postId?: string;
  id?: string;
  typed?: Typed;
  errors?: Record<string, string>;
  stale?: Stale;
}

async function showForm(c: WebContext, { postId, id, typed, errors = {}, stale }: Shown) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const found = await read(c, async (db) => {
    const allocation = id ? await findAllocation(db, who, id) : null;
    const post = await findPost(db, who, allocation?.postId ?? postId ?? '');
    const fromAddress = id || typed ? null : await lineOfAddress(c, db);
    const typedId = typed ? textOf(typed, 'lineId') : '';
    return {
      allocation,
      post,
      line: allocation?.line ?? fromAddress ?? (isId(typedId) ? await findNamedLine(db, who, typedId) : null),
      plans: await listPlanChoices(db, who),
      saved: stale && post ? await getLastSaved(db, 'resource_post', post.id) : null,
    };
  });
  const { allocation, post, line, plans, saved } = found;
  if (!post || (id && !allocation)) throw new NotFound();
  const values: Typed =
    typed ??
    (allocation
      ? {
          ...typedLine(allocation.line),
          work: allocation.work,
          daysPerWeek: amount(allocation.daysPerWeek),
          fromOn: allocation.fromOn ?? '',
          untilOn: allocation.untilOn ?? '',
        }
      : typedLine(line));
  const choices = withChosenPlan(plans, line);
  const clash =
    stale && saved && id
      ? {
          ...saved,
          fields: clashFields(typedAllocationFields, stale.latest, {
            line: values.lineCode
              ? lineInWords({
                  code: textOf(values, 'lineCode'),
                  plan: choices.find((plan) => plan.id === values.planId)?.title ?? '',
                })
              : '',
            what: values.work,
            allocated: values.daysPerWeek,
            givenFrom: joinDates(values, 'fromOn').fromOn,
            givenUntil: joinDates(values, 'untilOn').untilOn,
          }),
          recordHref: postHref(slug, post.id),
        }
      : undefined;
  const heading = id ? `Change the days given of ${post.title}` : `Allocate days of ${post.title}`;
  return c.render(
    <EditAllocation
      heading={heading}
      action={id ? allocationHref(slug, id, 'edit') : newAllocationHref(slug, post.id)}
      cancelHref={postHref(slug, post.id)}
      removeAction={id ? allocationHref(slug, id, 'remove') : undefined}
      version={allocation?.version}
      values={values}
      errors={errors}
      plans={choices}
      stands={capacityInWords(capacityOn(post, today))}
      clash={clash}
    />,
    {
      title: heading,
      breadcrumb: [
        { href: postsHref(slug), text: 'Posts' },
        { href: postHref(slug, post.id), text: post.title },
      ],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

/** Says that the days are given, and warns where it is more than the post has on or after this day. */
async function tellBalance(c: WebContext, postId: string): Promise<void> {
  const { who } = c.var;
  const post = await read(c, (db) => findPost(db, who, postId));
  const warning = post ? warningOf(post, who.organisation.today) : null;
  flash(
    c,
    warning
      ? { kind: 'warning', text: `The days are given. ${warning}` }
      : { kind: 'success', text: 'The days are given.' },
  );
}

allocationRoutes.get(NEW, (c) => {
  require(mayEditResources(c.var.who));
  return showForm(c, { postId: idOf(c) });
});

allocationRoutes.post(NEW, async (c) => {
  const { who } = c.var;
  require(mayEditResources(who));
  const postId = idOf(c);
  const form = await readForm(c, allocationForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, { ...form, postId });
  }
  const line = await read(c, (db) => findChosenLineOnly(db, who, form.values));
  if ('errors' in line) {
    c.status(400);
    return showForm(c, { postId, typed: form.typed, errors: line.errors });
  }
  await write(c, (db) => recordAllocation(db, who, postId, { ...form.values, ...line }));
  await tellBalance(c, postId);
  return c.redirect(postHref(who.organisation.slug, postId), 303);
});

allocationRoutes.get(EDIT, (c) => {
  require(mayEditResources(c.var.who));
  return showForm(c, { id: idOf(c) });
});

allocationRoutes.post(EDIT, async (c) => {
  const { who } = c.var;
  require(mayEditResources(who));
  const id = idOf(c);
  const form = await readForm(c, allocationForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, { ...form, id });
  }
  const { allocation, line } = await read(c, async (db) => ({
    allocation: await findAllocation(db, who, id),
    line: await findChosenLineOnly(db, who, form.values),
  }));
  if (!allocation) throw new NotFound();
  if ('errors' in line) {
    c.status(400);
    return showForm(c, { id, typed: form.typed, errors: line.errors });
  }
  try {
    await write(c, (db) => changeAllocation(db, who, id, { ...form.values, ...line }));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showForm(c, { id, typed: form.typed, stale });
  }
  await tellBalance(c, allocation.postId);
  return c.redirect(postHref(who.organisation.slug, allocation.postId), 303);
});

allocationRoutes.post('/:organisation/desk/resources/allocations/:id/remove', async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const { postId } = await write(c, (db) => removeAllocation(db, who, id));
  flash(c, { kind: 'success', text: 'The days are back with their post.' });
  return c.redirect(postHref(who.organisation.slug, postId), 303);
});
