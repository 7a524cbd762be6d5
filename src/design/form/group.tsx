import { type ChromeWords, useChromeWords } from '../text/ChromeWords.ts';
import type { FieldProps } from './field.ts';

function worded(field: FieldProps, words: ChromeWords) {
  if (!field.optional) return field.label;
  return (
    <>
      {field.label} <span className="field__optional">({words.optional})</span>
    </>
  );
}

/** A single field's shared parts, in the shape nhsuk-react-components takes: label, hint, error, ids. */
export function useLabelled(field: FieldProps) {
  const words = useChromeWords();
  return {
    id: field.id ?? field.name,
    name: field.name,
    label: worded(field, words),
    labelProps: { size: field.labelSize ?? ('s' as const), isPageHeading: field.heading },
    hint: field.hint,
    error: field.error,
    errorProps: { visuallyHiddenText: words.error },
  };
}

/** The same for a group of inputs, which has a legend in place of a label. */
export function useLegended(field: FieldProps) {
  const words = useChromeWords();
  return {
    legend: worded(field, words),
    legendProps: { size: field.labelSize ?? ('s' as const), isPageHeading: field.heading },
    // The field's own id belongs to its first input.
    id: `${field.id ?? field.name}--group`,
    name: field.name,
    hint: field.hint,
    error: field.error,
    errorProps: { visuallyHiddenText: words.error },
  };
}
