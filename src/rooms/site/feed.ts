import { Feed } from 'feed';
import type { PublishedLoop } from '../loops/door.ts';
import { feedPath, onePath, youSaidPath } from './addresses.ts';

/** How many of the latest a reader is given. */
export const FEED_LENGTH = 50;

/** Characters that XML 1.0 cannot hold, which a pasted text may bring. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

const clean = (text: string) => text.replaceAll(NOT_XML, '').replaceAll(/[\ud800-\udfff]/gu, '');

const atNoon = (day: string) => new Date(`${day}T12:00:00Z`);

/** The text of an item: what was said, and what came of it. */
const told = (loop: PublishedLoop) =>
  loop.outcome === 'did'
    ? `You said: ${loop.youSaid}\n\nWe did: ${loop.weDid}`
    : `You said: ${loop.youSaid}\n\nWe could not do this, because: ${loop.because}`;

/**
 * "You said, we did" as RSS 2.0. `origin` is the site's address without a slash at its end, since a reader needs whole
 * addresses. The feed's date is its latest item's: the same loops always give the same bytes.
 */
export function youSaidFeed(
  organisation: { name: string; slug: string; today: string },
  loops: readonly PublishedLoop[],
  origin: string,
): string {
  const { name, slug } = organisation;
  const feed = new Feed({
    title: clean(`You said, we did: ${name}`),
    description: clean(`What people told ${name}, and what came of it.`),
    link: `${origin}${youSaidPath(slug)}`,
    feedLinks: { rss: `${origin}${feedPath(slug)}` },
    language: 'en-GB',
    updated: atNoon(loops[0]?.publishedOn ?? organisation.today),
    generator: 'Earshot',
  });
  for (const loop of loops)
    feed.addItem({
      title: clean(loop.title),
      link: `${origin}${onePath(slug, loop.slug)}`,
      date: atNoon(loop.publishedOn),
      description: clean(told(loop)),
    });
  return feed.rss2();
}
