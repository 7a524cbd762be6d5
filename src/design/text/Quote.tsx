import type { ReactNode } from 'react';

export interface QuoteProps {
  children: ReactNode;
  /** Who said it, where and when, as far as it may be told. */
  from?: ReactNode;
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
}

/** What a person said, in their own words. */
export function Quote({ children, from, lang, dir }: QuoteProps) {
  return (
    <figure className="quote">
      <blockquote lang={lang} dir={dir}>
        {children}
      </blockquote>
      {from ? <figcaption>{from}</figcaption> : null}
    </figure>
  );
}
