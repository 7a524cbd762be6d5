import { SkipLink } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { type ChromeWords, ChromeWordsContext, englishWords } from '../text/ChromeWords.ts';

/** Addresses of the two files a page loads, as the build's manifest names them. */
export interface Assets {
  style: string;
  script: string;
}

export interface HtmlProps {
  /** The page's own name, the first part of its title. */
  title: string;
  /** The rest of the title: the organisation's name. */
  of?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  assets: Assets;
  /** The address of the organisation's own colours. */
  colourSheet?: string;
  /** A sentence about the page for search engines and previews. */
  description?: string;
  /** Feeds of this page, found by feed readers. */
  feeds?: readonly { href: string; title: string }[];
  /** The same page in other languages. */
  alternates?: readonly { lang: string; href: string }[];
  /** Keeps the page out of search engines. */
  unlisted?: boolean;
  /** Brings the page again after so many seconds where no script runs. */
  refresh?: { seconds: number; href?: string };
  /** The form on this page came back with problems: the title says so first. */
  hasErrors?: boolean;
  words?: Partial<ChromeWords>;
  /** Which of the two kinds of page it is: the style sheet asks. */
  place: 'desk' | 'public';
  children: ReactNode;
}

/** A whole document. Nothing in it is inline: no script, no style, so that the strictest policy can stand. */
export function Html(props: HtmlProps) {
  const { title, of, lang = 'en-GB', dir = 'ltr', assets, colourSheet, description, refresh } = props;
  const words = { ...englishWords, ...props.words };
  const parts = [props.hasErrors ? `${words.error}: ${title}` : title, of, 'Earshot'];
  return (
    <html lang={lang} dir={dir} className={props.place}>
      <head>
        <meta charSet="utf-8" />
        <title>{parts.filter(Boolean).join(' – ')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light" />
        {description ? <meta name="description" content={description} /> : null}
        {props.unlisted ? <meta name="robots" content="noindex" /> : null}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={assets.style} />
        {colourSheet ? <link rel="stylesheet" href={colourSheet} /> : null}
        {props.feeds?.map(({ href, title: name }) => (
          <link key={href} rel="alternate" type="application/rss+xml" href={href} title={name} />
        ))}
        {props.alternates?.map(({ lang: hrefLang, href }) => (
          <link key={hrefLang} rel="alternate" hrefLang={hrefLang} href={href} />
        ))}
        {refresh ? (
          <noscript>
            <meta
              httpEquiv="refresh"
              content={refresh.href ? `${refresh.seconds};url=${refresh.href}` : String(refresh.seconds)}
            />
          </noscript>
        ) : null}
      </head>
      <body>
        <ChromeWordsContext value={words}>
          <SkipLink>{words.skipLink}</SkipLink>
          {props.children}
        </ChromeWordsContext>
        <script type="module" src={assets.script} />
      </body>
    </html>
  );
}
