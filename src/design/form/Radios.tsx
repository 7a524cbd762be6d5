import { Radios as NhsRadios } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import type { FieldProps, Option } from './field.ts';
import { useLegended } from './group.tsx';

export interface RadiosProps extends FieldProps {
  value?: string;
  /** `more` is asked only where the option is chosen; without script it always shows. */
  options: readonly (Option<ReactNode> & { more?: ReactNode })[];
  inline?: boolean;
  small?: boolean;
}

/** One of a few. The first has the field's own id, so that an error's link lands on it. */
export function Radios(props: RadiosProps) {
  const { value, options, inline, small, name, id = name } = props;
  return (
    <NhsRadios {...useLegended(props)} idPrefix={id} inline={inline} small={small}>
      {options.map((option, index) => (
        <NhsRadios.Item
          key={option.value}
          id={index === 0 ? id : `${id}-${index + 1}`}
          value={option.value}
          hint={option.hint}
          disabled={option.disabled}
          defaultChecked={option.value === value}
          conditional={option.more}
        >
          {option.label}
        </NhsRadios.Item>
      ))}
    </NhsRadios>
  );
}
