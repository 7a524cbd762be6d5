import { longDate } from '../../design/text/words.ts';

/** What a list is filtered by, as its address carries it. */
export type Filter = Readonly<Record<string, string | undefined>>;

/** The address of a list with its filters and anything else that is not empty. */
export function listAddress(href: string, filter: Filter, more: Filter = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...more })) if (value) query.set(name, value);
  const text = query.toString();
  return text === '' ? href : `${href}?${text}`;
}

/** The filters in words, each with the address without it. A filter without words says nothing. */
export function filterParts(
  href: string,
  filter: Filter,
  words: Readonly<Record<string, (value: string) => string | undefined>>,
): { text: string; removeHref: string }[] {
  return Object.entries(filter).flatMap(([name, value]) => {
    const text = value ? words[name]?.(value) : undefined;
    return text ? [{ text, removeHref: listAddress(href, { ...filter, [name]: undefined }) }] : [];
  });
}

export const sinceWords = {
  from: (day: string) => `from ${longDate(day)}`,
  to: (day: string) => `until ${longDate(day)}`,
};

/** The addresses of the neighbouring pages of a list. */
export function pageAddresses(
  href: string,
  filter: Filter,
  page: { newer: string | null; older: string | null },
): { newerHref?: string; olderHref?: string } {
  return {
    newerHref: page.newer ? listAddress(href, filter, { after: page.newer }) : undefined,
    olderHref: page.older ? listAddress(href, filter, { before: page.older }) : undefined,
  };
}
