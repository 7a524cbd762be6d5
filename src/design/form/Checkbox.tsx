import { Checkboxes as NhsCheckboxes } from 'nhsuk-react-components';
import { useChromeWords } from '../text/ChromeWords.ts';
import type { FieldProps } from './field.ts';

export interface CheckboxProps extends Omit<FieldProps, 'optional' | 'heading' | 'labelSize'> {
  /** What is sent where it is ticked. */
  value?: string;
  checked?: boolean;
}

/** One thing to agree to or not. */
export function Checkbox({ name, id = name, label, hint, error, value = 'yes', checked }: CheckboxProps) {
  const words = useChromeWords();
  const described = [hint ? `${id}--hint` : '', error ? `${id}--group--error-message` : ''].filter(Boolean);
  return (
    <NhsCheckboxes
      name={name}
      id={`${id}--group`}
      error={error}
      errorProps={{ visuallyHiddenText: words.error }}
    >
      <NhsCheckboxes.Item
        id={id}
        value={value}
        hint={hint}
        defaultChecked={checked}
        aria-describedby={described.join(' ') || undefined}
      >
        {label}
      </NhsCheckboxes.Item>
    </NhsCheckboxes>
  );
}
