import { TextInput } from 'nhsuk-react-components';
import type { FieldProps } from './field.ts';
import { useLabelled } from './group.tsx';

export interface TextFieldProps extends FieldProps {
  value?: string;
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search';
  /** How wide, in characters: a field's width says what is expected. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  autoComplete?: string;
  spellCheck?: boolean;
  maxLength?: number;
  prefix?: string;
  suffix?: string;
  code?: boolean;
  lang?: string;
  /** `auto`: what is typed decides, such as a name in either script. */
  dir?: 'ltr' | 'rtl' | 'auto';
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const {
    value,
    type = 'text',
    width,
    inputMode,
    autoComplete,
    spellCheck,
    maxLength,
    prefix,
    suffix,
    code,
    lang,
    dir,
  } = props;
  return (
    <TextInput
      {...useLabelled(props)}
      type={type}
      defaultValue={value}
      width={width}
      inputMode={inputMode}
      autoComplete={autoComplete}
      spellCheck={spellCheck}
      maxLength={maxLength}
      prefix={prefix}
      suffix={suffix}
      code={code}
      lang={lang}
      dir={dir}
    />
  );
}
