const LONGEST = 60;

/**
 * A title as a word of an address: 'Informing & involving 2011–13' becomes 'informing-involving-2011-13'. Cut between
 * words at 60 characters; `otherwise` where nothing of it can stand in an address.
 */
export function titleSlug(title: string, otherwise: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\p{Mark}'’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug || (words[0]?.slice(0, LONGEST) ?? otherwise);
}

/** The word itself, or with the first number with which nobody has it yet. */
export function freeSlug(base: string, taken: ReadonlySet<string>): string {
  let slug = base;
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`;
  return slug;
}
