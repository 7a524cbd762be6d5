import { Checkboxes as NhsCheckboxes } from 'nhsuk-react-components';
import type { FieldProps } from './field.ts';

export interface CheckboxProps extends Omit<FieldProps, 'optional' | 'heading' | 'labelSize'> {
  /** What is sent where it is ticked. */
  value?: string;
  checked?: boolean;
}

/** One thing to agree to or not. */
export function Checkbox({ name, id = name, label, hint, error, value = 'yes', checked }: CheckboxProps) {
  return (
    <NhsCheckboxes name={name} id={`${id}--group`} error={error}>
      <NhsCheckboxes.Item
        id={id}
        value={value}
        hint={hint}
        defaultChecked={checked}
        {...(error ? { 'aria-describedby': `${id}--group--error-message` } : {})}
      >
        {label}
      </NhsCheckboxes.Item>
    </NhsCheckboxes>
  );
}
