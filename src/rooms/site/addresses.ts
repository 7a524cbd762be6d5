import type { LanguageCode } from './languages.ts';

type Asked = Readonly<Record<string, string | undefined>>;

/** An address with its query; what is empty is left out. */
export function withQuery(path: string, asked: Asked): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** English is what an address without a language means. */
export const inLanguage = (path: string, lang: LanguageCode, asked: Asked = {}): string =>
  withQuery(path, { ...asked, lang: lang === 'en' ? undefined : lang });

export const homePath = (slug: string) => `/${slug}`;
export const tellUsPath = (slug: string) => `/${slug}/tell-us`;
export const thankYouPath = (slug: string) => `/${slug}/tell-us/thank-you`;
export const youSaidPath = (slug: string) => `/${slug}/you-said-we-did`;
export const onePath = (slug: string, loop: string) => `/${slug}/you-said-we-did/${loop}`;
export const feedPath = (slug: string) => `/${slug}/you-said-we-did.rss`;
export const promisesPath = (slug: string) => `/${slug}/what-we-promise`;
export const translationsPath = (slug: string) => `/${slug}/desk/translations`;
export const takeBackPath = (slug: string) => `/${slug}/desk/translations/take-back`;
export const translationsCsvPath = (slug: string) => `/${slug}/desk/translations.csv`;
