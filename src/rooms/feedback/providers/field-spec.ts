import type { Option } from '../../../design/form/field.ts';
import { inWordsOf, type NamedField } from '../../../platform/history/record-page.ts';
import type { Typed } from '../../../platform/web/form.ts';

/** One field of a form: how it is asked for, and how its history and a clash of versions name it. */
export interface FieldSpec extends NamedField {
  as: 'text' | 'area' | 'select' | 'radios' | 'date' | 'tick' | 'ticks';
  hint?: string;
  optional?: boolean;
  options?: readonly Option[];
  /** The words of a select's empty first choice. */
  none?: string;
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  rows?: number;
  /** Stands above the field as a heading of those that follow. */
  heading?: string;
}

/** The same with the words of a chosen option for its history. */
export function choice(spec: FieldSpec): FieldSpec {
  const { options = [], none = '' } = spec;
  const says = (value: unknown) => {
    if (Array.isArray(value)) return value.map((one) => nameOf(options, one)).join(', ');
    return value === null || value === undefined || value === '' ? none : nameOf(options, value);
  };
  return { ...spec, says };
}

const nameOf = (options: readonly Option[], value: unknown): string =>
  options.find((option) => option.value === String(value))?.label ?? inWordsOf(value);

/** A kept record as a form types it: numbers as text, yes for true, '' for nothing. */
export function typedOf(fields: readonly FieldSpec[], kept: Readonly<Record<string, unknown>>): Typed {
  return Object.fromEntries(
    fields.map(({ name, as }) => {
      const value = kept[name];
      if (Array.isArray(value)) return [name, value.map(String)];
      if (as === 'tick') return [name, value === true ? 'yes' : ''];
      return [name, value === null || value === undefined ? '' : String(value)];
    }),
  );
}
