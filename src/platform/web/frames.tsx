import type { MiddlewareHandler } from 'hono';
import type { ReactNode } from 'react';
import type { DemoNoteProps } from '../../design/page/DemoNote.tsx';
import type { DeskStage } from '../../design/page/DeskMenu.tsx';
import { DeskPage } from '../../design/page/DeskPage.tsx';
import { renderDocument } from '../../design/page/document.ts';
import type { Link } from '../../design/page/link.ts';
import { PublicPage } from '../../design/page/PublicPage.tsx';
import { SPECULATION_RULES } from '../../design/page/speculationRules.ts';
import { longDate } from '../../design/text/words.ts';
import { withoutNoting } from '../access/asked.ts';
import type { Organisation } from '../access/organisation.ts';
import type { Who } from '../access/who.ts';
import type { Env, PageFrame } from './context.ts';
import { takeFlash } from './flash.ts';

const footer = (organisation?: Organisation): Link[] => [
  { href: '/accessibility', text: 'Accessibility' },
  { href: '/privacy', text: 'Privacy' },
  ...(organisation
    ? [{ href: `/${organisation.slug}/you-said-we-did.rss`, text: 'You said, we did: news feed' }]
    : []),
];

const pageOrganisation = (organisation: Organisation) => ({
  name: organisation.name,
  shortName: organisation.shortName,
  slug: organisation.slug,
  colour: organisation.colour,
  logoPath: organisation.logoFileId
    ? `/${organisation.slug}/logo?file=${organisation.logoFileId}`
    : undefined,
});

const colourSheet = (organisation: Organisation) =>
  `/organisation-colours/${organisation.slug}.css?${organisation.colour.slice(1)}`;

/** What a demonstration says of itself, so that nobody takes its people and comments for real. */
function demoNote(organisation: Organisation, frame: PageFrame): DemoNoteProps | undefined {
  if (!organisation.isDemonstration) return undefined;
  if (frame.demoNote) return frame.demoNote;
  const made = 'Demonstration, with made-up people and comments.';
  const { fixedToday } = organisation;
  const text = fixedToday ? `${made} Here it is ${longDate(fixedToday)}.` : made;
  const inEnglish = frame.lang === undefined || frame.lang.startsWith('en');
  return inEnglish ? { text } : { text, lang: 'en', dir: 'ltr' };
}

/** Pages of the whole instance: the front page, sign-in, errors before an organisation is known. */
export const instanceFrame: MiddlewareHandler<Env> = async (c, next) => {
  c.setRenderer((content, frame) => {
    c.header('Speculation-Rules', `"${SPECULATION_RULES}"`);
    const page = (
      <PublicPage
        {...frame}
        assets={c.var.earshot.assets}
        footer={frame.footer ?? footer()}
        flash={takeFlash(c) ?? undefined}
        homeHref={frame.homeHref ?? '/'}
      >
        {content}
      </PublicPage>
    );
    return c.html(renderDocument(page));
  });
  await next();
};

/** Public pages of an organisation. `menu` is for those that bring none of their own, such as its error pages. */
export function publicFrame(
  menu: (organisation: Organisation) => readonly Link<ReactNode>[],
): MiddlewareHandler<Env> {
  return async (c, next) => {
    // An address below the desk that no page answers keeps the desk around its "not found".
    if (c.var.who) return next();
    c.setRenderer((content, frame) => {
      const organisation = c.var.organisation;
      c.header('Speculation-Rules', `"${SPECULATION_RULES}"`);
      const here = c.req.path;
      const page = (
        <PublicPage
          {...frame}
          assets={c.var.earshot.assets}
          organisation={pageOrganisation(organisation)}
          colourSheet={colourSheet(organisation)}
          nav={(frame.nav ?? menu(organisation)).map((link) => ({
            ...link,
            current: link.href.split('?')[0] === here,
          }))}
          footer={frame.footer ?? footer(organisation)}
          feeds={[
            {
              href: `/${organisation.slug}/you-said-we-did.rss`,
              title: `You said, we did: ${organisation.name}`,
            },
          ]}
          flash={takeFlash(c) ?? undefined}
          demoNote={demoNote(organisation, frame)}
        >
          {content}
        </PublicPage>
      );
      return c.html(renderDocument(page));
    });
    await next();
  };
}

/** Pages of the desk, with what this person may open as the menu. */
export function deskFrame(menu: (who: Who) => DeskStage[]): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.setRenderer((content, frame) => {
      const { organisation, who } = c.var;
      const base = `/${organisation.slug}/desk`;
      const page = (
        <DeskPage
          {...frame}
          assets={c.var.earshot.assets}
          organisation={pageOrganisation(organisation)}
          colourSheet={colourSheet(organisation)}
          nav={markCurrent(
            withoutNoting(() => menu(who)),
            c.req.path,
            base,
          )}
          person={{ name: who.name, href: `${base}/account`, signOut: '/sign-out' }}
          footer={footer(organisation)}
          flash={takeFlash(c) ?? undefined}
          demoNote={demoNote(organisation, frame)}
        >
          {content}
        </DeskPage>
      );
      return c.html(renderDocument(page));
    });
    await next();
  };
}

/**
 * Marks the menu's item under which the page lies: the longest address that the page's own begins with. Below the desk's
 * own `base` only: the public page's address begins every other of its organisation.
 */
function markCurrent(stages: DeskStage[], path: string, base: string): DeskStage[] {
  const under = (href: string) => href.startsWith(base) && (path === href || path.startsWith(`${href}/`));
  const best = stages
    .flatMap((stage) =>
      stage.items.flatMap(({ href, also = [] }) => [href, ...also].map((at) => ({ href, at }))),
    )
    .filter(({ at }) => under(at))
    .sort((a, b) => b.at.length - a.at.length)[0]?.href;
  return stages.map((stage) => ({
    ...stage,
    items: stage.items.map((item) => ({ ...item, current: item.href === best })),
  }));
}
