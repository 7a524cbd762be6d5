import { DateInput } from 'nhsuk-react-components';
import { useChromeWords } from '../text/ChromeWords.ts';
import type { FieldProps } from './field.ts';
import { useLegended } from './group.tsx';

/** The three boxes as they were typed. */
export interface TypedDate {
  day: string;
  month: string;
  year: string;
}

export interface DateFieldProps extends FieldProps {
  /** 'YYYY-MM-DD', or what was typed where it is no date. */
  value?: string | TypedDate;
  /** For a date of birth. */
  autoComplete?: 'bday';
}

/** 'YYYY-MM-DD' as its three boxes, without leading noughts; anything else leaves them empty. */
export function typedDate(value: string | TypedDate | undefined): TypedDate {
  if (typeof value === 'object') return value;
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(value ?? '') ?? [];
  return { day: day.replace(/^0/u, ''), month: month.replace(/^0/u, ''), year };
}

/** A date in three boxes, named `${name}-day`, `${name}-month` and `${name}-year`; the day has the field's id. */
export function DateField(props: DateFieldProps) {
  const { name, id = name, error, autoComplete } = props;
  const words = useChromeWords();
  const typed = typedDate(props.value);
  const parts = [
    { part: 'day', Part: DateInput.Day, ownId: id, label: words.day },
    { part: 'month', Part: DateInput.Month, ownId: `${id}-month`, label: words.month },
    { part: 'year', Part: DateInput.Year, ownId: `${id}-year`, label: words.year },
  ] as const;
  return (
    <DateInput {...useLegended(props)}>
      {parts.map(({ part, Part, ownId, label }) => (
        <Part
          key={part}
          id={ownId}
          name={`${name}-${part}`}
          label={label}
          error={error}
          defaultValue={typed[part]}
          autoComplete={autoComplete && `${autoComplete}-${part}`}
        />
      ))}
    </DateInput>
  );
}
