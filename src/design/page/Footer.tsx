import type { ReactNode } from 'react';
import { useChromeWords } from '../text/ChromeWords.ts';
import type { Link } from './link.ts';

/** The foot of every page: accessibility statement, privacy, feeds. */
export function Footer({ links, owner }: { links: readonly Link<ReactNode>[]; owner?: string }) {
  const words = useChromeWords();
  return (
    <footer className="foot">
      <div className="foot__inside">
        <h2 className="nhsuk-u-visually-hidden">{words.support}</h2>
        {links.length > 0 ? (
          <ul className="foot__links">
            {links.map(({ href, text, hrefLang }) => (
              <li key={href}>
                <a href={href} hrefLang={hrefLang}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        <p className="foot__owner">{owner ? `${owner} · Earshot` : 'Earshot'}</p>
      </div>
    </footer>
  );
}
