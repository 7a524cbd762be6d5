/** A place to go: its address, its words, and whether the reader is already there. */
export interface Link {
  href: string;
  text: string;
  current?: boolean;
}
