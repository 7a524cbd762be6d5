/** First parts of addresses that are the system's own, so that no organisation may take them. */
export const reservedWords: ReadonlySet<string> = new Set([
  'about',
  'accessibility',
  'admin',
  'api',
  'assets',
  'choose-organisation',
  'contact',
  'cookies',
  'demonstration',
  'desk',
  'docs',
  'favicon',
  'forgotten-password',
  'health',
  'help',
  'metrics',
  'organisation',
  'organisation-colours',
  'organisations',
  'password',
  'privacy',
  'ready',
  'robots',
  'search',
  'setup',
  'sign-in',
  'sign-out',
  'static',
  'status',
]);

/** One sentence on what is wrong with the word an organisation is to have in its addresses, or null. */
export function slugProblem(slug: string): string | null {
  if (!/^[a-z][a-z0-9-]{1,40}$/.test(slug))
    return 'Use 2 to 41 small letters, figures and hyphens for the address word, and begin with a letter.';
  if (reservedWords.has(slug))
    return `Earshot uses the address word "${slug}" for a page of its own. Choose another.`;
  return null;
}
