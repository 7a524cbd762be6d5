import type { ReactNode } from 'react';
import { FlashMessage } from '../state/FlashMessage.tsx';
import { type ChromeWords, englishWords } from '../text/ChromeWords.ts';
import { Brand } from './Brand.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { DemoNote, type DemoNoteProps } from './DemoNote.tsx';
import { Footer } from './Footer.tsx';
import type { Flash } from './flash.ts';
import { type Assets, Html } from './Html.tsx';
import type { Link } from './link.ts';
import type { PageOrganisation } from './organisation.ts';

export interface PublicPageProps {
  title: string;
  children: ReactNode;
  assets: Assets;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** Nothing on pages of the whole instance, such as sign-in. */
  organisation?: PageOrganisation;
  /** Where the name leads; the organisation's public home unless told. */
  homeHref?: string;
  colourSheet?: string;
  nav?: readonly Link<ReactNode>[];
  breadcrumb?: readonly Link<ReactNode>[];
  /** The same page in its languages, each named in itself. */
  languages?: readonly (Link & { lang: string; dir?: 'ltr' | 'rtl' })[];
  footer?: readonly Link<ReactNode>[];
  feeds?: readonly { href: string; title: string }[];
  flash?: Flash;
  hasErrors?: boolean;
  /** Said above all where this is no real organisation. */
  demoNote?: DemoNoteProps;
  description?: string;
  unlisted?: boolean;
  refresh?: { seconds: number; href?: string };
  /** The furniture's words where the page is not in English. */
  words?: Partial<ChromeWords>;
}

/** A page anyone may read: one column, one thing to do. */
export function PublicPage(props: PublicPageProps) {
  const { organisation, nav = [], breadcrumb = [], languages = [], footer = [], flash, demoNote } = props;
  const words = { ...englishWords, ...props.words };
  const home = props.homeHref ?? (organisation ? `/${organisation.slug}` : '/');
  return (
    <Html
      title={props.title}
      of={organisation?.name}
      lang={props.lang}
      dir={props.dir}
      assets={props.assets}
      colourSheet={props.colourSheet}
      description={props.description}
      feeds={props.feeds}
      alternates={languages}
      unlisted={props.unlisted}
      refresh={props.refresh}
      hasErrors={props.hasErrors}
      words={words}
      place="public"
    >
      <header className="public-head">
        {demoNote ? <DemoNote {...demoNote} /> : null}
        <div className="public-head__inside">
          <Brand organisation={organisation} href={home} />
          {languages.length > 1 ? (
            <nav className="languages" aria-label={words.languages}>
              <ul>
                {languages.map(({ href, text, lang, dir, current }) => (
                  <li key={lang}>
                    <a
                      href={href}
                      lang={lang}
                      dir={dir}
                      hrefLang={lang}
                      aria-current={current ? 'page' : undefined}
                    >
                      {text}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          ) : null}
        </div>
        {nav.length > 0 ? (
          <nav className="public-nav" aria-label={words.menu}>
            <ul>
              {nav.map(({ href, text, current }) => (
                <li key={href}>
                  <a href={href} aria-current={current ? 'page' : undefined}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </header>
      <div className="public-body">
        <Breadcrumb links={breadcrumb} />
        <main className="public-main" id="maincontent">
          {flash ? <FlashMessage {...flash} /> : null}
          {props.children}
        </main>
      </div>
      <Footer links={footer} owner={organisation?.name} />
    </Html>
  );
}
