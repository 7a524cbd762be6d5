import type { ReactNode } from 'react';
import { count, longDate } from '../../../../../design/text/words.ts';
import { codingHref } from '../../../coding/addresses.ts';
import { methodsHref } from '../../addresses.ts';

export interface StandingProps {
  slug: string;
  today: string;
  /** The method behind the figures: an anchor of the page of methods. */
  method?: string;
  /** Small numbers are hidden for this reader. */
  isProtected: boolean;
  /** Comments with suggestions that nobody has settled, counted up to `suggestedTo`. */
  suggested?: number;
  suggestedTo?: number;
  /** The measured quality of suggestions that count, where some do. */
  children?: ReactNode;
}

/** What the figures rest on: when and how they were counted, what was suggested, and how all is worked out. */
export function Standing(props: StandingProps) {
  const { slug, today, method, isProtected, suggested = 0, suggestedTo = 0, children } = props;
  return (
    <section aria-label="What these figures rest on">
      <p>
        Comments count in the month in which they were received. Counted as at {longDate(today)}, with every
        comment kept by now; a change of a comment shows at once.{' '}
        <a href={methodsHref(slug, method)}>How this is worked out</a>
      </p>
      {isProtected ? (
        <p>
          An asterisk (*) stands for a number from 1 to 4. Other numbers are rounded to the nearest 5, so that
          nobody can be told from them.
        </p>
      ) : null}
      {suggested > 0 ? (
        <p>
          Suggested but not signed off: {suggested > suggestedTo ? 'more than ' : ''}
          <a href={codingHref(slug)}>
            {count(Math.min(suggested, suggestedTo))} {suggested === 1 ? 'comment' : 'comments'}
          </a>{' '}
          of this period. What is only suggested is in no figure here.
        </p>
      ) : null}
      {children}
    </section>
  );
}
