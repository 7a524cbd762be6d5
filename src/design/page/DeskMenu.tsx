import { count } from '../text/words.ts';
import type { Link } from './link.ts';

/** One part of the picture, and the pages it holds. */
export interface DeskStage {
  /** Listen, Understand, Decide, Act, Tell or People. */
  text: string;
  /** Its first page's address, unless told. */
  href?: string;
  /** What this person may open; a stage without any is not shown. `waiting` counts what needs doing there. */
  items: readonly (Link & { waiting?: number; also?: readonly string[] })[];
}

/** The picture as the desk's menu: its parts in order on one line, and below them the pages of the part one is in. */
export function DeskMenu({ stages }: { stages: readonly DeskStage[] }) {
  const shown = stages.filter(({ items }) => items.length > 0);
  if (shown.length === 0) return null;
  const here = shown.find(({ items }) => items.some(({ current }) => current));
  return (
    <nav className="desk-menu" aria-label="Desk">
      <ol className="desk-menu__stages">
        {shown.map(({ text, href, items }) => (
          <li key={text}>
            <a
              className="desk-menu__stage"
              href={href ?? items[0]?.href}
              aria-current={here?.text === text ? 'true' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ol>
      {here ? (
        <ul className="desk-menu__items" aria-label={here.text}>
          {here.items.map(({ href, text, current, waiting }) => (
            <li key={href}>
              <a className="desk-menu__item" href={href} aria-current={current ? 'page' : undefined}>
                {text}
                {waiting ? (
                  <span className="desk-menu__waiting">
                    {count(waiting)}
                    <span className="nhsuk-u-visually-hidden"> waiting</span>
                  </span>
                ) : null}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </nav>
  );
}
