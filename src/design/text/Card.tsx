import { Card as NhsCard } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

export interface CardProps {
  heading: ReactNode;
  /** Makes the heading the way in. */
  href?: string;
  children?: ReactNode;
  level?: 'h2' | 'h3' | 'h4';
}

/** One of several like things, or one part of a page that stands for itself. */
export function Card({ heading, href, children, level = 'h2' }: CardProps) {
  return (
    <NhsCard>
      <NhsCard.Heading headingLevel={level}>
        {href === undefined ? heading : <NhsCard.Link href={href}>{heading}</NhsCard.Link>}
      </NhsCard.Heading>
      {children}
    </NhsCard>
  );
}
