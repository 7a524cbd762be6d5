import type { ReactNode } from 'react';
import type { Link } from '../page/link.ts';

/** The buttons at a form's end, the main one first, and the way out as a link. */
export function ButtonRow({ children, cancel }: { children: ReactNode; cancel?: Link }) {
  return (
    <div className="button-row">
      {children}
      {cancel ? <a href={cancel.href}>{cancel.text}</a> : null}
    </div>
  );
}
