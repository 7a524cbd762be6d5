import type { ReactNode } from 'react';

export interface DemoNoteProps {
  text: ReactNode;
  /** The note's own language and direction, where they are not the page's. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** Said above all where an organisation and its people are made up. */
export function DemoNote({ text, lang, dir }: DemoNoteProps) {
  return (
    <p className="demo-note" lang={lang} dir={dir}>
      {text}
    </p>
  );
}
