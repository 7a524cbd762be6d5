import { Button } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

export interface SubmitProps {
  children: ReactNode;
  name?: string;
  value?: string;
  kind?: 'main' | 'secondary' | 'warning';
  small?: boolean;
  /** The form it belongs to, where it stands outside it. */
  form?: string;
  /** Sends the same form to another address. */
  formAction?: string;
}

/** The button that sends a form. Pressed twice within a second it sends once. */
export function Submit({ children, kind = 'main', ...rest }: SubmitProps) {
  return (
    <Button
      type="submit"
      preventDoubleClick
      secondary={kind === 'secondary'}
      warning={kind === 'warning'}
      {...rest}
    >
      {children}
    </Button>
  );
}
