import type { ReactNode } from 'react';

export interface UnreviewedProps {
  children: ReactNode;
  /** What the mark means, in the language of the page. */
  note: string;
}

/** One sentence of a translation that no named speaker has reviewed: marked for the eye and for the ear. */
export function Unreviewed({ children, note }: UnreviewedProps) {
  return (
    <span className="unreviewed">
      {children}
      {/* Joined to the last word, so that it never begins a line of its own. */}
      <span className="unreviewed__mark" aria-hidden="true">
        {'\u2060†'}
      </span>
      <span className="nhsuk-u-visually-hidden"> ({note}) </span>
    </span>
  );
}
