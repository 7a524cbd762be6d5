import { Panel as NhsPanel } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

/** The end of something a person set out to do. Its title is the page's heading. */
export function Panel({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <NhsPanel>
      <NhsPanel.Title>{title}</NhsPanel.Title>
      {children}
    </NhsPanel>
  );
}
