import type { SectionHeading } from './draft.ts';
import { goesOn, isEnded, numbered, plainWords } from './words.ts';

/** The sections of a plan as its rows name them, one after another. */
export class SectionsFound {
  readonly all: SectionHeading[] = [];
  current: SectionHeading | null = null;
  /** The sub-heading in force. */
  below: string | null = null;
  /** The sub-heading came with a section's number, and ends with it. */
  #numbered = false;

  /** Nothing but rows across the table has named a section yet. */
  get isHeadingOnly(): boolean {
    return this.all.length === 0;
  }

  /** No section is in force any more. */
  leave(): void {
    this.current = null;
    this.below = null;
  }

  /** A heading that stands by itself: the section of this name, new or come back to. */
  enter(text: string): void {
    const same = this.all.find((one) => plainWords(one.text) === plainWords(text));
    if (same !== this.current || same === undefined) this.below = null;
    if (same === undefined) {
      this.current = { text: text.trim() };
      this.all.push(this.current);
    } else this.current = same;
  }

  /**
   * A value in a column of sections. A number alone comes back to the section that began with it; a number and a
   * name that is not that section's is a sub-heading of it; a small letter goes on with a heading cut by a page's end.
   * `last` is the section of the row above.
   */
  say(text: string, last: SectionHeading | null): void {
    const said = text.trim();
    if (said === '') return;
    if (last !== null && last === this.current && goesOn(said) && !isEnded(last.text)) {
      last.text = `${last.text} ${said}`;
      return;
    }
    const number = numbered(said);
    const same = this.all.find((one) => plainWords(one.text) === plainWords(said));
    if (number === null || same !== undefined) {
      this.enter(said);
      return;
    }
    const known = this.all.find((one) => numbered(one.text)?.number === number.number);
    if (known === undefined) this.enter(said);
    else if (number.rest === '') {
      this.enter(known.text);
      if (this.#numbered) this.below = null;
    } else if (/^\S+\s*[-–—]/.test(said)) {
      this.enter(known.text);
      this.below = number.rest;
      this.#numbered = true;
    } else this.enter(said);
  }

  sayBelow(text: string): void {
    if (text.trim() === '') return;
    this.below = text.trim();
    this.#numbered = false;
  }
}
