import { WarningCallout as NhsWarningCallout } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { useChromeWords } from './ChromeWords.ts';

export interface WarningCalloutProps {
  heading: ReactNode;
  children: ReactNode;
  level?: 'h2' | 'h3' | 'h4';
}

/** Something a person must know before going on. */
export function WarningCallout({ heading, children, level = 'h2' }: WarningCalloutProps) {
  const { important } = useChromeWords();
  const saysSo = typeof heading === 'string' && heading.includes(important);
  return (
    <NhsWarningCallout>
      <NhsWarningCallout.Heading headingLevel={level} visuallyHiddenText={saysSo ? undefined : important}>
        {heading}
      </NhsWarningCallout.Heading>
      {children}
    </NhsWarningCallout>
  );
}
