import type { ReactNode } from 'react';
import { HiddenFields } from './HiddenFields.tsx';

export interface FormProps {
  action: string;
  children: ReactNode;
  method?: 'post' | 'get';
  /** The form sends files. */
  multipart?: boolean;
  /** The version of the record being edited, sent back so that a stale edit is noticed. */
  version?: number;
  hidden?: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  id?: string;
  /** Names the form as a landmark, where a page has several. */
  label?: string;
  className?: string;
}

/** A form that the server checks: the browser's own messages are off, ours are beside the fields. */
export function Form(props: FormProps) {
  const { action, children, method = 'post', multipart, version, hidden = {}, id, label, className } = props;
  return (
    <form
      action={action}
      method={method}
      encType={multipart ? 'multipart/form-data' : undefined}
      noValidate
      id={id}
      aria-label={label}
      className={className}
    >
      <HiddenFields values={{ version, ...hidden }} />
      {children}
    </form>
  );
}
