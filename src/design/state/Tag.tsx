import type { ReactNode } from 'react';

/**
 * How a state stands, each with its own shape and colour:
 * waiting ○, doing ◐, done ✓, late ▲, stopped ■, note ◆; and three for how sure people are: green ●, amber ▲, red ■.
 */
export type Tone = 'waiting' | 'doing' | 'done' | 'late' | 'stopped' | 'note' | 'green' | 'amber' | 'red';

const triangle = <path d="M6 1 11.5 11H.5z" fill="currentColor" />;
const square = <path d="M1.5 1.5h9v9h-9z" fill="currentColor" />;

const shapes: Readonly<Record<Tone, ReactNode>> = {
  waiting: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  doing: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
    </>
  ),
  done: <path d="M1.5 6.5 4.7 9.7 10.5 2.8" fill="none" stroke="currentColor" strokeWidth="2.4" />,
  late: triangle,
  stopped: square,
  note: <path d="M6 .5 11.5 6 6 11.5.5 6z" fill="currentColor" />,
  green: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  amber: triangle,
  red: square,
};

export interface TagProps {
  tone: Tone;
  /** The state's word; it alone must be enough. */
  children: ReactNode;
}

/** A state: its word, with a shape and a colour that only repeat what the word says. */
export function Tag({ tone, children }: TagProps) {
  return (
    <strong className={`tag tag--${tone}`}>
      <svg
        className="tag__shape"
        viewBox="0 0 12 12"
        width="12"
        height="12"
        aria-hidden="true"
        focusable="false"
      >
        {shapes[tone]}
      </svg>
      {children}
    </strong>
  );
}
