import type { TypedDate } from '../../design/form/DateField.tsx';
import type { Typed } from '../../platform/web/form.ts';

/** The three boxes of a date as they were typed, or nothing where the form was not sent yet. */
export function typedDay(typed: Typed | undefined, name: string): TypedDate | undefined {
  if (typed?.[`${name}-day`] === undefined) return undefined;
  const part = (key: string) => String(typed[`${name}-${key}`] ?? '');
  return { day: part('day'), month: part('month'), year: part('year') };
}
