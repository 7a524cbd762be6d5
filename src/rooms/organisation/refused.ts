/**
 * Thrown where something cannot be done as it was asked: an expected problem, to be shown where the person typed.
 * `field` is the part of the form that it concerns, the message is one sentence.
 */
export class Refused extends Error {
  readonly field: string;
  constructor(field: string, say: string) {
    super(say);
    this.field = field;
  }
}
