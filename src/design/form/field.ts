import type { ReactElement } from 'react';

/** What every field takes. `id` is the name unless two forms of one page share it; an error links to it. */
export interface FieldProps {
  name: string;
  label: string | ReactElement;
  id?: string;
  hint?: string | ReactElement;
  /** The sentence that says what to put right, shown beside the field. */
  error?: string;
  /** Says "(optional)" after the label. */
  optional?: boolean;
  /** The label is the page's heading: a page with one question. */
  heading?: boolean;
  /** How large the label is; small and bold unless told. */
  labelSize?: 's' | 'm' | 'l' | 'xl';
}

/** One of several to choose from. In a box only text can stand; beside a button or a tick, its words may carry a mark. */
export interface Option<Words = string> {
  value: string;
  label: Words;
  hint?: string;
  disabled?: boolean;
}

/** Problems by the name of their field, in the order of the page; '' is about the form as a whole. */
export type Errors = Readonly<Record<string, string>>;
