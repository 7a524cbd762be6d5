import { WarningCallout as NhsWarningCallout } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

export interface WarningCalloutProps {
  heading: string;
  children: ReactNode;
  level?: 'h2' | 'h3' | 'h4';
}

/** Something a person must know before going on. */
export function WarningCallout({ heading, children, level = 'h2' }: WarningCalloutProps) {
  return (
    <NhsWarningCallout>
      <NhsWarningCallout.Heading headingLevel={level}>{heading}</NhsWarningCallout.Heading>
      {children}
    </NhsWarningCallout>
  );
}
