import type { ReactNode } from 'react';
import { Form } from '../form/Form.tsx';
import { Submit } from '../form/Submit.tsx';
import type { Link } from '../page/link.ts';

export interface FilterBarProps {
  /** The list's own address. */
  action: string;
  /** What is shown, before the filters: "214 comments". */
  says: string;
  /** The filters in words, in the order of a sentence, each with the address without it. */
  parts: readonly { text: string; removeHref: string }[];
  clearHref?: string;
  /** The fields that filter. */
  children: ReactNode;
  /** A field always in sight, such as the search. */
  search?: ReactNode;
  /** The fields show at once. */
  open?: boolean;
  /** What the address also carries, such as the order. */
  hidden?: Readonly<Record<string, string>>;
  /** Views saved under a name. */
  views?: readonly Link[];
  /** Other forms of the same list: CSV, print. */
  exports?: readonly Link[];
}

/** The filters of a list: in words that can each be taken away, and as fields. It is a GET, so its address can be sent on. */
export function FilterBar(props: FilterBarProps) {
  const { action, says, parts, clearHref, children, search, open, hidden, views = [], exports = [] } = props;
  return (
    <section className="filter" aria-label="Filters">
      {views.length > 0 ? (
        <ul className="filter__views">
          {views.map(({ href, text, current }) => (
            <li key={href}>
              <a href={href} aria-current={current ? 'page' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="filter__words">
        <p className="filter__says" id="filter-says">
          {says}
        </p>
        {parts.length > 0 ? (
          <ul className="filter__parts" aria-labelledby="filter-says">
            {parts.map(({ text, removeHref }) => (
              <li key={text}>
                <a href={removeHref} className="chip">
                  <span className="nhsuk-u-visually-hidden">Remove the filter: </span>
                  {text}
                  <span className="chip__cross" aria-hidden="true">
                    ×
                  </span>
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        {clearHref !== undefined && parts.length > 0 ? (
          <a href={clearHref} className="filter__clear">
            Clear all filters
          </a>
        ) : null}
        {exports.length > 0 ? (
          <ul className="filter__exports">
            {exports.map(({ href, text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <Form method="get" action={action} hidden={hidden} className="filter__form">
        {search ? (
          <div className="filter__search">
            {search}
            <Submit kind="secondary" small>
              Search
            </Submit>
          </div>
        ) : null}
        <details className="filter__fields" open={open}>
          <summary>Filter this list</summary>
          <div className="filter__grid">{children}</div>
          <Submit kind="secondary" small>
            Show
          </Submit>
        </details>
      </Form>
    </section>
  );
}
