import { Select as NhsSelect } from 'nhsuk-react-components';
import type { FieldProps, Option } from './field.ts';
import { useLabelled } from './group.tsx';

export interface OptionGroup {
  label: string;
  options: readonly Option[];
}

export interface SelectProps extends FieldProps {
  value?: string;
  options: readonly (Option | OptionGroup)[];
  /** The words of an empty first choice, such as "Any" or "Choose one". */
  none?: string;
}

/** One of many from a list; for fewer than seven prefer Radios. */
export function Select(props: SelectProps) {
  return (
    <NhsSelect {...useLabelled(props)} defaultValue={props.value ?? ''}>
      {props.none === undefined ? null : <option value="">{props.none}</option>}
      {props.options.map((option) =>
        'options' in option ? (
          <optgroup key={option.label} label={option.label}>
            {option.options.map(one)}
          </optgroup>
        ) : (
          one(option)
        ),
      )}
    </NhsSelect>
  );
}

function one(option: Option) {
  return (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
}
