import type { Db } from '../../platform/db/database.ts';
import type { LanguageCode } from './languages.ts';
import type { Reviewed } from './speaker.tsx';
import type { Review } from './translations.ts';

/** What is recorded of a translation's reviews. */
export async function listReviews(db: Db, language: LanguageCode): Promise<Review[]> {
  return db
    .selectFrom('translationReview')
    .select(['key', 'sentence', 'reviewer', 'reviewedOn'])
    .where('language', '=', language)
    .orderBy('key')
    .execute();
}

/** The reviews as a page needs them; no query where the page is in English. */
export async function getReviewed(db: Db, language: LanguageCode): Promise<Reviewed> {
  if (language === 'en') return new Map();
  return new Map((await listReviews(db, language)).map(({ key, sentence }) => [key, sentence]));
}
