import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { isId } from '../../../../platform/db/ids.ts';
import { clashFields, getLastSaved } from '../../../../platform/history/record-page.ts';
import { idOf, textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import {
  type FieldErrors,
  joinDates,
  readForm,
  type Typed,
  typedVersion,
} from '../../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { listBodyChoices } from '../../../reports/door.ts';
import { mayWorkOnFeedback } from '../../policy.ts';
import { insightHref, newReviewHref, reviewHref, reviewsHref } from '../addresses.ts';
import { addItem, changeItem, changeReview, closeReview, recordReview, removeItem } from './commands.ts';
import { EditItem } from './pages/EditItem.tsx';
import { ReviewFormPage } from './pages/ReviewFormPage.tsx';
import { findReview, listActionChoices, listItems, listMeetingOptions } from './queries.ts';
import { itemFields, itemForm, newItemForm, reviewFields, reviewForm } from './review.ts';
import { showReview } from './routes.tsx';

/** Recording a review, changing it, adding what was looked at, closing it. */
export const reviewWritingRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/insight/reviews';
const ONE = `${LIST}/:id`;
const ITEM = `${ONE}/items/:item`;

const itemOf = (c: WebContext): { reviewId: string; id: string } => {
  const id = c.req.param('item') ?? '';
  if (!isId(id)) throw new NotFound();
  return { reviewId: idOf(c), id };
};

interface Shown {
  id?: string;
  typed?: Typed;
  errors?: FieldErrors;
  stale?: Stale;
}

async function showForm(c: WebContext, { id, typed, errors = {}, stale }: Shown) {
  const { who } = c.var;
  require(mayWorkOnFeedback(who));
  const { slug, today } = who.organisation;
  const { review, bodies, meetings, saved } = await read(c, async (db) => {
    const found = id ? await findReview(db, who, id) : null;
    return {
      review: found,
      bodies: await listBodyChoices(db, who, found?.bodyId ?? null),
      meetings: await listMeetingOptions(db, who, found?.meetingId ?? null),
      saved: stale && id ? await getLastSaved(db, 'insight_review', id) : null,
    };
  });
  if (id && (!review || review.closedOn)) throw new NotFound();
  const values = typed
    ? {
        title: textOf(typed, 'title'),
        heldOn: {
          day: textOf(typed, 'heldOn-day'),
          month: textOf(typed, 'heldOn-month'),
          year: textOf(typed, 'heldOn-year'),
        },
        bodyId: textOf(typed, 'bodyId'),
        meetingId: textOf(typed, 'meetingId'),
        note: textOf(typed, 'note'),
      }
    : {
        title: review?.title ?? 'Insight group',
        heldOn: review?.heldOn ?? today,
        bodyId: review?.bodyId ?? '',
        meetingId: review?.meetingId ?? '',
        note: review?.note ?? '',
      };
  const heading = id ? 'Change the review' : 'Record a review';
  return c.render(
    <ReviewFormPage
      heading={heading}
      action={id ? reviewHref(slug, id, 'edit') : newReviewHref(slug)}
      cancelHref={id ? reviewHref(slug, id) : reviewsHref(slug)}
      version={stale ? review?.version : typed ? typedVersion(typed) || undefined : review?.version}
      values={values}
      bodies={bodies.map((body) => ({ value: body.id, label: body.name }))}
      meetings={meetings}
      errors={errors}
      clash={
        stale && saved && typed && id
          ? {
              ...saved,
              recordHref: reviewHref(slug, id),
              fields: clashFields(reviewFields, stale.latest, {
                ...joinDates(typed, 'heldOn'),
                body: bodies.find((body) => body.id === values.bodyId)?.name ?? '',
                meeting:
                  meetings
                    .find((meeting) => meeting.value === values.meetingId)
                    ?.label.split(', ')
                    .at(-1) ?? '',
              }),
            }
          : undefined
      }
    />,
    {
      title: heading,
      breadcrumb: [
        { href: insightHref(slug), text: 'Insight group' },
        { href: reviewsHref(slug), text: 'Reviews' },
      ],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

reviewWritingRoutes.get(`${LIST}/new`, (c) => showForm(c, {}));

reviewWritingRoutes.post(`${LIST}/new`, async (c) => {
  const { who } = c.var;
  require(mayWorkOnFeedback(who));
  const form = await readForm(c, reviewForm(who.organisation.today));
  if (!form.ok) {
    c.status(400);
    return showForm(c, form);
  }
  const id = await write(c, (db) => recordReview(db, who, form.values));
  flash(c, { kind: 'success', text: 'The review is recorded. Now add what the group looked at.' });
  return c.redirect(reviewHref(who.organisation.slug, id), 303);
});

reviewWritingRoutes.get(`${ONE}/edit`, (c) => showForm(c, { id: idOf(c) }));

reviewWritingRoutes.post(`${ONE}/edit`, async (c) => {
  const { who } = c.var;
  require(mayWorkOnFeedback(who));
  const id = idOf(c);
  const form = await readForm(c, reviewForm(who.organisation.today));
  if (!form.ok) {
    c.status(400);
    return showForm(c, { ...form, id });
  }
  try {
    await write(c, (db) => changeReview(db, who, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showForm(c, { id, typed: form.typed, stale });
  }
  flash(c, { kind: 'success', text: 'The review is changed.' });
  return c.redirect(reviewHref(who.organisation.slug, id), 303);
});

reviewWritingRoutes.post(`${ONE}/items`, async (c) => {
  const { who } = c.var;
  require(mayWorkOnFeedback(who));
  const id = idOf(c);
  const form = await readForm(c, newItemForm);
  if (!form.ok) {
    c.status(400);
    return showReview(c, id, form.typed, form.errors);
  }
  await write(c, (db) => addItem(db, who, id, form.values));
  return c.redirect(reviewHref(who.organisation.slug, id), 303);
});

async function showItem(c: WebContext, { typed, errors = {}, stale }: Omit<Shown, 'id'> = {}) {
  const { who } = c.var;
  require(mayWorkOnFeedback(who));
  const { reviewId, id } = itemOf(c);
  const { slug } = who.organisation;
  const { review, item, actions, saved } = await read(c, async (db) => {
    const items = await listItems(db, who, reviewId);
    const found = items.find((one) => one.id === id) ?? null;
    return {
      review: await findReview(db, who, reviewId),
      item: found,
      actions: await listActionChoices(db, who, found?.actionId ?? null),
      saved: stale ? await getLastSaved(db, 'insight_review', reviewId) : null,
    };
  });
  if (!review || review.closedOn || !item) throw new NotFound();
  const values = {
    text: typed ? textOf(typed, 'text') : item.text,
    considered: typed ? textOf(typed, 'considered') : item.considered,
    actionId: typed ? textOf(typed, 'actionId') : (item.actionId ?? ''),
  };
  return c.render(
    <EditItem
      slug={slug}
      review={review}
      item={item}
      version={stale || !typed ? review.version : typedVersion(typed) || review.version}
      actions={actions}
      values={values}
      errors={errors}
      clash={
        stale && saved
          ? {
              ...saved,
              recordHref: reviewHref(slug, reviewId),
              fields: clashFields(itemFields, stale.latest, {
                ...values,
                action: actions.find(({ value }) => value === values.actionId)?.label ?? '',
              }),
            }
          : undefined
      }
    />,
    {
      title: 'What was looked at',
      breadcrumb: [
        { href: reviewsHref(slug), text: 'Reviews' },
        { href: reviewHref(slug, reviewId), text: review.title },
      ],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

reviewWritingRoutes.get(ITEM, (c) => showItem(c));

reviewWritingRoutes.post(ITEM, async (c) => {
  const { who } = c.var;
  require(mayWorkOnFeedback(who));
  const at = itemOf(c);
  const form = await readForm(c, itemForm);
  if (!form.ok) {
    c.status(400);
    return showItem(c, form);
  }
  try {
    await write(c, (db) => changeItem(db, who, at, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showItem(c, { typed: form.typed, stale });
  }
  flash(c, { kind: 'success', text: 'It is saved.' });
  return c.redirect(reviewHref(who.organisation.slug, at.reviewId), 303);
});

reviewWritingRoutes.post(`${ITEM}/remove`, async (c) => {
  const { who } = c.var;
  require(mayWorkOnFeedback(who));
  const at = itemOf(c);
  await write(c, (db) => removeItem(db, who, at));
  flash(c, { kind: 'success', text: 'The item is taken off the review.' });
  return c.redirect(reviewHref(who.organisation.slug, at.reviewId), 303);
});

reviewWritingRoutes.post(`${ONE}/close`, async (c) => {
  const { who } = c.var;
  require(mayWorkOnFeedback(who));
  const id = idOf(c);
  const body = await c.req.parseBody();
  try {
    await write(c, (db) => closeReview(db, who, id, Number(body.version) || 0));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showReview(
      c,
      id,
      {},
      {
        about: 'Somebody changed the review in the meantime. Look at it as it stands now, then close it.',
      },
    );
  }
  flash(c, { kind: 'success', text: 'The review is closed. Nothing in it changes any more.' });
  return c.redirect(reviewHref(who.organisation.slug, id), 303);
});
