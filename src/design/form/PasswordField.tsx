import { PasswordInput } from 'nhsuk-react-components';
import type { FieldProps } from './field.ts';
import { useLabelled } from './group.tsx';

export interface PasswordFieldProps extends FieldProps {
  /** Tells a password manager which password is asked. */
  autoComplete: 'current-password' | 'new-password';
}

/** A password, hidden as it is typed; where script runs, a button shows it. What was typed never comes back. */
export function PasswordField(props: PasswordFieldProps) {
  return (
    <PasswordInput {...useLabelled(props)} autoComplete={props.autoComplete} spellCheck={false} width={20} />
  );
}
