import type { Link } from '../page/link.ts';
import { EmptyState } from '../state/EmptyState.tsx';
import { count } from '../text/words.ts';

/** Something that waits: how many, in words, since when, and the way to it; or one thing by its name, without a number. */
export interface WorkItem {
  number?: number;
  /** There are more than were counted. */
  more?: boolean;
  /** What they are, as the number asks: "comments wait to be checked". */
  says: string;
  href: string;
  /** What makes it pressing: "oldest 34 days". */
  since?: string;
  late?: boolean;
}

export interface WorkListProps {
  heading: string;
  items: readonly WorkItem[];
  /** What is said where nothing waits. */
  empty: { says: string; step?: Link };
}

/** Numbers that wait for somebody, each a door to what it counts. */
export function WorkList({ heading, items, empty }: WorkListProps) {
  return (
    <section className="work">
      <h2 className="work__heading">{heading}</h2>
      {items.length === 0 ? (
        <EmptyState {...empty} />
      ) : (
        <ul className="work__items">
          {items.map(({ number, more, says, href, since, late }) => (
            <li key={`${says} ${href}`} className={late ? 'work__item work__item--late' : 'work__item'}>
              <a href={href} className="work__door">
                {number === undefined ? null : (
                  <>
                    <span className="work__number">
                      {more ? <span className="nhsuk-u-visually-hidden">More than </span> : null}
                      {count(number)}
                      {more ? <span aria-hidden="true">+</span> : null}
                    </span>{' '}
                  </>
                )}
                <span className="work__says">{says}</span>
              </a>
              {since ? <span className="work__since"> {since}</span> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
