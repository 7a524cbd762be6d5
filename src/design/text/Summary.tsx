import { SummaryList } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import type { Link } from '../page/link.ts';

export interface SummaryRow {
  term: string;
  value: ReactNode;
  /** Links at the row's end; each is read out with the row's term. */
  actions?: readonly Link[];
}

/** Facts as a list of terms and values. */
export function Summary({ rows, plain }: { rows: readonly SummaryRow[]; plain?: boolean }) {
  return (
    <SummaryList noBorder={plain}>
      {rows.map(({ term, value, actions = [] }) => (
        <SummaryList.Row key={term}>
          <SummaryList.Key>{term}</SummaryList.Key>
          <SummaryList.Value>{value}</SummaryList.Value>
          {actions.map(({ href, text }) => (
            <SummaryList.Action key={href} href={href} visuallyHiddenText={term}>
              {text}
            </SummaryList.Action>
          ))}
        </SummaryList.Row>
      ))}
    </SummaryList>
  );
}
