import type { ReactNode } from 'react';

export interface LinkButtonProps {
  href: string;
  children: ReactNode;
  kind?: 'main' | 'secondary';
  small?: boolean;
}

/** A link that looks like a button, for the step that begins something. It stays a link for those who hear it. */
export function LinkButton({ href, children, kind = 'main', small }: LinkButtonProps) {
  const names = ['nhsuk-button'];
  if (kind === 'secondary') names.push('nhsuk-button--secondary');
  if (small) names.push('nhsuk-button--small');
  return (
    <a href={href} className={names.join(' ')} draggable="false">
      {children}
    </a>
  );
}
