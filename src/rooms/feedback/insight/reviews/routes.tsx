import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { documentResponse, issueDocument, readDocumentFile } from '../../../../platform/documents/frozen.ts';
import { findLetterhead } from '../../../../platform/documents/letterhead.ts';
import { csvResponse } from '../../../../platform/files/csv-out.ts';
import { actorOf } from '../../../../platform/history/record-history.ts';
import { listShownHistory } from '../../../../platform/history/record-page.ts';
import { idOf, placeOf } from '../../../../platform/web/asked-for.ts';
import { batches } from '../../../../platform/web/batches.ts';
import { type Env, read, type WebContext } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import type { FieldErrors, Typed } from '../../../../platform/web/form.ts';
import { readQuery } from '../../../../platform/web/form.ts';
import {
  filterParts,
  listAddress,
  pageAddresses,
  sinceWords,
} from '../../../../platform/web/list-address.ts';
import { NotFound, Problem } from '../../../../platform/web/problems.ts';
import { listBodyChoices } from '../../../reports/door.ts';
import { mayReadFeedback, mayWorkOnFeedback } from '../../policy.ts';
import { insightHref, reviewHref, reviewsHref } from '../addresses.ts';
import { issuedFormats } from '../issued/issued.ts';
import { mayIssueInsight } from '../policy.ts';
import { tieDocument } from './commands.ts';
import { ListReviews } from './pages/ListReviews.tsx';
import { ShowReview } from './pages/ShowReview.tsx';
import { countReviews, findReview, listItems, listOpenItems, listReviews } from './queries.ts';
import { itemFields, reviewFields, reviewFilter, reviewState } from './review.ts';
import { reviewReport } from './review-report.ts';

/** The sittings of the insight group: what it looked at, what it considered, what it raised. */
export const reviewRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/insight/reviews';
const ONE = `${LIST}/:id`;

reviewRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const filter = reviewFilter.parse(readQuery(c));
  const { page, total, bodies } = await read(c, async (db) => ({
    page: await listReviews(db, who, filter, placeOf(c)),
    total: await countReviews(db, who, filter),
    bodies: await listBodyChoices(db, who, filter.body ?? null),
  }));
  const { slug } = who.organisation;
  const list = reviewsHref(slug);
  return c.render(
    <ListReviews
      slug={slug}
      rows={page.rows}
      total={total}
      filter={filter}
      bodies={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      parts={filterParts(list, filter, {
        body: (id) => `of ${bodies.find((body) => body.id === id)?.name ?? 'a body that is gone'}`,
        state: (key) => (key === 'open' ? 'still open' : 'closed'),
        ...sinceWords,
      })}
      csvHref={listAddress(`${list}.csv`, filter)}
      mayWork={mayWorkOnFeedback(who)}
      {...pageAddresses(list, filter, page)}
    />,
    { title: 'Reviews', breadcrumb: [{ href: insightHref(slug), text: 'Insight group' }] },
  );
});

reviewRoutes.get(`${LIST}.csv`, (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const filter = reviewFilter.parse(readQuery(c));
  const pages = batches(
    (before) => read(c, (db) => listReviews(db, who, filter, { before, after: null }, 200)),
    (row) => [
      row.id,
      row.heldOn,
      row.title,
      row.bodyName,
      row.items,
      row.actions,
      reviewState(row).text,
      row.closedOn,
    ],
  );
  const header = ['Id', 'Held on', 'Review', 'Body', 'Items', 'Actions raised', 'State', 'Closed on'];
  return csvResponse('insight-reviews.csv', header, pages);
});

/** A review's page, with the form of a further item as it was typed. Throws NotFound. */
export async function showReview(c: WebContext, id: string, typed: Typed = {}, errors: FieldErrors = {}) {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const found = await read(c, async (db) => {
    const review = await findReview(db, who, id);
    if (!review) return null;
    const adds = mayWorkOnFeedback(who) && review.closedOn === null;
    return {
      review,
      items: await listItems(db, who, id),
      open: adds ? await listOpenItems(db, who) : null,
      history: await listShownHistory(db, 'insight_review', id, [...reviewFields, ...itemFields]),
    };
  });
  if (!found) throw new NotFound();
  const { slug, today } = who.organisation;
  return c.render(
    <ShowReview
      slug={slug}
      today={today}
      review={found.review}
      items={found.items}
      open={found.open}
      history={found.history}
      values={{
        about: String(typed.about ?? ''),
        text: String(typed.text ?? ''),
        considered: String(typed.considered ?? ''),
      }}
      errors={errors}
      mayIssue={mayIssueInsight(who) && found.review.closedOn !== null && !found.review.documentId}
    />,
    {
      title: found.review.title,
      breadcrumb: [
        { href: insightHref(slug), text: 'Insight group' },
        { href: reviewsHref(slug), text: 'Reviews' },
      ],
      hasErrors: Object.keys(errors).length > 0,
    },
  );
}

reviewRoutes.get(ONE, (c) => showReview(c, idOf(c)));

reviewRoutes.post(`${ONE}/issue`, async (c) => {
  const { who, earshot } = c.var;
  require(mayIssueInsight(who));
  const id = idOf(c);
  const found = await read(c, async (db) => ({
    review: await findReview(db, who, id),
    items: await listItems(db, who, id),
  }));
  if (!found.review) throw new NotFound();
  if (!found.review.closedOn || found.review.documentId)
    throw new Problem(409, 'Only a closed review is issued, and only once.');
  const { slug, today } = who.organisation;
  const report = reviewReport({
    review: found.review,
    items: found.items,
    letterhead: await findLetterhead(c),
    author: who.name,
    today,
  });
  await issueDocument(
    earshot.database,
    earshot.config.dataFolder,
    actorOf(who),
    { kind: 'insight_review', report, formats: issuedFormats, issuedOn: today },
    (db, document) => tieDocument(db, who, id, document.id),
  );
  flash(c, { kind: 'success', text: 'The review is issued as a paper. It will not change any more.' });
  return c.redirect(reviewHref(slug, id), 303);
});

reviewRoutes.get(`${ONE}/files/:format`, async (c) => {
  const { who, earshot, organisation } = c.var;
  require(mayReadFeedback(who));
  const format = issuedFormats.find((one) => one === c.req.param('format'));
  const review = await read(c, (db) => findReview(db, who, idOf(c)));
  if (!format || !review?.documentId) throw new NotFound();
  const { dataFolder } = earshot.config;
  const file = await readDocumentFile(
    earshot.database,
    dataFolder,
    organisation.id,
    review.documentId,
    format,
  );
  if (!file) throw new NotFound();
  return documentResponse(file);
});
