import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { clashFields, getLastSaved, listShownHistory } from '../../../platform/history/record-page.ts';
import { idOf, placeOf, textOf } from '../../../platform/web/asked-for.ts';
import { batches } from '../../../platform/web/batches.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { joinDates, readForm, readQuery, type Typed } from '../../../platform/web/form.ts';
import { filterParts, listAddress, pageAddresses, sinceWords } from '../../../platform/web/list-address.ts';
import { NotFound, type Stale } from '../../../platform/web/problems.ts';
import { readsAllPlans } from '../../plans/door.ts';
import { newReviewHref, reviewHref, reviewsHref } from '../addresses.ts';
import { attempt } from '../attempt.ts';
import { listPlanChoices } from '../papers/queries.ts';
import { mayEditReviews, mayReadReviews } from '../policy.ts';
import { changeReview, recordReview, recordSuggestion } from './commands.ts';
import { ListReviews } from './pages/ListReviews.tsx';
import { ReviewFormPage } from './pages/ReviewFormPage.tsx';
import { ShowReview } from './pages/ShowReview.tsx';
import { countReviews, findReview, listReviews, listSuggestions } from './queries.ts';
import { reviewFields, reviewFilter, reviewForm, shownFields, suggestionForm } from './review.ts';
import { suggestionRoutes } from './suggestion-routes.tsx';

export const reviewRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/reviews';
const ONE = `${LIST}/:id`;
const crumb = (slug: string) => [{ href: reviewsHref(slug), text: 'Reviews' }];

const readFilter = (c: WebContext) => reviewFilter.parse(joinDates(readQuery(c), 'from', 'to'));

reviewRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadReviews(who));
  const filter = readFilter(c);
  const { page, total, plans } = await read(c, async (db) => ({
    page: await listReviews(db, who, filter, placeOf(c)),
    total: await countReviews(db, who, filter),
    plans: await listPlanChoices(db, who),
  }));
  const list = reviewsHref(who.organisation.slug);
  return c.render(
    <ListReviews
      slug={who.organisation.slug}
      rows={page.rows}
      total={total}
      filter={filter}
      plans={plans}
      parts={filterParts(list, filter, {
        plan: (value) => `about ${plans.find(({ id }) => id === value)?.title ?? 'one plan'}`,
        open: () => 'with suggestions to decide',
        ...sinceWords,
      })}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      {...pageAddresses(list, filter, page)}
      mayEdit={mayEditReviews(who)}
    />,
    { title: 'Reviews from outside' },
  );
});

reviewRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadReviews(who));
  const filter = readFilter(c);
  const pages = batches(
    (before) => read(c, (db) => listReviews(db, who, filter, { before, after: null }, 500)),
    (row) => [
      row.id,
      row.subject,
      row.reviewer,
      row.planTitle,
      row.receivedOn,
      row.suggestions,
      row.accepted,
      row.rejected,
    ],
  );
  const header = ['Id', 'Review', 'Reviewer', 'Plan', 'Received on', 'Suggestions', 'Accepted', 'Rejected'];
  return csvResponse('reviews.csv', header, pages);
});

interface Shown {
  id?: string;
  typed?: Typed;
  errors?: Record<string, string>;
  stale?: Stale;
}

