import type { FieldErrors } from '../../../platform/web/form.ts';

/** What was asked cannot be done as it stands: a sentence for each field that says what to put right. */
export class Refused extends Error {
  readonly errors: FieldErrors;
  constructor(errors: FieldErrors) {
    super(Object.values(errors)[0] ?? 'This cannot be done.');
    this.errors = errors;
  }
}
