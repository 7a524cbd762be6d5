import { InsetText } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

/** Words that stand apart from the rest, such as a quotation or a condition. */
export function Inset({ children }: { children: ReactNode }) {
  return <InsetText>{children}</InsetText>;
}
