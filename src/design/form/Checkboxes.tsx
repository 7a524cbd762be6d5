import { Checkboxes as NhsCheckboxes } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import type { FieldProps, Option } from './field.ts';
import { useLegended } from './group.tsx';

export interface CheckboxesProps extends FieldProps {
  values?: readonly string[];
  /** `more` is asked only where the option is chosen; without script it always shows. */
  options: readonly (Option<ReactNode> & { more?: ReactNode; exclusive?: boolean })[];
  small?: boolean;
}

/** Any number of several. All have the field's name; the first has its id. */
export function Checkboxes(props: CheckboxesProps) {
  const { values = [], options, small, name, id = name } = props;
  return (
    <NhsCheckboxes {...useLegended(props)} idPrefix={id} small={small}>
      {options.map((option, index) => (
        <NhsCheckboxes.Item
          key={option.value}
          id={index === 0 ? id : `${id}-${index + 1}`}
          value={option.value}
          hint={option.hint}
          disabled={option.disabled}
          defaultChecked={values.includes(option.value)}
          conditional={option.more}
          exclusive={option.exclusive ? true : undefined}
          exclusiveGroup={option.exclusive ? name : undefined}
        >
          {option.label}
        </NhsCheckboxes.Item>
      ))}
    </NhsCheckboxes>
  );
}
