import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { idOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readForm, type Typed } from '../../../platform/web/form.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { reviewHref, reviewsHref } from '../addresses.ts';
import { attempt, changedMeanwhile } from '../attempt.ts';
import { mayEditReviews } from '../policy.ts';
import { decideSuggestion } from './commands.ts';
import { DecideSuggestion } from './pages/DecideSuggestion.tsx';
import { findSuggestion, listLineChoices } from './queries.ts';
import { verdictForm } from './review.ts';

/** What is made of one suggestion. */
export const suggestionRoutes = new Hono<Env>();
const DECIDE = '/:organisation/desk/review-suggestions/:id/decide';

async function show(c: WebContext, typed?: Typed, errors: Record<string, string> = {}) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const found = await read(c, async (db) => {
    const suggestion = await findSuggestion(db, who, idOf(c));
    if (!suggestion) return null;
    return { suggestion, lines: await listLineChoices(db, who, suggestion.planId) };
  });
  if (!found) throw new NotFound();
  const { suggestion, lines } = found;
  const values = typed
    ? {
        verdict: textOf(typed, 'verdict'),
        reason: textOf(typed, 'reason'),
        lineId: textOf(typed, 'lineId'),
        decidedOn: {
          day: textOf(typed, 'decidedOn-day'),
          month: textOf(typed, 'decidedOn-month'),
          year: textOf(typed, 'decidedOn-year'),
        },
      }
    : {
        verdict: suggestion.verdict ?? '',
        reason: suggestion.reason,
        lineId: suggestion.lineId ?? '',
        decidedOn: suggestion.decidedOn ?? today,
      };
  return c.render(
    <DecideSuggestion
      slug={slug}
      suggestion={suggestion}
      version={suggestion.version}
      values={values}
      errors={errors}
      lines={lines}
    />,
    {
      title: 'What was made of a suggestion',
      breadcrumb: [
        { href: reviewsHref(slug), text: 'Reviews' },
        { href: reviewHref(slug, suggestion.reviewId), text: suggestion.reviewSubject },
      ],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

suggestionRoutes.get(DECIDE, (c) => {
  require(mayEditReviews(c.var.who));
  return show(c);
});

suggestionRoutes.post(DECIDE, async (c) => {
  const { who } = c.var;
  require(mayEditReviews(who));
  const form = await readForm(c, verdictForm(who.organisation.today));
  if (!form.ok) {
    c.status(400);
    return show(c, form.typed, form.errors);
  }
  const done = await attempt(() => write(c, (db) => decideSuggestion(db, who, idOf(c), form.values)));
  if (!done.ok) {
    c.status(done.status);
    return show(c, form.typed, done.stale ? { verdict: changedMeanwhile } : done.errors);
  }
  flash(c, { kind: 'success', text: `The suggestion is ${form.values.verdict}.` });
  return c.redirect(reviewHref(who.organisation.slug, done.value), 303);
});
