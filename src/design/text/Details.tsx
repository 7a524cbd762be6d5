import { Details as NhsDetails } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

export interface DetailsProps {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  id?: string;
}

/** More about something, folded away. The browser opens and closes it; no script. */
export function Details({ summary, children, open, id }: DetailsProps) {
  return (
    <NhsDetails open={open} id={id}>
      <NhsDetails.Summary>{summary}</NhsDetails.Summary>
      <NhsDetails.Text>{children}</NhsDetails.Text>
    </NhsDetails>
  );
}