async function showForm(c: WebContext, { id, typed, errors = {}, stale }: Shown) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const { review, plans, saved } = await read(c, async (db) => ({
    review: id ? await findReview(db, who, id) : null,
    plans: await listPlanChoices(db, who),
    saved: stale && id ? await getLastSaved(db, 'external_review', id) : null,
  }));
  if (id && !review) throw new NotFound();
  const values = typed
    ? {
        reviewer: textOf(typed, 'reviewer'),
        subject: textOf(typed, 'subject'),
        planId: textOf(typed, 'planId'),
        receivedOn: {
          day: textOf(typed, 'receivedOn-day'),
          month: textOf(typed, 'receivedOn-month'),
          year: textOf(typed, 'receivedOn-year'),
        },
        summary: textOf(typed, 'summary'),
      }
    : {
        reviewer: review?.reviewer ?? '',
        subject: review?.subject ?? '',
        planId: review ? (review.planId ?? '') : textOf(readQuery(c), 'plan'),
        receivedOn: review?.receivedOn ?? today,
        summary: review?.summary ?? '',
      };
  const clash =
    stale && saved && id && typed
      ? {
          ...saved,
          fields: clashFields(reviewFields, stale.latest, {
            ...values,
            plan: plans.find((plan) => plan.id === values.planId)?.title,
            receivedOn: joinDates(typed, 'receivedOn').receivedOn,
          }),
          recordHref: reviewHref(slug, id),
        }
      : undefined;
  const heading = id ? 'Change the review' : 'Record a review from outside';
  return c.render(
    <ReviewFormPage
      heading={heading}
      action={id ? reviewHref(slug, id, 'edit') : newReviewHref(slug)}
      cancelHref={id ? reviewHref(slug, id) : reviewsHref(slug)}
      version={review?.version}
      values={values}
      errors={errors}
      plans={plans}
      clash={clash}
    />,
    { title: heading, breadcrumb: crumb(slug), hasErrors: Object.keys(errors).length > 0, narrow: true },
  );
}

reviewRoutes.get(`${LIST}/new`, (c) => {
  require(mayEditReviews(c.var.who));
  return showForm(c, {});
});

reviewRoutes.post(`${LIST}/new`, async (c) => {
  const { who } = c.var;
  require(mayEditReviews(who));
  const form = await readForm(c, reviewForm(who.organisation.today));
  if (!form.ok) {
    c.status(400);
    return showForm(c, form);
  }
  const done = await attempt(() => write(c, (db) => recordReview(db, who, form.values)));
  if (!done.ok) {
    c.status(done.status);
    return showForm(c, { typed: form.typed, errors: done.errors });
  }
  flash(c, { kind: 'success', text: 'The review is recorded. The next step is to add what was suggested.' });
  return c.redirect(reviewHref(who.organisation.slug, done.value), 303);
});

async function showReview(c: WebContext, typed = '', errors: Record<string, string> = {}) {
  const { who } = c.var;
  const id = idOf(c);
  const shown = await read(c, async (db) => {
    const review = await findReview(db, who, id);
    if (!review) return null;
    return {
      review,
      suggestions: await listSuggestions(db, who, id),
      history: await listShownHistory(db, 'external_review', id, shownFields),
    };
  });
  if (!shown) throw new NotFound();
  const { slug } = who.organisation;
  return c.render(
    <ShowReview
      slug={slug}
      {...shown}
      typed={typed}
      errors={errors}
      mayEdit={mayEditReviews(who)}
      readsPlans={readsAllPlans(who)}
    />,
    {
      title: shown.review.subject,
      breadcrumb: crumb(slug),
      hasErrors: Object.keys(errors).length > 0,
    },
  );
}

reviewRoutes.get(ONE, (c) => showReview(c));

reviewRoutes.get(`${ONE}/edit`, (c) => {
  require(mayEditReviews(c.var.who));
  return showForm(c, { id: idOf(c) });
});

reviewRoutes.post(`${ONE}/edit`, async (c) => {
  const { who } = c.var;
  require(mayEditReviews(who));
  const id = idOf(c);
  const form = await readForm(c, reviewForm(who.organisation.today));
  if (!form.ok) {
    c.status(400);
    return showForm(c, { ...form, id });
  }
  const done = await attempt(() => write(c, (db) => changeReview(db, who, id, form.values)));
  if (!done.ok) {
    c.status(done.status);
    return showForm(c, { id, typed: form.typed, ...done });
  }
  flash(c, { kind: 'success', text: 'The review is changed.' });
  return c.redirect(reviewHref(who.organisation.slug, id), 303);
});

reviewRoutes.post(`${ONE}/suggestions`, async (c) => {
  const { who } = c.var;
  require(mayEditReviews(who));
  const id = idOf(c);
  const form = await readForm(c, suggestionForm);
  if (!form.ok) {
    c.status(400);
    return showReview(c, textOf(form.typed, 'text'), form.errors);
  }
  await write(c, (db) => recordSuggestion(db, who, id, form.values.text));
  flash(c, { kind: 'success', text: 'The suggestion is added.' });
  return c.redirect(reviewHref(who.organisation.slug, id), 303);
});

reviewRoutes.route('/', suggestionRoutes);
