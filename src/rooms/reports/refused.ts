/** An act that cannot be done as it was asked, for a reason that the person can read: told beside the field, or alone. */
export class Refused extends Error {
  readonly field: string;
  constructor(field: string, say: string) {
    super(say);
    this.field = field;
  }
}
