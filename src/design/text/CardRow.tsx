import type { ReactNode } from 'react';

/** Cards side by side where there is room, one below the other where there is not. */
export function CardRow({ children }: { children: ReactNode }) {
  return <div className="card-row">{children}</div>;
}
