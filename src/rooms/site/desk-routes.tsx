import { Hono } from 'hono';
import { require } from '../../platform/access/allows.ts';
import { csvLine, csvLines } from '../../platform/files/csv-out.ts';
import type { Env, WebContext } from '../../platform/web/context.ts';
import { read, write } from '../../platform/web/context.ts';
import { flash } from '../../platform/web/flash.ts';
import { type FieldErrors, readForm, readQuery, type Typed } from '../../platform/web/form.ts';
import { translationsPath, withQuery } from './addresses.ts';
import { sentenceParts } from './languages.ts';
import { Translations } from './pages/Translations.tsx';
import { mayReadTranslations, mayReviewTranslations } from './policy.ts';
import { recordReviews, reviewForm, takeBackForm, takeBackReviews } from './translation-commands.ts';
import { listReviews } from './translation-queries.ts';
import {
  filterSentences,
  reviewStates,
  type TranslationFilter,
  tickedSentences,
  withReviews,
} from './translations.ts';

export const siteDeskRoutes = new Hono<Env>();

function askedFilter(c: WebContext): TranslationFilter {
  const asked = readQuery(c);
  const word = (name: string) => (typeof asked[name] === 'string' ? asked[name] : '');
  return {
    part: Object.hasOwn(sentenceParts, word('part')) ? word('part') : '',
    state: reviewStates.some(({ key }) => key === word('state')) ? word('state') : '',
    words: word('q').slice(0, 200),
  };
}

const backTo = (c: WebContext) => {
  const { part, state, words } = askedFilter(c);
  return withQuery(translationsPath(c.var.organisation.slug), { part, state, q: words });
};

const CHANGED =
  'A sentence that you ticked has changed since you opened the page. Look at it again, then tick it.';

async function showTranslations(c: WebContext, typed: Typed = {}, errors: FieldErrors = {}) {
  const { who } = c.var;
  const all = withReviews(await read(c, (db) => listReviews(db, 'ur')));
  const filter = askedFilter(c);
  return c.render(
    <Translations
      slug={who.organisation.slug}
      sentences={filterSentences(all, filter)}
      counts={{ reviewed: all.filter(({ state }) => state === 'reviewed').length, all: all.length }}
      filter={filter}
      mayReview={mayReviewTranslations(who)}
      typed={typed}
      errors={errors}
    />,
    { title: 'Translations', hasErrors: Object.keys(errors).length > 0 },
  );
}

siteDeskRoutes.get('/:organisation/desk/translations', (c) => {
  require(mayReadTranslations(c.var.who));
  return showTranslations(c);
});

siteDeskRoutes.get('/:organisation/desk/translations.csv', async (c) => {
  require(mayReadTranslations(c.var.who));
  const sentences = filterSentences(
    withReviews(await read(c, (db) => listReviews(db, 'ur'))),
    askedFilter(c),
  );
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header('Content-Disposition', `attachment; filename="translations-${c.var.organisation.slug}.csv"`);
  return c.body(
    `\ufeff${csvLine(['Key', 'Where it stands', 'English', 'Urdu', 'Review', 'Reviewer', 'Reviewed on'])}${csvLines(
      sentences.map(({ key, part, english, translated, state, reviewer, reviewedOn }) => [
        key,
        sentenceParts[part] ?? part,
        english,
        translated,
        reviewStates.find((one) => one.key === state)?.name ?? state,
        reviewer,
        reviewedOn,
      ]),
    )}`,
  );
});

siteDeskRoutes.post('/:organisation/desk/translations', async (c) => {
  const { who } = c.var;
  require(mayReviewTranslations(who));
  const form = await readForm(c, reviewForm(who.organisation.today));
  const sentences = form.ok ? tickedSentences(form.values.sentence) : null;
  if (!form.ok || !sentences) {
    c.status(400);
    return showTranslations(c, form.typed, form.ok ? { sentence: CHANGED } : form.errors);
  }
  await write(c, (db) => recordReviews(db, who, sentences, form.values));
  flash(c, { kind: 'success', text: reviewedWords(sentences.length) });
  return c.redirect(backTo(c), 303);
});

siteDeskRoutes.post('/:organisation/desk/translations/take-back', async (c) => {
  const { who } = c.var;
  require(mayReviewTranslations(who));
  const form = await readForm(c, takeBackForm);
  const sentences = form.ok ? tickedSentences(form.values.sentence) : null;
  if (!form.ok || !sentences) {
    c.status(400);
    return showTranslations(c, form.typed, form.ok ? { sentence: CHANGED } : form.errors);
  }
  const taken = await write(c, (db) => takeBackReviews(db, who, sentences));
  flash(c, {
    kind: taken > 0 ? 'success' : 'info',
    text: taken > 0 ? takenBackWords(taken) : 'None of the sentences ticked had a review.',
  });
  return c.redirect(backTo(c), 303);
});

const reviewedWords = (many: number) =>
  many === 1
    ? 'One sentence is reviewed. Its mark is gone from the public pages.'
    : `${many} sentences are reviewed. Their marks are gone from the public pages.`;

const takenBackWords = (many: number) =>
  many === 1 ? 'One review is taken back.' : `${many} reviews are taken back.`;
