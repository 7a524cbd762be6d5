import type { TypedDate } from '../../../../../design/form/DateField.tsx';
import { textOf } from '../../../../../platform/web/asked-for.ts';
import type { Typed } from '../../../../../platform/web/form.ts';

/** A day as its boxes were typed, or as it is kept. */
export function dateOf(values: Typed, name: string): string | TypedDate {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => textOf(values, `${name}-${part}`));
  return day || month || year
    ? { day: day ?? '', month: month ?? '', year: year ?? '' }
    : textOf(values, name);
}
