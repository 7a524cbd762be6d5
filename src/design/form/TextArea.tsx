import { CharacterCount, Textarea } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

import type { FieldProps } from './field.ts';
import { useLabelled } from './group.tsx';

export interface TextAreaProps extends FieldProps {
  value?: string;
  rows?: number;
  /** The most characters it takes. Said in words below the field, and counted down where script runs. */
  maxLength?: number;
  /** The sentence about `maxLength` in a language that is not English; it is then not counted down. */
  maxLengthSays?: ReactNode;
  spellCheck?: boolean;
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
}

/** Several lines of text. Nothing stops the typing at `maxLength`: what was pasted is never cut silently. */
export function TextArea(props: TextAreaProps) {
  const { value, rows = 5, maxLength, maxLengthSays, spellCheck, lang, dir } = props;
  const shared = { ...useLabelled(props), defaultValue: value, rows, spellCheck, lang, dir };
  if (maxLengthSays !== undefined) {
    const id = `${shared.id}-info`;
    const says = (
      <div className="nhsuk-hint" id={id}>
        {maxLengthSays}
      </div>
    );
    return <Textarea {...shared} aria-describedby={id} formGroupProps={{ afterInput: says }} />;
  }
  if (maxLength !== undefined) return <CharacterCount {...shared} maxLength={maxLength} />;
  return <Textarea {...shared} />;
}
