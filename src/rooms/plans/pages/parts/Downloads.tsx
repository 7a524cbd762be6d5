import { Fragment } from 'react';

/** The forms in which something can be taken along: "Download: Word, PDF". */
export function Downloads({ links }: { links: readonly { href: string; text: string }[] }) {
  return (
    <p>
      Download:{' '}
      {links.map(({ href, text }, index) => (
        <Fragment key={href}>
          {index > 0 ? ', ' : null}
          <a href={href}>{text}</a>
        </Fragment>
      ))}
    </p>
  );
}
