// Neither XML nor a database's JSON takes these, and no printer prints them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\ufeff]/gu;

/** Most text is plain: this says so at once. */
const plain = /^[\n -~£–—‘’“”…]*$/u;

/** Text that every form can carry: line ends as \n, tabs as spaces, nothing that cannot be printed. */
export const tidyText = (text: string): string =>
  plain.test(text)
    ? text
    : text
        .toWellFormed()
        .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
        .replace(/\t/gu, ' ')
        .replace(unprintable, '');

/** The same data with every text in it tidied and what is undefined left out: fit to be frozen. */
export function tidyData<T>(data: T): T {
  return tidied(data) as T;
}

function tidied(data: unknown): unknown {
  if (typeof data === 'string') return tidyText(data);
  if (typeof data === 'number') return Number.isFinite(data) ? data : null;
  if (Array.isArray(data)) return data.map(tidied);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, tidied(value)]),
  );
}

/** JSON in which the keys of every object are in order, so that the same data always has the same checksum. */
export function orderedJson(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

const linkable = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The address as a browser writes it, or null where it is none that a document may lead to. */
export function safeAddress(href: string | undefined): string | null {
  if (!href || !URL.canParse(href)) return null;
  const { protocol, href: address } = new URL(href);
  return linkable.has(protocol) ? address : null;
}
